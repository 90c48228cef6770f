/** Norwegian public holidays (helligdagsfredloven § 2, and 1 and 17 May), with Easter computed. */
import { addDays, type IsoDate, isoWeekday } from "../../model/week.ts";

/**
 * Easter Sunday of a year in the Gregorian calendar: the anonymous algorithm (Meeus, Jones and Butcher), whose
 * one-letter names are kept so that it can be compared with its source.
 */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, "0")}-${String((n % 31) + 1).padStart(2, "0")}`;
}

/** Days from Easter Sunday. */
const MOVABLE: [number, string][] = [
  [-3, "skjærtorsdag"],
  [-2, "langfredag"],
  [0, "første påskedag"],
  [1, "andre påskedag"],
  [39, "Kristi himmelfartsdag"],
  [49, "første pinsedag"],
  [50, "andre pinsedag"],
];

const FIXED: [string, string][] = [
  ["01-01", "første nyttårsdag"],
  ["05-01", "1. mai"],
  ["05-17", "17. mai"],
  ["12-25", "første juledag"],
  ["12-26", "andre juledag"],
];

/** The names of all public holidays. */
export const HOLIDAY_NAMES: ReadonlySet<string> = new Set([...MOVABLE, ...FIXED].map(([, name]) => name));

/** The public holidays of a year by day, in no particular order. Where two fall on one day the fixed one names it. */
export function holidaysOf(year: number): Map<IsoDate, string> {
  const easter = easterSunday(year);
  const movable = MOVABLE.map(([days, name]): [IsoDate, string] => [addDays(easter, days), name]);
  const fixed = FIXED.map(([day, name]): [IsoDate, string] => [`${year}-${day}`, name]);
  return new Map([...movable, ...fixed]);
}

/**
 * The name of the public holiday on this day, or null. Christmas Eve and New Year's Eve are ordinary working days by
 * law and are not named: a tertial ends on 31 December, and a remark every time would be noise.
 */
export function holidayName(date: IsoDate): string | null {
  return holidaysOf(Number(date.slice(0, 4))).get(date) ?? null;
}

/** True from Monday to Friday, except on public holidays. */
export function isWorkingDay(date: IsoDate): boolean {
  return isoWeekday(date) <= 5 && holidayName(date) === null;
}

/** This day, or the first working day after it. */
export function firstWorkingDayFrom(date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The days as they may be offered for a deadline: a day off stands for the working day before it, if that is to come. */
export function workingDays(days: IsoDate[], today: IsoDate): IsoDate[] {
  const working = days.map((day) => {
    const before = isWorkingDay(day) ? day : lastWorkingDayBefore(day);
    return before < today && day >= today ? firstWorkingDayFrom(day) : before;
  });
  return [...new Set(working)];
}

/** The last working day before `date`, never `date` itself. */
export function lastWorkingDayBefore(date: IsoDate): IsoDate {
  let day = addDays(date, -1);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}
