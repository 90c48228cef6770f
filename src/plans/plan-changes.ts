/** What a corrected plan file changes, activity by activity. */
import { alike } from "../model/alike.ts";
import type { Activity, Plan } from "../model/plan.ts";
import { PLAN_CHANGE } from "../texts/database.ts";

export interface PlanChange {
  code: string;
  /** For people: «Rettet i planen: tittel, ansvar». */
  note: string;
}

const FIELDS = Object.keys(PLAN_CHANGE.fields) as (keyof typeof PLAN_CHANGE.fields)[];

/**
 * One change for each activity that was changed, in the plan's order. Both have the same codes: a file in which some have
 * come or gone is not taken in (`judgePlan`).
 */
export function planChanges(before: Plan, after: Plan): PlanChange[] {
  const old = new Map(before.activities.map((activity) => [activity.code, activity]));
  return after.activities.flatMap((activity) => changeOf(old.get(activity.code), activity));
}

function changeOf(before: Activity | undefined, after: Activity): PlanChange[] {
  if (before === undefined) return [];
  const fields = FIELDS.filter((field) => !alike(before[field], after[field]));
  if (fields.length === 0) return [];
  return [{ code: after.code, note: PLAN_CHANGE.changed(fields.map((field) => PLAN_CHANGE.fields[field])) }];
}
