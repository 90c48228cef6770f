/**
 * A day to come that is perhaps the deadline, though no word says that it is one: «skal være ferdig 15.12», «ny dato 15.12»,
 * «blir nok ferdig til jul». It is asked about, never kept as comment in silence.
 */
import { addDays, type IsoDate } from "../../model/week.ts";
import { parseDate } from "./dates.ts";
import { plainSegment } from "./status-words.ts";

/** What may stand before such a day, and says of nothing else than the activity. */
const LEAD =
  /^(?:(?:det|dette|den|vi|me|alt|må|skal|bør|vil|blir|vert|er|være|vere|bli|nok|vel|trolig|kanskje|forhåpentligvis|planlagt|planlegges|estimert|forventet|forventes|antatt|ventet|ventes|ferdige?|ferdigstilt|ferdigstilles|fullført|fullføres|leveres|levert|klart?|i mål|mål|målet|målsetting|ny|nytt|dato|datoen|flyttes|skyves|forskyves|utsettes|nå|no|helt) )+/u;
const PREPOSITION = /^(?:til|te|innen|innan|før|senest|den|på|i) /u;

/** No such line is longer. */
const LONGEST = 70;
/** A day without a year is the coming one only so far ahead: «ferdig 12. november» was this autumn. */
const COMING_DAYS = 183;

/** The day to come that the whole of `text` perhaps sets, or null. */
export function readPerhapsDeadline(text: string, today: IsoDate): IsoDate | null {
  if (text.length > LONGEST) return null;
  const words = plainSegment(text);
  const day = words.replace(LEAD, "");
  const isBare = day === words;
  if (isBare && !/^\d{1,2}[./]/u.test(day)) return null;
  const reading = parseDate(day, today) ?? parseDate(day.replace(PREPOSITION, ""), today);
  if (reading?.kind !== "date" || reading.date <= today) return null;
  return /\d{4}/u.test(day) || reading.date <= addDays(today, COMING_DAYS) ? reading.date : null;
}
