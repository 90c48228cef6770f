/**
 * A status that stands alone between commas, while the words beside it take it back: «hvis vi får pengene, ferdig»,
 * «ferdig, nesten», «Tolga, ferdig». Whether it was meant for the whole activity is asked, never guessed.
 */
import type { Status } from "../status.ts";
import { addDays, type IsoDate } from "../week.ts";
import { parseDate } from "./dates.ts";
import type { SegmentReading } from "./read-segment.ts";
import { plainSegment, statusOf } from "./status-words.ts";

/** A segment of an update, with its text. */
export interface ReadSegment {
  text: string;
  reading: SegmentReading;
}

type Said = Status | "ended";

/** The status depends on something that has not happened. */
const CONDITION =
  /^(?:men |og |bare |berre |først |fyrst )*(?:hvis|viss|dersom|såfremt|så fremt|forutsatt|føresett|med mindre|gitt at|if|unless|provided)(?!\p{L})/u;
/** In front of a status these are conditions, too: «når kabelen er lagt, ferdig». */
const CONDITION_BEFORE = /^(?:først |fyrst )?(?:om|når|så snart|så fort|straks|i det øyeblikk|when|once)(?!\p{L})/u;
const CONDITION_AFTER_DONE = /^(?:først |fyrst )?(?:når|så snart|så fort|straks|when|once)(?!\p{L})/u;

/** A sentence that goes on in the status: «vi er, ferdig», «Kari sier, ferdig». */
const GOES_ON =
  /(?:^|\s)(?:er|ikke er|var|blir|ble|vart|blei|bli|blitt|være|vere|vært|at|som|tror|trur|nesten|snart|ikke lenger|ikkje lenger|kanskje|sier|seier|sa|melder|håper|håpar|nærmer seg|ikke helt|ikkje heilt)$/;
const GOES_ON_TO_GOOD = /(?:^|\s)(?:ikke|ikkje|itj|itte|ikkj)$/;

const DOUBTFUL = new Set(
  `nesten snart kanskje ikke ikkje itj itte ikkj nei aldri tror trur antar antek håper håpar sannsynligvis trolig truleg muligens
  mogleg visstnok angivelig tilsynelatende delvis omtrent usikker usikkert formodentlig antakelig antagelig forhåpentligvis liksom
  vistnok antageligvis antakeligvis teorien papiret prinsippet almost nearly maybe perhaps not probably`.split(/\s+/),
);
const SMALL = new Set(
  `jeg eg æ je vi me det dette den er var men og vel så da då no nå sant ennå enda endå enno helt heilt i på hvert fall litt bare berre ja
  jo om som godt langt fra frå noe noko for sikker sikkert very quite yet lenger lengre`.split(/\s+/),
);

/** Behind «ferdig» these say that not all of it is, or that somebody else says so. */
const NOT_ALL =
  /^(?:men |og )?(?:(?:ikke|ikkje) (?:i|på|for|hos|med|alt|alle|helt|heilt|ennå|enda)(?!\p{L})|(?:unntatt|unnateke|utenom|utanom|bortsett fra|bortsett frå|med unntak av|med unntak for|foruten|minus|except)(?!\p{L}))/u;
const SOMEBODY_SAYS =
  /^(?:sier|seier|sa|melder|mener|meiner|påstår|hevder|hevdar|skriver|skriv|lover|lovar|ifølge|iflg\.?|etter sigende|says?)(?!\p{L})/u;
/** «så vidt jeg vet», «etter det vi hører» */
const HEARSAY =
  /^(?:(?:så ?vidt|etter|slik|som|ut fra|ut frå|hvis|om|viss)(?: (?:det|hva|kva))? (?:jeg|eg|æ|vi|me) |(?:mener|meiner|hører|høyrer|tror|trur|antar|synes) (?:jeg|eg|æ|vi|me)$|meg bekjent$|sier de$|sies det$|heter det$|as far as )/u;
/** «frist 1. mai, holder ikke» */
const DENIED =
  /^(?:men )?(?:(?:det|den|dette) )?(?:(?:holder|held|gjelder|gjeld|stemmer|stemmar|passer|rekker|rekk|klarer|klarar|nås)(?: (?:vi|me|det))? (?:ikke|ikkje|neppe)|(?:er )?(?:ikke|ikkje|neppe) (?:realistisk|mulig|mogleg|sant|riktig|rett|godkjent|avklart|bestemt|sikkert)|(?:er )?(?:umulig|umogleg|urealistisk|feil|galt|tull)$)/u;
const EXCEPT =
  /(?:^|\s)(?:unntatt|unnateke|utenom|utanom|bortsett fra|bortsett frå|med unntak av|med unntak for|foruten|except)\s/u;
/** Behind a per cent or a date: «60 %, eller 70 %». */
const OR_ANOTHER = /^(?:eller|eventuelt|evt\.?|alternativt|or) .*\d/u;
const OR = /^(?:eller|eventuelt|evt\.?|alternativt|or)(?!\p{L})/u;

/** «fase 1», «første etappe»: a part of the activity. */
const PART =
  /^(?:i |på )?(?:(?:fase|etappe|trinn|byggetrinn|byggjetrinn|del|delprosjekt|delmål|steg|parsell|strekning|pakke|runde|pulje|phase|part) ?\d+|(?:første|fyrste|andre|tredje|siste|1\.|2\.|3\.) (?:fase|etappe|trinn|byggetrinn|del|delmål|steg|parsell|runde|pulje))$/;
/** «søknaden», «delen i Tolga», «Tolga-delen»: something of its own that is done, named in front of the word. */
const ANOTHER_THING =
  /^(?!(?:men|igjen|siden|sidan|alen|enn|tiden|endelegen)$)(?:[\p{L}-]{2,}(?:en|ene|ane)|[\p{L}-]*(?:anbudet|møtet|kurset|notatet|vedtaket|forslaget|utkastet|programmet|referatet|budsjettet|forprosjektet|kartet|skjemaet|nettstedet|møta|rapporta))(?: (?:i|på|for|om|til|av|med|fra|frå) [\p{L}-]+)?$/u;
/** A longer segment is a sentence, not the name of a place. */
const MOST_PLACE_WORDS = 6;

/** No more segments are read as fields (`read-segments.ts`), and one comment behind them. */
export const LOOKED_AT = 31;

/** True when some status, per cent or deadline among the segments is taken back or narrowed by what stands beside it. */
export function isHedged(
  all: readonly ReadSegment[],
  { municipalities, today }: { municipalities: readonly string[]; today: IsoDate },
): boolean {
  const segments = all.slice(0, LOOKED_AT);
  const comments = segments.flatMap((segment) => commentOf(segment) ?? []);
  return segments.some(({ reading }, at) => {
    if (!reading.claims.some(({ field }) => TAKES_BACK.has(field))) return false;
    const said = reading.claims.find((claim) => claim.field === "status")?.status;
    const next = commentOf(segments[at + 1]);
    if (next !== undefined && (OR_ANOTHER.test(next) || DENIED.test(next))) return true;
    if (said === undefined) return false;
    const before = commentsBefore(segments, at);
    return (
      before.some((words) => CONDITION.test(words) || CONDITION_BEFORE.test(words)) ||
      goesOnTo(before.at(-1), said) ||
      takesBackBehind(next, said) ||
      comments.some((words) => isOnlyDoubt(words) || deniesSame(words, said)) ||
      ((said === "done" || said === "dropped") && isOfAPart(before.at(-1), next, municipalities)) ||
      (said === "done" && [segments[at - 1], segments[at + 1]].some((beside) => isYetToCome(beside, today)))
    );
  });
}

const TAKES_BACK: ReadonlySet<string> = new Set(["status", "progress", "deadline"]);

function isOfAPart(before: string | undefined, next: string | undefined, municipalities: readonly string[]): boolean {
  if (before !== undefined && (ANOTHER_THING.test(before) || EXCEPT.test(before))) return true;
  return [before, next].some((words) => words !== undefined && isPartOnly(words, municipalities));
}

/** How far ahead a day without a year is still the coming one: «gjennomført, 14. november» was this autumn. */
const COMING_DAYS = 183;

/** «ferdig, neste uke», «til jul, ferdig»: a time to come, alone between commas and not called a deadline. */
function isYetToCome(segment: ReadSegment | undefined, today: IsoDate): boolean {
  if (segment === undefined || segment.text.length > 40 || /frist|deadline|dato/i.test(segment.text)) return false;
  if (commentOf(segment) === undefined && !segment.reading.claims.every(({ field }) => field === "deadline"))
    return false;
  const reading = parseDate(segment.text, today);
  if (reading?.kind === "vague") return true;
  if (reading?.kind !== "date" || reading.date <= today) return false;
  return /\d{4}/.test(segment.text) || reading.date <= addDays(today, COMING_DAYS);
}

/** The comment of a segment that is comment as a whole, as words to compare. */
function commentOf(segment: ReadSegment | undefined): string | undefined {
  if (segment === undefined || segment.reading.claims.length > 0 || segment.reading.commentFrom !== 0) return undefined;
  return plainSegment(segment.text.slice(0, 200));
}

/** The unbroken run of comments right in front, in order. */
function commentsBefore(segments: readonly ReadSegment[], at: number): string[] {
  const words = commentOf(segments[at - 1]);
  return words === undefined ? [] : [...commentsBefore(segments, at - 1), words];
}

function goesOnTo(words: string | undefined, said: Said): boolean {
  if (words === undefined) return false;
  return GOES_ON.test(words) || ((said === "done" || said === "in-progress") && GOES_ON_TO_GOOD.test(words));
}

function takesBackBehind(words: string | undefined, said: Said): boolean {
  if (words === undefined) return false;
  if (CONDITION.test(words) || OR.test(words)) return true;
  return said === "done" && (CONDITION_AFTER_DONE.test(words) || NOT_ALL.test(words) || SOMEBODY_SAYS.test(words));
}

/** «nesten», «tror jeg», «ikke helt ennå». */
function isOnlyDoubt(words: string): boolean {
  const list = words.split(" ");
  if (list.length <= 8 && HEARSAY.test(words)) return true;
  return list.length <= 6 && list.some(isDoubtful) && list.every((word) => isDoubtful(word) || SMALL.has(word));
}

/** «ferdig, ikke ferdig i Os». */
function deniesSame(words: string, said: Said): boolean {
  const list = words.split(" ");
  const from = list.findIndex((word) => !isDoubtful(word) && !SMALL.has(word));
  if (from <= 0 || !list.slice(0, from).some(isDoubtful)) return false;
  return statusOf(list[from] ?? "") === said || statusOf(list.slice(from).join(" ")) === said;
}

function isDoubtful(word: string): boolean {
  return DOUBTFUL.has(word);
}

/** «Tolga og Os», «fase 1». Names of places are compared without regard to capitals. */
function isPartOnly(words: string, municipalities: readonly string[]): boolean {
  if (PART.test(words)) return true;
  const list = words
    .replace(/[/&+]/g, " ")
    .split(" ")
    .filter((word) => word !== "");
  if (list.length > MOST_PLACE_WORDS) return false;
  const names = list.filter((word) => !/^(?:i|på|til|og|for|kommune|kommuner)$/.test(word));
  const known = municipalities.map((name) => name.toLowerCase());
  return names.length > 0 && names.every((word) => known.includes(word));
}
