/** The activities nothing was heard of. */
import type { ActivityState, LogEntry } from "../../model/log.ts";
import type { Activity } from "../../model/plan.ts";
import { isClosed } from "../../model/status.ts";
import { daysBetween, type IsoDate, osloDate } from "../../model/week.ts";

/** What the line about silence says. */
export interface Silence {
  count: number;
  /** Of them, those that nobody has ever said anything about. */
  neverHeard: number;
  /** The one that has been silent longest of those once heard of, with whole weeks; null when it is under a week. */
  longest: { activity: Activity; weeks: number } | null;
}

interface Item {
  activity: Activity;
  state: ActivityState;
}

/** The silent ones: open, not told of elsewhere in the digest (`told`), and not confirmed unchanged in the window. */
export function silenceOf(
  items: readonly Item[],
  told: ReadonlySet<string>,
  entries: readonly LogEntry[],
  today: IsoDate,
): Silence {
  const heard = new Set(entries.filter(({ internal }) => !internal).map(({ activity }) => activity));
  const silent = items.filter(
    ({ activity, state }) => !isClosed(state.status) && !told.has(activity.code) && !heard.has(activity.code),
  );
  return {
    count: silent.length,
    neverHeard: silent.filter(({ state }) => state.freshAt === null).length,
    longest: longestOf(silent, today),
  };
}

function longestOf(silent: readonly Item[], today: IsoDate): Silence["longest"] {
  const weeks = silent.flatMap(({ activity, state: { freshAt } }) =>
    freshAt === null ? [] : [{ activity, weeks: Math.floor(daysBetween(osloDate(freshAt), today) / 7) }],
  );
  const [longest] = weeks.toSorted((left, right) => right.weeks - left.weeks);
  return longest !== undefined && longest.weeks > 0 ? longest : null;
}
