/** How far back and how far ahead a question looks. */

import { addDays, daysBetween, type IsoDate, isoWeekday } from "../../model/week.ts";
import { nextWeekday } from "../language/calendar.ts";
import { weekdayNumber } from "../language/date-words.ts";
import { parseDate } from "../language/dates.ts";
import { readPeriod } from "../language/periods.ts";

const COUNTED = /^(?:(?:de |dei )?siste )?(?:(\d{1,3})\s+)?(dager|dagar|dag|uke|uka|uken|uker|veke|veka|veker)$/iu;
const THIS_WEEK = /^(?:i )?(?:denne|inneværende) (?:uke|uka|uken|veka|veke)$/iu;
const LAST_WEEK = /^(?:i )?(?:forrige|førre|sist|siste) (?:uke|uka|uken|veke|veka)$/iu;
const THIS_MONTH = /^(?:denne|inneværende) (?:måned|måneden|månaden|mnd)$/iu;
const LAST_MONTH = /^(?:i )?(?:forrige|førre) (?:måned|måneden|månad|månaden|mnd)$/iu;
const A_MONTH = /^(?:siste )?(?:måned|måneden|månaden|mnd)$/iu;
const LATELY = /^(?:i det siste|i det seinaste|nylig|nyleg|sist|siste tida|siste tiden|i siste liten)$/iu;

/** What leads to a time gone by. */
const SINCE = /^(?:(?:siden|sidan|fra og med|frå og med|fra|frå|f\.?o\.?m\.?|på|i løpet av) )+/iu;

/** The first day of what `siden …`, «forrige uke» or «i går» means; null when the words are no such time. */
export function sinceDay(said: string, today: IsoDate): IsoDate | null {
  const words = said.replace(/\s+/gu, " ").replace(SINCE, "");
  const monday = addDays(today, 1 - isoWeekday(today));
  if (THIS_WEEK.test(words)) return monday;
  if (LAST_WEEK.test(words)) return addDays(monday, -7);
  if (THIS_MONTH.test(words)) return `${today.slice(0, 8)}01`;
  if (LAST_MONTH.test(words)) return `${addDays(`${today.slice(0, 8)}01`, -1).slice(0, 8)}01`;
  if (A_MONTH.test(words)) return addDays(today, -30);
  if (LATELY.test(words)) return addDays(today, -7);
  if (/^(?:så langt )?i år$/iu.test(words)) return `${today.slice(0, 5)}01-01`;
  const counted = COUNTED.exec(words);
  if (counted === null) return lastSuch(words, today);
  return addDays(today, -Number(counted[1] ?? 1) * (/^[uv]/iu.test(counted[2] ?? "") ? 7 : 1));
}

/** `siden` looks back: a weekday is the latest that has passed, a period begins on its first day, a day is the last such. */
function lastSuch(words: string, today: IsoDate): IsoDate | null {
  const weekday = weekdayNumber(words.replace(/^(?:sist|siste|forrige|førre) /iu, "").toLowerCase());
  if (weekday !== null) return addDays(nextWeekday(weekday, addDays(today, -1)), -7);
  const [latest = null] = [today, addDays(today, -365), addDays(today, -730)]
    .map((from) => firstDay(words, from))
    .filter((day) => day !== null && day <= today)
    .sort()
    .reverse();
  return latest;
}

/** The first day of the next such period after `from`, or the next such day. */
function firstDay(words: string, from: IsoDate): IsoDate | null {
  const period = readPeriod(words.toLowerCase().replace(/^i (?!år)/u, ""), from);
  if (period?.kind === "period") return period.from;
  const reading = parseDate(words, from);
  return reading?.kind === "date" ? reading.date : null;
}

/** Days from today to the end of a time to come: «neste uke», «i desember», «før jul»; null when the words are none. */
export function daysUntil(words: string, today: IsoDate): number | null {
  if (THIS_WEEK.test(words)) return 7 - isoWeekday(today);
  if (/^(?:i )?(?:neste|kommende) (?:uke|uka|uken|veke|veka)$/iu.test(words)) return 14 - isoWeekday(today);
  const reading = parseDate(words, today) ?? parseDate(`utgangen av ${words}`, today);
  return reading?.kind === "date" && reading.date >= today ? daysBetween(today, reading.date) : null;
}
