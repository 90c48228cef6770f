/** A deadline in an update: a date with a word in front that says that it is one. */
import type { IsoDate } from "../../model/week.ts";
import { monthNumber } from "./date-words.ts";
import { type DateReading, parseDate } from "./dates.ts";

interface DeadlineReading {
  reading: DateReading;
  /** True for «utsatt til …», which says that it is postponed, too. */
  postponed: boolean;
  /** True when a word for deadline says so («frist»), not only «til» or «før». */
  explicit: boolean;
}

const NAMED =
  /^(?:(?:ny|nye|endret|endra|revidert|oppdatert|forlenget|forlenga|utvidet|utvida|foreløpig|førebels) )?(?:tids|slutt)?(?:frist(?:en|dato(?:en)?)?|deadline|sluttdato(?:en)?)(?: (?:er|blir|is|nå|no|ny|satt|sett|flyttet|flytta|utsatt|utsett|forlenget|forlenga|endret|endra|på|(?:settes|flyttes|utsettes|endres|forlenges)(?! (?:i|om|på|ved|neste|etter|når|da|senere|snart)(?!\p{L})))(?!\p{L}))* ?[:=-]? ?(.+)$/isu;
/** «15.12. er ny frist» */
const NAMED_BEHIND =
  /^(.{1,60}?),? (?:(?:er|blir|som|nå|no) ){0,4}(?:(?:ny|nye|endelig|endeleg|satt som) )?(?:tids|slutt)?(?:frist(?:en)?|deadline)$/iu;
const DONE_BY =
  /^(?:(?:ferdige?|klar|klart|klare|ferdigstilles|ferdigstillast|fullføres|fullførast|leveres|leverast) (?:innen|innan|inna|senest|seinast|til|te|før)|(?:ferdigstilt|fullført|levert|i mål) (?:innen|innan|inna|senest|seinast)) /iu;
const BARE = /^(?:innen|innan|inna|senest|seinast|seinest|til|te|før|by|until|before) /iu;
const MOVED =
  /^(?:er )?(?:flyttet|flytta|flyttes|flyttast|forlenget|forlenga|utvidet|utvida) (?:fram |frem |ut )?(?=(?:til|te) )/iu;
const POSTPONED =
  /^(?:(?:er|nå|no|blir|ble|status) )*(?:utsatt|utsett|utsettes|utsettast|utsette|skjøvet|skjøve|skyves|skyvet|forskjøvet|postponed|moved) (?:fram |frem |ut |på )?(?=(?:til|te|to|until|till) )/iu;

/** The deadline that the whole of `segment` (normalised) says, or null when it is not one («til Tolga»). */
export function readDeadline(segment: string, today: IsoDate): DeadlineReading | null {
  const postponed = afterLead(POSTPONED, segment, today);
  if (postponed !== null) return { reading: postponed, postponed: true, explicit: true };
  const named = NAMED.exec(segment);
  if (named !== null) {
    const reading = namedDate(named[1] ?? "", today);
    return reading === null ? null : { reading, postponed: false, explicit: true };
  }
  const behind = NAMED_BEHIND.exec(segment)?.[1];
  const date = behind === undefined ? null : parseDate(behind, today);
  if (date !== null) return { reading: date, postponed: false, explicit: true };
  const moved = afterLead(MOVED, segment, today) ?? afterLead(DONE_BY, segment, today);
  if (moved !== null) return { reading: moved, postponed: false, explicit: true };
  const bare = BARE.test(segment) ? parseDate(segment, today) : null;
  return bare === null ? null : { reading: bare, postponed: false, explicit: false };
}

/** The date behind a lead; the lead's own «til» or «innen» goes with it, because it may decide what is meant. */
function afterLead(lead: RegExp, segment: string, today: IsoDate): DateReading | null {
  const found = lead.exec(segment)?.[0];
  if (found === undefined) return null;
  const preposition = /(?:innen|innan|inna|senest|seinast|til|te|før) $/iu.exec(found)?.[0] ?? "";
  const text = segment.slice(found.length);
  const year = /^(?:(?:til|te) )?(\d{4})$/i.exec(text)?.[1]; // «utsatt til 2019»
  const typed = year === undefined ? `${preposition}${text}` : `i ${year}`;
  return parseDate(typed, today) ?? noSuchDay(text);
}

/** Behind «frist», `2019` is the whole year, «3 uker» is in three weeks, and `14/13` is a day that there is not. */
function namedDate(text: string, today: IsoDate): DateReading | null {
  const reading = parseDate(text, today);
  if (reading !== null) return reading;
  const understood = parseDate(/^\d{4}$/.test(text) ? `i ${text}` : `om ${text}`, today);
  return understood === null ? noSuchDay(text) : { ...understood, typed: text };
}

/** Figures that can only be a day, whatever they say: `14/13`, `32.13.18`, `2019-13-01`, «45. mai». */
const LIKE_A_DAY = /^(?:\d{1,2} ?[./-] ?\d{1,2}(?:\.|[./-]\d{2,4})?|\d{4}-\d{1,2}-\d{1,2})$/;
const LIKE_A_DAY_OF_MONTH = /^(?<day>\d{1,2})\.? (?<month>\p{L}{3,})\.?(?: \d{2,4})?$/u;

/** What can only be a day, and is none. */
function noSuchDay(typed: string): DateReading | null {
  const text = typed.replace(/^(?:til|te|innen|innan) /iu, "");
  const month = LIKE_A_DAY_OF_MONTH.exec(text)?.groups?.month?.toLowerCase() ?? "";
  const isDay = LIKE_A_DAY.test(text) || monthNumber(month) !== null;
  return isDay ? { kind: "impossible", alternatives: [], typed: text } : null;
}
