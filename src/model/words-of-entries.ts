/** What has become of the words of log entries since: undone, made internal, or as open as they were said. */

import type { Words } from "../bot/rights.ts";
import type { ActivityFields, EntryKind, LogEntry } from "./log.ts";

/** What a state holds of what people wrote: the comment, when and by whom it was written, and the places named. */
export type WordFields = Pick<ActivityFields, "note" | "noteAt" | "noteBy" | "municipalities">;

/** Kinds whose `note` is a comment of somebody. */
const COMMENTS: ReadonlySet<EntryKind> = new Set(["update", "note", "correction", "deadline", "assignment"]);

/** Answers for the entries that have been given to it. */
export interface EntryWords {
  /** Takes in the next older entry. Must be called with the newest first, undos and corrections among them. */
  add(entry: LogEntry): void;
  /** Of an entry taken in. */
  of(id: number): Words;
  /** True for words that stand: open, not undone, and not replaced by those of a correction that stands. */
  isStanding(entry: LogEntry): boolean;
  /** True for those that are a comment. */
  isComment(entry: LogEntry): boolean;
}

/**
 * Nothing taken in yet. What was made internal once stays so, although the correction that did it is undone: an undo
 * must never publish. `gone`: ids that are to count as undone already.
 */
export function readWords(gone: readonly number[] = []): EntryWords {
  const undone = new Set<number | null>(gone);
  const internal = new Set<number | null>();
  const replaced = new Set<number | null>();
  const isStanding = ({ id }: LogEntry) => !undone.has(id) && !internal.has(id) && !replaced.has(id);
  return {
    add(entry) {
      if (entry.internal && entry.kind !== "undo") internal.add(entry.id);
      if (entry.refersTo === null) return;
      if (entry.kind === "undo" && !undone.has(entry.id)) undone.add(entry.refersTo);
      if (entry.kind !== "correction") return;
      if (internal.has(entry.id)) internal.add(entry.refersTo);
      if (entry.note !== null && !undone.has(entry.id)) replaced.add(entry.refersTo);
    },
    of: (id) => (undone.has(id) ? "undone" : internal.has(id) ? "internal" : "open"),
    isStanding,
    isComment: (entry) => entry.note !== null && COMMENTS.has(entry.kind) && isStanding(entry),
  };
}

/** The same for entries in whatever order that are all at hand. */
export function wordsOf(entries: readonly LogEntry[]): EntryWords {
  const words = readWords();
  for (const entry of entries.toSorted((left, right) => right.id - left.id)) words.add(entry);
  return words;
}

/** The entry without what somebody wrote in it; what it changed is the activity's, for all to see. */
export function withoutWords(entry: LogEntry): LogEntry {
  return { ...entry, note: null, decision: null, municipalities: [], origin: null };
}
