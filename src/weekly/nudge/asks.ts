/** Which activities an answer is wanted about, and why. The same for everybody; who is asked is decided elsewhere. */

import { QUIET_DAYS } from "../../model/limits.ts";
import type { ActivityState } from "../../model/log.ts";
import type { AskReason } from "../../model/nudge.ts";
import { type Activity, activitiesIn } from "../../model/plan.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { isClosed } from "../../model/status.ts";
import { addDays, daysBetween, type IsoDate, osloDate } from "../../model/week.ts";
import { isOverdue } from "../digest/needs.ts";

/** The rounds are a week apart: what was answered since the last one is not asked about again. */
export const ROUND_DAYS = 7;

/** One activity to ask about. */
export interface Ask {
  activity: Activity;
  state: ActivityState;
  reason: AskReason;
  /** Days since anything was heard («uendret» included), or null when nothing ever was. */
  silentDays: number | null;
}

/** All to ask about on this day: the overdue first, then the due, then the silent; otherwise in the plan's order. */
export function asksOn(snapshot: Snapshot, today: IsoDate): Ask[] {
  const order: AskReason[] = ["overdue", "due", "quiet"];
  return activitiesIn(snapshot.plan, null)
    .flatMap((activity) => {
      const state = snapshot.states.get(activity.code);
      return state === undefined ? [] : askAbout(activity, state, snapshot, today);
    })
    .toSorted((left, right) => order.indexOf(left.reason) - order.indexOf(right.reason));
}

/**
 * Days without a word that count (`plan-life.md`, «The period»): where nothing was heard, only those in which the bot was
 * there with this plan. A day before that is only ever played or looked back on, and then counts from the plan's first.
 */
export function daysSilent(
  { freshAt }: ActivityState,
  { plan, followedSince }: Pick<Snapshot, "plan" | "followedSince">,
  today: IsoDate,
): number {
  const followed = osloDate(followedSince);
  const { from } = plan.period;
  const begun = followed > from && followed <= today ? followed : from;
  return daysBetween(freshAt === null ? begun : osloDate(freshAt), today);
}

function askAbout(activity: Activity, state: ActivityState, snapshot: Snapshot, today: IsoDate): Ask[] {
  if (isClosed(state.status)) return [];
  const days = daysSilent(state, snapshot, today);
  if (state.freshAt !== null && days <= ROUND_DAYS) return []; // answered since the last round
  const reason = reasonFor(activity, state, days, today);
  return reason === null ? [] : [{ activity, state, reason, silentDays: state.freshAt === null ? null : days }];
}

function reasonFor(activity: Activity, state: ActivityState, days: number, today: IsoDate): AskReason | null {
  const { deadline } = state;
  if (isOverdue(state, today)) return "overdue";
  if (deadline !== null && deadline >= today && deadline < addDays(today, ROUND_DAYS)) return "due";
  return days >= QUIET_DAYS[activity.kind] ? "quiet" : null;
}
