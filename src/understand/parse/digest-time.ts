/** A day of the week and an hour, as people write when something is to come: «tirsdager kl. 9», `0915 ons`. */
import { weekdayNumber } from "../language/date-words.ts";

/** Monday = 1 … Sunday = 7, and `09:00`; null for what is not said. Whether anything may be posted then is not decided here. */
export interface DigestTime {
  weekday: number | null;
  time: string | null;
}

/** Words that say nothing of when. */
const FILLER = /^(?:på|kl\.?|klokka|klokken|hver|kvar|om|den|til|og)$/u;

/** The day and the hour, each at most once and in any order; null when there is anything else in the words. */
export function readDigestTime(words: string): DigestTime | null {
  const said: DigestTime = { weekday: null, time: null };
  for (const word of words.toLowerCase().split(/[\s,]+/u)) {
    const bare = word.replace(/^kl\.?(?=\d)/u, "").replace(/[.:]$/u, "");
    if (bare === "" || FILLER.test(bare)) continue;
    const weekday = weekdayNumber(bare.replace(/(?<=da[gn])(?:er|ar|ene|ane)$/u, ""));
    const time = clockOf(bare);
    if (weekday !== null && said.weekday === null) said.weekday = weekday;
    else if (time !== null && said.time === null) said.time = time;
    else return null;
  }
  return said;
}

/** `7`, `07.00`, `7:00` and `0700` are `07:00`. */
function clockOf(word: string): string | null {
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[.:,]?([0-5]\d))?$/u.exec(word) ?? [];
  return hour === "" || Number(hour) > 23 ? null : `${hour.padStart(2, "0")}:${minute}`;
}
