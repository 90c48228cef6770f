/** Log entries as one reader may see them: with their words, or without, or not at all. */

import { type Reader, seesWords } from "../bot/rights.ts";
import { isNews } from "../model/changes.ts";
import type { LogEntry } from "../model/log.ts";
import { withoutWords, wordsOf } from "../model/words-of-entries.ts";
import type { Store } from "../store.ts";

/** Undos and corrections of a page of entries are hardly more. */
const MOST_ABOUT = 1000;

export interface SeenEntries {
  entries: LogEntry[];
  /** Undos and corrections of them, and of those. */
  about: LogEntry[];
}

/**
 * What was undone shows who, when and which fields, never its words. What was made internal is called so to those who
 * may read it; to others it is a change without words, or nothing where it changed nothing. Rejects with `StoreError`.
 */
export async function seenEntries(
  entries: readonly LogEntry[],
  reader: Reader,
  store: Pick<Store, "log">,
): Promise<SeenEntries> {
  const about = await allAbout(entries, store);
  const words = wordsOf([...about, ...entries]);
  const seen = entries.flatMap((entry) => {
    const what = words.of(entry.id);
    if (seesWords(what, reader)) return [{ ...entry, internal: entry.internal || what === "internal" }];
    return what === "undone" || isNews(entry) ? [withoutWords(entry)] : [];
  });
  return { entries: seen, about };
}

/** Corrections are corrected in their turn: the newest says what the first has become. */
async function allAbout(entries: readonly LogEntry[], store: Pick<Store, "log">): Promise<LogEntry[]> {
  const all = new Map<number, LogEntry>();
  for (let ids = entries.map(({ id }) => id); ids.length > 0; ) {
    const about = await store.log({ refersTo: ids, limit: MOST_ABOUT });
    const fresh = about.filter(({ id }) => !all.has(id));
    for (const entry of fresh) all.set(entry.id, entry);
    ids = fresh.map(({ id }) => id);
  }
  return [...all.values()];
}
