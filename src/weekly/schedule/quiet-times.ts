/** When nothing is posted: Easter week, Christmas, fellesferie and the council's own quiet weeks (`digest.md`). */

import type { IsoDate } from "../../model/week.ts";
import { easterSunday, isWorkingDay } from "../../understand/language/holidays.ts";
import { type WeekId, weekNumber, weekOf } from "./week-id.ts";

export type QuietReason = "easter" | "christmas" | "common-holiday" | "own";

/** Fellesferie: ISO weeks 28–30. */
const COMMON_HOLIDAY = { first: 28, last: 30 };

/** Why this day is quiet, or null. `ownWeeks` is the council's own list. */
export function quietReason(day: IsoDate, ownWeeks: readonly WeekId[]): QuietReason | null {
  const week = weekOf(day);
  if (isChristmas(day)) return "christmas";
  if (week === weekOf(easterSunday(Number(day.slice(0, 4))))) return "easter";
  if (weekNumber(week) >= COMMON_HOLIDAY.first && weekNumber(week) <= COMMON_HOLIDAY.last) return "common-holiday";
  return ownWeeks.includes(week) ? "own" : null;
}

/** True on a working day that is not quiet. */
export function isPostingDay(day: IsoDate, ownWeeks: readonly WeekId[]): boolean {
  return isWorkingDay(day) && quietReason(day, ownWeeks) === null;
}

/** 24 December to 1 January, both included. */
function isChristmas(day: IsoDate): boolean {
  const monthAndDay = day.slice(5);
  return monthAndDay >= "12-24" || monthAndDay === "01-01";
}
