/** Everything a digest could say, before it is fitted to a phone's screen. */
import type { ActivityState } from "../../model/log.ts";
import { type Activity, activitiesIn } from "../../model/plan.ts";
import { type ShownStatus, shownStatus } from "../../model/status.ts";
import { DIGEST } from "../../texts/digest.ts";
import { weekNumber, weeksBetween } from "../schedule/week-id.ts";
import { type Coming, comingKey, comingOf, feastAfter } from "./coming.ts";
import type { DigestInput } from "./input.ts";
import { type Missing, missingOf } from "./missing.ts";
import { type Need, needKey, needsOf } from "./needs.ts";
import { type News, newsOf } from "./news.ts";

/** The same line is shown at most so many weeks. */
const REPEATS = 3;

/** Of the sections. */
export const MOST = { needs: 3, news: 5, coming: 3 } as const;

export interface Gathered {
  items: { activity: Activity; state: ActivityState }[];
  counts: Partial<Record<ShownStatus, number>>;
  /** All of them, those already shown often enough included. */
  needs: Need[];
  /** Those that may still be shown. */
  freshNeeds: Need[];
  news: ReadonlyMap<string, News>;
  /** All deadlines to come, and those that may still be shown. */
  coming: Coming[];
  freshComing: Coming[];
  /** What the first digest of a channel tells; null for a later one. */
  missing: Missing | null;
  /** True when weeks between the latest digest and this one were passed over, for other reasons than silence. */
  isAfterPause: boolean;
}

/** Reads the area's states and the window's rows. */
export function gather(input: DigestInput): Gathered {
  const { area, snapshot, today, memory } = input;
  const items = activitiesIn(snapshot.plan, area).flatMap((activity) => {
    const state = snapshot.states.get(activity.code);
    return state === undefined ? [] : [{ activity, state }];
  });
  const isFresh = (key: string) => (memory.shown[key] ?? 0) < REPEATS;
  const needs = needsOf(items, today);
  const news = items.flatMap(({ activity, state }) => newsOf(activity, state, input.entries) ?? []);
  const coming = comingOf(items, today);
  return {
    items,
    counts: countsOf(items),
    needs,
    freshNeeds: needs.filter((need) => isFresh(needKey(need))),
    news: new Map(news.map((one) => [one.activity.code, one])),
    coming,
    freshComing: coming.filter((one) => isFresh(comingKey(one))),
    missing: missingOf(items, input),
    isAfterPause: isFirstAfterPause(input),
  };
}

/**
 * News, a deadline within 14 days, or one that has passed; the first time in a channel also what is missing. A deadline that
 * has passed speaks only while its line may be shown: after three weeks the group has been told, and the responsible are
 * asked in private.
 */
export function isWorthPosting(gathered: Gathered): boolean {
  const { news, freshComing, freshNeeds } = gathered;
  const isDue = freshComing.some(({ isNear }) => isNear) || freshNeeds.some(({ isOverdue }) => isOverdue);
  return news.size > 0 || isDue || isFirstWorthPosting(gathered);
}

function isFirstWorthPosting({ missing, needs }: Gathered): boolean {
  return missing !== null && (needs.length > 0 || missing.withoutDeadline.length > 0 || missing.neverHeard > 0);
}

/** The first line. Counts what is, not only what there is room to show. */
export function verdictOf({ area, week, snapshot, today }: DigestInput, gathered: Gathered, ending: string[]): string {
  const name = snapshot.plan.areas.find(({ slug }) => slug === area)?.name ?? area;
  const count = (kind: Need["kind"], list: Need[]) => list.filter((need) => need.kind === kind).length;
  const deadlines = gathered.freshComing.map(({ deadline }) => deadline);
  const when = DIGEST.when[feastAfter(deadlines, today) ?? "soon"];
  const inNeeds = new Set(gathered.freshNeeds.slice(0, MOST.needs).flatMap(toldByNeed));
  const parts: [number, (count: number) => string][] = [
    [count("blocked", gathered.needs), DIGEST.blockedCount],
    [count("delayed", gathered.needs), DIGEST.delayedCount],
    [count("overdue", gathered.needs), DIGEST.overdueCount],
    [count("nobody", gathered.freshNeeds), DIGEST.nobodyCount],
    [[...gathered.news.keys()].filter((code) => !inNeeds.has(code)).length, DIGEST.newsCount],
    [deadlines.length, (all) => DIGEST.deadlineCount(all, when)],
  ];
  const told = parts.filter(([all]) => all > 0).map(([all, text]) => text(all));
  const said = told.length > 0 ? told : missingCounts(gathered);
  return DIGEST.verdict(name, weekNumber(week), [...said, ...ending]);
}

/** Of a first digest that has nothing else to count. */
function missingCounts({ missing }: Gathered): string[] {
  const { withoutDeadline, neverHeard } = missing ?? { withoutDeadline: [], neverHeard: 0 };
  if (withoutDeadline.length > 0) return [DIGEST.withoutDeadlineCount(withoutDeadline.length)];
  return neverHeard > 0 ? [DIGEST.neverHeardCount(neverHeard)] : [];
}

/** The activities whose news the need's own line tells, so that they are not told twice. */
export function toldByNeed({ kind, activity }: Need): string[] {
  return kind === "nobody" ? [] : [activity.code];
}

function isFirstAfterPause({ week, memory: { lastWeek, silentWeeks } }: DigestInput): boolean {
  return lastWeek !== null && weeksBetween(lastWeek, week) - 1 > silentWeeks;
}

function countsOf(items: Gathered["items"]): Gathered["counts"] {
  const counts: Gathered["counts"] = {};
  for (const { activity, state } of items) {
    const status = shownStatus(activity.kind, state.status);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}
