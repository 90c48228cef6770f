/** From a typed line to a `Command`: the order of interpretation in `commands.md`. */
import { type Command, isRead, isShareable } from "../model/command.ts";
import { NO_QUESTION } from "./command-text.ts";
import { asksBehind } from "./language/asks-behind.ts";
import { withDictatedSigns } from "./language/dictation.ts";
import { withoutGreeting } from "./language/greeting.ts";
import { withoutQuestionMarks } from "./language/line-end.ts";
import { cleanText } from "./language/normalise.ts";
import { WORDS_FOR_NO, WORDS_FOR_YES } from "./language/small-words.ts";
import { accountFor } from "./parse/accounted.ts";
import { readAsks } from "./parse/asks.ts";
import { readTakeover } from "./parse/assignments.ts";
import { readBareValue } from "./parse/bare-value.ts";
import { calledInternal } from "./parse/called-internal.ts";
import { codesOf, type ParseContext } from "./parse/context.ts";
import { readDecorated } from "./parse/decoration.ts";
import { listOfPerson } from "./parse/persons.ts";
import { askedAbout, readAsked } from "./parse/questions.ts";
import { areaOf, tellingListOf } from "./parse/reads.ts";
import { requested, requestsReport } from "./parse/requests.ts";
import { separators } from "./parse/separators.ts";
import { divide, refOf } from "./parse/target.ts";
import { readVerb } from "./parse/verbs.ts";
import { updateOf } from "./parse/writes.ts";
import { readFree } from "./spans/free.ts";

export type { ParseContext } from "./parse/context.ts";

/** The bot's own name in front, as people write it out of habit: `/aktivitet status …`, `@Aktivitet …`. */
const OWN_NAME = /^[/@]?aktivitet(?=[\s:,]|$)[\s:,]*/iu;

/** The line without the bot's own name in front. */
export function withoutOwnName(text: string): string {
  return cleanText(text).trim().replace(OWN_NAME, "").trim();
}

/** A line that opens like a question is one, with or without its question mark. */
const QUESTION =
  /^(er|har|hva|kva|når|hvordan|korleis|åssen|hvem|kven|hvor|kor|blir|kan|får|skal|is|are|has|have|did|does|what|when|who|how)\s/iu;

/**
 * The command this line means, in this context. Never throws; a line that is no command is a search.
 * 1. clean, emoji that are no words aside, 2. `?` reads, 3. verb, 4. activity before `:` or dash, 5. fields and an
 * activity in any order, 6. search.
 */
export function parseCommand(text: string, context: ParseContext): Command {
  const mayAsk = !text.endsWith(NO_QUESTION);
  return readDecorated(withoutOwnName(text), (line) => readLine(withoutOwnName(line), mayAsk, context), context);
}

function readLine(line: string, mayAsk: boolean, context: ParseContext): Command {
  const read = (text: string) => {
    const command = commandIn(text, mayAsk, context);
    if (command !== null) return accountFor(calledInternal(command, context), text, context);
    return readUnsigned(text, context) ?? searchFor(text, context);
  };
  const { text, isMade } = withDictatedSigns(line, codesOf(context));
  const behind = ANSWERING.exec(text)?.groups?.rest;
  const command = behind === undefined && !isMade ? read(text) : asked(read(behind ?? text));
  // What is only looked for is looked for as it was typed.
  return command.name === "status" && "words" in command.activity && command.activity.words === text
    ? { ...command, activity: { words: line } }
    : command;
}

/** Somebody answers a question, perhaps one that is no longer open: what else stands there is never stored in silence. */
const ANSWERING = new RegExp(String.raw`^(?:${WORDS_FOR_YES}|${WORDS_FOR_NO})[\s,.;!:]+(?<rest>[^:]*:.*)$`, "isu");

/** The same write, asked about. */
function asked(command: Command): Command {
  const isWriting = command.name === "update" || command.name === "correct" || command.name === "confirm";
  if (!isWriting || command.doubts.some(({ kind }) => kind !== "perhaps-internal")) return command;
  return { ...command, doubts: [...command.doubts, { kind: "unconfirmed" }] };
}

/** What a first word, a sign or a question says; null where there is none. */
function commandIn(line: string, mayAsk: boolean, context: ParseContext): Command | null {
  if (line === "") return { name: "start" };
  if (/^[?\s]+$/u.test(line)) return { name: "help", topic: null };
  if (line.endsWith("?") && mayAsk) return parseQuestion(line, context);
  return (
    readShare(line, context) ??
    readAsks(line, context) ??
    readRequest(line, context) ??
    readAsked(line, context) ??
    readTakeover(line, context) ??
    readVerb(line, context) ??
    readSeparated(line, context) ??
    tellingListOf(line, context)
  );
}

/** A report without a sign that it is one. */
function readUnsigned(line: string, context: ParseContext): Command | null {
  return QUESTION.test(withoutGreeting(line)) || asksBehind(line)
    ? null
    : (readFree(line, context) ?? readBareValue(line, context));
}

/** Ends with `?`: only commands that read are considered. */
function parseQuestion(line: string, context: ParseContext): Command {
  const words = withoutQuestionMarks(line);
  const bot = readAsks(words, context);
  if (bot !== null && isRead(bot)) return bot;
  const asked = readAsked(words, context) ?? readRequest(words, context);
  if (asked !== null && (isRead(asked) || isPreview(asked) || isPlainRequest(asked, words))) return asked;
  const verb = readVerb(words, context);
  if (verb?.name === "explain") return { ...verb, text: `${verb.text}?` };
  if (verb !== null && (isRead(verb) || isPreview(verb))) return verb;
  // «notat K1: hvem leder gruppa?» is said to be a comment.
  if (verb?.name === "note" && separators(words).length > 0) return readVerb(line, context) ?? verb;
  const target = divide(words, context)?.target;
  return searchFor(target !== undefined && context.find(target).clear ? target : words, context);
}

/** «kan du sette bredbånd til 75 %?»: nothing but fields, which one tap saves. */
function isPlainRequest(command: Command, words: string): boolean {
  const isAsked = command.name === "update" && command.fields.note === null && command.doubts.length > 0;
  return isAsked && requestsReport(words);
}

/** Posting the digest is a write, seeing it is not. */
function isPreview(command: Command): boolean {
  return command.name === "digest" && command.action === "show";
}

function readSeparated(line: string, context: ParseContext): Command | null {
  const divided = divide(line, context);
  if (divided === null) return null;
  if (divided.text === "") return { name: "form", activity: refOf(divided.target, context), correct: false };
  return updateOf(divided.target, divided.text, context);
}

/** «kan du sette bredbånd til 70 prosent»: as if it had been said outright, but a write is asked about. */
function readRequest(line: string, context: ParseContext): Command | null {
  const what = requested(line);
  if (what === null) return null;
  const command = readVerb(what, context) ?? readSeparated(what, context) ?? readFree(what, context);
  if (command === null || isRead(command) || command.name === "form") return command;
  if (command.name === "undo") return { name: "latest" };
  if (command.name !== "update" && command.name !== "confirm") return null;
  return asked(command);
}

/** `del status I7`: the same answer for the whole channel. What is mine alone is not shared. */
function readShare(line: string, context: ParseContext): Command | null {
  const rest = /^del\s+(\S.*)$/isu.exec(line)?.[1];
  const command = rest === undefined ? null : readVerb(rest, context);
  return command !== null && isShareable(command) ? { name: "share", command } : null;
}

function searchFor(words: string, context: ParseContext): Command {
  const area = areaOf(words, context);
  const about = askedAbout(words);
  if (about !== words && context.find(about).verdict === "sure")
    return { name: "status", activity: refOf(about, context) };
  if (area !== null) return { name: "overview", area };
  return listOfPerson(words, context) ?? { name: "status", activity: refOf(words, context) };
}
