/** «Bekreftet uendret»: the words that say that nothing has changed. */
import { plainSegment } from "./status-words.ts";

const PHRASES = new Set(
  `uendret, uendra, uforandret, uforandra, ingen endring, ingen endringer, ingen forandring, ingen forandringer, inga endring,
  inga forandring, ingen endringar, ikkje endra, ikke endret, ingen ny endring, ingen nye endringer, ikke noe nytt, ikkje noko nytt,
  itj nå nytt, ingenting nytt, ikke nytt, ingen nyheter, intet nytt, inkje nytt, intet nytt å melde, ikke noe nytt å melde,
  ingenting nytt å melde, ingenting å melde, som før, som sist, som tidligere, som tidlegare, samme som før, samme som sist,
  same som før, same som sist, det samme, det same, det samme som sist, det same som sist, status quo, ingen bevegelse, unchanged, no change`
    .split(",")
    .map((phrase) => phrase.trim()),
);

const LEAD = /^(?:status(?:en)?|er|står|nå|no|alt|alt er)(?: ?[:=])? /;
const TAIL = / (?:siden sist|sidan sist|siden forrige uke|siden forrige gang|her|nå|no|fra min side|uendret)$/;

/** True when the whole of `text` says so: «ingen endring siden sist», «status uendret», 👍. */
export function saysUnchanged(text: string): boolean {
  if (text.length > 80) return false;
  let words = plainSegment(text);
  for (let small = 0; small < 4 && !PHRASES.has(words); small += 1) {
    words = LEAD.test(words) ? words.replace(LEAD, "") : words.replace(TAIL, "");
  }
  return PHRASES.has(words);
}
