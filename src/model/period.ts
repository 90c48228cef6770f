/**
 * The plan's last day. It stops nothing: status, updates, digests and reminders go on until there is a new plan, and it is
 * told where people look (`plan-life.md`, «The period»).
 */
import type { Plan } from "./plan.ts";
import { addDays, type IsoDate } from "./week.ts";

/** What ends: the whole plan, or only the part of its period that the activities are for. */
export type EndKind = "plan" | "action-plan";

export interface PeriodEnd {
  kind: EndKind;
  /** The last day. */
  to: IsoDate;
}

/** So many days before the administrators hear of it. Of the action plan they hear when it is over. */
const NOTICE_DAYS: Record<EndKind, number> = { plan: 90, "action-plan": 0 };

type Periods = Pick<Plan, "period" | "actionPlanPeriod">;

/** What is over on this day, or null. Where the whole plan is, its action plan needs no word of its own. */
export function passedEnd(plan: Periods, today: IsoDate): PeriodEnd | null {
  return endsOf(plan).find(({ to }) => today > to) ?? null;
}

/**
 * What the administrators are to be told by this day: that the plan ends (from 90 days before), or has come to its last day.
 * Once each; the key is another where the last day is put right.
 */
export function endsToTell(plan: Periods, today: IsoDate): { key: string; end: PeriodEnd }[] {
  const ends = endsOf(plan);
  const [whole] = ends;
  // Who begins with a plan that is over need not hear that a part of it was over before.
  const told = whole !== undefined && today >= whole.to ? [whole] : ends;
  return told
    .filter(({ kind, to }) => today >= addDays(to, -NOTICE_DAYS[kind]))
    .map((end) => ({ key: `${end.kind}:${end.to}:${today < end.to ? "soon" : "over"}`, end }));
}

/** The plan's own first. */
function endsOf({ period, actionPlanPeriod }: Periods): PeriodEnd[] {
  const plan: PeriodEnd = { kind: "plan", to: period.to };
  return actionPlanPeriod.to < period.to ? [plan, { kind: "action-plan", to: actionPlanPeriod.to }] : [plan];
}

/** The quarter that a day is in: `2026-Q4`. */
export function quarterOf(day: IsoDate): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
