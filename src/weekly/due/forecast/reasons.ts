/** Words for why something is sent on a day, or is not. */

import { type Instant, type IsoDate, osloDate, osloWallClock } from "../../../model/week.ts";
import { FORECAST, momentText, SKIP_REASONS } from "../../../texts/index.ts";
import { holidayName, isWorkingDay } from "../../../understand/language/holidays.ts";
import type { SkipReason } from "../../schedule.ts";

/** `mandag 3. desember 2018 kl. 08.30` */
export function instantText(at: Instant): string {
  return momentText(osloDate(at), osloWallClock(at).slice(11, 16));
}

/** Nothing on this day: the week is passed over, people are off, or it simply is another day's turn; and when the next is. */
export function notThatDay(day: IsoDate, reason: SkipReason | undefined, next: Instant | null): string {
  return [dayReason(day, reason), next === null ? FORECAST.noNext : FORECAST.next(instantText(next))].join(" ");
}

function dayReason(day: IsoDate, reason: SkipReason | undefined): string {
  if (reason === "before-plan") return FORECAST.beforePlan;
  if (reason !== undefined) return FORECAST.skipped(SKIP_REASONS[reason]);
  if (isWorkingDay(day)) return FORECAST.notToday;
  return FORECAST.dayOff(holidayName(day));
}

/** 17.00 on the day: whatever is due that day is due then. */
export function closingClock(day: IsoDate): string {
  return `${day}T17:00`;
}
