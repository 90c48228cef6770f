/** `roles`: the plan's roles and who holds them today. */

import { allows } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { rolesCard } from "../cards/people.ts";
import { COMMANDS } from "../model/command.ts";
import { holdersOf, personName } from "../model/responsible.ts";
import { type Handler, privately } from "./context.ts";

/** In the plan's order; how a role is given is told to those who may. */
export const handleRoles: Handler<"roles"> = async (_command, { snapshot, today, right }) => {
  const roles = snapshot.plan.roles.map(({ slug, name }) => ({
    name,
    holders: holdersOf(snapshot, slug, today).map((id) => personName(snapshot, id)),
  }));
  return privately(rolesCard(roles, allows(right, COMMANDS.assign.needed)), understood("roles"));
};
