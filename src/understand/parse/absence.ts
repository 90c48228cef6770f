/** Lines that silence one's own reminders: «stille til 15. januar», «borte i to uker». */
import { type Command, NO_DEPUTY } from "../../model/command.ts";
import type { IsoDate } from "../../model/week.ts";
import { type DateReading, parseDate } from "../language/dates.ts";
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
  return reading !== null || isDays(when, today) ? HOW : null;
};

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
