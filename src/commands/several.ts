/** `several`: what one message says of several activities. Typed, each part is offered; tapped, all are stored at once. */
import { allows, neededFor } from "../bot/rights.ts";
import { type Target, targetByCode } from "../bot/target.ts";
import { understood, understoodHits } from "../bot/understood.ts";
import { savedOf } from "../cards/ask.ts";
import { receiptCard } from "../cards/receipt.ts";
import { askSeveralCard, partButtons, type ReadInParts, severalReceiptCard, stillBlocks } from "../cards/several.ts";
import { alike } from "../model/alike.ts";
import { type Command, type CommandNamed, isOfOne, onActivity, type SaidOfOne } from "../model/command.ts";
import { commentOf } from "../model/comment.ts";
import type { LogEntry } from "../model/log.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { FOLLOW_UP, RECEIPT } from "../texts/index.ts";
import { type Part, readingsIn } from "../understand/parse/readings.ts";
import { parseCommand } from "../understand/parse.ts";
import { type Answer, type Context, type Handler, privately, receiptOf } from "./context.ts";
import { record } from "./record.ts";
import { saidInMessage } from "./said-in-message.ts";
import { type Entry, entryOfOne, isSettled } from "./several-entries.ts";

/** What a message says: of several activities where it names more than one, else the command that its words mean. */
export function readMessage(context: Pick<Context, "raw" | "parsing" | "right" | "snapshot">): Command {
  const whole = parseCommand(context.raw, context.parsing);
  const parts = readingsIn(context.raw, context.parsing, whole);
  return parts === null ? whole : { name: "several", writes: together(parts, context) };
}

/**
 * What one tap may store together: what raises no question and the person may write. What is said of one activity in two
 * parts may contradict itself («I7: 60 % … I7: 70 %»): each has its own button, and neither goes with the others.
 */
function together(parts: readonly Part[], context: Pick<Context, "right" | "snapshot">): SaidOfOne[] {
  const codes = parts.flatMap(({ command }) => (command === null ? [] : [codeOf(command)]));
  const isSaidOnce = (code: string) => codes.filter((one) => one === code).length === 1;
  return parts.flatMap(({ command }) => {
    if (command === null || !isSaidOnce(codeOf(command)) || !allows(context.right, neededFor(command))) return [];
    return isSettled(command, context.snapshot) ? [command] : [];
  });
}

function codeOf({ activity }: SaidOfOne): string {
  return "code" in activity ? activity.code : "";
}

/** Asks which of them to store, or stores them in one go. */
export const handleSeveral: Handler<"several"> = async (command, context) => {
  if (context.incoming.input.kind === "text") return ask(command, context);
  let same: string[] = [];
  let before: LogEntry[] = [];
  const recorded = await record(context, null, async (snapshot, author) => {
    before = await saidInMessage(context);
    // What has come to raise a question since, stays to be asked about by itself.
    const settled = command.writes.filter((write) => isSettled(write, snapshot));
    const left = settled.filter((write) => !before.some(({ activity }) => activity === codeOf(write)));
    const made: Entry[] = left.map((write) => entryOfOne(write, context, snapshot, author));
    same = made.flatMap((one) => ("same" in one ? [one.same] : []));
    const entries = made.flatMap((one) => ("entry" in one ? [one.entry] : []));
    const notices = made.flatMap((one) => ("entry" in one ? one.notices : []));
    if (entries.length > 0) return { entries, notices };
    return {
      answer: before.length + same.length === 0 ? ask(command, context) : receiptFor(before, same, snapshot, context),
    };
  });
  if ("answer" in recorded) return recorded.answer;
  return receiptFor(recorded.entries, same, recorded.snapshot, context);
};

function ask(command: CommandNamed<"several">, context: Context): Answer {
  const parts = readingsIn(context.raw, context.parsing) ?? command.writes.map((write) => partOf(write, context));
  const read: ReadInParts = { parts, together: together(parts, context) };
  const codes = new Set(parts.flatMap(({ command }) => (command === null ? [] : [codeOf(command)])));
  const hits = [...codes].map((code) => ({ code, score: 1 }));
  return privately(
    askSeveralCard(read, wholeOf(context), context),
    understood("several", { ...understoodHits(hits), activities: [...codes], ask: true }),
  );
}

/** What is said of one without being written out: «begge er forsinket». */
function partOf(write: SaidOfOne, { snapshot }: Context): Part {
  const code = codeOf(write);
  return {
    typed: FOLLOW_UP.readingOf(code, savedOf(write, snapshot) ?? FOLLOW_UP.unchanged),
    named: code,
    command: write,
  };
}

/** All of the message on the activity that it names first: whoever only mentions the other means that. */
function wholeOf({ raw, parsing }: Context): CommandNamed<"update"> | null {
  const command = parseCommand(raw, parsing);
  if (command.name !== "update" || command.fields.note === null) return null;
  const found = "code" in command.activity ? null : parsing.find(command.activity.words);
  const code = "code" in command.activity ? command.activity.code : found?.clear ? found.hits[0]?.code : undefined;
  if (code === undefined) return null;
  const doubts = command.doubts.filter(({ kind }) => kind !== "another-activity");
  return onActivity({ ...command, doubts }, code) as CommandNamed<"update">;
}

/** Of each its receipt, with its own [Angre]. */
function receiptFor(
  entries: readonly LogEntry[],
  same: readonly string[],
  snapshot: Snapshot,
  context: Context,
): Answer {
  const receipts = entries.flatMap((entry) => {
    const target: Target | undefined = targetByCode(entry.activity ?? "", snapshot);
    return target === undefined ? [] : [receiptCard([entry], target, snapshot, context.today)];
  });
  const remarks = same.map((title) => `${RECEIPT.unchanged(title)}. ${RECEIPT.alreadySo}`);
  const [only] = receipts;
  const card = receipts.length === 1 && only && remarks.length === 0 ? only : severalReceiptCard(receipts, remarks);
  const known = understood("several", { activities: entries.flatMap(({ activity }) => activity ?? []) });
  return entries.length === 0 ? privately(card, known) : receiptOf(card, known);
}

/**
 * The receipt of a part, with the parts of the same message that are not stored yet: Slack and Teams put it in the place of
 * the question, and nothing that was typed may be lost.
 */
export async function withTheRest(answer: Answer, command: Command, context: Context): Promise<Answer> {
  const { typed, incoming } = context;
  const isPart = isOfOne(command) || command.name === "several";
  if (!isPart || incoming.input.kind !== "tap" || typed === null || answer.understood.ask) return answer;
  const parts = readingsIn(typed, context.parsing);
  if (parts === null) return answer;
  const entries = await saidInMessage(context).catch(() => []); // it is stored: what failed is only the look back
  const { snapshot } = context;
  const writes = command.name === "several" ? command.writes.filter((write) => isSettled(write, snapshot)) : [command];
  const left = partsLeft(parts, writes, entries);
  const read = { parts: left, together: together(left, context) };
  const choices = partButtons(read, context);
  const card = { ...answer.card, blocks: [...answer.card.blocks, ...stillBlocks(read, choices)] };
  return choices.length === 0 ? { ...answer, card } : { ...answer, card, choices };
}

/** Those that neither this tap nor one before it has dealt with. */
function partsLeft(parts: readonly Part[], writes: readonly SaidOfOne[], entries: readonly LogEntry[]): Part[] {
  const isWritten = (part: Part) => writes.some((write) => alike(write, part.command) || holds(write, part));
  const left = parts.filter((part) => !isWritten(part));
  return left.filter((part, at) => {
    if (part.command === null) return true;
    const code = codeOf(part.command);
    const isSame = (other: Part) => other.command !== null && codeOf(other.command) === code;
    const stored = entries.filter(({ activity }) => activity === code).length;
    const done = Math.max(stored, writes.filter((write) => codeOf(write) === code).length);
    // Of several parts on one activity, as many as are stored are done.
    return left.slice(at).filter(isSame).length <= parts.filter(isSame).length - done;
  });
}

/** «Lagre alt på I7»: the comment has the other part in it. */
function holds(write: SaidOfOne, { typed, named }: Part): boolean {
  const note = commentOf(write);
  return note !== null && (note.includes(typed) || (named !== "" && note.includes(named)));
}
