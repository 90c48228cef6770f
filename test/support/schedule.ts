/** A channel with the usual settings, and a clock that is turned to where something happens. */

import { type Instant, instantAtOslo, osloWallClock } from "../../src/model/week.ts";
import type { WeeklySchedule } from "../../src/weekly/schedule/planned.ts";
import type { WeekId } from "../../src/weekly/schedule/week-id.ts";
import { type SkipReason, type WeeklyHistory, weeklyMoment } from "../../src/weekly/schedule.ts";

/** Connected long ago: the first working day of the week, 08.30. */
export const usual: WeeklySchedule = {
  weekday: 1,
  time: "08:30",
  from: instantAtOslo("2018-01-01T12:00"),
  pause: null,
  quietWeeks: [],
  planFrom: "2000-01-01",
};

/** What happens at a wall clock in Norway when the week before is settled. */
export function momentAt(local: string, settled: WeekId | null, rest: Partial<WeeklySchedule & WeeklyHistory> = {}) {
  const { byHand = null, ...settings } = rest;
  const moment = weeklyMoment({ ...usual, ...settings }, { settled, byHand }, instantAtOslo(local));
  return {
    due: moment.due?.week ?? null,
    skipped: Object.fromEntries(moment.skipped.map(({ week, reason }) => [week, reason])) as Record<WeekId, SkipReason>,
    next: moment.next === null ? null : osloWallClock(moment.next.at).slice(0, 16),
  };
}

/** Everything that happens from `from` to `end` to a bot that is always awake: what was posted when, and what was not. */
export function playWeeks(schedule: WeeklySchedule, end: Instant) {
  let settled: WeekId | null = null;
  let now = schedule.from;
  const posted: { week: WeekId; at: Instant }[] = [];
  const skipped: { week: WeekId; reason: SkipReason }[] = [];
  for (;;) {
    const moment = weeklyMoment(schedule, { settled, byHand: null }, now);
    for (const skip of moment.skipped) settle(skip.week, () => skipped.push(skip));
    const { due } = moment;
    if (due !== null) settle(due.week, () => posted.push({ week: due.week, at: now }));
    if (moment.next === null || moment.next.at > end) return { posted, skipped };
    now = moment.next.at;
  }

  function settle(week: WeekId, record: () => void): void {
    settled = week;
    record();
  }
}
