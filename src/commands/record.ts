/** The one way into the log: decide on the present state, store, and decide again if somebody was faster. */
import type { HolderChange, LogEntry, NewEntry } from "../log.ts";
import type { Person } from "../person.ts";
import { roleAtTheTime } from "../responsible.ts";
import { type NewNotice, type Snapshot, StoreError } from "../store.ts";
import type { IsoDate } from "../week.ts";
import type { Answer, Context } from "./context.ts";
import { followerNotices } from "./follower-notices.ts";

/** What to store, decided on one snapshot; or an answer when there is nothing to store. */
export type Decision = { entries: NewEntry[]; notices: NewNotice[] } | { answer: Answer };

/** What was stored (now, or by an earlier delivery of the same request), and the world after it. */
export type Recorded = { entries: LogEntry[]; snapshot: Snapshot } | { answer: Answer };

/** How often a decision is made anew because another one came between. */
const ATTEMPTS = 10;

/** A second, identical line by the same person within this time is the same tap once more. */
const DOUBLE_TAP_MS = 60_000;

type Decide = (snapshot: Snapshot, author: Person) => Decision | Promise<Decision>;

/**
 * Stores what `decide` decides. The same request stores once; so does the same line twice within a minute, where
 * nothing else has happened to the activity between. Throws `StoreError`; nothing has taken effect then.
 */
export async function record(context: Context, decide: Decide): Promise<Recorded> {
  if (context.stored.length > 0) return { entries: [...context.stored], snapshot: context.snapshot };
  const author = await authorOf(context);
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const snapshot = await context.store.read();
    const decision = await decide(snapshot, author);
    if ("answer" in decision) return decision;
    const repeated = await doubleTap(decision.entries, snapshot, author, context);
    if (repeated !== null) return { entries: [repeated], snapshot };
    const result = await context.store.append({
      request: context.incoming.request,
      entries: decision.entries,
      expected: expectedOf(decision.entries, snapshot),
      notices: [...decision.notices, ...followerNotices(decision.entries, snapshot, author)],
    });
    if (result.outcome !== "conflict") return { entries: result.entries, snapshot: await context.store.read() };
  }
  throw new StoreError("locked", new Error("others were faster every time"));
}

/** The person behind the request, known to the store from now on. */
export function authorOf({ store, incoming: { platform, sender } }: Context): Promise<Person> {
  return store.person({ platform, id: sender.id, name: sender.name, email: sender.email });
}

/** The entry that a second tap repeats: the activity's newest, with the same line by the same person. */
async function doubleTap(entries: NewEntry[], snapshot: Snapshot, author: Person, context: Context) {
  const [entry] = entries;
  if (entry === undefined || entry.activity === null || entry.kind === "undo") return null;
  const newest = snapshot.states.get(entry.activity)?.lastEntry ?? 0;
  const last = newest === 0 ? null : await context.store.entry(newest);
  if (last === null || last.author !== author.id || last.raw !== entry.raw || last.kind !== entry.kind) return null;
  return Math.abs(Date.parse(entry.at) - Date.parse(last.at)) <= DOUBLE_TAP_MS ? last : null;
}

function expectedOf(entries: NewEntry[], snapshot: Snapshot): Record<string, number> {
  const codes = entries.flatMap(({ activity }) => (activity === null ? [] : [activity]));
  return Object.fromEntries(codes.map((code) => [code, snapshot.states.get(code)?.lastEntry ?? 0]));
}

/** What a handler has to say of an entry; the rest is the same for all of them. */
export type EntryContent = Pick<NewEntry, "kind" | "activity"> &
  Partial<
    Pick<NewEntry, "note" | "decision" | "internal" | "municipalities" | "before" | "after" | "refersTo" | "origin">
  > & {
    holder?: HolderChange;
  };

/** Who writes, and in which role, as the state of an activity remembers it. */
export function writerOf(snapshot: Snapshot, author: Person, activity: string, today: IsoDate) {
  return { author: author.id, role: roleAtTheTime(snapshot, author, activity, today) };
}

/** A whole row of the log from what the handler decided, who wrote it and where. */
export function entryOf(content: EntryContent, context: Context, snapshot: Snapshot, author: Person): NewEntry {
  const { incoming, today, raw } = context;
  return {
    at: incoming.now,
    author: author.id,
    role: roleAtTheTime(snapshot, author, content.activity, today),
    platform: incoming.platform,
    message: incoming.message,
    raw,
    note: null,
    decision: null,
    internal: false,
    municipalities: [],
    before: {},
    after: {},
    holder: null,
    refersTo: null,
    origin: null,
    ...content,
  };
}
