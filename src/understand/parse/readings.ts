/** The readings of a message about several activities, part by part: «bredbånd: 65 %. Graver i Os⏎datasenter: i gang». */
import { type Command, isOfOne, type SaidOfOne } from "../../model/command.ts";
import { askedIfInternal, commentOf, isCommenting, isInternalOrAsked } from "../../model/comment.ts";
import { withDictatedSigns } from "../language/dictation.ts";
import { saysInternal } from "../language/internal-words.ts";
import { parseCommand } from "../parse.ts";
import { codesOf, type ParseContext } from "./context.ts";
import { LITERALLY, piecesOf } from "./pieces.ts";
import { separators } from "./separators.ts";
import { codeNamed, isOneActivity, mayName, nameIn, namesAt } from "./shared-names.ts";
import { divide, refOf } from "./target.ts";

export interface Part {
  /** As it was typed, with one name where several were said the same of: «I7 og N17: forsinket» → «N17: forsinket». */
  typed: string;
  /** The activity as it was typed; empty where the part is not understood. */
  named: string;
  /** On the activity that it names, with what is to be asked about it; null where the part is not understood. */
  command: SaidOfOne | null;
}

/** No more are listed; a phone shows them. */
const MOST = 8;
/** Nobody writes more in one message; what is longer is asked about as a whole. */
const MOST_PIECES = 40;

/**
 * The parts of the line, each with its reading; null when fewer than two activities are told of, or more than are listed.
 * `whole`: the line as it is read when it is about one.
 */
export function readingsIn(
  typed: string,
  context: ParseContext,
  whole: Command = parseCommand(typed, context),
): Part[] | null {
  const line = withDictatedSigns(typed, codesOf(context)).text;
  if (line.trimEnd().endsWith("?") || !mayBeSeveral(whole) || !mayNameAnother(line, context)) return null;
  const parts = sharedIn(line, context) ?? segmentsIn(line, whole.name === "note", context);
  return parts.length > MOST || codesIn(parts).size < 2 ? null : askedWhereOneIsInternal(parts);
}

/** False where nothing behind the first piece looks like a name, or stands by itself: most comments are read no further. */
function mayNameAnother(line: string, context: ParseContext): boolean {
  return piecesOf(line)
    .slice(1)
    .some(({ start, end, joint }) => {
      const text = line.slice(start, end);
      return /[\n;]/.test(joint) || separators(text).length > 0 || mayName(text, context);
    });
}

/**
 * «N3: Hansen trekker seg, internt⏎N17: det gjør Olsen også»: whoever says so of one part may mean the comments of all of
 * them (H4). They are asked about, but for one that says itself that it is for everybody.
 */
function askedWhereOneIsInternal(parts: readonly Part[]): Part[] {
  if (!parts.some(isSaidInternal)) return [...parts];
  return parts.map((part) => {
    const { command } = part;
    const isOpen = command !== null && isCommenting(command) && commentOf(command) !== null && !command.openly;
    return isOpen ? { ...part, command: askedIfInternal(command) } : part;
  });
}

function isSaidInternal({ command, typed }: Part): boolean {
  if (command === null) return saysInternal(typed);
  return isCommenting(command) && isInternalOrAsked(command);
}

/** «I7 ferdig mens N17 er forsinket» is read as one update, or looked up as a whole. */
function mayBeSeveral(whole: Command): boolean {
  return isOfOne(whole) || whole.name === "form" || whole.name === "status";
}

function codesIn(parts: readonly Part[]): Set<string> {
  return new Set(parts.flatMap(({ command }) => (command === null ? [] : [codeOf(command)])));
}

function codeOf({ activity }: SaidOfOne): string {
  return "code" in activity ? activity.code : "";
}

/** What belongs to an activity goes to the next that begins: a part begins where another one is told of. */
function segmentsIn(line: string, isNote: boolean, context: ParseContext): Part[] {
  const pieces = piecesOf(line);
  const [first, ...others] = pieces;
  if (first === undefined || pieces.length > MOST_PIECES) return [];
  const parts: Part[] = [];
  let { start, end } = first;
  let verb = "";
  let now = readPart(line.slice(start, end), context);
  for (const piece of others) {
    const text = line.slice(piece.start, piece.end);
    const whole = line.slice(start, piece.end);
    const isLiteral = isNote || LITERALLY.test(line.slice(start, end));
    const next = isLiteral && piece.joint !== "\n" ? null : begun(text, now, piece.joint, context);
    if (next !== null && sharedIn(whole, context) === null) {
      parts.push(...readPart(verb + line.slice(start, end), context));
      start = piece.start;
      ({ verb, parts: now } = next);
    } else if (codesIn(now).size === 0) {
      now = readPart(whole, context); // whose it is, is known from the first piece that tells
    }
    end = piece.end;
  }
  // Nothing began behind the first piece: then it is of one activity, whatever its fields are.
  if (parts.length === 0) return [];
  return [...parts, ...readPart(verb + line.slice(start, end), context)];
}

/** What begins with a piece, and the verb of the part before it where that counts. */
interface Begun {
  verb: string;
  parts: Part[];
}

/** What begins with this piece: of another activity, or on a line of its own of one that is not known; null for neither. */
function begun(text: string, now: readonly Part[], joint: string, context: ParseContext): Begun | null {
  const known = codesIn(now);
  if (/^(?:kommentar|merknad|notat|internt?)\s*:/iu.test(text) || known.size === 0) return null;
  // «…, internt» is said of what stands before it, whatever activity has the word in its name.
  if (separators(text).length === 0 && saysInternal(text)) return null;
  if (separators(text).length === 0 && !/[\n;]/.test(joint) && !mayName(text, context)) return null;
  const alone = readPart(text, context);
  const next = sameVerb(text, now, alone, context) ?? { verb: "", parts: alone };
  const codes = codesIn(next.parts);
  if (codes.size === 0) return /[\n;]/.test(joint) && isOfTheUnknown(text, context) ? next : null;
  if ([...codes].every((code) => known.has(code))) return null;
  const hasColon = separators(text).length > 0;
  return hasColon || next.parts.every(({ named }) => codeNamed(named, context) !== null) ? next : null;
}

/** «utsett I7 til 1. mars og N17 til 1. april»: the verb in front counts, unless the piece says what it is by itself. */
function sameVerb(text: string, [first]: readonly Part[], alone: Part[], context: ParseContext): Begun | null {
  const verb = first?.typed.slice(0, Math.max(0, first.typed.indexOf(first.named))) ?? "";
  const says = ({ command }: Part) =>
    command?.name === "confirm" || (command?.name === "update" && command.fields.status);
  if (verb.trim() === "" || separators(text).length > 0 || alone.some(says) || nameIn(text, "start", context) === null)
    return null;
  const parts = readPart(verb + text, context);
  return parts.every(({ command }) => command !== null && command.doubts.length === 0) ? { verb, parts } : null;
}

/** «blabla: stoppet» */
function isOfTheUnknown(text: string, context: ParseContext): boolean {
  const divided = divide(text, context);
  return divided !== null && divided.text !== "" && context.find(divided.target).verdict === "none";
}

function readPart(text: string, context: ParseContext): Part[] {
  return sharedIn(text, context) ?? [partOf(text, context)];
}

function partOf(typed: string, context: ParseContext): Part {
  // «sykehus i rute.» is what it is without the full stop.
  const bare = typed.replace(/(?<![.!])[.!]+$/u, "");
  const again = () => (bare === typed ? null : settled(parseCommand(bare, context), context));
  const command = settled(parseCommand(typed, context), context) ?? again();
  return { typed, named: command?.named ?? "", command: command?.reading ?? null };
}

/** «forsinket I7 og I3 fordi …», «I7, I3 og N17: i gang»: the same is said of each; null where it is not. */
function sharedIn(text: string, context: ParseContext): Part[] | null {
  for (const { from, to, names } of namesAt(text, context)) {
    if (names.length > MOST || isOneActivity(names, context)) continue;
    const parts: Part[] = [];
    for (const { words, code } of names) {
      const part = partOf(`${text.slice(0, from)}${words}${text.slice(to)}`.trim(), context);
      if (part.command === null || codeOf(part.command) !== code || isOfMore(part.command)) break;
      parts.push(part);
    }
    if (parts.length === names.length && codesIn(parts).size > 1) return parts;
  }
  return null;
}

function isOfMore({ doubts }: SaidOfOne): boolean {
  return doubts.some(({ kind }) => kind === "another-activity");
}

/** The write on one certain activity; that it is meant, the tap says. */
function settled(command: Command, context: ParseContext): { named: string; reading: SaidOfOne } | null {
  if (!isOfOne(command)) return null;
  if (command.doubts.some(({ kind }) => kind === "identity-number")) return null;
  const { activity } = command;
  const ref = "code" in activity ? activity : refOf(activity.words, context);
  const found = "code" in ref ? null : context.find(ref.words);
  const code = "code" in ref ? ref.code : found?.clear ? found.hits[0]?.code : undefined;
  if (code === undefined) return null;
  const doubts = command.doubts.filter(({ kind }) => kind !== "unconfirmed");
  const named = "code" in activity ? activity.code : activity.words;
  return { named, reading: { ...command, activity: { code }, doubts } };
}
