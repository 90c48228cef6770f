/** The one way into the log: decide on the present state, store, and decide again if somebody was faster. */
import { understood } from "../bot/understood.ts";
import { troubleCard } from "../cards/trouble.ts";
import { entryWith, type HolderChange, type LogEntry, type NewEntry } from "../model/log.ts";
import type { Standing } from "../model/outbox.ts";
import type { Person } from "../model/person.ts";
import { roleAtTheTime } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type IsoDate, isLikelyDay } from "../model/week.ts";
import { wordsTakenBack } from "../model/words-taken-back.ts";
import { subjectsOf } from "../store/expected.ts";
import { StoreError } from "../store.ts";
import { TROUBLE } from "../texts/index.ts";
import { type Answer, type Context, privately } from "./context.ts";
import type { Decide } from "./decision.ts";
import { type Line, storedByDoubleTap } from "./double-tap.ts";
import { followerNotices } from "./follower-notices.ts";
import { inTurn } from "./in-turn.ts";

export type { Decide, Decision } from "./decision.ts";

/**
 * What was stored (now, or by an earlier delivery of the same request), and the world after it. `standing`: where words
 * that it takes back still stand.
 */
export type Recorded = { entries: LogEntry[]; snapshot: Snapshot; standing: Standing[] } | { answer: Answer };

/** How often a decision is made anew because another process came between. */
const ATTEMPTS = 10;

/**
 * Stores what `decide` decides. The same request stores once, and so does a double tap on the same `line`: they are
 * looked for first (with no line, `decide` looks itself). Throws `StoreError`; nothing has taken effect then.
 */
export async function record(context: Context, line: Line | null, decide: Decide): Promise<Recorded> {
  if (context.stored.length > 0) return { entries: [...context.stored], snapshot: context.snapshot, standing: [] };
  return inTurn(context.store, () => recordNow(context, line, decide));
}

async function recordNow(context: Context, line: Line | null, decide: Decide): Promise<Recorded> {
  const author = await authorOf(context);
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const snapshot = await context.store.read();
    const repeated = line === null ? [] : await storedByDoubleTap(line, decide, snapshot, author, context);
    if (repeated.length > 0) return { entries: repeated, snapshot, standing: [] };
    const decision = await decide(snapshot, author);
    if ("answer" in decision) {
      // Made while somebody else wrote, it may be about half of one state and half of the next.
      if ((await context.store.read()).newest === snapshot.newest) return decision;
      continue;
    }
    if (decision.entries.some(isTooFar)) return { answer: tooFar(context) };
    const takenBack = await wordsTakenBack(decision.entries, context.incoming.now, context.store);
    const result = await context.store.append({
      request: context.incoming.request,
      entries: decision.entries,
      expected: { newest: snapshot.newest, about: subjectsOf(decision.entries) },
      ...(decision.words !== undefined && { words: decision.words }),
      notices: [...decision.notices, ...followerNotices(decision.entries, snapshot, author)],
      takenBack,
    });
    if (result.outcome === "conflict") continue;
    const standing = result.outcome === "stored" ? (result.standing ?? []) : [];
    return { entries: result.entries, snapshot: await context.store.read(), standing };
  }
  throw new StoreError("locked", new Error("others were faster every time"));
}

/** Postponed again and again, a deadline comes to a day that no one means; what an undo puts back was there before. */
function isTooFar({ kind, after }: NewEntry): boolean {
  return kind !== "undo" && after.deadline != null && !isLikelyDay(after.deadline);
}

function tooFar({ raw }: Context): Answer {
  return privately(troubleCard(TROUBLE.notStoredTitle, TROUBLE.deadlineTooFar, raw), understood("update"));
}

/** The person behind the request, known to the store from now on. */
export function authorOf({ store, incoming: { platform, sender } }: Context): Promise<Person> {
  const external = sender.unsure ? undefined : sender.external;
  return store.person({ platform, id: sender.id, name: sender.name, email: sender.email, external });
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
  return entryWith({
    at: incoming.now,
    author: author.id,
    role: roleAtTheTime(snapshot, author, content.activity, today),
    platform: incoming.platform,
    message: incoming.message,
    raw,
    ...content,
  });
}
