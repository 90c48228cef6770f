/**
 * A line with no name in it, read of the activity that the conversation is about: «den er ferdig», «sett den til 70»,
 * «frist 15. des», «hvem har ansvar for den?». What stores something is asked about.
 */
import { type Command, type CommandNamed, NO_FIELDS, onActivity } from "../../model/command.ts";
import { withoutDecoration } from "../language/emoji.ts";
import { withoutQuestionMarks, withoutStops } from "../language/line-end.ts";
import { municipalitiesIn } from "../language/municipalities.ts";
import { REASON } from "../language/small-words.ts";
import { statusOf } from "../language/status-words.ts";
import { saysUnchanged } from "../language/unchanged.ts";
import type { ParseContext } from "../parse/context.ts";
import { parseCommand } from "../parse.ts";
import { namesAnother } from "./names.ts";
import { BEGINS, BEGINS_CERTAINLY, hasPronoun, isPronoun, withPronoun } from "./pronoun.ts";
import { confirmedByTap, type Meant, saysWhole, valuesOf } from "./values.ts";

/** Nobody writes a longer one of something that need not be named. */
const LONGEST = 300;

/** The command that the line is of this activity; null for a line of its own. */
export function readAbout(line: string, code: string, context: ParseContext): Command | null {
  const bare = withoutDecoration(line).text.trim();
  const words = withoutStops(bare.replace(LEADING, ""));
  if (words === "" || bare.length > LONGEST || words.includes("\n")) return null;
  const request = REQUEST.exec(words)?.groups?.what;
  if (request !== undefined) {
    const asked = readSetting(request, code, context) ?? readNamed(words, code, context);
    if (asked !== null) return asked;
  }
  if (isQuestion(words)) return readQuestion(words, code, context);
  return (
    readImplied(words, code, context) ??
    readSetting(words, code, context) ??
    readPredicate(words, code, context) ??
    readNamed(words, code, context) ??
    readBare(words, code, context) ??
    noteOf(words, line, code, context)
  );
}

/** «kan du sette den til 75 %?» */
const REQUEST = /^(?:kan|kunne|vil|gidder)\s+du\s+(?<what>(?!si|vise|sjekke|sjå|se\s|fortelle)\S.*?)[\s?!.]*$/isu;

const LEADING = /^(?:(?:og|men|ja|jo|ok|okei|så|hei|takk|fint|bra|forresten|altså|da|nå ja),?\s+)+/iu;

const QUESTION =
  /^(?:er|har|hva|kva|ka|når|hvordan|korleis|åssen|hvem|kven|kem|hvor|kor|hvorfor|kvifor|blir|ble|kan du (?:si|vise)|is|when|who|how)\s/iu;

function isQuestion(words: string): boolean {
  return words.endsWith("?") || QUESTION.test(words);
}

/** Questions that need no name: the first is the activity's card, the second its history. */
const OF_CARD =
  /^(?:(?:og )?(?:hva|kva|ka|når|hvor) er (?:fristen|fremdriften|framdriften|prosenten)(?: da| nå)?|når har (?:vi|den|de) frist|når er det frist|hva er fristen|hvem (?:har|sitter med|eier)(?: ansvaret| ansvar| den| det)?(?: da| nå)?|(?:hvem|kven) (?:er|har) (?:ansvarlig|ansvarleg|ansvaret|ansvar)(?: da| nå)?|(?:hvem|kven) (?:følger|følgjer) opp|hvor langt (?:er|har) (?:vi|de|dere) kommet)$/iu;
const OF_HISTORY =
  /^(?:(?:vis )?(?:historikk|historikken|loggen|logg)(?: (?:for|på|til) (?:den|denne|det))?|(?:hvem|kven) (?:sa|meldte|skrev|melde) (?:det|dette|den|sist))$/iu;
const OF_REASON = /^(?:hvorfor|kvifor)(?: (?:det|ikke|da))?$/iu;

function readQuestion(line: string, code: string, context: ParseContext): Command | null {
  const words = withoutQuestionMarks(line);
  const card = { name: "status", activity: { code } } as const;
  if (OF_HISTORY.test(words)) return { name: "history", activity: { code }, page: 1 };
  if (OF_REASON.test(words)) return { name: "why", activity: { code }, entries: [] };
  if (OF_CARD.test(words)) return card;
  if (hasPronoun(words)) {
    const named = readNamed(line, code, context);
    if (named !== null) return named.name === "update" || named.name === "confirm" ? card : named;
    const isOfIt = CERTAIN.test(words) || (/^er det\s/iu.test(words) && statusOf(words.slice(7)) !== null);
    return isOfIt && !namesAnother(words, code, context) ? card : null;
  }
  const asked = /\d/.test(words) ? valuesOf(words, code, context) : null;
  return asked === null ? null : card;
}

const CERTAIN = /(?<![\p{L}\p{N}])(?:den|denne|aktiviteten|tiltaket)(?![\p{L}\p{N}])/iu;

/** Verbs that need no name. */
const IMPLIED: readonly [RegExp, (code: string, rest: string, context: ParseContext) => Command | null][] = [
  [/^(?:følg|følge|abonner)(?: med)?$/iu, (code) => ({ name: "follow", activity: { code }, on: true })],
  [
    /^(?:slutt å følge|slutt å følgje|ikke følg|ikkje følg|stopp å følge)(?: (?:den|denne|det))?(?: lenger| lengre| mer| meir)?$/iu,
    (code) => ({ name: "follow", activity: { code }, on: false }),
  ],
  [/^(?:purr|purre|be om status)(?: på (?:den|det))?$/iu, (code) => ({ name: "chase", activity: { code } })],
  [
    /^(?:vis )?(?:historikk|historikken|loggen)(?: (?:for|på|til) (?:den|denne|det))?$/iu,
    (code) => ({ name: "history", activity: { code }, page: 1 }),
  ],
  [/^(?:oppdater|rediger|endre)(?: den)?$/iu, (code) => ({ name: "form", activity: { code }, correct: false })],
  [
    /^(?:(?:notat|kommentar|merknad|noter|skriv)(?:\s*:\s*|\s+(?:(?:om|på|at|ned)(?!\p{L})\s*)?(?:(?:den|denne|det)\s*:\s*|:\s*)?))(?<rest>\S.*)$/isu,
    (code, rest, context) => unlessNamed(rest, noted(rest, false, code, context), context),
  ],
  [
    /^(?:internt notat|internt?)(?:\s+(?:på\s+)?(?:den|denne)\s*:\s*|\s*:\s*|\s+)(?<rest>\S.*)$/iu,
    (code, rest, context) => unlessNamed(rest, noted(rest, true, code, context), context),
  ],
];

function readImplied(words: string, code: string, context: ParseContext): Command | null {
  for (const [pattern, build] of IMPLIED) {
    const found = pattern.exec(words);
    if (found !== null) return build(code, found.groups?.rest ?? "", context);
  }
  return null;
}

function unlessNamed(words: string, command: Command, context: ParseContext): Command | null {
  return namesAnother(words, codeIn(command), context) ? null : command;
}

function codeIn(command: Command): string | null {
  if (command.name !== "update") return null;
  return "code" in command.activity ? command.activity.code : null;
}

const SETTING =
  /^(?:kan du |vennligst )?(?:sett|set|sette|oppdater|endre|juster|øk|senk|marker|merk|meld|registrer|før|flytt|skru)(?<object>(?:\s+(?:opp|ned))?(?:\s+(?:den|det|denne|status(?:en)?|fremdrift(?:en)?|framdrift(?:en)?|prosent(?:en)?|frist(?:en)?))?)(?:\s+(?:nå|no|opp|ned))?\s+(?:til|på|som|te)\s+(?<rest>\S.*)$/iu;

const GIVING =
  /^(?:(?:gi|gje)\s+(?:den|det|denne)\s+(?:en\s+)?|(?:sett|set|legg inn|før inn)\s+(?:en\s+)?)(?:ny\s+)?frist(?:en)?\s+(?:til\s+)?(?<rest>\S.*)$/iu;

/** «sett den til 70», «sett fristen til 1. mars», «merk den som ferdig» */
function readSetting(words: string, code: string, context: ParseContext): Command | null {
  const day = GIVING.exec(words)?.groups?.rest;
  if (day !== undefined) return valuesOf(day, code, context, true);
  const { object = "", rest = "" } = SETTING.exec(words)?.groups ?? {};
  if (rest === "") return null;
  const read = valuesOf(rest, code, context, /frist/iu.test(object));
  // «flytt den til 1. mars» is postponed, as the verb says: its own reader knows.
  if (read === null || (/^flytt/iu.test(words) && !/frist/iu.test(object))) return null;
  return read;
}

const PREDICATE =
  /^(?:er|er nå|er no|står på|står nå på|ligger på|ligger nå på|ligg på|har|har nå|har fått|har kommet til|er kommet til|er oppe i|har nådd|ble|blei|vart|blir|vert)\s+(?:(?:egentlig|eigentleg|faktisk|jo|da|altså|vel|nå|no)\s+)?(?<rest>\S.*)$/isu;
const TURNED =
  /^(?:nå|no)\s+(?<verb>er|står|ligger|har)\s+(?:den|det|denne|aktiviteten)\s+(?:nå\s+)?(?:på\s+)?(?<rest>\S.*)$/isu;
const SIMPLE = new RegExp(String.raw`^(?:${REASON}|siden|sidan|men|og|for)(?!\p{L})`, "iu");

/** «90 % ferdig og har frist 1. mars»: the verb between two fields says nothing more. */
const AND_HAS = /(?<!\s)\s+og\s+(?:er|har|får|står\s+på)\s+/giu;

/** «den er ferdig», «den står på 70 %», «nå er den i gang», «den har frist 15. des» */
function readPredicate(words: string, code: string, context: ParseContext): Command | null {
  const behind = BEGINS.exec(words)?.groups?.rest ?? "";
  const rest = PREDICATE.exec(behind)?.groups?.rest ?? TURNED.exec(words)?.groups?.rest;
  if (rest === undefined) return null;
  const read = valuesOf(rest.replace(AND_HAS, " og "), code, context);
  if (read === null) return null;
  // «den blir ferdig til jul» is not done.
  if (/^(?:blir|vert)\s/iu.test(behind) && saysWhole(read)) return null;
  const note = read.name === "update" ? read.fields.note : null;
  return note === null || SIMPLE.test(note) || isAfterComma(note, rest) ? read : null;
}

function isAfterComma(note: string, rest: string): boolean {
  return /[,;.]\s*$/u.test(rest.slice(0, Math.max(0, rest.indexOf(note))));
}

/** Any line in which «den» stands where a name would: «utsett den til påske», «hvem har ansvar for den». */
function readNamed(words: string, code: string, context: ParseContext): Command | null {
  if (!hasPronoun(words)) return null;
  const command = parseCommand(words, withPronoun(context, code));
  if (command.name === "assign") {
    const { assignment } = command;
    if (!("activity" in assignment) || !isOfIt(assignment)) return null;
    return { ...command, assignment: { ...assignment, activity: { code } } };
  }
  if (!("activity" in command) || command.activity === null || !isOfIt({ activity: command.activity })) return null;
  if (command.name === "status") return { name: "status", activity: { code } };
  return confirmedByTap({ ...onActivity(command, code) });
}

function isOfIt({ activity }: Pick<CommandNamed<"status">, "activity">): boolean {
  return "words" in activity && isPronoun(activity.words);
}

/** Said to the bot rather than of the activity. */
const STOPS = /^(?:stopp|stopp nå|pause|gjort|alt gjort)$/iu;

/** «70 %», «frist 15. des», «forsinket fordi vi venter på svar», «uendret», «60 %, fiberen er lagt». */
function readBare(words: string, code: string, context: ParseContext): Meant | null {
  if (STOPS.test(words)) return null;
  if (saysUnchanged(words)) return { name: "confirm", activity: { code }, doubts: [{ kind: "unconfirmed" }] };
  const read = valuesOf(words, code, context);
  if (read === null || read.name === "confirm") return read;
  const { note, responsible } = read.fields;
  const isOfRole = responsible !== null && !/^ansvar/iu.test(words);
  if (isOfRole) return null;
  if (note === null) return read;
  // A comment beside a field: said with a reason, or parted from it.
  return SIMPLE.test(note) || isAfterComma(note, words) || beginsComment(note, words) ? read : null;
}

/** «fiberen er lagt, 60 %» */
function beginsComment(note: string, words: string): boolean {
  return words.startsWith(note) && /^\s*[,;.]/u.test(words.slice(note.length));
}

/** «den venter på svar fra fylket»: what is told of it, all of it a comment. */
function noteOf(words: string, line: string, code: string, context: ParseContext): Command | null {
  const isTold = BEGINS_CERTAINLY.test(words) && words.split(/\s+/u).length > 2;
  if (!isTold || namesAnother(words, code, context)) return null;
  return noted(line.trim(), false, code, context);
}

/** The line as a comment, where it tells something and names nothing: what was said to a question about this activity. */
export function toldOf(line: string, code: string, context: ParseContext): Command | null {
  const words = line.trim();
  const isTold = words.split(/\s+/u).length > 2 && !isQuestion(words) && !/[:?]/u.test(words);
  return isTold && !namesAnother(words, null, context) ? noted(words, false, code, context) : null;
}

function noted(note: string, internal: boolean, code: string, context: ParseContext): Command {
  const municipalities = municipalitiesIn(note, context.plan.organisation.municipalities);
  return {
    name: "update",
    activity: { code },
    fields: { ...NO_FIELDS, note, internal, municipalities },
    doubts: [{ kind: "unconfirmed" }],
  };
}
