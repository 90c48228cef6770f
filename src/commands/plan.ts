/** `plan`: what plan is followed, how long it lasts and what is in it. */
import { whoCan } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { planFactsCard } from "../cards/plan.ts";
import { type Handler, privately } from "./context.ts";

/** The plan as a whole. */
export const handlePlan: Handler<"plan"> = async (_command, context) => {
  const keepers = whoCan("editor", context.settings, context);
  return privately(planFactsCard(context.snapshot, keepers, context.today), understood("plan"));
};
