/** What the reference group must look at: stopped, delayed, past its deadline, nobody responsible; in that order. */
import type { ActivityState } from "../../model/log.ts";
import type { Activity } from "../../model/plan.ts";
import { responsibleSlugs } from "../../model/responsible.ts";
import { isClosed, STATUS } from "../../model/status.ts";
import type { IsoDate } from "../../model/week.ts";

export const NEED_KINDS = ["blocked", "delayed", "overdue", "nobody"] as const;

export type NeedKind = (typeof NEED_KINDS)[number];

/** One activity that needs somebody, for the first reason that holds. */
export interface Need {
  kind: NeedKind;
  activity: Activity;
  state: ActivityState;
  /** Its deadline has passed, whatever the first reason is. */
  isOverdue: boolean;
}

/** The needs of these activities, in their fixed order, otherwise in the plan's. */
export function needsOf(items: readonly { activity: Activity; state: ActivityState }[], today: IsoDate): Need[] {
  const needs = items.flatMap(({ activity, state }): Need[] => {
    const [kind] = reasonsOf(activity, state, today);
    return kind === undefined ? [] : [{ kind, activity, state, isOverdue: isOverdue(state, today) }];
  });
  return needs.toSorted((left, right) => NEED_KINDS.indexOf(left.kind) - NEED_KINDS.indexOf(right.kind));
}

/** True while an activity is open and its deadline was before today: of an ongoing one too, once somebody gave it one. */
export function isOverdue({ status, deadline }: ActivityState, today: IsoDate): boolean {
  return !isClosed(status) && deadline !== null && deadline < today;
}

/** The same need next week has the same key, until somebody comments, or moves the deadline. */
export function needKey({ kind, activity, state }: Pick<Need, "kind" | "activity" | "state">): string {
  if (kind === "nobody") return `nobody ${activity.code}`;
  return `${kind} ${activity.code} ${state.deadline ?? "-"} ${state.noteAt ?? "-"}`;
}

/** The keys of all reasons that hold for an activity, those that stand behind the first one included. */
export function keysThatHold(activity: Activity, state: ActivityState, today: IsoDate): string[] {
  return reasonsOf(activity, state, today).map((kind) => needKey({ kind, activity, state }));
}

/** In the order of `NEED_KINDS`. */
function reasonsOf(activity: Activity, state: ActivityState, today: IsoDate): NeedKind[] {
  const { status } = state;
  const { need } = STATUS[status];
  const reasons: NeedKind[] = need === null ? [] : [need];
  if (isOverdue(state, today)) reasons.push("overdue");
  if (!isClosed(status) && responsibleSlugs(activity, state).length === 0) reasons.push("nobody");
  return reasons;
}
