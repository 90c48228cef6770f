/** A line written straight back to the private nudge, with no activity in it: it is about what was asked. */
import { askWhichCard } from "../cards/ask.ts";
import { type Answer, type Context, privately } from "../commands/context.ts";
import type { Command, CommandNamed } from "../model/command.ts";
import { findPerson } from "../model/person.ts";
import { readAbout } from "../understand/follow-up/about.ts";
import { hasPronoun } from "../understand/follow-up/pronoun.ts";
import { withoutDecoration } from "../understand/language/emoji.ts";
import { asksSomething } from "../understand/language/reports.ts";
import { statusOf } from "../understand/language/status-words.ts";
import { saysUnchanged } from "../understand/language/unchanged.ts";
import { separators } from "../understand/parse/separators.ts";
import { type ParseContext, parseCommand } from "../understand/parse.ts";
import { allows } from "./rights.ts";
import { understood, understoodHits } from "./understood.ts";

type Answering = CommandNamed<"update"> | CommandNamed<"confirm">;

/** A nudge is answered in the week that it came; then a line is again what it says. */
const ANSWERED_FOR_MS = 7 * 24 * 3_600_000;

/**
 * The update that the line is, when it was written in private to a person who was asked lately and it names no other
 * activity; null otherwise. With one activity still unanswered it is about that one; with several the person chooses.
 */
export async function nudgeAnswer(
  command: Command,
  context: Context,
): Promise<{ command: Command } | { answer: Answer } | null> {
  const { incoming, right, raw } = context;
  const ofIt = await aboutTheOne(context);
  if (ofIt !== null) return { command: ofIt };
  if (incoming.place.kind !== "direct" || incoming.input.kind !== "text" || withoutDecoration(raw).text.endsWith("?"))
    return null;
  if (!allows(right, "contributor") || !namesNothing(command, context)) return null;
  const codes = await stillAsked(context);
  const [code, another] = codes;
  if (code === undefined) return null;
  const update = updateOf(code, context);
  if (update === null) return null;
  return another === undefined ? { command: update } : { answer: whichOf(codes, update, context) };
}

/** «den er ferdig», «når er fristen for den?», where one activity is asked about: read of that one, and confirmed by a tap. */
async function aboutTheOne(context: Context): Promise<Command | null> {
  const { incoming, raw, parsing } = context;
  if (incoming.place.kind !== "direct" || incoming.input.kind !== "text" || !hasPronoun(raw)) return null;
  const [code, another] = await stillAsked(context);
  return code === undefined || another !== undefined ? null : readAbout(raw, code, parsing);
}

/** True when the line means no certain activity: words that are searched for, or a status alone («forsinket»). */
function namesNothing(command: Command, { raw, parsing }: Context): boolean {
  if (statusOf(raw) !== null || saysUnchanged(raw)) return true;
  if (command.name !== "status" && command.name !== "update" && command.name !== "confirm") return false;
  if ("code" in command.activity) return false;
  const found = parsing.find(command.activity.words);
  // «bredbond: 60 %» names one, though not clearly.
  if (command.name !== "status" && separators(raw).length > 0) return found.verdict === "none";
  // «møte om bredbånd i går» is of that one, «venter på svar fra fylket» of what was asked; a line that asks is of its own.
  if (asksSomething(raw) || namesOne(raw, parsing)) return false;
  return command.name === "status" ? found.verdict !== "sure" : !found.clear;
}

/** What the very word of a title scores. */
const OWN_WORDS = 0.95;
const MOST_WORDS = 25;

/** True when a single word of the line is the plan's own for an activity, or its code. */
function namesOne(line: string, { find }: ParseContext): boolean {
  const words = line.split(/[^\p{L}\p{N}-]+/u).slice(0, MOST_WORDS);
  return words.some((word) => {
    const found = word.length > 1 ? find(word) : null;
    return found?.clear === true && (found.hits[0]?.score ?? 0) >= OWN_WORDS;
  });
}

/** What the person was asked about lately and nobody has said anything of since. */
async function stillAsked({ store, snapshot, incoming }: Context): Promise<string[]> {
  const { platform, sender, now } = incoming;
  const person = findPerson(snapshot.people.values(), platform, { id: sender.id, email: sender.email });
  const nudge = person === undefined ? null : await store.weekly.lastNudge(person.id);
  if (nudge === null || Date.parse(now) - Date.parse(nudge.at) > ANSWERED_FOR_MS) return [];
  return nudge.items.filter((code) => (snapshot.states.get(code)?.freshAt ?? "") < nudge.at);
}

/** A comment or a word alone could as well be a question or a search, so that one tap confirms it. */
function updateOf(code: string, { raw, parsing }: Context): Answering | null {
  const read = parseCommand(`${code}: ${raw}`, parsing);
  if (read.name === "confirm") return { ...read, doubts: [{ kind: "unconfirmed" }] };
  if (read.name !== "update") return null;
  const { status, progress, deadline } = read.fields;
  const isClear =
    !/^\S+$/u.test(withoutDecoration(raw).text) && (status !== null || progress !== null || deadline !== null);
  return isClear ? read : { ...read, doubts: [...read.doubts, { kind: "unconfirmed" }] };
}

function whichOf(codes: readonly string[], update: Answering, context: Context): Answer {
  const hits = codes.slice(0, 5).map((code) => ({ code, score: 1 }));
  const command = { ...update, activity: { words: context.raw } };
  const known = understood("update", { ...understoodHits(hits), ask: true });
  return privately(askWhichCard(context.raw, command, hits, context), known);
}
