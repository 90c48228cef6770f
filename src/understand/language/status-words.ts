/**
 * The words for each status (`commands.md`, Status vocabulary) in bokmål, nynorsk and near-dialect. Only phrases that
 * can mean nothing else when they stand alone: «på plass» or «etablert» say something about the thing, not the activity.
 */
import type { Status } from "../../model/status.ts";
import { editDistance } from "./edit-distance.ts";
import { normaliseText } from "./normalise.ts";
import { type Said, SPOKEN } from "./spoken-status.ts";

const PHRASES: Record<Said, string> = {
  planned: `ikke startet, ikke starta, ikke startet opp, ikke starta opp, ikkje starta, ikkje starta opp, ikkje startet,
    ikke påbegynt, ikkje påbegynt, ikkje påbyrja, ikke påbegynnt, ikke begynt, ikkje begynt, ikkje byrja, ikke i gang,
    ikkje i gang, ikke igang, ikkje igang, ikke igangsatt, ikkje igangsett, ikke kommet i gang, ikkje komme i gang,
    ikkje kome i gang, planlagt, planlagte, planlagd, planlegges, planlagt framover, ustartet, itj starta, itte starta, itte begynt, itte i gang, itte påbegynt, ikkj starta,
    ikke oppstartet, ikkje oppstarta, arbeidet ikke startet, arbeidet ikke påbegynt, arbeidet ikke begynt, arbeidet ikkje starta, not started, planned`,
  "in-progress": `i gang, igang, godt i gang, godt igang, kommet i gang, komme i gang, kome i gang, komen i gang,
    satt i gang, sett i gang, i rute, i arbeid, under arbeid, under arbeide, arbeid pågår, arbeidet pågår, pågår,
    pågår fortsatt, pågåande, pågående, påbegynt, påbegynte, påbegynnt, påbyrja, begynt, byrja, startet, starta,
    startet opp, starta opp, oppstartet, oppstarta, igangsatt, igangsatte, igangsett, igangsette,
    etter plan, etter planen, etter plana, iht. plan, iht plan, iht. planen, iht planen, ihht. plan, ihht plan, i henhold til plan,
    i henhold til planen, i høve til plan, i tråd med plan, i tråd med planen, på plan, pågår kontinuerlig, pågår kontinuerleg, pågår jevnlig,
    pågår jamleg, pågår løpende, pågår løpande, under bygging, under oppføring, som planlagt, som planlagd, følger planen, følgjer planen, går etter planen,
    går som planlagt, går sin gang, grønn, grønt, grøn, grøne, grønne, på skinner, på sporet, på rett spor, under veis,
    underveis, undervegs, jobbes med, jobbast med, on track, in progress, started`,
  delayed: `forsinket, forsinka, forsinkede, forseinka, forseinket, litt forsinket, litt forsinka, litt forseinka,
    noe forsinket, noe forsinka, noko forseinka, noko forsinka, henger etter, hengjer etter, heng etter, henger litt etter,
    heng litt etter, ligger etter, ligg etter, ligger litt etter, på etterskudd, på etterskot, på etterskott, på overtid,
    blitt forsinket, blitt forsinka, vorte forseinka, bak skjema, bak planen, bak tidsplanen, gul, gult, gule, seint ute, sent ute, delayed`,
  blocked: `stoppet, stoppa, stoppede, stoppet opp, stoppa opp, stogga, stogget, stanset, stansa, stanset opp, stansa opp,
    står fast, står heilt fast, står helt fast, sitter fast, sit fast, står stille, står i stampe, stoppet inntil videre,
    blokkert, blokkerte, blokkerende, blokka, rød, rødt, røde, raud, raudt, raude, kritisk, full stopp, full stans, stopp,
    blocked, stuck`,
  postponed: `utsatt, utsatte, utsett, utsette, utsettes, utsatt inntil videre, utsett inntil vidare,
    utsatt på ubestemt tid, utsett på ubestemt tid, utsatt på ubegrenset tid, skjøvet, skjøvet på, skjøve, skjøve på,
    skyves, skyves på, skøve på, på vent, satt på vent, sett på vent, settes på vent, på is, lagt på is, lagt på vent, i bero, stilt i bero, lagt i bero, ligger i bero, ligg i bero, stiller i bero, stilles i bero,
    pause, på pause, pauset, pausa, satt på pause, sett på pause, settes på pause, tar pause, tek pause, forskjøvet, on hold, postponed`,
  done: `ferdig, ferdige, ferdeg, ferdi, ferdug, helt ferdig, heilt ferdig, alt ferdig, endelig ferdig, endeleg ferdig,
    ferdigstilt, ferdigstilte, ferdigstillt, ferdigbehandlet, fullført, fullførte, fullførd, fullfört, sluttført, sluttførte, sluttførd, arbeidet sluttført, arbeidet fullført, arbeidet ferdig,
    gjennomført, gjennomførte, gjennomførd, gjennomfört, utført, utførte, utførd, i mål, kommet i mål, komme i mål, komen i mål,
    levert, leverte, i boks, i havn, i hamn, gjort, alt gjort, alt er gjort, jobben er gjort, done, finished, completed`,
  dropped: `utgår, utgått, utgåtte, avlyst, avlyste, avlyses, droppet, droppa, droppede, droppes, skrinlagt, skrinlagte,
    skrinlegges, skrinlagd, ikke aktuell, ikke aktuelt, ikkje aktuell, ikkje aktuelt, ikke lenger aktuell,
    ikke lenger aktuelt, ikke lengre aktuell, ikke lengre aktuelt, ikkje lenger aktuell, ikkje lenger aktuelt, uaktuell,
    uaktuelt, kansellert, henlagt, henlagd, lagt ned, nedlagt, legges ned, tas ut av planen, takast ut av planen, lagt bort, lagt vekk, lagt død, forkastet, forkasta, tatt ut, tatt ut av planen,
    dropped, cancelled, canceled`,
  ended: `avsluttet, avslutta, avsluttede, avsluttes, avslutta no, avslutt, lukket, lukka, closed`,
};

const STATUS_BY_PHRASE = new Map(
  Object.entries(PHRASES).flatMap(([status, phrases]) =>
    phrases.split(",").map((phrase): [string, Said] => [phrase.trim(), status as Said]),
  ),
);

/** The words that a phrase for a status begins with. */
export function firstWords(): string[] {
  return [...STATUS_BY_PHRASE.keys()].map((phrase) => phrase.split(" ")[0] ?? "");
}

/** No phrase with its small words is longer. */
const LONGEST = 60;

const LEAD =
  /^(?:status(?:en)?|er|nå|no|har|ble|blei|vart|fortsatt|fortsett|fremdeles|framleis|dessverre|diverre)(?: ?[:=])? /;
const TAIL = / (?:nå|no|igjen|dessverre|diverre|ennå|enda|endå|enno|uendret)$/;

/** «vi er i gang», «nå er det ferdig»: said of the activity itself, where nothing has been mentioned before it. */
const SUBJECT =
  /^(?:(?:ja|nå|no|her) )?(?:(?:er|ligger|ligg|går) (?:vi|me|det|dette|den|alt)|(?:vi|me|det|dette|den|alt|arbeidet|prosjektet|tiltaket|aktiviteten|jobben) (?:er|har|ligger|ligg|går|ble|blei|vart))(?: (?:nå|no|dessverre|endelig|fortsatt|fremdeles|framleis))* /;
/** «det er levert» is of something else. */
const WHOLLY_DONE =
  /^(?:(?:helt|heilt|endelig) )?(?:ferdige?|fullført|sluttført|gjennomført|i mål|ferdigstilt)(?: (?:nå|no))?$/;

/** How much: taken off in front of a status that has degrees. */
const DEGREE =
  /^(?:veldig|svært|ganske|kraftig|sterkt|mye|mykje|betydelig|betydeleg|alvorlig|alvorleg|nokså|temmelig|stadig|foreløpig|førebels|midlertidig|mellombels|helt|heilt|litt|noe|noko) /;
const FOR_NOW = / (?:midlertidig|mellombels|foreløpig|førebels|inntil videre|inntil vidare|litt)$/;

/** Punctuation and good cheer: «Ferdig!», «i gang :-)», «levert 🎉». */
const CLOSING =
  /(?<![\s.!:-]|[:;]-?[)D]|\p{Extended_Pictographic}|\uFE0F)(?:[\s.!:-]|[:;]-?[)D]|\p{Extended_Pictographic}|\uFE0F)+$/u;

/** Nothing closes such a segment. */
const ENDS_IN_WORD = /[A-CE-ZÆØÅa-zæøå0-9%]$/;

/** So already: lower case on one line, nothing in it that `normaliseText` changes, and a word last. */
const PLAIN = /^[!-9;-@[-_a-~ß-ÿ]+(?: [!-9;-@[-_a-~ß-ÿ]+)*(?<=[a-zæøå0-9%])$/;

/** The words of a segment as phrases are looked up: normalised, lower case, on one line, without what closes them. */
export function plainSegment(segment: string): string {
  if (PLAIN.test(segment)) return segment;
  const normal = normaliseText(segment);
  const words = ENDS_IN_WORD.test(normal) ? normal : normal.replace(CLOSING, "");
  return words.toLowerCase().replace(/\s+/g, " ");
}

/**
 * The status that the whole of `segment` says, `ended` for a plain «avsluttet» (which asks), or null. «status», «er», «nå»
 * and the like may stand in front. «nesten ferdig», «snart ferdig», «ferdig?» are no status.
 */
export function statusOf(segment: string): Said | null {
  if (segment.length > LONGEST) return null;
  let words = plainSegment(segment);
  for (let small = 0; small < 5; small += 1) {
    const status = STATUS_BY_PHRASE.get(words);
    if (status !== undefined) return status;
    const shorter = LEAD.test(words) ? words.replace(LEAD, "") : words.replace(TAIL, "");
    if (shorter === words) return withDegree(words);
    words = shorter;
  }
  return null;
}

function withDegree(words: string): Status | null {
  const bare = words.replace(DEGREE, "").replace(FOR_NOW, "");
  const status = STATUS_BY_PHRASE.get(bare) ?? null;
  return bare !== words && status !== null && status !== "ended" && SPOKEN[status].degrees ? status : null;
}

/** A shorter word is too near to others. */
const SHORTEST_SLIPPED = 5;

/** The status whose word this is but for one slip («fårsinket»); null when it is no word, is one itself, or two are as near. */
export function statusNear(word: string): Status | null {
  const typed = plainSegment(word);
  if (!/^\p{L}{5,20}$/u.test(typed) || STATUS_BY_PHRASE.has(typed)) return null;
  const near = [...STATUS_BY_PHRASE].flatMap(([phrase, status]) =>
    phrase.length >= SHORTEST_SLIPPED && editDistance(typed, phrase, 1) === 1 ? [status] : [],
  );
  const [status, another] = new Set(near);
  return status === undefined || status === "ended" || another !== undefined ? null : status;
}

/** «er det ferdig», «ligger vi i rute»: a question, though no question mark is typed; with «nå» or «ja» in front it is none. */
const ASKS = /^(?:er|ligger|ligg|går|har) (?:vi|me|det|dette|den|alt)(?!\p{L})/u;

/** True when a segment that is read as a status asks whether it is so. */
export function asksWhether(segment: string): boolean {
  return ASKS.test(plainSegment(segment));
}

/** What is said of the activity itself in a sentence: «60 % ferdig» in «vi er 60 % ferdig»; null for other words. */
export function saidOfItself(words: string): string | null {
  const rest = words.replace(SUBJECT, "");
  return rest === words ? null : rest;
}

/** The status of a first sentence that is about the activity itself: «vi er i gang», «nå er det ferdig». */
export function statusOfSentence(segment: string): Status | null {
  if (segment.length > LONGEST) return null;
  const rest = saidOfItself(plainSegment(segment));
  const status = rest === null ? null : statusOf(rest);
  if (rest === null || status === null || status === "ended") return null;
  const { inSentence } = SPOKEN[status];
  return inSentence === "yes" || (inSentence === "wholly" && WHOLLY_DONE.test(rest)) ? status : null;
}
