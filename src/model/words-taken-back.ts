/** Which words undos and corrections take back, so that they can be taken out of posts and notices as well. */

import type { Store } from "../store.ts";
import type { LogEntry, NewEntry } from "./log.ts";
import { keyOfEntry, type TakenBack, type WordsKey } from "./told.ts";
import { type Instant, later } from "./week.ts";

/** What was undone is put right in what was sent within a day; what was made internal at any age (`digest.md`). */
const UNDONE_FOR_MS = 24 * 3_600_000;

/** Null where nothing is taken back. Rejects with `StoreError`. */
export async function wordsTakenBack(
  entries: readonly NewEntry[],
  now: Instant,
  store: Pick<Store, "entry">,
): Promise<TakenBack | null> {
  const words: WordsKey[] = [];
  for (const entry of entries) {
    if (entry.kind === "undo") words.push(...keysOf(await referred(entry, store)));
    if (entry.kind === "correction" && entry.internal) words.push(...(await chainBehind(entry, store)).flatMap(keysOf));
  }
  if (words.length === 0) return null;
  const isInternal = entries.some(({ kind, internal }) => kind === "correction" && internal);
  return { words, since: isInternal ? null : later(now, -UNDONE_FOR_MS) };
}

async function referred({ refersTo }: Pick<NewEntry, "refersTo">, store: Pick<Store, "entry">) {
  return refersTo === null ? null : store.entry(refersTo);
}

/** What a correction puts right, and what that put right in its turn, back to what was said first. Rejects with `StoreError`. */
export async function chainBehind(entry: NewEntry, store: Pick<Store, "entry">): Promise<LogEntry[]> {
  const chain: LogEntry[] = [];
  for (let one: NewEntry = entry; one.kind === "correction"; ) {
    const corrected = await referred(one, store);
    if (corrected === null) break;
    chain.push(corrected);
    one = corrected;
  }
  return chain;
}

function keysOf(entry: LogEntry | null): WordsKey[] {
  const key = entry === null || entry.note === null ? null : keyOfEntry(entry);
  return key === null ? [] : [key];
}
