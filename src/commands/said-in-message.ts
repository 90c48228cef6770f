/** What the log already has of one message, of which each tap stores a part. */
import type { LogEntry } from "../model/log.ts";
import { findPerson } from "../model/person.ts";
import type { Context } from "./context.ts";

/** The same words later than this are another message. */
const SAME_MESSAGE_MS = 3_600_000;
/** More than anybody stores in that time of one message. */
const LOOK_BACK = 50;

/** The entries that this person made of these very words just before, and that nobody has undone. */
export async function saidInMessage({ store, snapshot, incoming, raw }: Context): Promise<LogEntry[]> {
  const person = findPerson((await store.read()).people.values(), incoming.platform, incoming.sender);
  const author = person ?? findPerson(snapshot.people.values(), incoming.platform, incoming.sender);
  if (author === undefined) return [];
  const since = new Date(Date.parse(incoming.now) - SAME_MESSAGE_MS).toISOString();
  const recent = await store.log({ author: author.id, since, limit: LOOK_BACK });
  const same = recent.filter((entry) => entry.raw === raw && entry.kind !== "undo" && entry.activity !== null);
  if (same.length === 0) return [];
  const about = await store.log({ refersTo: same.map(({ id }) => id), limit: LOOK_BACK });
  const undone = new Set(about.filter(({ kind }) => kind === "undo").map(({ refersTo }) => refersTo));
  return same.filter(({ id }) => !undone.has(id));
}
