/** A line that goes on from what was said before: about the same activity, the same of another, or to put it right. */
import type { Context } from "../commands/context.ts";
import { withAllWords } from "../commands/resolve.ts";
import { type ActivityRef, type Command, isOfOne, isRead } from "../model/command.ts";
import { findPerson } from "../model/person.ts";
import { readAbout, toldOf } from "../understand/follow-up/about.ts";
import { continued } from "../understand/follow-up/carried.ts";
import { hasPronoun } from "../understand/follow-up/pronoun.ts";
import { confirmedByTap } from "../understand/follow-up/values.ts";
import { statusOf } from "../understand/language/status-words.ts";
import { separators } from "../understand/parse/separators.ts";
import { type ParseContext, parseCommand, withoutOwnName } from "../understand/parse.ts";
import { carried, codeNamed, ofBoth, wordsWith } from "./carry-over.ts";
import { type Follow, followOf, type Lately, latelyOf, type Talk } from "./conversation.ts";
import { instead, takenBack } from "./put-right.ts";

const LONGEST = 300;

/** What the line is a follow-up of; null for a line of its own. Rejects with `StoreError`. */
export async function followUp(talk: Talk | null, context: Context): Promise<Follow | null> {
  const { raw, incoming } = context;
  const line = withoutOwnName(raw);
  if (incoming.input.kind !== "text" || line === "" || line.length > LONGEST || line.includes("\n")) return null;
  const lately = latelyOf(talk, incoming.now);
  return (
    named(line, lately, context) ??
    (await takenBack(line, lately, context)) ??
    (await carried(line, lately, context)) ??
    ofBoth(line, lately, context) ??
    (await instead(line, lately, context)) ??
    (await about(line, lately, context)) ??
    continuing(line, lately, context) ??
    toldToQuestion(line, lately, context)
  );
}

/** «RV3», where it was asked what something is about: the name answers, if a tap says that it was no question of its own. */
function named(line: string, { asked }: Lately, context: Context): Follow | null {
  const awaited = asked?.awaitsActivity;
  const code = awaited === undefined ? null : codeNamed(line.replace(MEANS, ""), context);
  if (awaited === undefined || code === null || parseCommand(line, context.parsing).name !== "status") return null;
  const { command, typed } = awaited;
  const words = "activity" in command && command.activity && "words" in command.activity ? command.activity.words : "";
  const chosen = confirmedByTap(withAllWords(command, words, code, context));
  const about = chosen.name === "move" ? null : code;
  return followOf(chosen, { typed: wordsWith(typed, context), about });
}

const MEANS =
  /^(?:(?:nei|ja|jo|oi|ingen av dem)[\s,.]+)?(?:(?:det|jeg|eg)\s+)?(?:er|var|gjelder|gjaldt|mente|mener|meinte)?\s*(?:på\s+)?/iu;

async function about(line: string, { focus }: Lately, context: Context): Promise<Follow | null> {
  const [first] = focus;
  if (first === undefined) return null;
  const { code, at } = first;
  const command = readAbout(line, code, context.parsing);
  if (command === null) return null;
  const plain = parseCommand(line, context.parsing);
  if (isItsOwn(plain, line, code, context) || (await wasAskedSince(at, context))) return null;
  return followOf(command, { about: code, otherwise: plain.name === "list" ? plain : null });
}

/** True for a line that means something by itself: it names an activity, or asks for a list of ours. */
function isItsOwn(plain: Command, line: string, code: string, { parsing, snapshot }: Context): boolean {
  // What stands in front of a colon is what the line is about, however unclear.
  if (separators(line).length > 0 && !hasPronoun(line) && !SAYS_NOTE.test(line)) return true;
  switch (plain.name) {
    case "status":
      if ("code" in plain.activity) return true;
      return !hasPronoun(line) && !SAYS_NOTE.test(line) && parsing.find(plain.activity.words).verdict === "sure";
    case "list": {
      // «forsinket» is a list, and of what is not so yet as well a report.
      const status = statusOf(line);
      return !hasPronoun(line) && (status === null || snapshot.states.get(code)?.status === status);
    }
    case "note": // «intern: ringte Telenor» names none
      return !("words" in plain.activity && plain.activity.words === plain.note) && isNamed(plain.activity, parsing);
    case "changes":
      return !/historik|logg/iu.test(line);
    case "overview":
    case "deadlines":
    case "mine":
    case "roles":
    case "search":
    case "absence":
    case "plan":
      return true;
    default:
      return "activity" in plain && plain.activity !== null && isSomeName(plain.activity, line, parsing);
  }
}

/** What stands behind it is told, whatever it names. */
const SAYS_NOTE = /^(?:internt?|notat|kommentar|merknad)\s*:/iu;

/** True for words that may name something, where «den» does not. */
function isSomeName(ref: ActivityRef, line: string, parsing: ParseContext): boolean {
  if (hasPronoun(line) || "code" in ref || ref.words === "") return isNamed(ref, parsing);
  const { verdict, hits } = parsing.find(ref.words);
  return verdict !== "none" && (hits[0]?.score ?? 0) >= LIKELY;
}

/** «referansegruppe» scores so much of each of the three, «venter» of none. */
const LIKELY = 0.8;

function isNamed(ref: ActivityRef, { find }: ParseContext): boolean {
  return "code" in ref || (ref.words !== "" && find(ref.words).clear);
}

/** «og bredbånd 40»: what is said of another one goes on from before, and is asked about; a question is a line like any. */
function continuing(line: string, { focus }: Lately, { parsing }: Context): Follow | null {
  const rest = focus.length === 0 ? null : continued(line);
  const plain = rest === null ? null : parseCommand(line, parsing);
  if (rest === null || plain?.name !== "status") return null;
  const command = parseCommand(rest, parsing);
  if (isRead(command)) return command.name === "status" ? null : followOf(command);
  return isOfOne(command) && isNamed(command.activity, parsing) ? followOf(confirmedByTap(command)) : null;
}

/** «nei, ikke før i mars», «det er bare Tolga som er ferdig»: said to a question about one activity, and no answer to it. */
function toldToQuestion(line: string, { asked }: Lately, { parsing }: Context): Follow | null {
  const code = asked?.waits && !asked.partly ? asked.activity : null;
  const plain = code === null ? null : parseCommand(line, parsing);
  if (code === null || plain?.name !== "status") return null;
  if ("code" in plain.activity || parsing.find(plain.activity.words).verdict === "sure") return null;
  const command = toldOf(line, code, parsing);
  return command === null ? null : followOf(command, { about: code });
}

/** True where the bot has asked this person in private since: then the line answers that. */
async function wasAskedSince(at: string, { store, snapshot, incoming }: Context): Promise<boolean> {
  if (incoming.place.kind !== "direct") return false;
  const { platform, sender } = incoming;
  const person = findPerson(snapshot.people.values(), platform, { id: sender.id, email: sender.email });
  const nudge = person === undefined ? null : await store.weekly.lastNudge(person.id);
  return nudge !== null && nudge.at > at;
}
