/** A deadline in an update: a date with a word in front that says that it is one. */
import type { IsoDate } from "../week.ts";
import { type DateReading, parseDate } from "./dates.ts";

interface DeadlineReading {
  reading: DateReading;
  /** True for «utsatt til …», which says that it is postponed, too. */
  postponed: boolean;
  /** True when a word for deadline says so («frist»), not only «til» or «før». */
  explicit: boolean;
}

const NAMED =
  /^(?:(?:ny|nye|endret|endra|revidert|oppdatert|forlenget|forlenga|utvidet|utvida|foreløpig|førebels) )?(?:tids|slutt)?(?:frist(?:en|dato(?:en)?)?|deadline|sluttdato(?:en)?)(?: (?:er|blir|nå|no|ny|satt|settes|sett|flyttet|flytta|flyttes|utsatt|utsettes|utsett|forlenget|forlenga|endret|endra|endres|på)(?!\p{L}))* ?[:=-]? ?(.+)$/iu;
/** «15.12. er ny frist» */
const NAMED_BEHIND =
  /^(.+?),? (?:(?:er|blir|som|nå|no) )*(?:(?:ny|nye|endelig|endeleg|satt som) )?(?:tids|slutt)?(?:frist(?:en)?|deadline)$/iu;
const DONE_BY =
  /^(?:(?:ferdige?|klar|klart|klare|ferdigstilles|ferdigstillast|fullføres|fullførast|leveres|leverast) (?:innen|innan|inna|senest|seinast|til|te|før)|(?:ferdigstilt|fullført|levert|i mål) (?:innen|innan|inna|senest|seinast)) /iu;
const BARE = /^(?:innen|innan|inna|senest|seinast|seinest|til|te|før) /iu;
const MOVED =
  /^(?:er )?(?:flyttet|flytta|flyttes|flyttast|forlenget|forlenga|utvidet|utvida) (?:fram |frem |ut )?(?=(?:til|te) )/iu;
const POSTPONED =
  /^(?:(?:er|nå|no|blir|ble|status) )*(?:utsatt|utsett|utsettes|utsettast|utsette|skjøvet|skjøve|skyves|skyvet|forskjøvet) (?:fram |frem |ut |på )?(?=(?:til|te) )/iu;

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
  return parseDate(`${preposition}${segment.slice(found.length)}`, today);
}

/** Behind «frist», `2019` is the whole year and «3 uker» is in three weeks. */
function namedDate(text: string, today: IsoDate): DateReading | null {
  const reading = parseDate(text, today);
  if (reading !== null) return reading;
  const understood = parseDate(/^\d{4}$/.test(text) ? `i ${text}` : `om ${text}`, today);
  return understood === null ? null : { ...understood, typed: text };
}
