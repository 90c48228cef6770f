/** The hours in which anything may be posted: 08.00–17.00 in Norway on working days that are not quiet. */
import { addDays, type Instant, type IsoDate, instantAtOslo, osloDate, osloWallClock } from "../../model/week.ts";
import { isPostingDay } from "./quiet-times.ts";
import type { WeekId } from "./week-id.ts";

const OPENS = "08:00";

/** The whole minute counts, so that what is set to 17.00 can be posted at 17.00. */
const CLOSES = "17:00";

/** `08:30`: two digits, a colon, two digits, and from 08:00 to 17:00. */
export function isPostingClock(time: string): boolean {
  return /^\d\d:[0-5]\d$/u.test(time) && time >= OPENS && time <= CLOSES;
}

/** True when something may be posted at this instant. */
export function isPostingTime(now: Instant, ownWeeks: readonly WeekId[]): boolean {
  return isPostingDay(osloDate(now), ownWeeks) && isPostingClock(clockAt(now));
}

/** This instant if something may be posted now, else 08.00 on the first day when it may. */
export function nextPostingTime(now: Instant, ownWeeks: readonly WeekId[]): Instant {
  if (isPostingTime(now, ownWeeks)) return now;
  const today = osloDate(now);
  const first = isPostingDay(today, ownWeeks) && clockAt(now) < OPENS ? today : postingDayAfter(today, ownWeeks);
  return instantAtOslo(`${first}T${OPENS}`);
}

function postingDayAfter(day: IsoDate, ownWeeks: readonly WeekId[]): IsoDate {
  let next = addDays(day, 1);
  while (!isPostingDay(next, ownWeeks)) next = addDays(next, 1);
  return next;
}

function clockAt(now: Instant): string {
  return osloWallClock(now).slice(11, 16);
}
