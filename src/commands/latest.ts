/** «siste»: what the person said last, whatever activity it is about. */

import { allows, neededForEntry, seesInternal } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { noticeCard } from "../cards/trouble.ts";
import { latestCard } from "../cards/undo.ts";
import type { ActivityRef, Command } from "../model/command.ts";
import { findPerson } from "../model/person.ts";
import { withoutWords } from "../model/words-of-entries.ts";
import { TROUBLE } from "../texts/index.ts";
import { LATEST } from "../understand/parse/undo.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { type Resolved, resolveForWrite } from "./resolve.ts";
import { seenEntries } from "./seen-entries.ts";
import { CORRECTABLE, lastOwn, UNDOABLE } from "./undoable.ts";

/** The activity that a correction is about; «siste» is the one that the person's newest line is about. */
export async function resolveForCorrection(ref: ActivityRef, command: Command, context: Context): Promise<Resolved> {
  if ("code" in ref || ref.words !== LATEST) return resolveForWrite(ref, command, context);
  const activity = (await latestOf(CORRECTABLE, context))?.activity ?? null;
  if (activity !== null) return resolveForWrite({ code: activity }, command, context);
  const card = noticeCard(TROUBLE.nothingToCorrectTitle, TROUBLE.nothingOwnToCorrect);
  return { answer: privately(card, understood(command.name)) };
}

/** Undoing is done one entry at a time: the newest of one's own, with its button. */
export const handleLatest: Handler<"latest"> = async (_command, context) => {
  const entry = await latestOf(UNDOABLE, context);
  const known = understood("latest", { activity: entry?.activity ?? null });
  if (entry === null) return privately(noticeCard(TROUBLE.noUndoTitle, TROUBLE.noUndo), known);
  const { entries } = await seenEntries([entry], context, context.store);
  const mayUndo = allows(context.right, neededForEntry(entry));
  return privately(latestCard(entries[0] ?? withoutWords(entry), mayUndo, context.snapshot, context.today), known);
};

/** A read makes nobody known, so who has never said anything has nothing. */
async function latestOf(kinds: typeof UNDOABLE, context: Context) {
  const { snapshot, incoming } = context;
  const person = findPerson(snapshot.people.values(), incoming.platform, incoming.sender);
  return person === undefined ? null : lastOwn(person, undefined, kinds, context, !seesInternal(context));
}
