/** Sentences that tell what has been done, as people write them without a colon: «vi har hatt møte om bredbånd». */

import { statusOf } from "./status-words.ts";

/** Fewer words are the name of something. */
const FEWEST_WORDS = 4;

const WHO = /^(?:vi|me|jeg|eg|æ|det|de|dei|han|hun|ho|nå|no|i dag|i går|endelig|endeleg)\s/iu;

const ASKS =
  /^(?:hva|kva|ka|hvilke[nt]?|hvem|kven|kem|hvor|kor|hvordan|korleis|åssen|hvorfor|kvifor|når|er|har|blir|ble|vart|kan|får|skal|må|bør|finnes|fins|status|vis|se|søk|finn|hjelp)\s/iu;

/** True for a line that opens like a question or a wish to see something, or ends like one. */
export function asksSomething(line: string): boolean {
  return ASKS.test(line) || line.trimEnd().endsWith("?");
}

/** A verb that tells what is or was. */
const TELLS =
  /(?:^|\s)(?:har|hadde|er|var|går|ser|ligger|ligg|gjenstår|mangler|manglar|ble|blei|vart|blir|fikk|fekk|får|skal|må|kom|gikk|gjekk|holdt|heldt|sendte|sende|møtte|startet|starta|begynte|vedtok|vedtatt|vedteke|hatt|fått|sendt|levert|mottatt|motteke|avtalt|avholdt|avhaldt|signert|godkjent|bevilget|løyvd|gjennomført|ansatt|lyst ut|satt i gang)(?=\s|$|[.,!])/iu;

/** «bredbånd nesten ferdig»: said of how far it has come, in few words. */
const HOW_FAR = /\s(?:nesten|snart|straks|ikke|ikkje|delvis)\s/iu;

/** True when the line tells something rather than names or asks. Nothing is decided by it but what is remarked. */
export function tellsSomething(line: string): boolean {
  const words = line.trim().split(/\s+/u);
  const isTold = words.length >= FEWEST_WORDS || HOW_FAR.test(line);
  if (!isTold || asksSomething(line)) return false;
  return TELLS.test(line) || HOW_FAR.test(line) || (WHO.test(line) && words.length > FEWEST_WORDS);
}

/** Longer is a sentence, or a text. */
const MOST_WORDS = 25;

/** «ungdomsmesse avholdt», «bredbånd 60 % i Tolga»: a status, a figure or a verb that tells stands behind other words. */
export function reportsBriefly(line: string): boolean {
  const words = line.trim().split(/\s+/u);
  if (words.length < 2 || words.length > MOST_WORDS || asksSomething(line)) return false;
  if (/\d\s?(?:%|prosent)/u.test(line) || TELLS.test(line)) return true;
  return words.some(
    (word, at) => at > 0 && [word, `${word} ${words[at + 1] ?? ""}`].some((one) => statusOf(one) !== null),
  );
}

/** True when the words hold a verb that tells what is or was: «fiber er lagt». */
export function tellsInSentence(text: string): boolean {
  return TELLS.test(text);
}
