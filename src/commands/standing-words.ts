/** The words that stand when others are taken back. They are looked up in the log: what an entry once replaced may itself have been taken back since. */
import type { ActivityState, LogEntry } from "../model/log.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { osloDate } from "../model/week.ts";
import { readWords, type WordFields } from "../model/words-of-entries.ts";
import type { Store } from "../store.ts";
import { writerOf } from "./record.ts";

/** Rows read from the log at a time. */
const PAGE = 200;

/** What is about to happen: entries undone, or made internal by a correction. */
export type TakenBack = { undone: readonly LogEntry[] } | { madeInternal: LogEntry };

/**
 * The newest comment on the activity that is open to all once this is done, and which of the places that the state names
 * are named by what stands. Rejects with `StoreError`.
 */
export async function standingWords(
  { code, municipalities }: Pick<ActivityState, "code" | "municipalities">,
  done: TakenBack,
  store: Pick<Store, "log">,
  snapshot: Snapshot,
): Promise<WordFields> {
  const words = readWords("undone" in done ? done.undone.map(({ id }) => id) : []);
  if ("madeInternal" in done) words.add(correctionOf(done.madeInternal));
  const named = new Set<string>();
  let note: LogEntry | null = null;
  const isSettled = () => note !== null && municipalities.every((one) => named.has(one));
  for (let offset = 0; !isSettled(); offset += PAGE) {
    const entries = await store.log({ activity: code, offset, limit: PAGE });
    for (const entry of entries) {
      words.add(entry);
      if (note === null && words.isComment(entry)) note = entry;
      if (words.isStanding(entry)) for (const one of entry.municipalities) named.add(one);
    }
    if (entries.length < PAGE) break;
  }
  return { ...noteOf(note, code, snapshot), municipalities: municipalities.filter((one) => named.has(one)) };
}

/** Stands for the correction that is not stored yet. */
function correctionOf(entry: LogEntry): LogEntry {
  return { ...entry, id: Number.POSITIVE_INFINITY, kind: "correction", internal: true, note: null, refersTo: entry.id };
}

function noteOf(entry: LogEntry | null, activity: string, snapshot: Snapshot): Omit<WordFields, "municipalities"> {
  if (entry === null) return { note: null, noteAt: null, noteBy: null };
  const { note, at, author, role, origin, after } = entry;
  const noteAt = after.noteAt ?? origin?.at ?? at;
  if (after.noteBy) return { note, noteAt, noteBy: after.noteBy };
  const writer = snapshot.people.get(origin?.author ?? "");
  if (writer !== undefined) return { note, noteAt, noteBy: writerOf(snapshot, writer, activity, osloDate(noteAt)) };
  return { note, noteAt, noteBy: author === null ? null : { author, role } };
}
