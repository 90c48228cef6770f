/** What the date readers share: building days, and the shape of what they find. */
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { addDays, type IsoDate, isoWeek, isoWeekday, mondayOfIsoWeek } from "../../model/week.ts";

/** What a date expression means: one day, no such day, or something too vague. */
export type DayReading =
  | { kind: "date"; date: IsoDate }
  | { kind: "impossible"; alternatives: IsoDate[] }
  | { kind: "vague"; alternatives: IsoDate[] };

/** A stretch of days: for a week Monday to Friday, because a working week ends on its Friday. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** The day with these numbers; they must make a real one. */
export function isoDay(year: number, month: number, day: number): IsoDate {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** 28–31. */
export function daysInMonth(year: number, month: number): number {
  return getDaysInMonth(new Date(year, month - 1, 1, 12));
}

/** The year of a day. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The month of a day, 1–12. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** The whole months `first` to `last` (1–12) of a year. */
export function monthsOf(year: number, first: number, last: number): Period {
  return { from: isoDay(year, first, 1), to: isoDay(year, last, daysInMonth(year, last)) };
}

/** An ISO week from Monday to Friday. */
export function workingWeek(year: number, week: number): Period {
  const monday = mondayOfIsoWeek(year, week);
  return { from: monday, to: addDays(monday, 4) };
}

/** 52 or 53: 28 December is always in the last ISO week of its year. */
export function weeksInYear(year: number): number {
  return isoWeek(isoDay(year, 12, 28)).week;
}

/** The next day after `today` (never `today`) with this weekday, Monday = 1. */
export function nextWeekday(weekday: number, today: IsoDate): IsoDate {
  return addDays(today, ((weekday - isoWeekday(today) + 6) % 7) + 1);
}

/** The first of `make(year)` for this year and the next that is not before today. */
export function nextSuch(today: IsoDate, make: (year: number) => IsoDate): IsoDate {
  const thisYear = make(yearOf(today));
  return thisYear >= today ? thisYear : make(yearOf(today) + 1);
}

/** `2018` for `2018`, `18`, `'18`, «i år», «neste år»; null for anything else. Years are 1900–2099. */
export function readYear(text: string, today: IsoDate): number | null {
  if (/^(?:i år|dette året|inneværende år)$/.test(text)) return yearOf(today);
  if (/^(?:til )?neste år$/.test(text)) return yearOf(today) + 1;
  const figures = /^'?(?:((?:19|20)\d\d)|(\d\d))$/.exec(text);
  if (figures === null) return null;
  return figures[1] === undefined ? 2000 + Number(figures[2]) : Number(figures[1]);
}
