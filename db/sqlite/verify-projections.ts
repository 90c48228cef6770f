/** The projections against the log. */
import { isDeepStrictEqual } from "node:util";
import { asc, desc } from "drizzle-orm";
import type { RoleHolder } from "../../src/model/person.ts";
import { LOG_PROBLEMS } from "../../src/texts/database.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { foldLog } from "./rebuild.ts";
import { activityState, plan, roleHolder } from "./schema.ts";

/** The states and role holders that are not what the log says. Run it in a transaction. */
export function checkProjections(connection: Connection): string[] {
  const database = drizzled(connection);
  const seeded = database.select().from(plan).orderBy(desc(plan.id)).limit(1).get();
  // Without a plan nothing can have been logged about its activities.
  if (seeded === undefined) return [];
  const { states, holders } = foldLog(connection, seeded.document);
  const stored = new Map(
    database
      .select()
      .from(activityState)
      .all()
      .map((state) => [state.code, state]),
  );
  const codes = new Set([...states.keys(), ...stored.keys()]);
  const wrong = [...codes].filter((code) => !isDeepStrictEqual(states.get(code), stored.get(code)));
  const storedHolders = database.select().from(roleHolder).orderBy(asc(roleHolder.role), asc(roleHolder.from)).all();
  return [...wrong.map(LOG_PROBLEMS.wrongState), ...wrongRoles(holders, storedHolders).map(LOG_PROBLEMS.wrongHolders)];
}

function wrongRoles(expected: readonly RoleHolder[], stored: readonly RoleHolder[]): string[] {
  const of = (holders: readonly RoleHolder[], role: string) => holders.filter((holder) => holder.role === role);
  const roles = new Set([...expected, ...stored].map(({ role }) => role));
  return [...roles].filter((role) => !isDeepStrictEqual(of(expected, role), of(stored, role)));
}
