/**
 * When something weekly is due: the digest of a channel, and the private nudges. Pure: the same settings, history and
 * instant give the same answer in every time zone. All rules are those of `digest.md`, «When not to post».
 */

import { type Instant, osloDate } from "../model/week.ts";
import { type Planned, plannedIn, type RestReason, type WeeklySchedule } from "./schedule/planned.ts";
import { nextPostingTime } from "./schedule/posting-hours.ts";
import { addWeeks, type WeekId, weekOf } from "./schedule/week-id.ts";

const HOUR = 3_600_000;

/** How late a missed one may be made up for. */
const LATEST = 48 * HOUR;

/** One posted by hand makes the regular one superfluous for this long. */
export const BY_HAND_MS = 5 * 24 * HOUR;

/** How many weeks ahead the next moment is looked for. */
const WEEKS_AHEAD = 60;

/** What has happened so far. */
export interface WeeklyHistory {
  /** The latest week that is settled: posted, silent or skipped. Null for none yet. */
  settled: WeekId | null;
  /** When one was last posted by hand, or null. */
  byHand: Instant | null;
}

export type SkipReason = RestReason | "by-hand" | "missed";

export interface WeeklyMoment {
  /** What is due now, and since when; null when nothing is. */
  due: { week: WeekId; since: Instant } | null;
  /** Weeks that have passed without, oldest first: to be recorded as skipped. Their news goes into the next digest. */
  skipped: { week: WeekId; reason: SkipReason }[];
  /** When to look again (after what is due now); null while nothing is in sight. */
  next: { week: WeekId; at: Instant } | null;
}

/** The first working day of the week at 08.30, until a channel has its own day and time. */
export const DIGEST_TIME = { weekday: 1, time: "08:30" } as const;

/** Thursday at 12.00. */
export const NUDGE_TIME = { weekday: 4, time: "12:00" } as const;

/**
 * What is to be done at `now`: at most one week is due, the latest. Whoever calls this posts (or keeps silent about) what
 * is due, records what is skipped, and so moves `settled`.
 */
export function weeklyMoment(schedule: WeeklySchedule, history: WeeklyHistory, now: Instant): WeeklyMoment {
  const owed = owedWeeks(schedule, history, now);
  const skipped = owed.slice(0, -1).map((planned) => ({ week: planned.week, reason: whyNot(planned, history) }));
  const latest = owed.at(-1);
  if (latest === undefined) return { due: null, skipped, next: nextAfter(null, schedule, history, now) };
  const next = nextAfter(latest.week, schedule, history, now);
  const reason = latest.rest ?? (isByHand(latest, history) ? "by-hand" : null);
  if (reason !== null) return { due: null, skipped: [...skipped, { week: latest.week, reason }], next };
  const chance = nextPostingTime(now, schedule.quietWeeks);
  if (elapsed(latest.at, chance) >= LATEST) {
    return { due: null, skipped: [...skipped, { week: latest.week, reason: "missed" }], next };
  }
  const isNow = chance === now;
  return {
    due: isNow ? { week: latest.week, since: latest.at } : null,
    skipped,
    next: isNow ? next : { week: latest.week, at: chance },
  };
}

/** The unsettled weeks whose moment has come, oldest first. */
function owedWeeks(schedule: WeeklySchedule, { settled }: WeeklyHistory, now: Instant): Planned[] {
  const owed: Planned[] = [];
  const first = weekOf(osloDate(schedule.from));
  let week = settled === null || settled < first ? first : addWeeks(settled, 1);
  for (let planned = plannedIn(week, schedule); planned.at <= now; planned = plannedIn(week, schedule)) {
    if (planned.at >= schedule.from) owed.push(planned);
    week = addWeeks(week, 1);
  }
  return owed;
}

/** Why an older week was passed over: only the latest is ever made up for. */
function whyNot(planned: Planned, { byHand }: WeeklyHistory): SkipReason {
  if (planned.rest !== null) return planned.rest;
  return wasJustPosted(planned.at, byHand) ? "by-hand" : "missed";
}

/** True too when it was posted by hand while the regular one was late. */
function isByHand({ at }: Planned, { byHand }: WeeklyHistory): boolean {
  return byHand !== null && (byHand >= at || wasJustPosted(at, byHand));
}

function wasJustPosted(at: Instant, byHand: Instant | null): boolean {
  return byHand !== null && byHand <= at && elapsed(byHand, at) < BY_HAND_MS;
}

/** The first moment to come that will be kept, later than the week named. */
function nextAfter(
  done: WeekId | null,
  schedule: WeeklySchedule,
  { settled, byHand }: WeeklyHistory,
  now: Instant,
): WeeklyMoment["next"] {
  const { from, planFrom, pause } = schedule;
  // However far ahead that is: only a pause without an end has no next.
  const [first = planFrom] = [osloDate(now), osloDate(from), planFrom, pause?.until ?? planFrom].toSorted().reverse();
  const start = weekOf(first);
  for (let ahead = 0; ahead <= WEEKS_AHEAD; ahead += 1) {
    const { week, at, rest } = plannedIn(addWeeks(start, ahead), schedule);
    const isPast = at <= now || at < schedule.from || week <= (done ?? "") || week <= (settled ?? "");
    if (!isPast && rest === null && !wasJustPosted(at, byHand)) return { week, at };
  }
  return null;
}

function elapsed(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}
