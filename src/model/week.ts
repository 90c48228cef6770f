/**
 * Days and instants. An `IsoDate` is a civil day in Norway, `2018-12-15`; an `Instant` is a moment in UTC,
 * `2018-11-26T09:00:00.000Z`. All civil days are days in Europe/Oslo, whatever time zone the server has.
 */
import { addDays as addDaysTo } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { getISODay } from "date-fns/getISODay";
import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";

export type IsoDate = string;
export type Instant = string;

/** Cached: constructing one costs 57 µs (`performance.md`). */
const OSLO = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Oslo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** The wall clock in Norway at an instant, as `2018-11-26T10:00:00`. */
export function osloWallClock(instant: Instant): string {
  const parts = Object.fromEntries(OSLO.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
}

/** The last hour that was asked for: asking `Intl` costs more than answering somebody. */
let lastHour = { utc: "", date: "" };

/** The civil day in Norway at an instant. Norway is whole hours from UTC, so it is the same for a whole hour. */
export function osloDate(instant: Instant): IsoDate {
  const utc = UTC_HOUR.exec(instant)?.[0];
  if (utc === undefined) return osloWallClock(instant).slice(0, 10);
  if (utc !== lastHour.utc) lastHour = { utc, date: osloWallClock(instant).slice(0, 10) };
  return lastHour.date;
}

/** The hour of an instant that is written in UTC, after 1895, when Norway got whole hours. */
const UTC_HOUR = /^20\d\d-\d\d-\d\dT\d\d(?=:\d\d:\d\d(?:\.\d+)?Z$)/;

/**
 * The instant at which the wall clock in Norway shows `local` (`2018-11-26T10:00`, seconds optional).
 * In the repeated hour of autumn the first is meant; in the skipped hour of spring the hour after the jump.
 */
export function instantAtOslo(local: string): Instant {
  const wall = local.length === 16 ? `${local}:00` : local.slice(0, 19);
  const inZone = (offset: string) => new Date(`${wall}${offset}`).toISOString();
  const summer = inZone("+02:00");
  return osloWallClock(summer) === wall ? summer : inZone("+01:00");
}

/**
 * A civil day as the `Date` that date-fns works on: noon in the server's own time zone, so that no clock change
 * anywhere moves it to another day. The way back is `toIsoDate`.
 */
export function toDate(date: IsoDate): Date {
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);
}

/** True for a day that there is, written `2018-11-26`: not for «2018-02-30». */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && toIsoDate(toDate(text)) === text;
}

/** Years in which something of a plan can begin or end. */
const YEARS = { from: 1900, to: 2199 };

/** True for a day that can be meant: what is further away is a slip, a sum of postponements without end, or forged. */
export function isLikelyDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return isDay(text) && year >= YEARS.from && year <= YEARS.to;
}

/** The civil day that a date-fns `Date` stands for. */
export function toIsoDate(date: Date): IsoDate {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `days` later (or earlier, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toIsoDate(addDaysTo(toDate(date), days));
}

/** Whole civil days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(toDate(to), toDate(from));
}

/** Monday = 1 … Sunday = 7. */
export function isoWeekday(date: IsoDate): number {
  return getISODay(toDate(date));
}

/** The ISO week that holds `date`: the year it belongs to and its number. */
export function isoWeek(date: IsoDate): { year: number; week: number } {
  return { year: getISOWeekYear(toDate(date)), week: getISOWeek(toDate(date)) };
}

/** Monday of an ISO week (1–53) of an ISO week year. */
export function mondayOfIsoWeek(year: number, week: number): IsoDate {
  const fourth = `${String(year).padStart(4, "0")}-01-04`; // always in week 1 (ISO 8601)
  return addDays(fourth, 1 - isoWeekday(fourth) + 7 * (week - 1));
}

/** So many milliseconds later. */
export function later(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
