/** «gjennomført i uke 46», «ferdig 12. november», «startet 1. juni»: a status, and when it came to be so. */
import type { Status } from "../../model/status.ts";
import type { IsoDate } from "../../model/week.ts";
import { parseDate } from "./dates.ts";
import { SPOKEN } from "./spoken-status.ts";
import { statusOf } from "./status-words.ts";
import { isYetToCome } from "./time-to-come.ts";

/** What is going on has begun on a day; «i gang 1. juni» may be to come. */
const BEGAN =
  /(?:^| )(?:(?:opp)?start\p{L}*(?: opp)?|påbegynt|påbyrja|begynt|byrja|igangsatt|igangsett|satt i gang|sett i gang)$/u;
/** These set a deadline, or tell of a time to come. */
const TO_COME = /^(?:til|te|innen|innan|inna|før|senest|seinast|om|by|until|neste|løpet|nå|no) /u;
/** «forsinket til 2019»: no day is said. */
const UNTIL_YEAR = /^(?:til|te)(?: ut (?:i|på))? \d{4}$/u;
const MOST_STATUS_WORDS = 4;
const LONGEST = 70;

/** The status that the whole of `words` (as `plainSegment` makes them) says with a day that has been; null for other words. */
export function readStatusWhen(words: string, today: IsoDate): Status | null {
  if (words.length > LONGEST) return null;
  const ends = [...words.matchAll(/ /g)].slice(0, MOST_STATUS_WORDS).map(({ index }) => index);
  for (const end of ends) {
    const [said, when] = [words.slice(0, end), words.slice(end + 1)];
    const status = statusOf(said);
    if (status === null || status === "ended") continue;
    if (SPOKEN[status].untilInBreath && UNTIL_YEAR.test(when)) return status;
    const mayHaveDay = SPOKEN[status].closes || (status === "in-progress" && BEGAN.test(said));
    if (mayHaveDay && !TO_COME.test(when) && hasBeen(when.replace(/^(?:fra|frå|den|alt|allerede) /u, ""), today))
      return status;
  }
  return null;
}

/** A day without a year is the last such one where the next is far ahead. */
function hasBeen(when: string, today: IsoDate): boolean {
  return parseDate(when, today)?.kind === "date" && !isYetToCome(when, today);
}
