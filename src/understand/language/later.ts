/** «+2 uker», «med en måned», «to uker til»: a deadline counted on from the one there is. */
import { addMonths } from "date-fns/addMonths";
import type { Later } from "../../model/command.ts";
import { addDays, type IsoDate, toDate, toIsoDate } from "../../model/week.ts";
import { wholeNumber } from "./date-words.ts";

/** These say that it is counted from the deadline; «frist 2 uker» is in two weeks. */
const FRONT = /^(?:(?:med|\+|pluss|ytterligere|ytterlegare|enda|endå|ennå|ekstra|nye) ?)+(?=[\p{L}\d])/u;
const BEHIND =
  / (?:til|ekstra|lenger|lengre|senere|seinare|seinere|(?:fram|frem) i tid|(?:lenger )?(?:framover|fremover))$/u;
const AMOUNT =
  /^(?:ca\.? |cirka |rundt )?([\p{L}\d]+|(?:et|eit) (?:halvt|par)|noen få) (dag(?:er|ar)?|døgn|uk(?:e|er|a)|vek(?:e|er|a|or)|måned(?:er)?|månad(?:er|ar)?|mnd\.?|(?:halv)?år)$/u;
/** «frist +2 uker», «fristen er forlenget med en måned» */
const OF_DEADLINE =
  /^(?:ny |nye )?(?:(?:tids|slutt)?frist(?:en)?|deadline|sluttdato(?:en)?)(?: (?:er|blir|ble|nå|no)){0,4}(?<moved> (?:utsatt|utsett|utsettes|flyttet|flytta|flyttes|forlenget|forlenga|forlenges|utvidet|utvida|skjøvet|skyves|forskjøvet))?(?: ut| fram| frem)? ?[:=-]? ?(?<amount>[+\p{L}\d].*)$/u;

/** A loose number asks which. */
const LOOSE = /^(?:(?:et|eit) par|noen|nokre|noen få)$/u;

/** Days or months at a time, however it is said or carried. */
export const MOST_LATER = 1000;

/**
 * How much later the whole of `text` (as `plainSegment` makes it) says; two for «et par uker», which must be asked about.
 * Null when it says no amount, or (`marked`) has no word that counts it from the deadline.
 */
export function readLater(text: string, marked: boolean): Later[] | null {
  const bare = text.replace(FRONT, "").replace(BEHIND, "");
  if (marked && bare === text) return null;
  const [, count = "", unit = ""] = AMOUNT.exec(bare) ?? [];
  if (unit === "") return null;
  const counts = LOOSE.test(count) ? [2, 3] : [/^(?:et|eit) halvt$/u.test(count) ? 0.5 : wholeNumber(count)];
  const read = counts.map((number) => (number === null ? null : laterOf(number, unit)));
  return read.every((later) => later !== null) ? read : null;
}

/** The same of a segment that names the deadline: «frist +2 uker». */
export function readLaterDeadline(segment: string): Later[] | null {
  const { moved, amount } = OF_DEADLINE.exec(segment)?.groups ?? {};
  return amount === undefined ? null : readLater(amount, moved === undefined);
}

function laterOf(count: number, unit: string): Later | null {
  const isYears = unit.endsWith("år");
  const each = isYears ? (unit === "halvår" ? 6 : 12) : /^[uv]/u.test(unit) ? 7 : 1;
  const whole = count * each;
  const counted = isYears || /^m/u.test(unit) ? "months" : "days";
  return !Number.isInteger(whole) || whole < 1 || whole > MOST_LATER ? null : { count: whole, unit: counted };
}

/** So much later as the words that are read so: `+14 dager`, `+2 måneder`. */
export function formatLater({ count, unit }: Later): string {
  return `+${count} ${unit === "days" ? "dager" : "måneder"}`;
}

/** The day so much later; of a month that is too short, the last. */
export function dayLater({ count, unit }: Later, from: IsoDate): IsoDate {
  return unit === "days" ? addDays(from, count) : toIsoDate(addMonths(toDate(from), count));
}
