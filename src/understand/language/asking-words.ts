/** How a question begins when nobody typed its mark. All read a part of a line as `plainSegment` makes it, unless they say otherwise. */
import { namesTheThing } from "./other-things.ts";
import { statusOf } from "./status-words.ts";

const VERB =
  "(?:er|har|kan|skal|vil|får|bør|må|blir|ble|blei|kommer|vet|veit|går|ligger|ligg|står|skjer|gjør|gjer|mangler|gjenstår|tar|eier|sier|trengs|haster|finnes|tenker|mener|meiner|tror|trur|betyr|koster|leder|driver|jobber|følger|bestemmer|betaler|svarer|starter|begynner|holder|var|hadde|sa|skjedde|gjorde|fikk|kom|gikk)";
const WHO =
  "(?:vi|me|du|dere|dykk|noen|nokon|noe|noko|det|dette|den|disse|jeg|eg|han|hun|ho|de|dei|man|alle|dokker|alt)";

/** «hva skjer», «når er det ferdig», «hvor langt er vi»; «når telen går, …» and «hva som gjenstår» tell something. */
const WITH_WORD = new RegExp(
  `^(?:hva|kva|ka|hvordan|korleis|åssen|når|hvem|kven|hvorfor|kvifor|hvor|kor|hvilken|hvilket|hvilke)(?: (?:langt|mye|mykje|mange|lenge|lang tid|stor|frist|status))? ${VERB}(?!\\p{L})|^(?:hvordan|korleis|åssen|hva|kva) (?:går|ligger|står) |^(?:hva|kva|ka) med `,
  "u",
);
/** «hvilke kommuner er med»; «hvilke kommuner vi tar først, er bestemt» tells. */
const WHICH = new RegExp(
  `^(?:hvilken|hvilket|hvilke|(?:hvor|kor) (?:mange|mye|mykje)) (?!som )\\p{L}+ ${VERB}(?!\\p{L})`,
  "u",
);
/** «fristen er når», «ansvarlig er hvem» */
const WORD_LAST = /^.{2,60} (?:er|blir|har|kommer) (?:når|hvem|kven|hva|kva|hvor|kor)$/u;
/** «ferdig eller ikke» */
const OR_NOT = /^(?<said>.{2,40}) eller (?:ikke|ikkje|hva|kva|ei)$/u;
const ENGLISH =
  /^(?:what|when|who|where|why|how)(?:'?s| (?:is|are|was|were|has|have|did|does|do|about|far|much|many|long|can|will))(?!\p{L})|^(?:is|are|was|has|have|did|does|do|can|could|will|should) (?:it|we|there|they|this|that|the|you|any\p{L}*|some(?:one|body)|he|she)(?!\p{L})|^any (?:news|updates?|progress)(?!\p{L})/u;

const SHORT =
  /^(?:status|statusen|hva er status|noe nytt|noko nytt|nytt|siste nytt|nå da|hva nå|hvem|når|hvor|hvorfor|ansvarlig|hvem har ansvar(?:et)?|any news|what's new)$/u;

/** «er det noen som vet», «har dere fått svar», «skjer det noe» */
const VERB_FIRST = new RegExp(
  `^(?:vet|veit|kan|kunne|har|hadde|skal|skulle|får|fikk|bør|burde|må|blir|ble|blei|vart|vil|kommer|kom|er|var|går|gikk|ligger|ligg|står|skjer|stemmer|stemmar|finnes|fins|gjelder|gjeld|trenger|treng|rekker|klarer|følger|jobber|mangler|gjenstår|haster|fungerer) ${WHO}(?!\\p{L})`,
  "u",
);
/** Behind these a subject of its own makes a question: «er fiberen lagt», «har fylket svart»; «er klare», «har sendt» have none. */
const BEFORE_SUBJECT =
  /^(?:er|har|ble|blei|vart|blir|kommer|går|kan|skal|må|bør|vil|var|hadde) (?<subject>[\p{L}-]+) (?!sitt |sin |sine |sitt$)\S/u;
/** Words that look like such a subject: «er åpen for innspill», «er komen i gang». */
const NO_SUBJECT =
  /^(?:åpen|open|moden|liten|sliten|egen|eigen|velkommen|voksen|\p{L}*(?:komen|kommen|skriven|teken|bunden|funnen|brukt|gitt))$/u;
const SUBJECT =
  /^(?:arbeidet|prosjektet|tiltaket|aktiviteten|jobben|oppgaven|oppgåva|møtet|fylket|rådet|styret|svaret|vedtaket|budsjettet|avtalen|pengene|pengane|planen|noen|kommunene|kommunane)$/u;
/** «er Kari der», «har Telenor svart», «har AU fått den»: read with its capitals; «er OK nå» tells. */
const NAME_BEHIND =
  /^(?:[Ee]r|[Hh]ar|[Bb]le|[Bb]lir|[Vv]art|[Kk]ommer|[Kk]an|[Ss]kal|[Mm]å|[Bb]ør|[Vv]il|[Vv]ar) (?!OK )\p{Lu}(?:\p{Ll}+(?<!s)|\p{Lu}{1,5}) (?!på laget|sitt |sin |sine )\S/u;

const INDIRECT = new RegExp(
  "^(?:(?:jeg|eg|æ|vi|me|bare|berre|noen|nokon|flere) )*(?:" +
    "(?:lurer|lurar|lurte|undres|undrast|spør)(?: (?:litt|bare|berre|fortsatt|også|på|om))* (?:på|om|hva|kva|hvor|kor|når|hvem|kven|hvordan|korleis|åssen|status)(?!\\p{L})" +
    "|(?:vil|ville|skulle)(?: (?:gjerne|veldig gjerne|bare|berre))? (?:vite|ha visst|visst|vita|hatt status)(?!\\p{L})" +
    "|(?:ønsker|ønskjer|trenger|treng) å (?:vite|høre|vita|høyre)(?!\\p{L})" +
    ")" +
    "|^(?:noen|nokon|er det noen|er det nokon)(?: andre)?(?: her)? (?:som )?(?:vet|veit|husker|hugsar|har hørt|har høyrt|har sett|kan si|kan svare|kan sjekke|kan gi)(?!\\p{L})" +
    "|^noen (?:nyheter|nyhende|oppdatering(?:er)?|fremdrift|framdrift|spørsmål)(?: (?:om|fra|frå|i|på|her|siden|rundt).*| nå| i dag)?$" +
    "|^(?:er det )?(?:noe|noko) nytt (?:om|fra|frå|i|på|her|nå|no|rundt|siden|sidan|å melde)(?!\\p{L})" +
    "|^(?:hørt|høyrt|fått) (?:noe|noko)(?: (?:mer|meir|nytt))?(?: (?:fra|frå|om|av) .*)?$" +
    "|^skjer (?:noe|noko)(?!\\p{L})",
  "u",
);

const WHAT =
  "(?:(?:en|ei|ein|litt|ny|nye|rask|kort|siste|kjapp|bare|berre|snart) )*(?:status|statusen|oppdatering(?:en)?|statusoppdatering|statusrapport|update|nyheter)";
/** «gi meg status», «trenger en oppdatering»; «venter på status fra Tolga» tells. */
const WISHED = new RegExp(
  `^(?:(?:jeg|eg|vi|me|kan|du|dere) )*(?:trenger|treng|trengs|ønsker|ønskjer|ønskes|ber om|bed om|vil ha|vil gjerne ha|kunne trengt|etterlyser|etterlyses|gi|gje|gi meg|gi oss|gje meg|send|send meg|send oss|vis|vis meg|sjekk|sjekke|se|hent|fortell) ${WHAT}(?! (?:fra|frå) )(?: .{1,40})?$|^(?:oppdater (?:meg|oss)|hold (?:meg|oss) oppdatert|(?:si|gi|sei) (?:meg |oss )?(?:fra|beskjed|ifra) (?:når|om|hvis|så snart)|fortell (?:meg|oss) )(?!\\p{L}{3})`,
  "u",
);

/** True for a word or two that ask: «status», «noe nytt». */
export function asksShortly(words: string): boolean {
  return SHORT.test(words);
}

/** True where a word that asks stands first: «hva skjer». */
export function asksPlainly(words: string): boolean {
  return WITH_WORD.test(words);
}

/** True for what asks by its words, whatever stands behind: «hvilke kommuner er med», «lurer på om …», «gi meg status». */
export function asksByWords(words: string): boolean {
  const said = OR_NOT.exec(words)?.groups?.said;
  return (
    [WITH_WORD, WHICH, WORD_LAST, ENGLISH].some((form) => form.test(words)) ||
    asksIndirectly(words) ||
    (said !== undefined && statusOf(said) !== null)
  );
}

/** True for «jeg lurer på om …», «noen som vet», «trenger status». */
export function asksIndirectly(words: string): boolean {
  return INDIRECT.test(words) || WISHED.test(words);
}

/** True where the verb stands first and its subject behind it; `typed` is the same with its capitals. */
export function asksVerbFirst(words: string, typed: string): boolean {
  if (VERB_FIRST.test(words) || NAME_BEHIND.test(typed)) return true;
  const subject = BEFORE_SUBJECT.exec(words)?.groups?.subject;
  if (subject === undefined || NO_SUBJECT.test(subject)) return false;
  return SUBJECT.test(subject) || namesTheThing(subject);
}
