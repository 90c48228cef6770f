/** «siste»: what the person said last, whatever activity it is about. */

import { allows, neededForEntry, seesInternal } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { keptText } from "../cards/ask.ts";
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
import { CORRECTABLE, ownEntries, UNDOABLE } from "./undoable.ts";

/** How many of one's own lines are shown. */
const SHOWN = 5;

/** The activity that a correction is about; «siste» is the one that the person's newest line is about. */
export async function resolveForCorrection(ref: ActivityRef, command: Command, context: Context): Promise<Resolved> {
  if ("code" in ref || ref.words !== LATEST) return resolveForWrite(ref, command, context);
  const activity = (await newestOf(CORRECTABLE, context))[0]?.activity ?? null;
  if (activity !== null) return resolveForWrite({ code: activity }, command, context);
  const { title, blocks } = noticeCard(TROUBLE.nothingToCorrectTitle, TROUBLE.nothingOwnToCorrect);
  return { answer: privately({ title, blocks: [...blocks, ...keptText(context.raw)] }, understood(command.name)) };
}

/** What one has said oneself, the newest first. Undoing is done one entry at a time: the newest has the button. */
export const handleLatest: Handler<"latest"> = async (_command, context) => {
  const own = (await newestOf(UNDOABLE, context)).slice(0, SHOWN);
  const [newest] = own;
  const known = understood("latest", { activity: newest?.activity ?? null });
  if (newest === undefined) return privately(noticeCard(TROUBLE.noUndoTitle, TROUBLE.noUndo), known);
  const seen = await seenEntries(own, context, context.store);
  const shown = own.map((entry) => seen.entries.find(({ id }) => id === entry.id) ?? withoutWords(entry));
  const mayUndo = allows(context.right, neededForEntry(newest));
  return privately(latestCard(shown, mayUndo, context.snapshot, context.today), known);
};

/** A read makes nobody known, so who has never said anything has nothing. */
async function newestOf(kinds: typeof UNDOABLE, context: Context) {
  const { snapshot, incoming } = context;
  const person = findPerson(snapshot.people.values(), incoming.platform, incoming.sender);
  return person === undefined ? [] : ownEntries(person, undefined, kinds, context, !seesInternal(context));
}
