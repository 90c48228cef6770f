/** The hours in which anything may be posted: 08.00–17.00 in Norway on working days that are not quiet. */
import { addDays, type Instant, type IsoDate, instantAtOslo, osloDate, osloWallClock } from "../../model/week.ts";
import { isWorkingDay } from "../../understand/language/holidays.ts";
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

/** True on a working day between 08.00 and 17.00, in quiet weeks too. */
export function isWorkingTime(now: Instant): boolean {
  return isWorkingDay(osloDate(now)) && isPostingClock(clockAt(now));
}

/** This instant if something may be posted now, else 08.00 on the first day when it may. */
export function nextPostingTime(now: Instant, ownWeeks: readonly WeekId[]): Instant {
  return nextTime(now, (day) => isPostingDay(day, ownWeeks));
}

/** The same for what goes out in quiet weeks too. */
export function nextWorkingTime(now: Instant): Instant {
  return nextTime(now, isWorkingDay);
}

function nextTime(now: Instant, isOpenOn: (day: IsoDate) => boolean): Instant {
  const clock = clockAt(now);
  let day = osloDate(now);
  if (isOpenOn(day) && isPostingClock(clock)) return now;
  if (!isOpenOn(day) || clock >= OPENS) {
    do day = addDays(day, 1);
    while (!isOpenOn(day));
  }
  return opening(day);
}

/** 08.00 on this day. */
export function opening(day: IsoDate): Instant {
  return instantAtOslo(`${day}T${OPENS}`);
}

function clockAt(now: Instant): string {
  return osloWallClock(now).slice(11, 16);
}
