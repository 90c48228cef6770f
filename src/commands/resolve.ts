/** From the words for an activity to the one that is meant: a read takes the best hit, a write needs a clear winner. */

import { type Target, targetByCode } from "../bot/target.ts";
import { understood, understoodHits, understoodNearest } from "../bot/understood.ts";
import { askWhichCard, notFoundCard } from "../cards/ask.ts";
import { type ActivityRef, type Command, type CommandName, isWrite, onActivity } from "../model/command.ts";
import { commentOf } from "../model/comment.ts";
import { namesNothing } from "../understand/parse/called-internal.ts";
import { fieldsOf } from "../understand/parse/context.ts";
import { activitiesNamedIn } from "../understand/parse/named-in.ts";
import { separators } from "../understand/parse/separators.ts";
import { toldBeside } from "../understand/parse/told-beside.ts";
import { withoutOwnName } from "../understand/parse.ts";
import type { Found, Hit } from "../understand/search/found.ts";
import { worthShowing } from "../understand/search.ts";
import { type Answer, type Context, privately } from "./context.ts";
import { isTeachable } from "./teachable.ts";

export type Resolved = { one: Target } | { answer: Answer };

/** Hits closer than this to the best are its equals: people choose. */
const EQUAL = 0.1;

/** The activity for a read. Equals are offered as a choice; a lone nearest hit is shown as such. */
export function resolveForRead(ref: ActivityRef, command: Command, context: Context): Resolved {
  if ("code" in ref) return byCode(ref.code, context);
  const found = context.parsing.find(ref.words);
  const best = found.hits[0];
  if (found.verdict === "none" || best === undefined) return { answer: notFound(ref.words, command, found, context) };
  const second = found.hits[1];
  const tied = second !== undefined && best.score - second.score < EQUAL;
  if (found.verdict === "choose" && tied) return { answer: choice(ref.words, command, found, context, false) };
  return { one: targetOf(best, ref.words, found, context) };
}

/** The activity for a write. Anything less than a clear winner asks, and the text is kept in the buttons. */
export function resolveForWrite(ref: ActivityRef, command: Command, context: Context): Resolved {
  if ("code" in ref) return byCode(ref.code, context);
  const found = context.parsing.find(ref.words);
  // «kun internt: …» names no activity, though one is about that.
  if (namesNothing(ref.words)) return { answer: notFound(ref.words, command, toldOf(command, context), context) };
  const best = found.hits[0];
  if (found.verdict === "none" || best === undefined) return { answer: notFound(ref.words, command, found, context) };
  const isTold = command.name === "note" && command.note === ref.words;
  if (!found.clear || isTold) return { answer: choice(ref.words, command, found, context, true) };
  return { one: targetOf(best, ref.words, found, context) };
}

/** What the comment itself may be of. */
function toldOf(command: Command, { parsing }: Context): Found {
  return parsing.find(commentOf(command) ?? "");
}

function byCode(code: string, context: Context): Resolved {
  const one = targetByCode(code, context.snapshot);
  if (one === undefined) throw new Error("a parsed code is always in the plan");
  return { one };
}

function targetOf(best: Hit, words: string, found: Found, context: Context): Target {
  const one = targetByCode(best.code, context.snapshot);
  if (one === undefined) throw new Error("the index and the states are of the same snapshot");
  const others = worthShowing(found.hits).slice(1, 4);
  const sure = found.verdict === "sure";
  const known = { activity: best.code, sure, ...understoodHits(found.hits) };
  return { ...one, words, sure, byChannel: found.byChannel, others: others.map((hit) => hit.code), known };
}

/** `I7, I2`, `I7 og I2`: each is offered, for there is one answer and one line in the log for each. */
function severalCodes(words: string, { snapshot }: Context): Hit[] {
  const codes = words.toUpperCase().match(/(?<![\p{L}\p{N}])\p{L}-?\d{1,3}(?![\p{L}\p{N}])/gu) ?? [];
  const known = [...new Set(codes.map((code) => code.replace("-", "")))].filter((code) => targetByCode(code, snapshot));
  return known.length < 2 ? [] : known.map((code) => ({ code, score: 1 }));
}

/** «rett: 50 %», «: 60 %»: written like a report, though it became none. */
function isWritten({ incoming, raw, parsing }: Context): boolean {
  const line = withoutOwnName(raw);
  if (incoming.input.kind !== "text" || line.endsWith("?")) return false;
  return separators(line).length > 0 || fieldsOf(line, parsing).onlyFields;
}

function notFound(words: string, command: Command, found: Found, context: Context): Answer {
  const several = severalCodes(words, context);
  if (several.length > 0) return choice(words, command, { ...found, hits: several }, context, isWrite(command));
  // «oppsummering av møtet: bredbånd i rute»: what is told may name it, where what stands in front does not.
  const told = isWrite(command) ? activitiesNamedIn(commentOf(command) ?? "", context.parsing) : [];
  const hits = told.length === 0 ? found.hits : told.map((code) => ({ code, score: 1 }));
  const known = understood(understoodName(command), { ...understoodNearest(hits), ask: isWrite(command) });
  const from = { ...context, teachable: isTeachable(words, context), written: isWritten(context) };
  const on = (code: string) => (told.includes(code) ? withHeading(command, words, code) : onActivity(command, code));
  return awaiting(privately(notFoundCard(words, command, hits.slice(0, 3), { ...from, on }), known), command, context);
}

/** What is written may be answered by the name of one that is not among those offered. */
function awaiting(answer: Answer, command: Command, { typed }: Context): Answer {
  return isWrite(command) ? { ...answer, awaitsActivity: { command, typed } } : answer;
}

/** The command on the activity chosen; what stood in front is its name nowhere, and is told. */
function withHeading(command: Command, words: string, code: string): Command {
  const chosen = onActivity(command, code);
  if (chosen.name !== "update" && chosen.name !== "correct") return chosen;
  const note = [words, chosen.fields.note].filter((part) => part !== null && part !== "").join(": ");
  return { ...chosen, fields: { ...chosen.fields, note } };
}

function choice(words: string, command: Command, found: Found, context: Context, write: boolean): Answer {
  const known = understood(understoodName(command), { ...understoodHits(found.hits), ask: write });
  const on = (code: string) => withAllWords(command, words, code, context);
  const card = askWhichCard(words, command, worthShowing(found.hits).slice(0, 5), { ...context, on });
  return awaiting(privately(card, known), command, context);
}

/** The command on the activity chosen, with the words beside its name in the comment. */
export function withAllWords(command: Command, words: string, code: string, { parsing }: Context): Command {
  const chosen = onActivity(command, code);
  const beside = chosen.name === "update" || chosen.name === "correct" ? toldBeside(words, code, parsing) : "";
  if (beside === "" || (chosen.name !== "update" && chosen.name !== "correct")) return chosen;
  const note = [beside, chosen.fields.note].filter((part) => part !== null).join(", ");
  return { ...chosen, fields: { ...chosen.fields, note } };
}

/** `overview` and `status` are one command to people. */
export function understoodName(command: Command): CommandName {
  return command.name === "overview" ? "status" : command.name;
}
