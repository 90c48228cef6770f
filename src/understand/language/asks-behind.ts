/** A question typed behind an activity's colon, with or without its mark: «bredbånd: hva skjer», «RV3: noe nytt». */
import { plainSegment } from "./status-words.ts";

const VERB =
  "(?:er|har|kan|skal|vil|får|bør|må|blir|ble|kommer|vet|veit|går|ligger|ligg|står|skjer|gjør|gjer|mangler|gjenstår|tar|eier|sier|trengs|haster|finnes)";
const WHO = "(?:vi|me|du|dere|dykk|noen|nokon|det|dette|den|jeg|eg|han|hun|ho|de|dei|man|alle|dokker)";

/** «hva skjer», «når er det ferdig», «hvor langt er vi»; «når telen går, …» and «hva som gjenstår» tell something. */
const ASKING = new RegExp(
  `^(?:(?:hva|kva|ka|hvordan|korleis|åssen|når|hvem|kven|hvorfor|kvifor|hvor|kor|hvilken|hvilke)(?: (?:langt|mye|mykje|mange|lenge|lang tid|stor|frist|status))? ${VERB}(?!\\p{L})|(?:hvordan|korleis|åssen|hva|kva) (?:går|ligger|står) )`,
  "u",
);
/** «er det noen som vet», «har dere fått svar», «kan noen melde ferdig»: the verb first. */
const VERB_FIRST = new RegExp(
  `^(?:vet|veit|kan|kunne|har|skal|får|bør|må|blir|vil|kommer) ${WHO}(?!\\p{L})|^er det (?:noen|nokon|noe|noko|sant)(?!\\p{L})`,
  "u",
);
/** What is asked by a word or two. */
const SHORT =
  /^(?:status|statusen|hva er status|noe nytt|noko nytt|nytt|siste nytt|nå da|hva nå|hvem|når|hvor|hvorfor|ansvarlig|hvem har ansvar(?:et)?|any news|what's new)$/u;

/** Longer text tells something. */
const LONGEST = 120;

/** True when the whole of `text` asks. A comma parts a condition from what is told: «blir det snø, stopper vi». */
export function asksBehind(text: string): boolean {
  if (text.length > LONGEST || /[,;\n]/.test(text)) return false;
  const words = plainSegment(text);
  return SHORT.test(words) || ASKING.test(words) || VERB_FIRST.test(words);
}

/** True for a text that is typed to see whether anybody is there; it says nothing of an activity. */
export function onlyTests(text: string): boolean {
  return /^(?:test|testing|tester|teste|prøve|prøver|hei|hallo)$/u.test(plainSegment(text));
}
