/** `undo`: what an entry changed is put back; the entry itself stays readable in the history. */

import { holderReceiptCard } from "../cards/people.ts";
import { receiptCard } from "../cards/receipt.ts";
import { noticeCard } from "../cards/trouble.ts";
import { isNews, undoOf } from "../changes.ts";
import type { ActivityFields, EntryKind, LogEntry, NewEntry } from "../log.ts";
import type { Person } from "../person.ts";
import { allows, NEEDED_FOR_OTHERS_ENTRIES, whoCan } from "../rights.ts";
import type { Snapshot } from "../store.ts";
import { LABELS, RECEIPT, REFUSAL_TITLE, refusalText, TROUBLE } from "../texts.ts";
import { type Understood, understood } from "../understood.ts";
import { type Answer, type CommandNamed, type Context, type Handler, privately } from "./context.ts";
import { authorOf, entryOf, record } from "./record.ts";
import { resolveForRead, targetByCode } from "./resolve.ts";

/** How many of a person's newest entries are looked through for one that can be undone. */
const LOOK_BACK = 200;

const UNDOABLE: EntryKind[] = ["update", "note", "confirmation", "correction", "assignment", "deadline"];

/** Undoes the entry named, else my last about the activity named, else my last of all. */
export const handleUndo: Handler<"undo"> = async (command, context) => {
  const found = await entryToUndo(command, context);
  if ("answer" in found) return found.answer;
  const { entry } = found;
  const known = understood("undo", {
    activity: entry.activity,
    sure: true,
    candidates: entry.activity === null ? [] : [entry.activity],
  });
  const recorded = await record(context, (snapshot, author) => decide(entry, context, snapshot, author, known));
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  // A delivery repeated finds its own undo; what that one undid is what the receipt is about.
  const undone = (await context.store.entry(recorded.entries[0]?.refersTo ?? entry.id)) ?? entry;
  return privately(undoneCard(recorded.entries, undone, recorded.snapshot, context), known);
};

type Found = { entry: LogEntry } | { answer: Answer };

async function entryToUndo(command: CommandNamed<"undo">, context: Context): Promise<Found> {
  if (command.entry !== null) return entryByNumber(command.entry, context);
  let activity: string | undefined;
  if (command.activity !== null) {
    const resolved = resolveForRead(command.activity, command, context);
    if ("answer" in resolved) return resolved;
    activity = resolved.one.activity.code;
  }
  const author = await authorOf(context);
  const entry = await lastUndoable(author, activity, context);
  return entry === null ? nothing(TROUBLE.noUndo, activity) : { entry };
}

/** A person's newest entry that has not been undone yet, about one activity or of all. */
export async function lastUndoable(
  author: Person,
  activity: string | undefined,
  { store }: Context,
): Promise<LogEntry | null> {
  const entries = await store.log({
    author: author.id,
    ...(activity === undefined ? {} : { activity }),
    limit: LOOK_BACK,
  });
  const undone = new Set(entries.filter((entry) => entry.kind === "undo").map((entry) => entry.refersTo));
  return entries.find((entry) => UNDOABLE.includes(entry.kind) && !undone.has(entry.id)) ?? null;
}

async function entryByNumber(id: number, context: Context): Promise<Found> {
  const entry = await context.store.entry(id);
  if (entry === null) return nothing(TROUBLE.noSuchEntry(id));
  const mine = entry.author === (await authorOf(context)).id;
  if (!mine && !allows(context.right, NEEDED_FOR_OTHERS_ENTRIES)) {
    const who = whoCan(NEEDED_FOR_OTHERS_ENTRIES, context.settings);
    return refuse(REFUSAL_TITLE, refusalText(NEEDED_FOR_OTHERS_ENTRIES, who), entry.activity);
  }
  if (!UNDOABLE.includes(entry.kind)) return nothing(TROUBLE.notUndoable(id), entry.activity);
  return { entry };
}

async function isUndone(entry: LogEntry, { store }: Context): Promise<boolean> {
  const about = await store.log({ refersTo: entry.id, limit: 20 });
  return about.some(({ kind }) => kind === "undo");
}

async function decide(entry: LogEntry, context: Context, snapshot: Snapshot, author: Person, known: Understood) {
  if (await isUndone(entry, context)) {
    return { answer: privately(noticeCard(TROUBLE.noUndoTitle, TROUBLE.alreadyUndone(entry.id)), known) };
  }
  const undo = undoEntry(entry, context, snapshot, author);
  return undo === null
    ? { answer: privately(noticeCard(TROUBLE.noUndoTitle, TROUBLE.overtaken), known) }
    : { entries: [undo], notices: [] };
}

/** The entry that puts things back, or null when everything it changed has been changed again. */
function undoEntry(entry: LogEntry, context: Context, snapshot: Snapshot, author: Person): NewEntry | null {
  const content = { kind: "undo", activity: entry.activity, refersTo: entry.id, internal: entry.internal } as const;
  if (entry.holder !== null) {
    const { role, before, after } = entry.holder;
    return entryOf(
      { ...content, holder: { role, before: after, after: before, from: context.today } },
      context,
      snapshot,
      author,
    );
  }
  const state = entry.activity === null ? undefined : targetByCode(entry.activity, snapshot)?.state;
  if (state === undefined) return null;
  const { overtaken, ...change } = undoOf(state, entry);
  if (overtaken.length > 0 && !isNews(change)) return null;
  return entryOf({ ...content, ...change }, context, snapshot, author);
}

function undoneCard(entries: LogEntry[], undone: LogEntry, snapshot: Snapshot, { today }: Context) {
  const target = undone.activity === null ? undefined : targetByCode(undone.activity, snapshot);
  if (target === undefined) return holderReceiptCard(entries, snapshot, today);
  const card = receiptCard(entries, target, snapshot, today);
  const kept = (Object.keys(undone.after) as (keyof ActivityFields)[]).flatMap((key) =>
    key in FIELD_LABELS && !(key in (entries[0]?.after ?? {})) ? [FIELD_LABELS[key] ?? ""] : [],
  );
  if (kept.length === 0) return card;
  const remark = { kind: "text", tone: "muted", text: RECEIPT.changedSince(kept.join(" og ")) } as const;
  return { ...card, blocks: [remark, ...card.blocks] };
}

const FIELD_LABELS: Partial<Record<keyof ActivityFields, string>> = {
  status: LABELS.status,
  progress: LABELS.progress,
  deadline: LABELS.deadline,
  note: LABELS.comment,
  responsible: LABELS.responsible,
};

function nothing(problem: string, activity: string | null = null): Found {
  return refuse(TROUBLE.noUndoTitle, problem, activity);
}

function refuse(title: string, problem: string, activity: string | null): Found {
  return { answer: privately(noticeCard(title, problem), understood("undo", { activity })) };
}
