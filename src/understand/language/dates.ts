/** Norwegian date expressions (`commands.md`, Dates). A day without a year is the next such day, today included. */
import { addDays, type IsoDate } from "../../model/week.ts";
import { type DayReading, isoDay, type Period, yearOf } from "./calendar.ts";
import { weekdayNumber } from "./date-words.ts";
import { readDay } from "./day-forms.ts";
import { readFeast } from "./feasts.ts";
import { firstWorkingDayFrom, lastWorkingDayBefore, workingDays } from "./holidays.ts";
import { cleanText, normaliseText } from "./normalise.ts";
import { middleOf, type PeriodReading, readBarePeriod, readPeriod } from "./periods.ts";
import { readRelative } from "./relative-days.ts";

/** What a date expression means, with the expression as typed. `alternatives` are what may have been meant. */
export type DateReading = DayReading & { typed: string };

/** No date expression is longer; what is longer is not looked at. */
const LONGEST = 60;

const LEAD =
  /^(?:innen|innan|inna|før|til|te|senest|seinast|seinest|ved|fram|frem|i ?løpet av|i laupet av|ila\.?|pr\.?|per|ca\.?|cirka|rundt|omkring|omtrent|ut) /;

/** «by Easter», «until March 1»: in front of nothing but English. */
const ENGLISH_LEAD = /^(?:by|until|till|to|before) (?=easter|christmas|\p{L}{3,9} \d|\d{1,2} \p{L})/u;

const DURING = /^(?:i ?løpet av|i laupet av|ila\.?) $/;

const EDGE =
  /^(?:i |ved |på )?(utgangen av|utløpet av|slutten av|enden av|ultimo|sist i|midten av|midt i|medio|starten av|begynnelsen av|byrjinga av|primo|tidlig i|tidleg i) (.+)$/;

/** «15. des kl. 12»: the hour is no part of the day. */
const CLOCK = /(?<!\s),?\s+(?:kl\.?|klokk[ae]n?) ?\d{1,2}(?:[.:]\d\d)?$/iu;

/** Where the hour begins with which a text ends, which no deadline holds; null where it ends in none. */
export function clockAt(text: string): number | null {
  const clock = CLOCK.exec(text);
  return clock === null ? null : clock.index + (/^[,\s]+/u.exec(clock[0])?.[0].length ?? 0);
}

/**
 * The day that the whole of `text` means: null when it is not a date at all («til Tolga», `12/2018`, `2017–2021`,
 * `kl. 13`), `impossible` when there is no such day, `vague` when it must be asked about.
 */
export function parseDate(text: string, today: IsoDate): DateReading | null {
  if (text.length > LONGEST) return null;
  const typed = cleanText(text).trim();
  const plain = normaliseText(typed).toLowerCase().replace(/\s+/g, " ").replace(CLOCK, "");
  const reading = readWithLead(plain, today) ?? readWithLead(plain.replace(/(?<![.!,])[.!,]+$/, ""), today);
  if (reading === null) return null;
  // Whoever names a Saturday means it; days that are proposed are working days.
  const isProposed = reading.kind === "vague" && !plain.split(" ").some((word) => weekdayNumber(word) !== null);
  return isProposed
    ? { ...reading, alternatives: workingDays(reading.alternatives, today), typed }
    : { ...reading, typed };
}

function readWithLead(text: string, today: IsoDate): DayReading | null {
  let rest = text;
  const leads: string[] = [];
  while (rest !== "") {
    const reading = readExpression(rest, leads, today);
    if (reading !== null) return reading;
    const lead = (LEAD.exec(rest) ?? ENGLISH_LEAD.exec(rest))?.[0];
    if (lead === undefined || leads.length === 4) return null;
    leads.push(DURING.test(lead) ? "i løpet av" : lead.trim());
    rest = rest.slice(lead.length);
  }
  return null;
}

function readExpression(text: string, leads: string[], today: IsoDate): DayReading | null {
  return (
    readRelative(text, today) ??
    readFeast(text, today) ??
    readDay(text, today) ??
    readEdge(text, today) ??
    readTurnOfMonth(text, today) ??
    readWholePeriod(text, leads, today)
  );
}

/** «utgangen av mai», «medio mai» (the 15th), «primo mai» (asks: the first day, or the first third?). */
function readEdge(text: string, today: IsoDate): DayReading | null {
  const found = EDGE.exec(text);
  if (found === null) return null;
  const [edge, name] = [found[1] ?? "", found[2] ?? ""];
  const period = readPeriod(name, today) ?? readBarePeriod(name, today);
  if (period === null) return null;
  if (period.kind !== "period") return { kind: period.kind, alternatives: period.alternatives };
  if (/^mid|^medio/.test(edge)) {
    const middle = middleOf(period);
    return middle === null ? null : { kind: "date", date: middle };
  }
  if (/^(?:start|begyn|byrj|primo|tid)/.test(edge)) {
    return {
      kind: "vague",
      alternatives: [firstWorkingDayFrom(period.from), addDays(period.from, isWeek(period) ? 1 : 9)],
    };
  }
  return { kind: "date", date: period.to };
}

/** «månedsskiftet mai/juni» is the last day of May; «mai/juni» asks. */
function readTurnOfMonth(text: string, today: IsoDate): DayReading | null {
  const found = /^(?:(?:ved )?(måneds|månads)skiftet )?(\p{L}{3,})\.? ?[-/] ?(\p{L}{3,})\.?$/u.exec(text);
  if (found === null) return null;
  const [first, second] = [readPeriod(found[2] ?? "", today), readPeriod(found[3] ?? "", today)];
  if (first?.kind !== "period" || second?.kind !== "period") return null;
  return found[1] === undefined
    ? { kind: "vague", alternatives: [first.to, second.to] }
    : { kind: "date", date: first.to };
}

/**
 * A period stands for its last day. «før mai» and «innen 2020» are heard both ways (before it begins, before it
 * ends), so they ask. A bare «uka» or `2019` is only a date with a word in front.
 */
function readWholePeriod(text: string, leads: string[], today: IsoDate): DayReading | null {
  const inside = text.startsWith("i ") && !/^i (?:år|neste)/.test(text);
  const name = inside ? text.slice(2) : text;
  const named = readPeriod(name, today) ?? (text === "i år" ? readPeriod("dette året", today) : null);
  const asBefore = leads.includes("før");
  if (name === "neste år" && !leads.includes("i løpet av")) return sometimeNextYear(today);
  if (named !== null) return asDay(named, asBefore);
  const nextWeek = leads.at(-1) === "til" && /^uk[ae]n?$|^veka$/.test(name);
  if (nextWeek) return asDay(readPeriod("neste uke", today), false);
  const marked = inside ? /^\d/.test(name) : leads.some((lead) => /^(?:innen|innan|før|ut|i løpet av)$/.test(lead));
  const byYear = /^\d/.test(name) && leads.some((lead) => /^(?:innen|innan)$/.test(lead));
  return marked ? asDay(readBarePeriod(name, today), asBefore || byYear) : null;
}

/** «utsatt til neste år» says only that it is not this year. */
function sometimeNextYear(today: IsoDate): DayReading {
  const year = yearOf(today) + 1;
  return { kind: "vague", alternatives: [isoDay(year, 6, 30), isoDay(year, 12, 31)] };
}

function asDay(period: PeriodReading | null, before: boolean): DayReading | null {
  if (period === null) return null;
  if (period.kind !== "period") return { kind: period.kind, alternatives: period.alternatives };
  if (!before) return { kind: "date", date: period.to };
  return { kind: "vague", alternatives: [lastWorkingDayBefore(period.from), period.to] };
}

function isWeek(period: Period): boolean {
  return addDays(period.from, 4) === period.to;
}
