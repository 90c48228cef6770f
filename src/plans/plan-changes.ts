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

/** One change for each activity that was changed, added or removed: first in the new plan's order, then the removed. */
export function planChanges(before: Plan, after: Plan): PlanChange[] {
  const old = new Map(before.activities.map((activity) => [activity.code, activity]));
  const kept = new Set(after.activities.map(({ code }) => code));
  const removed = before.activities.filter(({ code }) => !kept.has(code));
  return [
    ...after.activities.flatMap((activity) => changeOf(old.get(activity.code), activity)),
    ...removed.map(({ code }) => ({ code, note: PLAN_CHANGE.removed })),
  ];
}

function changeOf(before: Activity | undefined, after: Activity): PlanChange[] {
  if (before === undefined) return [{ code: after.code, note: PLAN_CHANGE.added }];
  const fields = FIELDS.filter((field) => !alike(before[field], after[field]));
  if (fields.length === 0) return [];
  return [{ code: after.code, note: PLAN_CHANGE.changed(fields.map((field) => PLAN_CHANGE.fields[field])) }];
}
