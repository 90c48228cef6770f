/** A second, identical line by the same person within a minute is the same tap once more. */
import type { EntryKind, LogEntry } from "../log.ts";
import type { Person } from "../person.ts";
import type { Snapshot } from "../store.ts";
import type { Context } from "./context.ts";

/** What a line is about to store, as far as it is known before anything is decided. */
export interface Line {
  kind: EntryKind;
  /** Code, or null for an entry about roles. */
  activity: string | null;
  /** The entry that an undo is about: it is the same undo in whatever words it is said. */
  undoes?: number;
}

const WITHIN_MS = 60_000;

/**
 * What this very line stored when it was said just before, if nothing else has happened to the activity since (for
 * roles: nothing at all); empty otherwise. Looked for before anything is decided: on what the first tap stored, the
 * second would be found to change nothing, or to have nothing to undo.
 */
export async function storedByDoubleTap(
  line: Line,
  snapshot: Snapshot,
  author: Person,
  context: Context,
): Promise<LogEntry[]> {
  const { store, incoming } = context;
  // Two messages may well have the same words; the same message is known by its request.
  if (incoming.input.kind === "log") return [];
  const newest = line.activity === null ? snapshot.newest : (snapshot.states.get(line.activity)?.lastEntry ?? 0);
  const last = newest === 0 ? null : await store.entry(newest);
  if (last === null || last.author !== author.id || last.kind !== line.kind) return [];
  if (last.activity !== line.activity || isLongAgo(last, context)) return [];
  if (line.undoes === undefined && last.raw !== context.raw) return [];
  const together = line.activity === null ? await store.byRequest(last.request) : [last];
  return line.undoes === undefined || together.some(({ refersTo }) => refersTo === line.undoes) ? together : [];
}

function isLongAgo({ at }: LogEntry, { incoming }: Context): boolean {
  return Math.abs(Date.parse(incoming.now) - Date.parse(at)) > WITHIN_MS;
}
