/** What the reference group must look at: stopped, delayed, past its deadline, nobody responsible; in that order. */
import type { ActivityState } from "../log.ts";
import type { Activity } from "../plan.ts";
import { responsibleSlugs } from "../responsible.ts";
import { isClosed } from "../status.ts";
import type { IsoDate } from "../week.ts";

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
    const kind = needKind(activity, state, today);
    return kind === null ? [] : [{ kind, activity, state, isOverdue: isOverdue(activity, state, today) }];
  });
  return needs.toSorted((left, right) => NEED_KINDS.indexOf(left.kind) - NEED_KINDS.indexOf(right.kind));
}

/** True for an activity with an end, not closed, whose deadline was before today. Ongoing ones never are. */
export function isOverdue({ kind }: Activity, { status, deadline }: ActivityState, today: IsoDate): boolean {
  return kind === "dated" && !isClosed(status) && deadline !== null && deadline < today;
}

/** The same need next week has the same key, until somebody comments, or moves the deadline. */
export function needKey({ kind, activity, state }: Need): string {
  if (kind === "nobody") return `nobody ${activity.code}`;
  return `${kind} ${activity.code} ${state.deadline ?? "-"} ${state.noteAt ?? "-"}`;
}

function needKind(activity: Activity, state: ActivityState, today: IsoDate): NeedKind | null {
  if (state.status === "blocked" || state.status === "delayed") return state.status;
  if (isOverdue(activity, state, today)) return "overdue";
  return !isClosed(state.status) && responsibleSlugs(activity, state).length === 0 ? "nobody" : null;
}
