/** ISO weeks as values that can be stored, compared and sorted: `2018-W48`. */
import { addDays, daysBetween, type IsoDate, isoWeek, mondayOfIsoWeek } from "../../model/week.ts";

/** ISO 8601: the week year, `W`, and two digits (01–53). Sorts as text. */
export type WeekId = string;

/** The ISO week that holds a day. */
export function weekOf(date: IsoDate): WeekId {
  const { year, week } = isoWeek(date);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Monday of the week. */
export function mondayOf(week: WeekId): IsoDate {
  return mondayOfIsoWeek(Number(week.slice(0, 4)), weekNumber(week));
}

/** 1–53, as people say it: «uke 48». */
export function weekNumber(week: WeekId): number {
  return Number(week.slice(6));
}

/** The week so many weeks later (earlier, when negative); week 53 counts where the year has one. */
export function addWeeks(week: WeekId, weeks: number): WeekId {
  return weekOf(addDays(mondayOf(week), 7 * weeks));
}

/** Weeks from one to the other: 1 for neighbours. */
export function weeksBetween(from: WeekId, to: WeekId): number {
  return daysBetween(mondayOf(from), mondayOf(to)) / 7;
}
