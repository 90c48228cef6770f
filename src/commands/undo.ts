/** `undo`: what an entry changed is put back; the entry itself stays readable in the history. */

import { allows, whoCan } from "../bot/rights.ts";
import { targetByCode } from "../bot/target.ts";
import { understood } from "../bot/understood.ts";
import { standingTexts } from "../cards/delivery-report.ts";
import { muted } from "../cards/parts.ts";
import { holderReceiptCard } from "../cards/people.ts";
import { noticeCard } from "../cards/trouble.ts";
import { undoneActivityCard } from "../cards/undo.ts";
import { isNews, undoOf } from "../model/changes.ts";
import type { CommandNamed } from "../model/command.ts";
import type { HolderChange, LogEntry } from "../model/log.ts";
import type { Person } from "../model/person.ts";
import { holdersOf, personName, responsibleSlugs } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { REFUSAL_TITLE, refusalText, TROUBLE } from "../texts/index.ts";
import { type Answer, type Context, type Handler, privately, receiptOf, refusalOf } from "./context.ts";
import { activityNotices, holderNotices } from "./notices.ts";
import { authorOf, type Decision, entryOf, record } from "./record.ts";
import { resolveForWrite } from "./resolve.ts";
import { standingWords } from "./standing-words.ts";
import { isUndone, lastOwn, neededToUndo, UNDOABLE } from "./undoable.ts";

/** Undoes the entry named, else my last about the activity named, else my last of all. */
export const handleUndo: Handler<"undo"> = async (command, context) => {
  const found = await entryToUndo(command, context);
  if ("answer" in found) return found.answer;
  const { entry } = found;
  const candidates = entry.activity === null ? [] : [entry.activity];
  const known = understood("undo", { activity: entry.activity, sure: true, candidates });
  const line = { kind: "undo", activity: entry.activity, undoes: entry.id } as const;
  const recorded = await record(context, line, async (snapshot, author) => {
    if (await isUndone(entry, context)) return nothing(TROUBLE.alreadyUndone(entry.id));
    return entry.holder === null
      ? decideActivity(entry, context, snapshot, author)
      : decideRoles(entry, context, snapshot, author);
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  const { entries, snapshot, standing } = recorded;
  const target = entry.activity === null ? undefined : targetByCode(entry.activity, snapshot);
  const card = target
    ? undoneActivityCard(entries, entry, target, snapshot, context.today)
    : holderReceiptCard(entries, snapshot, context.today);
  const unreached = standingTexts(standing, snapshot, context.today).map(muted);
  return receiptOf({ ...card, blocks: [...unreached, ...card.blocks] }, known);
};

type Found = { entry: LogEntry } | { answer: Answer };

async function entryToUndo(command: CommandNamed<"undo">, context: Context): Promise<Found> {
  // A delivery repeated finds its own undo; what that one undid is what the receipt is about.
  const repeated = context.stored[0]?.refersTo ?? null;
  if (repeated !== null) return entryByNumber(repeated, context);
  if (command.entry !== null) return entryByNumber(command.entry, context);
  let activity: string | undefined;
  if (command.activity !== null) {
    const resolved = resolveForWrite(command.activity, command, context);
    if ("answer" in resolved) return resolved;
    activity = resolved.one.activity.code;
  }
  const entry = await lastOwn(await authorOf(context), activity, UNDOABLE, context);
  return entry === null ? nothing(TROUBLE.noUndo) : allowed(entry, context);
}

/** The entry with this number, where this person may undo it and it can be undone; else why not. Rejects with `StoreError`. */
export async function entryByNumber(id: number, context: Context): Promise<Found> {
  const entry = await context.store.entry(id);
  if (entry === null) return nothing(TROUBLE.noSuchEntry(id));
  return allowed(entry, context);
}

/** The entry, where this person may undo it and it can be undone. */
async function allowed(entry: LogEntry, context: Context): Promise<Found> {
  const { id, author, kind } = entry;
  const needed = await neededToUndo(entry, context);
  if (!allows(context.right, needed)) {
    const isOwn = author === (await authorOf(context)).id;
    const whose = isOwn ? [] : [TROUBLE.othersEntry(id, personName(context.snapshot, author))];
    const who = refusalText(needed, whoCan(needed, context.settings, context));
    return { answer: refusalOf(noticeCard(REFUSAL_TITLE, ...whose, who), understood("undo")) };
  }
  return UNDOABLE.includes(kind) ? { entry } : nothing(TROUBLE.notUndoable(id));
}

/** Puts back what has not been changed again since. Rejects with `StoreError`. */
export async function decideActivity(
  entry: LogEntry,
  context: Context,
  snapshot: Snapshot,
  author: Person,
): Promise<Decision> {
  const target = entry.activity === null ? undefined : targetByCode(entry.activity, snapshot);
  if (target === undefined) return nothing(TROUBLE.notUndoable(entry.id));
  const { activity, state } = target;
  const standing = await standingWords(state, { undone: [entry] }, context.store, snapshot);
  const { overtaken, ...change } = undoOf(state, entry, standing);
  // Words that somebody else's have taken the place of can be withdrawn all the same.
  if (overtaken.length > 0 && !isNews(change) && entry.note === null) return nothing(TROUBLE.overtaken);
  const content = { kind: "undo", activity: activity.code, refersTo: entry.id, internal: entry.internal } as const;
  const next = responsibleSlugs(activity, { ...state, ...change.after });
  const notices =
    "responsible" in change.after ? activityNotices(activity.code, next, snapshot, author, context.today) : [];
  return { entries: [entryOf({ ...content, ...change }, context, snapshot, author)], notices };
}

/** Gives back all the roles that one request moved, if nobody has moved them again since. */
async function decideRoles(entry: LogEntry, context: Context, snapshot: Snapshot, author: Person): Promise<Decision> {
  const together = (await context.store.byRequest(entry.request)).flatMap(({ id, holder }) =>
    holder ? [{ id, holder }] : [],
  );
  const isOvertaken = ({ role, after }: HolderChange) =>
    (holdersOf(snapshot, role, context.today)[0] ?? null) !== after;
  if (together.some(({ holder }) => isOvertaken(holder))) return nothing(TROUBLE.overtaken);
  const back = together.map(({ id, holder: { role, before, after } }) => ({
    id,
    holder: { role, before: after, after: before, from: context.today },
  }));
  return {
    entries: back.map(({ id, holder }) =>
      entryOf({ kind: "undo", activity: null, refersTo: id, holder }, context, snapshot, author),
    ),
    notices: back.flatMap(({ holder }) => holderNotices(holder, snapshot, author)),
  };
}

function nothing(problem: string): { answer: Answer } {
  return { answer: privately(noticeCard(TROUBLE.noUndoTitle, problem), understood("undo")) };
}
