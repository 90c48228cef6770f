/** A second, identical line by the same person within a minute is the same tap once more. */
import type { EntryKind, LogEntry } from "../log.ts";
import type { Person } from "../person.ts";
import type { Snapshot } from "../store.ts";
import type { Context } from "./context.ts";
import type { Decide, Decision } from "./decision.ts";

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
  decide: Decide,
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
  if (line.undoes !== undefined) return together.some(({ refersTo }) => refersTo === line.undoes) ? together : [];
  // All the answers to one question are about the same words: which one was tapped, only what it comes to tells.
  const isAnswer = incoming.input.kind === "tap" && context.typed !== null;
  return !isAnswer || (await isSameAnswer(last, decide, snapshot, author)) ? together : [];
}

/** True when the tap would have stored the same in its place, or now has nothing more to store. */
async function isSameAnswer(last: LogEntry, decide: Decide, snapshot: Snapshot, author: Person): Promise<boolean> {
  const then = await decide(snapshotBefore(last, snapshot), author);
  if ("entries" in then && contentOf(then) === contentOf({ entries: [last] })) return true;
  return "answer" in (await decide(snapshot, author));
}

function snapshotBefore({ activity, before }: LogEntry, snapshot: Snapshot): Snapshot {
  const state = snapshot.states.get(activity ?? "");
  if (state === undefined) return snapshot;
  return { ...snapshot, states: new Map(snapshot.states).set(state.code, { ...state, ...before }) };
}

/** What people would call the same. */
function contentOf({ entries }: Pick<Extract<Decision, { entries: unknown }>, "entries">): string {
  const said = entries.map(({ note, decision, internal, after }) => {
    const { status, progress, deadline, responsible } = after;
    return { note, decision, internal, status, progress, deadline, responsible };
  });
  return JSON.stringify(said);
}

function isLongAgo({ at }: LogEntry, { incoming }: Context): boolean {
  return Math.abs(Date.parse(incoming.now) - Date.parse(at)) > WITHIN_MS;
}
