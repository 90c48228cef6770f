/** A time to come that stands beside a status: «ferdig, neste uke» tells what shall be, not what is. */
import { addDays, type IsoDate } from "../../model/week.ts";
import { parseDate } from "./dates.ts";

/** How far ahead a day without a year is still the coming one: «gjennomført, 14. november» was this autumn. */
const COMING_DAYS = 183;
/** Work that begins within a month may well be called begun. */
const SOON_DAYS = 31;
const LONGEST = 40;
/** Without «i» these are no date elsewhere, since «vår» is «our», too. */
const SEASON = /^(?:vår|sommer|sommar|høst|haust|vinter)(?:en)? (\d{4})$/iu;

/** True when the whole of `text` is a time to come, and no deadline. */
export function isYetToCome(text: string, today: IsoDate): boolean {
  if (namesDeadline(text)) return false;
  if (Number(SEASON.exec(text)?.[1]) > Number(today.slice(0, 4))) return true;
  const reading = parseDate(text, today);
  if (reading?.kind === "vague") return true;
  if (reading?.kind !== "date" || reading.date <= today) return false;
  return /\d{4}/.test(text) || reading.date <= addDays(today, COMING_DAYS);
}

/** True when it is so far ahead that nothing can be going on yet: «i gang, neste år». */
export function isFarAhead(text: string, today: IsoDate): boolean {
  if (!isYetToCome(text, today)) return false;
  const reading = parseDate(text, today);
  return reading?.kind !== "date" || reading.date > addDays(today, SOON_DAYS);
}

function namesDeadline(text: string): boolean {
  return text.length > LONGEST || /frist|deadline|dato/i.test(text);
}
