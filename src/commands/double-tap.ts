/** A second, identical line by the same person within a minute is the same tap once more. */
import type { EntryKind, LogEntry } from "../model/log.ts";
import type { Person } from "../model/person.ts";
import { holdersOf } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
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

/** So many of a person's newest entries are looked through: more than anybody writes in a minute. */
const LOOK_BACK = 50;

/**
 * What this very line stored when it was said just before, if nothing else has happened since to the activity, or to
 * who holds the roles; empty otherwise. Looked for before anything is decided: on what the first tap stored, the second
 * would be found to change nothing, or to have nothing to undo. It makes no difference which process heard the first.
 */
export async function storedByDoubleTap(
  line: Line,
  decide: Decide,
  snapshot: Snapshot,
  author: Person,
  context: Context,
): Promise<LogEntry[]> {
  // Two messages may well have the same words; the same message is known by its request.
  if (context.incoming.input.kind === "log") return [];
  const isMine = (entry: LogEntry) =>
    entry.author === author.id &&
    entry.kind === line.kind &&
    entry.activity === line.activity &&
    isRecent(entry, context);
  if (line.undoes !== undefined) return undoneJustNow(line.undoes, isMine, context);
  const isSame = (entry: LogEntry) => isMine(entry) && entry.raw === context.raw;
  const together =
    line.activity === null
      ? await rolesJustGiven(isSame, snapshot, author, context)
      : await justWritten(line.activity, isSame, snapshot, context);
  const [last] = together;
  // All the answers to one question are about the same words: which one was tapped, only what it comes to tells.
  const isAnswer = context.incoming.input.kind === "tap" && context.typed !== null;
  if (last === undefined || !isAnswer) return together;
  return (await isSameAnswer(last, decide, snapshot, author)) ? together : [];
}

async function justWritten(
  activity: string,
  isSame: (entry: LogEntry) => boolean,
  snapshot: Snapshot,
  { store }: Context,
): Promise<LogEntry[]> {
  const newest = snapshot.states.get(activity)?.lastEntry ?? 0;
  const last = newest === 0 ? null : await store.entry(newest);
  return last !== null && isSame(last) ? [last] : [];
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
  const said = entries.map(({ note, decision, internal, after, holder }) => {
    const { status, progress, deadline, responsible } = after;
    return {
      note,
      decision,
      internal,
      status,
      progress,
      deadline,
      responsible,
      holder: holder && [holder.role, holder.after],
    };
  });
  return JSON.stringify(said);
}

/** All that the request undid which undid this entry: roles that were given together go back together. */
async function undoneJustNow(
  id: number,
  isMine: (entry: LogEntry) => boolean,
  { store }: Context,
): Promise<LogEntry[]> {
  const [last] = await store.log({ refersTo: [id], limit: 1 });
  if (last === undefined || !isMine(last)) return [];
  return last.activity === null ? store.byRequest(last.request) : [last];
}

async function rolesJustGiven(
  isSame: (entry: LogEntry) => boolean,
  snapshot: Snapshot,
  author: Person,
  { store, today }: Context,
): Promise<LogEntry[]> {
  const last = (await store.log({ author: author.id, limit: LOOK_BACK })).find(isSame);
  if (last === undefined) return [];
  if (isAboutWords(last))
    return (await store.log({ limit: LOOK_BACK })).find(isAboutWords)?.id === last.id ? [last] : [];
  const together = await store.byRequest(last.request);
  const isStill = ({ holder }: LogEntry) =>
    holder === null || (holdersOf(snapshot, holder.role, today)[0] ?? null) === holder.after;
  return together.every(isStill) ? together : [];
}

/** Of words it counts what was taught or forgotten last, by whomever. */
function isAboutWords({ kind }: LogEntry): boolean {
  return kind === "lesson" || kind === "forgetting";
}

function isRecent({ at }: LogEntry, { incoming }: Context): boolean {
  return Math.abs(Date.parse(incoming.now) - Date.parse(at)) <= WITHIN_MS;
}
