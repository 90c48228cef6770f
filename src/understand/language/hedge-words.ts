/** The words with which people take back or narrow what they report. All read a comment as `plainSegment` makes it. */
import { type Said, SPOKEN, saysWhole } from "./spoken-status.ts";
import { statusOf } from "./status-words.ts";

/** It depends on something that has not happened. */
const CONDITION =
  /^(?:men |og |bare |berre |først |fyrst )*(?:hvis|viss|dersom|såfremt|så fremt|så framt|så sant|såsant|forutsatt|føresett|under forutsetning|under føresetnad|med forbehold|med atterhald|med mindre|gitt at|if|unless|provided)(?!\p{L})/u;
/** In front these are conditions, too: «når kabelen er lagt, ferdig». */
const CONDITION_BEFORE = /^(?:først |fyrst )?(?:om|når|så snart|så fort|straks|i det øyeblikk|when|once)(?!\p{L})/u;
/** Behind «ferdig»: when it is to be, or how much of it. */
const TO_BE =
  /^(?:planlagt|planlagd|planlegges|ventet|forventet|forventa|venta|beregnet|anslått)(?!\p{L})|^\d{1,3} ?(?:%|prosent)(?!\p{L})/u;
const CONDITION_AFTER_DONE = /^(?:først |fyrst )?(?:når|så snart|så fort|straks|when|once)(?!\p{L})/u;
/** «avhengig av været», «gitt bevilgning». «gitt beskjed» is something done. */
const DEPENDS =
  /^(?:men |alt )?(?:avheng(?:ig|er|ar) av|under tvil|gitt (?!beskjed|melding|tilbakemelding|svar|ut|opp|til|oss|videre|vidare|kurs|råd|støtte|informasjon|opplæring)\p{L})/u;

/** A sentence that goes on in the status: «vi er, ferdig», «Kari sier, ferdig». */
const GOES_ON =
  /(?:^|\s)(?:er|ikke er|var|blir|ble|vart|blei|bli|blitt|være|vere|vært|at|som|tror|trur|nesten|snart|ikke lenger|ikkje lenger|kanskje|sier|seier|sa|melder|håper|håpar|ønsker|ønskjer|vil|skal|skulle|bør|burde|må|planlegger|planlegg|nærmer seg|ikke helt|ikkje heilt)$/;
const GOES_ON_TO_GOOD = /(?:^|\s)(?:ikke|ikkje|itj|itte|ikkj)$/;
/** «vedtak om at det skal være ferdig, 100 %» */
const SHALL_BE =
  /(?:^|\s)(?:skal|skulle|må|måtte|bør|burde|vil|ville|kan|kunne|blir|vert|at)(?: \p{L}+){0,4}? (\p{L}+)$/u;

const DOUBTFUL = new Set(
  `nesten snart kanskje ikke ikkje itj itte ikkj nei aldri tror trur antar antek håper håpar sannsynligvis trolig truleg muligens
  mogleg visstnok angivelig tilsynelatende delvis omtrent usikker usikkert formodentlig antakelig antagelig forhåpentligvis liksom
  vistnok antageligvis antakeligvis teorien papiret prinsippet gjetning gjetting antakelse antagelse almost nearly maybe perhaps not probably`.split(
    /\s+/,
  ),
);
const SMALL = new Set(
  `jeg eg æ je vi me det dette den er var men og vel så da då no nå sant sånn sånt ennå enda endå enno helt heilt i på hvert fall litt bare
  berre ja jo om som vil si dvs altså godt langt fra frå noe noko for sikker sikkert very quite yet lenger lengre`.split(
    /\s+/,
  ),
);

/** Behind «ferdig» these say that not all of it is. */
const NOT_ALL =
  /^(?:men |og )?(?:(?:ikke|ikkje) (?:i|på|for|hos|med|alt|alle|helt|heilt|ennå|enda)(?!\p{L})|(?:un+tat+|unnateke|utenom|utanom|bortsett fra|bortsett frå|med unntak av|med unntak for|foruten|minus|except)(?!\p{L}))/u;
const LEFT_TO_DO =
  /^(?:(?:men|og|det|som|nå|no|vi|me|kun|bare|berre|ennå) )*(?:gjenstår|attstår|står (?:igjen|att)|mangler|manglar|venter på|ventar på|avventer|avventar)(?! (?:ikke|ikkje|ingen|ingenting|inga|intet)(?!\p{L}))(?!\p{L})/u;
const LEFT_BEHIND =
  /^(?!(?:ingenting|ingen|inga) )(?:(?:men )?(?:bare|berre|kun|litt|noe|noko|noen|nokre|\d+) .*(?:igjen|att)|.*\p{L} (?:gjenstår|attstår|mangler|manglar|står igjen|står att))$/u;

/** Somebody else says so. */
const SOMEBODY_SAYS =
  /^(?:sier|seier|sa|melder|meldte|mener|meiner|påstår|påsto|hevder|hevdar|hevdet|skriver|skriv|skrev|skreiv|lover|lovar|lovet|lova|tror|trur|leste|las|hørte|høyrde|opplyser|opplyste|forteller|fortalte|foreslår|tilrår|anbefaler|det ryktes|ryktes|skal vi tro|ifølge|i følge|iflg\.?|etter sigende|says?)(?!\p{L})/u;
/** «så vidt jeg vet», «etter det vi hører», «mener Rune» */
const HEARSAY =
  /^(?:(?:så ?vidt|etter|slik|som|ut fra|ut frå|hvis|om|viss)(?: (?:det|hva|kva))? (?:jeg|eg|æ|vi|me) |(?:mener|meiner|hører|høyrer|tror|trur|antar|synes) [\p{L}-]+$|meg bekjent$|(?:det )?(?:ryktes|sies|hevdes|påstås)(?: det| noen)?$|(?:påstår|hevder|gjetter|gjettar|tipper|tippar|antar|håper|tror) [\p{L}-]+$|(?:noen|de|folk) (?:sier|påstår|hevder|tror|mener)$|(?:jeg |eg |vi |me )?(?:vet|veit) (?:ikke|ikkje|sannelig ikke)(?: helt| sikkert| ennå)*$|(?:hvem|kven) (?:vet|veit)$|er det (?:riktig|rett|sant|sikkert|noen som)|er (?:jeg|vi) usikker|sier de$|sies det$|heter det$|as far as )/u;
/** «satser vi på», «vil jeg foreslå», «er målet» */
const INTENDED =
  /^(?:(?:satser|satsar|drømmer|drøymer|håper|håpar|regner|rekner|reknar|planlegger|planlegg|ønsker|ønskjer|vurderer|tenker|tenkjer|foreslår|tilrår|anbefaler) (?:jeg|eg|æ|vi|me|de|dei|han|hun|ho)(?: (?:på|med|å|om))?|(?:vil|ville|kan) (?:jeg|eg|æ|vi|me|de|dei|han|hun|ho) (?:foreslå|anbefale|tilrå|anta|tro|tru|mene|meine|si)|(?:det )?(?:er|var) (?:målet|planen|ønsket|ønsket vårt|tanken|ideen|håpet|forslaget|intensjonen)|(?:som )?(?:mål|forslag|ønske))$/u;
/** «feil aktivitet», «beklager, mente I3»: the whole message is a mistake. */
const MISTAKEN =
  /^(?:(?:bare |berre |det var |neida )*(?:spøk|tull|tøys|tull og tøys|kødda|kødder|tulla|tuller|fleip|neida|en spøk|ein spøk|just kidding|joke)|(?:dette (?:er|var) |det var )?(?:gammel|gamal|forrige|førre|utdatert) (?:status|melding|oppdatering)|(?:dette (?:er|var) |det var )?feil (?:aktivitet|tiltak|kode|sak|prosjekt|tråd|kanal|nummer)|(?:beklager |unnskyld |orsak |nei )?(?:jeg |eg |vi |det )?(?:mente|meinte|gjelder|gjeld|skulle (?:være|vere|vært|stå)) #?\p{L} ?\d{1,3}|(?:glem|gløym|stryk|ignorer|se bort fra|sjå bort frå) (?:det|dette|den|denne|siste|forrige)(?: \p{L}+)?)$/u;
/** In front these tell of another time; «ferdig, i fjor» does not. */
const LAST_YEAR = /^i fjor(?: (?:vår|sommer|sommar|høst|haust|vinter))?$/u;
/** «frist 1. mai, holder ikke» */
const DENIED =
  /^(?:men )?(?:(?:det|den|dette) )?(?:(?:holder|held|gjelder|gjeld|stemmer|stemmar|passer|rekker|rekk|klarer|klarar|nås)(?: (?:vi|me|det))? (?:ikke|ikkje|neppe)|(?:er )?(?:ikke|ikkje|neppe) (?:realistisk|mulig|mogleg|sant|riktig|rett|godkjent|avklart|bestemt|sikkert)|(?:er )?(?:umulig|umogleg|urealistisk|feil|galt|tull)$)/u;
const EXCEPT =
  /(?:^|\s)(?:un+tat+|unnateke|utenom|utanom|bortsett fra|bortsett frå|med unntak av|med unntak for|foruten|except)\s/u;
/** Behind a per cent or a date: «60 %, eller 70 %». */
const OR_ANOTHER = /^(?:eller|eventuelt|evt\.?|alternativt|or) .*\d/u;
const OR = /^(?:eller|eventuelt|evt\.?|alternativt|or)(?!\p{L})/u;

/** What takes back any field that stands in front of it. */
export function takesBackAnything(words: string): boolean {
  return OR_ANOTHER.test(words) || DENIED.test(words) || CONDITION.test(words);
}

/** «hvis vi får pengene», in front of any field. */
export function isCondition(words: string): boolean {
  return CONDITION.test(words);
}

/** «om styret sier ja», «når kabelen er lagt»: a condition in front of a status or a deadline. */
export function isConditionBefore(words: string): boolean {
  return CONDITION.test(words) || CONDITION_BEFORE.test(words);
}

/** «avhengig av været», behind something that is not yet so. */
export function depends(words: string): boolean {
  return DEPENDS.test(words);
}

/** «feil aktivitet»: wherever it stands, nothing of the message is meant. */
export function isMistake(words: string): boolean {
  return MISTAKEN.test(words);
}

/** «vi er ikke» goes on in «ferdig»; «i fjor» makes it old. */
export function goesOnTo(words: string, said: Said): boolean {
  if (GOES_ON.test(words) || LAST_YEAR.test(words)) return true;
  return SPOKEN[said].good && GOES_ON_TO_GOOD.test(words);
}

/** «det skal være ferdig» in front of «100 %». */
export function shallBeDone(words: string): boolean {
  return saysWhole(statusOf(SHALL_BE.exec(words)?.[1] ?? ""));
}

/** What stands behind a status and takes it back. */
export function takesBackStatus(words: string, said: Said): boolean {
  if (OR.test(words) || INTENDED.test(words)) return true;
  if (SPOKEN[said].closes && SOMEBODY_SAYS.test(words)) return true;
  return (
    saysWhole(said) &&
    [TO_BE, CONDITION_AFTER_DONE, DEPENDS, NOT_ALL, LEFT_TO_DO, LEFT_BEHIND].some((said) => said.test(words))
  );
}

/** «men ikke for Os», «bare i Os», behind a date. */
export function narrows(words: string): boolean {
  return /^(?:men |og )?(?:ikke|ikkje|bare|berre|kun) (?:i|på|for|hos|til|ved|med) /u.test(words) || excepts(words);
}

/** «alt unntatt Os» */
export function excepts(words: string): boolean {
  return EXCEPT.test(words);
}

/** «nesten», «tror jeg», «ikke helt ennå». */
export function isOnlyDoubt(words: string): boolean {
  const list = words.split(" ");
  if (list.length <= 8 && HEARSAY.test(words)) return true;
  return list.length <= 6 && list.some(isDoubtful) && list.every((word) => isDoubtful(word) || SMALL.has(word));
}

/** «ferdig, ikke ferdig i Os». */
export function deniesSame(words: string, said: Said): boolean {
  const list = words.split(" ");
  const from = list.findIndex((word) => !isDoubtful(word) && !SMALL.has(word));
  if (from <= 0 || !list.slice(0, from).some(isDoubtful)) return false;
  return statusOf(list[from] ?? "") === said || statusOf(list.slice(from).join(" ")) === said;
}

function isDoubtful(word: string): boolean {
  return DOUBTFUL.has(word);
}
