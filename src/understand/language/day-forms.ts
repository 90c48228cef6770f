/** Single days written with figures or a month's name: `15.12.`, `15/12-18`, `151218`, «15. des», «første juni». */
import type { IsoDate } from "../../model/week.ts";
import { type DayReading, daysInMonth, isoDay, readYear, yearOf } from "./calendar.ts";
import { englishMonth, monthNumber, ordinalNumber } from "./date-words.ts";

const DOTTED = /^(?:den )?(\d{1,2})\. ?(\d{1,2})(?:\.?|(?:\. ?| )('?\d{2}|\d{4})\.?)$/;
const SLASHED = /^(?:den )?(\d{1,2}) ?\/ ?(\d{1,2})\.?(?:[-/ .]('?\d{2}|\d{4}))?$/;
const DASHED = /^(\d{1,2})-(\d{1,2})-(\d{2}|\d{4})$/;
const ISO = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;
const COMPACT = /^(\d{2})(\d{2})(\d{2}|\d{4})$/;
const WORDED = /^(?:den )?(\d{1,2}|\p{L}{1,20})\.? ?(?:i )?(\p{L}{3,20})\.?,?(?: ?(neste år|i år|'?\d{2}|\d{4}))?$/u;

/** «Dec 15», «March 1st, 2019» */
const ENGLISH = /^(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,?(?: (?<year>\d{4}))?$/u;

/** A compact number is only a date close to our time: `250050` is more likely an amount. */
const COMPACT_YEARS = { from: 2010, to: 2039 };

/** The day `text` (normalised, lower case) writes, or null. Without a year it is the next such day, today included. */
export function readDay(text: string, today: IsoDate): DayReading | null {
  const iso = ISO.exec(text);
  if (iso !== null) return fromNumbers(Number(iso[3]), Number(iso[2]), Number(iso[1]), today);
  const compact = COMPACT.exec(text);
  if (compact !== null) return fromCompact(compact, today);
  const worded = WORDED.exec(text);
  if (worded !== null) return fromWords(worded, today);
  const english = ENGLISH.exec(text)?.groups;
  const month = english === undefined ? null : englishMonth(english.month ?? "");
  if (month !== null)
    return fromNumbers(Number(english?.day), month, english?.year === undefined ? null : Number(english.year), today);
  const dayOnly = /^den (\d{1,2})\.?$/.exec(text);
  if (dayOnly !== null) return nextDayOfMonth(Number(dayOnly[1]), today);
  const slashed = SLASHED.exec(text);
  const figures = DOTTED.exec(text) ?? slashed ?? DASHED.exec(text);
  if (figures === null) return null;
  const year = figures[3] === undefined ? null : readYear(figures[3], today);
  const [day, number] = [Number(figures[1]), Number(figures[2])];
  if (figures[3] !== undefined && year === null) return withoutYear(day, number, today);
  if (number < 1 || number > 12) return otherWayRound(day, number, year, slashed !== null, text, today);
  return fromNumbers(day, number, year, today);
}

/** The day, or the days around the end of a month that is too short (`31.11.`, 29 February). */
function fromNumbers(day: number, month: number, year: number | null, today: IsoDate): DayReading | null {
  if (day < 1 || day > 39 || month < 1 || month > 12) return null;
  if (year !== null && (year < 1900 || year > 2099)) return null;
  const inYear = (candidate: number) => isoDay(candidate, month, Math.min(day, daysInMonth(candidate, month)));
  const thisYear = yearOf(today);
  const meant = year ?? (inYear(thisYear) >= today ? thisYear : thisYear + 1);
  if (day <= daysInMonth(meant, month)) return { kind: "date", date: inYear(meant) };
  const after = month === 12 ? isoDay(meant + 1, 1, 1) : isoDay(meant, month + 1, 1);
  return { kind: "impossible", alternatives: [inYear(meant), after] };
}

/** `12/15`: 12 May (a figure too many) or 15 December (the American order). A clock time (`13.30`) is no date. */
function otherWayRound(
  day: number,
  month: number,
  year: number | null,
  slashed: boolean,
  text: string,
  today: IsoDate,
): DayReading | null {
  if (month < 1 || month > 31 || day < 1 || day > 31 || (slashed && day > 12)) return null;
  if (!slashed && month === 30 && !text.endsWith(".")) return null;
  const single = month % 10 === 0 ? Math.floor(month / 10) : month % 10;
  const readings = [fromNumbers(day, single, year, today), fromNumbers(month, day, year, today)];
  return {
    kind: "impossible",
    alternatives: readings.flatMap((reading) => (reading?.kind === "date" ? [reading.date] : [])),
  };
}

/** `15.12.3018`: the day is clear, the year is not. */
function withoutYear(day: number, month: number, today: IsoDate): DayReading | null {
  const reading = fromNumbers(day, month, null, today);
  return reading?.kind === "date" ? { kind: "impossible", alternatives: [reading.date] } : reading;
}

function fromCompact(found: RegExpExecArray, today: IsoDate): DayReading | null {
  const year = readYear(found[3] ?? "", today);
  if (year === null || year < COMPACT_YEARS.from || year > COMPACT_YEARS.to) return null;
  const reading = fromNumbers(Number(found[1]), Number(found[2]), year, today);
  return reading?.kind === "date" ? reading : null;
}

function fromWords(found: RegExpExecArray, today: IsoDate): DayReading | null {
  const day = ordinalNumber(found[1] ?? "");
  const month = monthNumber(found[2] ?? "");
  const christmas = found[2] === "jul" && !/^\d/.test(found[1] ?? "");
  if (day === null || month === null || christmas) return null;
  if (found[3] === undefined) return fromNumbers(day, month, null, today);
  const year = readYear(found[3], today);
  return year === null ? null : fromNumbers(day, month, year, today);
}

/** «den 15.»: in this month, or in the next when it has passed. */
function nextDayOfMonth(day: number, today: IsoDate): DayReading | null {
  if (day < 1 || day > 31) return null;
  const [year, month] = [yearOf(today), Number(today.slice(5, 7))];
  const passed = day < Number(today.slice(8, 10));
  return fromNumbers(day, passed ? (month % 12) + 1 : month, passed && month === 12 ? year + 1 : year, today);
}
