/** Which entry is to be undone or corrected. */

import { allows, NEEDED_FOR_OTHERS_ENTRIES, neededForEntry } from "../bot/rights.ts";
import type { EntryKind, LogEntry } from "../model/log.ts";
import type { Person, Right } from "../model/person.ts";
import type { Context } from "./context.ts";
import { authorOf } from "./record.ts";

/** Kinds of entries that can be undone. */
export const UNDOABLE: readonly EntryKind[] = [
  "update",
  "note",
  "confirmation",
  "correction",
  "assignment",
  "deadline",
];

/** Kinds of entries whose words can be put right. */
export const CORRECTABLE: readonly EntryKind[] = ["update", "note", "correction", "deadline"];

/** How many of a person's newest entries are looked through. */
const LOOK_BACK = 200;

/**
 * A person's newest entry of these kinds that nobody has undone, about one activity or (undefined) of all; or null.
 * `withoutInternal`: of those that all can see.
 */
export async function lastOwn(
  author: Person,
  activity: string | undefined,
  kinds: readonly EntryKind[],
  context: Context,
  withoutInternal = false,
): Promise<LogEntry | null> {
  return (await ownEntries(author, activity, kinds, context, withoutInternal))[0] ?? null;
}

/** All such entries among the person's newest, the newest first. */
export async function ownEntries(
  author: Person,
  activity: string | undefined,
  kinds: readonly EntryKind[],
  { store }: Context,
  withoutInternal = false,
): Promise<LogEntry[]> {
  const about = activity === undefined ? {} : { activity };
  const own = await store.log({ author: author.id, ...about, withoutInternal, limit: LOOK_BACK });
  const candidates = own.filter(({ kind }) => kinds.includes(kind));
  const undone = await undoneOf(candidates, store);
  return candidates.filter(({ id }) => !undone.has(id));
}

/** True if somebody has undone this entry. */
export async function isUndone(entry: LogEntry, { store }: Pick<Context, "store">): Promise<boolean> {
  return (await undoneOf([entry], store)).has(entry.id);
}

/**
 * The right that this person needs to undo the entry: that of what it did, and for what others wrote another one besides.
 * A message that somebody else has logged is its author's own, too.
 */
export async function neededToUndo(entry: LogEntry, context: Context): Promise<Right> {
  const needed = neededForEntry(entry);
  const { id } = await authorOf(context);
  const isOwn = entry.author === id || entry.origin?.author === id;
  return isOwn || allows(needed, NEEDED_FOR_OTHERS_ENTRIES) ? needed : NEEDED_FOR_OTHERS_ENTRIES;
}

/** True if this person may undo the entry. */
export async function mayUndo(entry: LogEntry, context: Context): Promise<boolean> {
  return allows(context.right, await neededToUndo(entry, context));
}

async function undoneOf(entries: readonly LogEntry[], store: Context["store"]): Promise<Set<number | null>> {
  if (entries.length === 0) return new Set();
  const about = await store.log({ refersTo: entries.map(({ id }) => id), limit: LOOK_BACK * 10 });
  return new Set(about.filter(({ kind }) => kind === "undo").map(({ refersTo }) => refersTo));
}
