/** `correct`: my last entry about the activity, put right; the original stays readable in the history. */

import { allows, neededForEntry, whoCan } from "../bot/rights.ts";
import type { Target } from "../bot/target.ts";
import { type Understood, understood, understoodFields } from "../bot/understood.ts";
import { askCountedCard } from "../cards/against-state.ts";
import { keptText, withWords } from "../cards/ask.ts";
import { standingTexts } from "../cards/delivery-report.ts";
import { button, buttons } from "../cards/parts.ts";
import { changeLines, receiptCard } from "../cards/receipt.ts";
import { noticeCard, refusalCard } from "../cards/trouble.ts";
import { unchangedCard } from "../cards/unchanged.ts";
import type { Card } from "../model/card.ts";
import { deadlineAfter, type FieldChange, isNews, overtakenBy, takingBack } from "../model/changes.ts";
import { type CommandNamed, isLater, type Later, openlyOf, type UpdateFields } from "../model/command.ts";
import type { ActivityState, LogEntry } from "../model/log.ts";
import type { Person, Right } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type IsoDate, osloDate } from "../model/week.ts";
import { BUTTONS, RECEIPT, TROUBLE } from "../texts/index.ts";
import { formatDateShort } from "../understand/language/format-date.ts";
import { type Context, type Handler, privately, receiptOf, refusalOf } from "./context.ts";
import { correctionOfEntry } from "./correct-entry.ts";
import { type FieldsEntry, fieldsEntry } from "./fields-entry.ts";
import { resolveForCorrection } from "./latest.ts";
import { slugOf } from "./mentions.ts";
import { questionFor } from "./question.ts";
import { record } from "./record.ts";
import { standingWords } from "./standing-words.ts";
import { CORRECTABLE, lastOwn } from "./undoable.ts";
import { withKnown } from "./update.ts";

/**
 * What is said now replaces what was said; what is not said again stays as it was, «intern» too. Fields
 * alone put right an entry that has some, never an internal note. What somebody else has
 * changed since is not overwritten by a correction: the person may save it as a new update.
 */
export const handleCorrect: Handler<"correct"> = async (command, context) => {
  const said = command.fields;
  const resolved = await resolveForCorrection(command.activity, command, context);
  if ("answer" in resolved) return withKnown(resolved.answer, understoodFields(said));
  const { one } = resolved;
  const { code } = one.activity;
  const question = questionFor(command, one, context);
  if (question !== null) return question;
  const known = understood("correct", { ...one.known, ...understoodFields(said) });
  const responsible = said.responsible === null ? null : await slugOf(said.responsible, context);
  if (responsible !== null && typeof responsible !== "string") return { ...responsible.answer, understood: known };
  const correcting = { command, one, known, responsible, context };
  const recorded = await record(context, { kind: "correction", activity: code }, (snapshot, author) =>
    command.entry === undefined
      ? correctLast(correcting, snapshot, author)
      : correctNamed(command.entry, correcting, snapshot, author),
  );
  if ("answer" in recorded) return recorded.answer;
  const unreached = standingTexts(recorded.standing, recorded.snapshot, context.today);
  const remarks = [...(await madeInternal(recorded.entries[0], one, recorded.snapshot, context)), ...unreached];
  return receiptOf(receiptCard(recorded.entries, one, recorded.snapshot, context.today, remarks), known);
};

/** A correction on its way. */
interface Correcting {
  command: CommandNamed<"correct">;
  one: Target;
  known: Understood;
  responsible: string | null;
  context: Context;
}

/** `rett #12 …`: that very entry. */
async function correctNamed(entry: number, correcting: Correcting, snapshot: Snapshot, author: Person) {
  const { command, one, known, responsible, context } = correcting;
  const made = await correctionOfEntry(entry, { fields: command.fields, responsible }, one, context, snapshot, author);
  if ("needed" in made) return { answer: refusalOf(refusedCard(made.needed, context), known) };
  if ("problem" in made) return instead(made.problem, correcting);
  if ("same" in made) return { answer: privately(unchangedCard(one.activity), known) };
  return { entries: [made.entry], notices: made.notices };
}

/** The person's own last entry about the activity. */
async function correctLast(correcting: Correcting, snapshot: Snapshot, author: Person) {
  const { command, one, known, context } = correcting;
  const { code } = one.activity;
  const last = await lastOwn(author, code, CORRECTABLE, context);
  if (last === null) return instead(TROUBLE.nothingToCorrect(code), correcting);
  const isOfAnother = last.internal && !isNews(last) && saysOnlyFields(command.fields);
  const original = isOfAnother ? await lastOwn(author, code, CORRECTABLE, context, true) : last;
  if (original === null) return instead(TROUBLE.onlyInternalToCorrect(code), correcting);
  const needed = neededForEntry(original);
  if (!allows(context.right, needed)) return { answer: refusalOf(refusedCard(needed, context), known) };
  return correctionFor(original, correcting, snapshot, author);
}

async function correctionFor(original: LogEntry, correcting: Correcting, snapshot: Snapshot, author: Person) {
  const { command, one, known, responsible, context } = correcting;
  const said = command.fields;
  const present = countedFrom(original, snapshot.states.get(one.activity.code));
  if (isLater(said.deadline) && present === null) return askedFromWhen(said.deadline, correcting);
  const deadline = isLater(said.deadline) ? deadlineAfter(present, said.deadline, context.today) : said.deadline;
  const fields = { ...said, deadline, internal: said.internal || original.internal };
  const content = { kind: "correction", fields, responsible, refersTo: original.id } as const;
  const made = fieldsEntry(content, one, context, snapshot, author);
  const change = fields.internal ? await inSilence(made, original, snapshot, context) : made.change;
  if (overtakenBy(made.state, original, change).length > 0) return instead(TROUBLE.correctionOvertaken, correcting);
  const saysMore = said.note !== null || said.decision !== null || fields.internal !== original.internal;
  if (!isNews(change) && !saysMore) return { answer: privately(unchangedCard(one.activity), known) };
  return { entries: [{ ...made.entry, ...change }], notices: made.notices };
}

/** Which words are internal from now on: «rett I8: intern» itself names none. */
async function madeInternal(
  entry: LogEntry | undefined,
  { activity }: Target,
  snapshot: Snapshot,
  { store, today }: Context,
): Promise<string[]> {
  const original = entry?.internal && entry.refersTo !== null ? await store.entry(entry.refersTo) : null;
  if (original === null || original.internal) return [];
  const open = changeLines(original, activity, snapshot).map(({ label }) => label);
  return [
    RECEIPT.nowInternal(original.id, formatDateShort(osloDate(original.at), today), original.note),
    ...(open.length === 0 ? [] : [RECEIPT.stillOpen(open)]),
  ];
}

/** An entry that gave somebody responsibility is not put right by who may not give any. */
function refusedCard(needed: Right, context: Context): Card {
  return refusalCard(needed, whoCan(needed, context.settings, context), context.raw);
}

/** What is internal from now on is taken out of what all can see. */
async function inSilence(
  { change, state }: FieldsEntry,
  original: LogEntry,
  snapshot: Snapshot,
  { store }: Context,
): Promise<FieldChange> {
  const standing = await standingWords(state, { madeInternal: original }, store, snapshot);
  return takingBack(state, change, standing);
}

/** «45 %, forsinket»: an internal note has no such fields, so what is put right is an entry that all can see. */
function saysOnlyFields({ note, internal, ...fields }: UpdateFields): boolean {
  const { status, progress, deadline, responsible } = fields;
  return note === null && !internal && [status, progress, deadline, responsible].some((value) => value !== null);
}

/** «rett I7: utsatt med 3 uker»: counted from the deadline that the entry put right has moved, not from where it moved it. */
function countedFrom({ before, after }: LogEntry, state: ActivityState | undefined): IsoDate | null {
  const isMoved = "deadline" in after && state?.deadline === after.deadline;
  return (isMoved ? before.deadline : state?.deadline) ?? null;
}

/** «rett I7: +2 uker», where there is no deadline that it could be counted from. */
function askedFromWhen(later: Later, { command, one, known, context }: Correcting) {
  const settled = { ...command, activity: { code: one.activity.code } };
  const answer = privately(askCountedCard(settled, later, context), { ...known, ask: true });
  return { answer: { ...answer, awaitsDate: { command: settled, typed: context.typed } } };
}

/** Why it cannot be a correction, with the offer to save it as an update. */
function instead(problem: string, { command, one, known, context }: Correcting) {
  const card = noticeCard(TROUBLE.nothingToCorrectTitle, problem);
  const { fields, doubts } = command;
  const activity = { code: one.activity.code };
  const update = { name: "update", activity, fields, doubts, ...openlyOf(command) } as const;
  const save = button(BUTTONS.saveAsUpdate, update, "primary");
  const blocks = [...card.blocks, ...keptText(context.raw), buttons(...withWords([save], context))];
  return { answer: privately({ ...card, blocks }, { ...known, ask: true }) };
}
