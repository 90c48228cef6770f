/** Days counted from today: «i morgen», «om 3 uker», «fredag», «onsdag i uke 50», «før helga». */
import { addMonths } from "date-fns/addMonths";
import { addDays, type IsoDate, isoWeekday, toDate, toIsoDate } from "../../model/week.ts";
import { type DayReading, isoDay, nextWeekday, yearOf } from "./calendar.ts";
import { monthNumber, ordinalNumber, weekdayNumber, wholeNumber } from "./date-words.ts";
import { readDay } from "./day-forms.ts";
import { readPeriod } from "./periods.ts";

const NEAR: [RegExp, number][] = [
  [/^(?:i ?dag|i ?(?:kveld|ettermiddag)|innen dagen er omme)$/, 0],
  [/^i ?g(?:å|aa)r$/, -1],
  [/^i ?for ?g(?:å|aa)rs$/, -2],
  [/^i ?mor(?:gen|gon|ra|ro|n)$/, 1],
  [/^(?:i ?)?over ?mor(?:gen|gon|ra|ro)$/, 2],
];

const DURATION =
  /^(?:om|innen|innan) (?:ca\.? |cirka |rundt )?([\p{L}\d]+|et halvt|eit halvt|ett og et halvt) (dag(?:er|ar)?|døgn|uk(?:e|er|a)|vek(?:e|er|a|or)|måned(?:er)?|månad(?:er|ar)?|mnd\.?|(?:halv)?år)(?: fra nå| frå no)?$/u;

const LOOSE_DURATION =
  /^(?:om|innen|innan) (?:noen|nokre|noen få|et par|eit par|flere|nokon) (dag(?:er|ar)?|uk(?:er|e)|vek(?:er|e|or)|måneder|månader|mnd\.?|år)$/;

/** `text` is normalised and lower case, with its preposition. */
export function readRelative(text: string, today: IsoDate): DayReading | null {
  const near = NEAR.find(([pattern]) => pattern.test(text));
  if (near !== undefined) return { kind: "date", date: addDays(today, near[1]) };
  return readDuration(text, today) ?? readWeekend(text, today) ?? readWeekday(text, today);
}

function readDuration(text: string, today: IsoDate): DayReading | null {
  const loose = LOOSE_DURATION.exec(text);
  if (loose !== null) {
    return { kind: "vague", alternatives: [2, 3].map((count) => later(today, count, loose[1] ?? "")) };
  }
  const found = DURATION.exec(text);
  if (found === null) return null;
  const unit = found[2] ?? "";
  if (/^(?:et|eit) halvt$/.test(found[1] ?? "")) return unit === "år" ? { kind: "date", date: months(today, 6) } : null;
  if (/^(?:halvannet|halvanna|ett og et halvt)$/.test(found[1] ?? "")) {
    return unit === "år" ? { kind: "date", date: months(today, 18) } : null;
  }
  const count = wholeNumber(found[1] ?? "");
  return count === null || count > 1000 ? null : { kind: "date", date: later(today, count, unit) };
}

function later(today: IsoDate, count: number, unit: string): IsoDate {
  if (/^d/.test(unit)) return addDays(today, count);
  if (/^[uv]/.test(unit)) return addDays(today, 7 * count);
  if (unit === "halvår") return months(today, 6 * count);
  return months(today, unit === "år" ? 12 * count : count);
}

/** The same day of the month, or its last day where the month is shorter. */
function months(today: IsoDate, count: number): IsoDate {
  return toIsoDate(addMonths(toDate(today), count));
}

/** Before a weekend is its Friday, after it the Monday; «i helga» ends on Sunday. */
function readWeekend(text: string, today: IsoDate): DayReading | null {
  const found = /^(?:(før|innen|innan|til|i|i løpet av|etter|over) )?hel(?:ga|gen|gi)$/.exec(text);
  if (found === null) return null;
  const weekday = isoWeekday(today);
  if (found[1] === "etter" || found[1] === "over") return { kind: "date", date: nextWeekday(1, today) };
  if (found[1] === "i" || found[1] === "i løpet av") return { kind: "date", date: addDays(today, 7 - weekday) };
  return { kind: "date", date: weekday === 5 ? today : nextWeekday(5, today) };
}

/**
 * A weekday is the next one after today («mandag» said on a Monday is in a week). «neste fredag» divides Norwegians
 * between this week's and the next week's Friday, so it asks, except when the two are one day.
 */
function readWeekday(text: string, today: IsoDate): DayReading | null {
  const words =
    /^(?:nå |no )?(?:på |den )?(?:(neste|førstkommende|fyrstkomande|kommende|komande|nå|denne) )?([\p{L}]+\.?)(?: (.+))?$/u.exec(
      text,
    );
  const weekday = words === null ? null : weekdayNumber(words[2] ?? "");
  if (words === null || weekday === null) return readNthWeekday(text, today);
  if (words[3] !== undefined) return words[1] === undefined ? weekdayWith(weekday, words[3], today) : null;
  const next = nextWeekday(weekday, today);
  if (words[1] !== "neste") return { kind: "date", date: next };
  const nextWeeks = addDays(today, 7 - isoWeekday(today) + weekday);
  return nextWeeks === next ? { kind: "date", date: next } : { kind: "vague", alternatives: [next, nextWeeks] };
}

/** «fredag 14. desember», «onsdag i uke 50», «mandag om to uker». A weekday that does not fit its date asks. */
function weekdayWith(weekday: number, rest: string, today: IsoDate): DayReading | null {
  const day = readDay(rest.replace(/^(?:den|,) ?/, ""), today);
  if (day?.kind === "date") {
    const off = weekday - isoWeekday(day.date);
    const nearest = addDays(day.date, off > 3 ? off - 7 : off < -3 ? off + 7 : off);
    return off === 0 ? day : { kind: "impossible", alternatives: [day.date, nearest] };
  }
  if (day !== null) return day;
  const weeks = /^om .+ (?:uke|veke|uker|veker|dager|dagar)$/.test(rest) ? readDuration(rest, today) : null;
  if (weeks?.kind === "date") return { kind: "date", date: addDays(weeks.date, weekday - isoWeekday(weeks.date)) };
  const week = /uke|veke|veka|uka|^u\d/.test(rest) ? readPeriod(rest.replace(/^i /, ""), today) : null;
  if (week?.kind !== "period") return week;
  return { kind: "date", date: addDays(week.from, weekday - 1) };
}

/** «siste fredag i mai», «første mandag i juni». */
function readNthWeekday(text: string, today: IsoDate): DayReading | null {
  const found = /^(?:den )?(siste|\p{L}+|\d\.?) (\p{L}+) i (\p{L}{3,})$/u.exec(text);
  if (found === null) return null;
  const weekday = weekdayNumber(found[2] ?? "");
  const month = monthNumber(found[3] ?? "");
  if (weekday === null || month === null) return null;
  const nth = found[1] === "siste" ? 0 : ordinalNumber(found[1] ?? "");
  if (nth === null || nth > 4) return null;
  const inYear = (year: number): IsoDate => {
    const first = isoDay(nth === 0 && month === 12 ? year + 1 : year, nth === 0 ? (month % 12) + 1 : month, 1);
    const firstSuch = nextWeekday(weekday, addDays(first, -1));
    return addDays(firstSuch, 7 * (nth - 1));
  };
  const thisYear = inYear(yearOf(today));
  return { kind: "date", date: thisYear >= today ? thisYear : inYear(yearOf(today) + 1) };
}
