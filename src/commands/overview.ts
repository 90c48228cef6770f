/** `overview`: counts of an area or of the whole plan. */

import { understood } from "../bot/understood.ts";
import { overviewCard } from "../cards/overview.ts";
import { type Handler, privately } from "./context.ts";

/** Shows the area's table, or the plan's. */
export const handleOverview: Handler<"overview"> = async ({ area }, { snapshot, today }) =>
  privately(overviewCard(area, snapshot, today), understood("status", { area, sure: true }));
