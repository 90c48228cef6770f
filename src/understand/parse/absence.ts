/** Lines that silence one's own reminders: «stille til 15. januar», «borte i to uker». */
import { type Command, NO_DEPUTY } from "../../model/command.ts";
import type { IsoDate } from "../../model/week.ts";
import { type DateReading, parseDate } from "../language/dates.ts";
import { formatDateLong } from "../language/format-date.ts";
import type { Reader } from "./context.ts";
import { mentionOf } from "./persons.ts";

const ENDS = /^(av|slutt|ferdig|over|tilbake)$/iu;
const DEPUTY = /(?<![,\s])[,\s]+(?:med\s+)?(?:stedfortreder|stedfortredar|vikar)\s+(?<deputy>@[^@]+)$/iu;

const WITHOUT = /(?<![,\s])[,\s]+(?:uten|utan|ingen|inga)\s+(?:stedfortreder|stedfortredar|vikar)$/iu;

/** What «stille» answers when no last day was said: how it is done. */
const HOW: Command = { name: "help", topic: "stille" };

/**
 * `stille til 15. januar stedfortreder @ola`, `stille i to uker`; `stille av` ends it. A day without «til» («ferie uke 28»)
 * is perhaps the first one, and silences nothing.
 */
export const readAbsence: Reader = (rest, { today }) => {
  if (ENDS.test(rest.trim())) return { name: "absence", until: null, deputy: null };
  const named = DEPUTY.exec(rest)?.groups?.deputy;
  const none = WITHOUT.test(rest) ? NO_DEPUTY : null;
  const deputy = named === undefined ? none : mentionOf(named);
  const when = rest.replace(DEPUTY, "").replace(WITHOUT, "").trim();
  const reading = lastDay(when, today);
  if (reading?.kind === "date") return { name: "absence", until: reading.date, deputy };
  const last = reading === null ? lastOf(when, today) : null;
  // A day that is perhaps the first one silences nothing; where both ends were said, the last day is offered.
  if (last !== null) return { name: "help", topic: `stille til ${formatDateLong(last)}` };
  return reading !== null || isDays(when, today) ? HOW : null;
};

/** The last day of «14.-18. desember», «uke 51», «fra mandag til fredag»; null for a day alone. */
function lastOf(when: string, today: IsoDate): IsoDate | null {
  const { first = "", last = "" } = (when.length > LONGEST ? null : RANGE.exec(when))?.groups ?? {};
  const day = (words: string) => {
    const reading = parseDate(words.trim(), today);
    return reading?.kind === "date" ? reading.date : null;
  };
  if (last === "")
    return /^(?:i\s+)?(?:uke|veke|uka|veka)\s+\d{1,2}$/iu.test(when) ? day(when.replace(/^i\s+/iu, "")) : null;
  const end = day(last);
  const month = /[^\d.\s].*$/su.exec(last)?.[0] ?? "";
  const begin = day(first) ?? day(`${first} ${month}`);
  return end !== null && begin !== null && begin <= end ? end : null;
}

/** Two days take no more. */
const LONGEST = 80;
const RANGE = /^(?:(?:fra|frå)\s+)?(?<first>\S.*?)(?<!\s)(?:\s+til(?:\s+og\s+med)?\s|\s*[-–—])\s*(?<last>\S.*)$/isu;

/** «21. desember», «21. desember til 4. januar», «fra mandag til fredag» */
function isDays(when: string, today: IsoDate): boolean {
  const [first = "", ...others] = when.replace(/^(?:fra|frå)\s+/iu, "").split(/\s(?:til(?:\s+og\s+med)?|[-–—])\s/iu);
  return [first, ...others].every((day) => parseDate(day.trim(), today) !== null);
}

const UNTIL = /^(?:(?:fram|frem)\s+)?(?:til(?:\s+og\s+med)?|t\.?\s?o\.?\s?m\.?)\s+(?<day>\S.*)$/iu;
const OUT = /^(?:ut|resten\s+av)\s+(?<period>\S.*)$/iu;
const FOR =
  /^(?:i\s+|de\s+neste\s+)?(?<span>\S+\s+(?:dag(?:er|ar)?|uke[rn]?|veke[r]?|vekor|måned(?:er)?|månad(?:er|ar)?))$/iu;

/** The last day of «til 15. januar», «ut mars», «i to uker»; null when the words say no such thing. */
export function lastDay(when: string, today: IsoDate): DateReading | null {
  const day = UNTIL.exec(when)?.groups?.day;
  if (day !== undefined) return parseDate(day, today);
  const period = OUT.exec(when)?.groups?.period;
  if (period !== undefined) return parseDate(`utgangen av ${period}`, today);
  const span = FOR.exec(when)?.groups?.span;
  return span === undefined ? null : parseDate(`om ${span}`, today);
}
