/** The living digest: what was corrected within a day is put right in the digest that told it. */
import { digestCard, digestNotification } from "../../cards/digest.ts";
import type { Digest } from "../../model/digest.ts";
import type { Feed } from "../../model/feed.ts";
import type { LogEntry } from "../../model/log.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { type TakenBack, wordsKey } from "../../model/told.ts";
import { later, osloDate } from "../../model/week.ts";
import type { DigestRecord } from "../../model/weekly.ts";
import { wordsTakenBack } from "../../model/words-taken-back.ts";
import { digestLines } from "../digest/compose.ts";
import type { DigestInput } from "../digest/input.ts";
import { digestFor } from "../digest.ts";
import { type DueContext, feedsOf } from "./context.ts";
import { editKey, entriesBetween, memoryOf, toldIn, toldUpTo, withoutLost } from "./digests.ts";

const AMENDED_FOR_MS = 24 * 3_600_000;

/** Looks at every digest that is out and younger than a day. */
export async function amendDigests(context: DueContext): Promise<void> {
  for (const { feed, areas } of feedsOf(context)) {
    for (const area of areas) await amendNewest(feed, area, context);
  }
}

async function amendNewest(feed: Feed, area: string, context: DueContext): Promise<void> {
  const { store, snapshot, now } = context;
  const records = await store.weekly.digests(feed, area, 10);
  const at = records.findIndex(({ outcome }) => outcome === "posted");
  const posted = records[at];
  if (posted?.post == null || posted.digest?.document == null || later(posted.at, AMENDED_FOR_MS) <= now) return;
  if (snapshot.newest === posted.upTo) return;
  const since = await entriesBetween(store, posted.upTo, snapshot.newest);
  const told = new Set(posted.digest.document.sections.flatMap(({ lines }) => lines.flatMap(({ entries }) => entries)));
  const corrections = since.filter((entry) => isAbout(entry, told, since));
  const newest = corrections.at(-1);
  if (newest === undefined) return;
  const gone = await wordsTakenBack(corrections, now, store);
  const world = { ...context, snapshot: withoutWordsOf(gone, withoutOthers(snapshot, since, corrections)) };
  const earlier = await withoutLost(records.slice(at + 1), store);
  await amend(posted, earlier, corrections, newest, feed, area, world);
}

/** The world as it was when the digest was posted, but for the corrections: what is newer is for the next one. */
function withoutOthers(snapshot: Snapshot, since: readonly LogEntry[], corrections: readonly LogEntry[]): Snapshot {
  const states = new Map(snapshot.states);
  for (const entry of since.filter((one) => !corrections.includes(one)).toReversed()) {
    const state = entry.activity === null ? undefined : states.get(entry.activity);
    if (state !== undefined) states.set(state.code, { ...state, ...entry.before });
  }
  return { ...snapshot, states };
}

/** What others said since is left out, and with it what has been taken back from under it must not come up. */
function withoutWordsOf(gone: TakenBack | null, snapshot: Snapshot): Snapshot {
  const words = new Set(gone?.words);
  const states = new Map(snapshot.states);
  for (const state of snapshot.states.values()) {
    const isGone = state.noteAt !== null && words.has(wordsKey(state.code, state.noteAt));
    if (isGone) states.set(state.code, { ...state, note: null, noteAt: null, noteBy: null });
  }
  return { ...snapshot, states };
}

/** A correction or an undo of a row that the digest told, or of such a correction. */
function isAbout({ kind, refersTo }: LogEntry, told: ReadonlySet<number>, since: readonly LogEntry[]): boolean {
  if ((kind !== "undo" && kind !== "correction") || refersTo === null) return false;
  if (told.has(refersTo)) return true;
  const corrected = since.find(({ id }) => id === refersTo);
  return corrected !== undefined && isAbout(corrected, told, since);
}

async function amend(
  posted: DigestRecord,
  earlier: readonly DigestRecord[],
  corrections: readonly LogEntry[],
  newest: LogEntry,
  feed: Feed,
  area: string,
  { store, snapshot, now }: DueContext,
): Promise<void> {
  const message = posted.post === null ? null : ((await store.outbox.post(posted.post))?.message ?? null);
  if (message === null || posted.digest === null || posted.post === null) return;
  const before = Math.max(toldUpTo(earlier), feed.newsAfter);
  const window = await entriesBetween(store, before, posted.upTo);
  const entries = [...window, ...corrections];
  // It goes on saying that the plan is over if it did, and only then.
  const told = posted.digest.document?.period ? undefined : posted.digest.memory.periodTold;
  const memory = { ...memoryOf(earlier), periodTold: told };
  const input = { area, week: posted.week, today: osloDate(posted.at), snapshot, entries, memory };
  const digest = digestFor(input).digest ?? nothingLeft(input);
  const known = posted.digest.document;
  if (digest === null || known === null || digestLines(digest).join("\n") === digestLines(known).join("\n")) return;
  const { platform, channel } = feed;
  await store.weekly.amend(
    { ...posted, digest: { ...posted.digest, document: digest, amended: corrections.map(({ id }) => id) } },
    {
      key: editKey(posted.post, newest.id),
      kind: "digest",
      to: { kind: "channel", platform, channel, thread: null },
      card: digestCard(digest),
      text: digestNotification(digest),
      edits: message,
      at: now,
      notAfter: later(posted.at, 2 * AMENDED_FOR_MS),
      told: toldIn(digest),
    },
    snapshot.newest,
  );
}

/** When all that was told is taken back, one line says that there is nothing new. */
function nothingLeft(input: DigestInput): Digest | null {
  return digestFor({ ...input, memory: { ...input.memory, silentWeeks: Number.POSITIVE_INFINITY } }).digest;
}
