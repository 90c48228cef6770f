/** Weeks, months, tertials, quarters, half-years and years. A period as a deadline ends on its last day. */
import { addDays, type IsoDate, isoWeek, isoWeekday } from "../../model/week.ts";
import {
  daysInMonth,
  isoDay,
  monthOf,
  monthsOf,
  type Period,
  readYear,
  weeksInYear,
  workingWeek,
  yearOf,
} from "./calendar.ts";
import { monthNumber, ordinalNumber, wholeNumber } from "./date-words.ts";

/** A period, or the ends of the periods that may have been meant where there is no such one. */
export type PeriodReading = ({ kind: "period" } & Period) | { kind: "impossible" | "vague"; alternatives: IsoDate[] };

const YEAR = "((?:19|20)\\d\\d|'?\\d\\d|i år|(?:til )?neste år)";
const WEEK = new RegExp(
  `^(?:uke|uka|uken|veke|veka|u|v|w)(?: ?nr)?\\.? ?(\\d{1,2}|[a-zåé]+)(?: ?[-/] ?(\\d{1,2}))?(?:(?:,? | ?[-/] ?)(?:i )?${YEAR})?$`,
);
const ISO_WEEK = /^(\d{4})[- ]?w(\d{1,2})$/;
const MONTH = new RegExp(`^(?:hele |heile )?(\\p{L}{3,})\\.?(?:(?: |-|/)${YEAR})?$`, "u");
const PART = new RegExp(
  `^(?:(\\d|\\p{L}+)\\.? ?(tertial|kvartal|halvår)(?:et)?|(tertial|kvartal|halvår) ?(\\d)|([tqh]) ?(\\d))(?:(?: |-|/)(?:i )?${YEAR})?$`,
  "u",
);
const THIS_OR_NEXT =
  /^(denne|dette|inneværende|neste|nestkommende|kommende|komande) (uk[ae]n?|vek[ae]|måned(?:en)?|månad(?:en)?|mnd\.?|kvartal(?:et)?|tertial(?:et)?|halvår(?:et)?|år(?:et)?)$/;
const PART_MONTHS: Record<string, number> = { t: 4, tertial: 4, q: 3, kvartal: 3, h: 6, halvår: 6 };

/** The period that `text` (normalised, lower case) names; without a year the next one that has not ended. */
export function readPeriod(text: string, today: IsoDate): PeriodReading | null {
  return readWeek(text, today) ?? readPart(text, today) ?? readMonth(text, today) ?? readThisOrNext(text, today);
}

/** «uka», «måneden», «året», `2019` — only where something before it says that a period is meant. */
export function readBarePeriod(text: string, today: IsoDate): PeriodReading | null {
  if (/^20\d\d$/.test(text)) return { kind: "period", ...monthsOf(Number(text), 1, 12) };
  const definite = /^(?:uk[ae]n?|veka|måneden|månaden|kvartalet|tertialet|halvåret|året)$/.test(text);
  return definite ? readThisOrNext(`denne ${text}`, today) : null;
}

function readWeek(text: string, today: IsoDate): PeriodReading | null {
  const iso = ISO_WEEK.exec(text);
  if (iso !== null) return weekOf(Number(iso[1]), Number(iso[2]));
  const found = WEEK.exec(text);
  const week = found === null ? null : wholeNumber(found[1] ?? "");
  if (found === null || week === null) return null;
  const second = found[2] === undefined ? null : Number(found[2]);
  if (second !== null) return twoNumbers(week, second, readYear(found[3] ?? "", today), today);
  const year = found[3] === undefined ? null : readYear(found[3], today);
  return year === null ? nextWeekOf(week, today) : weekOf(year, week);
}

/** `uke 49/50` is two weeks, `uke 50/18` a week and a year, `uke 18/19` may be either. */
function twoNumbers(week: number, second: number, year: number | null, today: IsoDate): PeriodReading | null {
  const isYear = second >= 10 && second <= 39 && year === null;
  if (second !== week + 1) return isYear ? weekOf(2000 + second, week) : null;
  const range = year === null ? nextWeekOf(second, today) : weekOf(year, second);
  const close = Math.abs(2000 + second - yearOf(today)) <= 3;
  if (!isYear || !close || range.kind !== "period") return range;
  const other = weekOf(2000 + second, week);
  return { kind: "vague", alternatives: [range.to, ...(other.kind === "period" ? [other.to] : [])] };
}

function nextWeekOf(week: number, today: IsoDate): PeriodReading {
  const { year } = isoWeek(today);
  const reading = weekOf(year, week);
  return reading.kind === "period" && reading.to < today ? weekOf(year + 1, week) : reading;
}

function weekOf(year: number, week: number): PeriodReading {
  const last = weeksInYear(year);
  if (week >= 1 && week <= last) return { kind: "period", ...workingWeek(year, week) };
  return { kind: "impossible", alternatives: [workingWeek(year, last).to, workingWeek(year + 1, 1).to] };
}

function readPart(text: string, today: IsoDate): PeriodReading | null {
  const found = PART.exec(text);
  if (found === null) return null;
  const months = PART_MONTHS[found[2] ?? found[3] ?? found[5] ?? ""] ?? 12;
  const number = ordinalNumber(found[1] ?? found[4] ?? found[6] ?? "");
  if (number === null || number < 1 || number * months > 12) return null;
  const inYear = (year: number) => monthsOf(year, (number - 1) * months + 1, number * months);
  return inThatYear(inYear, found[7], today);
}

function readMonth(text: string, today: IsoDate): PeriodReading | null {
  const found = MONTH.exec(text);
  const month = found === null ? null : monthNumber(found[1] ?? "");
  if (found === null || month === null || found[1] === "jul") return null;
  return inThatYear((year) => monthsOf(year, month, month), found[2], today);
}

function inThatYear(inYear: (year: number) => Period, typed: string | undefined, today: IsoDate): PeriodReading {
  const year = typed === undefined ? null : readYear(typed, today);
  if (year !== null) return { kind: "period", ...inYear(year) };
  const thisYear = inYear(yearOf(today));
  return { kind: "period", ...(thisYear.to >= today ? thisYear : inYear(yearOf(today) + 1)) };
}

function readThisOrNext(text: string, today: IsoDate): PeriodReading | null {
  const found = THIS_OR_NEXT.exec(text);
  if (found === null) return null;
  const next = /^(?:neste|nestkommende|kommende|komande)$/.test(found[1] ?? "") ? 1 : 0;
  const unit = found[2] ?? "";
  if (/^(?:uk|vek)/.test(unit)) return weekFromNow(next, today);
  const months = unit.startsWith("m") ? 1 : (PART_MONTHS[unit.replace(/et$/, "")] ?? 12);
  const index = Math.floor((monthOf(today) - 1) / months) + next;
  const perYear = 12 / months;
  const year = yearOf(today) + Math.floor(index / perYear);
  const first = (index % perYear) * months + 1;
  return { kind: "period", ...monthsOf(year, first, first + months - 1) };
}

/** This week ends on its Friday, or on its Sunday when the Friday has passed. */
function weekFromNow(next: number, today: IsoDate): PeriodReading {
  const monday = addDays(today, 1 - isoWeekday(today) + 7 * next);
  return { kind: "period", from: monday, to: addDays(monday, addDays(monday, 4) >= today ? 4 : 6) };
}

/** The 15th of a month («medio»), the Wednesday of a week; null for longer periods. */
export function middleOf(period: Period): IsoDate | null {
  const [year, month] = [yearOf(period.from), monthOf(period.from)];
  if (period.to === isoDay(year, month, daysInMonth(year, month))) return isoDay(year, month, 15);
  return addDays(period.from, 4) === period.to ? addDays(period.from, 2) : null;
}
