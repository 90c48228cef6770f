/**
 * Comments that the program of November left in the states although a correction had made them internal: it wrote the
 * correction, and the words stood where all could see them. The log and what is folded from it stay as they are; the words
 * are left out where the states are read.
 */
import type { ActivityState, LogEntry } from "../model/log.ts";

/** What must be known of an entry. */
export type CommentEntry = Pick<LogEntry, "kind" | "activity" | "note" | "at" | "after" | "refersTo">;

/** A comment as the states know it: by its words as well, for on a clock that stands still another has the same time. */
export type CommentKey = string;

/** The comments that a correction made internal: those of the entry it corrected, and of what that had corrected. */
export function madeInternal(
  { refersTo }: Pick<CommentEntry, "refersTo">,
  entry: (id: number) => CommentEntry | null,
): CommentKey[] {
  const keys: CommentKey[] = [];
  for (let id: number | null = refersTo; id !== null; ) {
    const corrected: CommentEntry | null = entry(id);
    if (corrected === null) break;
    const { activity, note, at, after, kind } = corrected;
    if (activity !== null && note !== null) keys.push(keyOf(activity, note, after.noteAt ?? at));
    // Only what comes before it: nothing can refer to what is newer, and a damaged log shall not be walked for ever.
    const next = kind === "correction" ? corrected.refersTo : null;
    id = next !== null && next < id ? next : null;
  }
  return keys;
}

/** The states without these comments; those without are the same objects. */
export function withoutComments(
  states: ReadonlyMap<string, ActivityState>,
  internal: ReadonlySet<CommentKey>,
): Map<string, ActivityState> {
  const shown = new Map(states);
  if (internal.size === 0) return shown;
  for (const [code, state] of states) {
    const { note, noteAt } = state;
    if (note === null || noteAt === null || !internal.has(keyOf(code, note, noteAt))) continue;
    shown.set(code, { ...state, note: null, noteAt: null, noteBy: null });
  }
  return shown;
}

function keyOf(activity: string, note: string, noteAt: string): CommentKey {
  return `${activity}\n${noteAt}\n${note}`;
}
