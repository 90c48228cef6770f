/**
 * A message to the bot that its author changed, or deleted. Nothing is ever stored by that: what it says now is offered, as
 * a correction of what was stored from it or anew, and a tap stores it. What asks only is answered.
 */

import type { Edit } from "../bot/incoming.ts";
import { allows, neededFor } from "../bot/rights.ts";
import { targetByCode } from "../bot/target.ts";
import { understood, understoodFields } from "../bot/understood.ts";
import { applyCard, asCorrection, correctionCard, standingBlocks, standsCard } from "../cards/edited.ts";
import { COMMANDS, type Command, type CommandNamed, isRead, isWrite, NO_FIELDS, openlyOf } from "../model/command.ts";
import { askedIfInternal, contentOf, isCommenting } from "../model/comment.ts";
import type { LogEntry } from "../model/log.ts";
import type { Person, Right } from "../model/person.ts";
import { holdsIdentityNumber } from "../understand/language/identity-number.ts";
import { saysInternal } from "../understand/language/internal-words.ts";
import { parseCommand } from "../understand/parse.ts";
import { type Answer, type Context, privately } from "./context.ts";
import { handleCorrect } from "./correct.ts";
import { correctionOfEntry } from "./correct-entry.ts";
import { isSettled, type Made, madeBy } from "./edit-made.ts";
import { answerCommand } from "./index.ts";
import { slugOf } from "./mentions.ts";
import { withNames } from "./named.ts";
import { readMessage } from "./several.ts";
import { refuseIdentityNumber } from "./update.ts";

/** Says who can do what this person may not. */
type Refuse = (command: Command, needed: Right, context: Context) => Answer;

/** What a changed or deleted message is answered with; null where there is nothing to say. Rejects with `StoreError`. */
export async function answerEdit(edit: Edit, context: Context, refuse: Refuse): Promise<Answer | null> {
  const made = await madeBy(edit, context);
  if (isSettled(edit, made, context)) return null;
  if (edit.text === null) return allows(context.right, COMMANDS.undo.needed) ? deletionOffer(made, context) : null;
  const { mentioned } = context.incoming;
  const read = withNames(readMessage(context), mentioned);
  if (holdsIdentityNumber(context.raw)) return refuseIdentityNumber(read);
  if (read.name === "courtesy") return null;
  const { raw, typed } = context;
  const said = { ...context, ...withNames({ raw, typed }, mentioned) };
  if (made.line.length > 0 && allows(context.right, COMMANDS.correct.needed)) return correctionOffer(read, made, said);
  const needed = neededFor(read);
  return allows(context.right, needed) ? answerAnew(keptFrom(made, read, said), said) : refuse(read, needed, said);
}

/** What is offered for the entry that stands; null when the text says the same of it. */
async function correctionOffer(read: Command, made: Made, context: Context): Promise<Answer | null> {
  const { author, before, line } = made;
  const [last] = line.slice(-1);
  const code = last?.activity ?? null;
  if (last === undefined || code === null || author === null) return null;
  const command = read.name === "several" ? read : readAs(code, before, context);
  const correct = correctionIn(command, code, last.id, context);
  if (correct !== null) return offerOf(correct, made, author, context);
  return besides(keptFrom(made, command, context), last, context);
}

/** What the text says: of this activity where it names none, as it did before (an answer to a nudge). */
function readAs(code: string, before: string | null, { raw, parsing, incoming }: Context): Command {
  const read = parseCommand(raw, parsing);
  const isAnswer = before !== null && namesNone(parseCommand(before, parsing), parsing) && namesNone(read, parsing);
  const about = isAnswer ? parseCommand(`${code}: ${raw}`, parsing) : read;
  return withNames(isWrite(about) ? about : read, incoming.mentioned);
}

function namesNone(command: Command, { find }: Context["parsing"]): boolean {
  const isSaid = command.name === "status" || command.name === "update" || command.name === "confirm";
  return isSaid && "words" in command.activity && !find(command.activity.words).clear;
}

/** The text as a correction of this very entry; null where it is about something else. */
function correctionIn(command: Command, code: string, entry: number, context: Context): CommandNamed<"correct"> | null {
  if (command.name !== "update" && command.name !== "note" && command.name !== "correct") return null;
  const { activity } = command;
  const found = "code" in activity ? null : context.parsing.find(activity.words);
  if (("code" in activity ? activity.code : found?.clear ? found.hits[0]?.code : null) !== code) return null;
  const { note, internal, municipalities } = contentOf(command);
  const fields = command.name === "note" ? { ...NO_FIELDS, note, internal, municipalities } : command.fields;
  const doubts = command.doubts.filter(({ kind }) => kind !== "unconfirmed");
  return { name: "correct", activity: { code }, fields, doubts, entry, ...openlyOf(command) };
}

async function offerOf(
  command: CommandNamed<"correct">,
  made: Made,
  author: Person,
  context: Context,
): Promise<Answer | null> {
  const last = made.line.at(-1);
  if (last === undefined) return null;
  const { fields, entry = last.id } = command;
  const target = "code" in command.activity ? targetByCode(command.activity.code, context.snapshot) : undefined;
  if (target === undefined) return null;
  if (command.doubts.length > 0) {
    const asked = await handleCorrect(command, context);
    return { ...asked, card: asCorrection(asked.card) };
  }
  const known = understood("correct", { ...target.known, ...understoodFields(fields), ask: true });
  const responsible = fields.responsible === null ? null : await slugOf(fields.responsible, context);
  if (responsible !== null && typeof responsible !== "string") return { ...responsible.answer, understood: known };
  const { snapshot } = context;
  const corrected = await correctionOfEntry(entry, { fields, responsible }, target, context, snapshot, author);
  if ("same" in corrected) return null;
  if ("problem" in corrected || "needed" in corrected) {
    const { activity } = command;
    const anew: Command = { name: "update", activity, fields, doubts: [], ...openlyOf(command) };
    return answerAnew(keptFrom(made, anew, context), context);
  }
  return privately(correctionCard(command, corrected, last, target, context), known);
}

/**
 * What is said anew, with the question whether it is internal where the message was so before: one tap never stores for
 * all what was once marked. Of several at once it is asked of the whole.
 */
function keptFrom({ before, line }: Made, command: Command, { raw, parsing }: Context): Command {
  if (!(line.at(-1)?.internal || (before !== null && isInternal(parseCommand(before, parsing), before))))
    return command;
  const said = command.name === "several" ? parseCommand(raw, parsing) : command;
  return isCommenting(said) && !said.openly ? askedIfInternal(said) : said;
}

function isInternal(command: Command, typed: string): boolean {
  return (isCommenting(command) && contentOf(command).internal) || saysInternal(typed);
}

/** The text is about something else now: what was stored stands, and can be undone; what it says is answered beside it. */
async function besides(command: Command, last: LogEntry, context: Context): Promise<Answer> {
  const { snapshot, today } = context;
  const said = await answerAnew(command, context);
  return { ...said, card: { ...said.card, blocks: [...standingBlocks(last, snapshot, today), ...said.card.blocks] } };
}

/** The message is gone: what was stored from it is not. */
function deletionOffer({ line }: Made, { snapshot, today }: Context): Answer | null {
  const last = line.at(-1);
  if (last === undefined) return null;
  const known = understood("undo", { activity: last.activity, ask: true });
  return privately(standsCard(last, true, snapshot, today), known);
}

/** What is said now, as if it had just been typed, but that nothing is stored or shown to others before a tap. */
async function answerAnew(command: Command, context: Context): Promise<Answer> {
  return isFree(command) || asks(command) ? answerCommand(command, context) : offerAnew(command, context);
}

function offerAnew(command: Command, context: Context): Answer {
  const ref = "activity" in command ? command.activity : null;
  const activity = ref !== null && "code" in ref ? ref.code : null;
  return privately(applyCard(command, context), understood(command.name, { activity, ask: true }));
}

/** True for what changes nothing, and nobody else sees. */
function isFree(command: Command): boolean {
  return isRead(command) || command.name === "form" || (command.name === "digest" && command.action === "show");
}

/** True for what asks by itself before it stores anything. */
function asks(command: Command): boolean {
  if (command.name === "several") return true;
  return "doubts" in command && command.doubts.length > 0;
}
