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

/** Who was heard this long ago or less is not silent. */
const A_WEEK = 7;

interface Item {
  activity: Activity;
  state: ActivityState;
}

/** Open, and nothing heard for more than a week, or ever: what the digest counts, and what `liste stille` shows. */
export function isSilent({ status, freshAt }: ActivityState, today: IsoDate): boolean {
  return !isClosed(status) && (freshAt === null || daysBetween(osloDate(freshAt), today) > A_WEEK);
}

/** The silent ones that are not told of elsewhere in the digest (`told`). An internal note breaks no silence there. */
export function silenceOf(
  items: readonly Item[],
  told: ReadonlySet<string>,
  entries: readonly LogEntry[],
  today: IsoDate,
): Silence {
  const codesOf = (some: readonly LogEntry[]) => new Set(some.map(({ activity }) => activity));
  const inside = codesOf(entries.filter(({ internal }) => internal));
  const heard = codesOf(entries.filter(({ internal }) => !internal));
  const isOnlyInside = (code: string) => inside.has(code) && !heard.has(code);
  const silent = items.filter(
    ({ activity: { code }, state }) =>
      !told.has(code) && (isSilent(state, today) || (isOnlyInside(code) && !isClosed(state.status))),
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
