/** The living digest: what was corrected within a day is put right in the digest that told it. */
import { digestCard, digestNotification } from "../cards/digest.ts";
import { digestLines } from "../digest/compose.ts";
import { digestFor } from "../digest.ts";
import type { LogEntry } from "../log.ts";
import type { DigestRecord, Feed } from "../weekly.ts";
import { type DueContext, feedsOf, later } from "./context.ts";
import { entriesBetween, memoryOf } from "./digests.ts";

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
  await amend(posted, records.slice(at + 1), corrections, newest, feed, area, context);
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
  { store, snapshot, now, today }: DueContext,
): Promise<void> {
  const message = posted.post === null ? null : ((await store.outbox.post(posted.post))?.message ?? null);
  if (message === null || posted.digest === null || posted.post === null) return;
  const before = Math.max(earlier.find(({ outcome }) => outcome === "posted")?.upTo ?? 0, feed.newsAfter);
  const window = await entriesBetween(store, before, posted.upTo);
  const entries = [...window, ...corrections];
  const { digest } = digestFor({ area, week: posted.week, today, snapshot, entries, memory: memoryOf(earlier) });
  const known = posted.digest.document;
  if (digest === null || known === null || digestLines(digest).join("\n") === digestLines(known).join("\n")) return;
  const { platform, channel } = feed;
  await store.weekly.amend(
    { ...posted, digest: { ...posted.digest, document: digest } },
    {
      key: `edit:${posted.post}:${newest.id}`,
      kind: "digest",
      to: { kind: "channel", platform, channel, thread: null },
      card: digestCard(digest),
      text: digestNotification(digest),
      edits: message,
      at: now,
      notAfter: later(posted.at, 2 * AMENDED_FOR_MS),
    },
  );
}
