/** Makes the weekly digests whose moment has come, each recorded and stored as a post in one step. */
import { digestCard, digestNotification } from "../../cards/digest.ts";
import type { Digest, DigestMemory } from "../../model/digest.ts";
import { NO_MEMORY } from "../../model/digest.ts";
import { type ChannelId, type Feed, feedOf } from "../../model/feed.ts";
import type { LogEntry } from "../../model/log.ts";
import type { NewPost } from "../../model/outbox.ts";
import { passedEnd } from "../../model/period.ts";
import type { Told } from "../../model/told.ts";
import { addDays, type Instant, instantAtOslo, later, osloDate } from "../../model/week.ts";
import type { DigestRecord } from "../../model/weekly.ts";
import type { Store } from "../../store.ts";
import type { DigestInput } from "../digest/input.ts";
import { digestFor } from "../digest.ts";
import type { WeeklySchedule } from "../schedule/planned.ts";
import type { WeekId } from "../schedule/week-id.ts";
import { weeklyMoment } from "../schedule.ts";
import { areasOf, type DueContext, feedsOf } from "./context.ts";

/** Weeks and posts by hand that are looked back on: more than any pause is long. */
export const LOOK_BACK = 80;

/** What the very first digest of a channel tells about. */
const FIRST_WINDOW_DAYS = 7;

/** A digest that could not be delivered in this time is not posted any more (`digest.md`: 48 hours). */
export const DIGEST_LATEST_MS = 48 * 3_600_000;

/** Rows read from the log at a time. */
const PAGE = 1000;

/** Settles what is due in every connected channel. */
export async function makeDigests(context: DueContext): Promise<void> {
  for (const { feed, areas } of feedsOf(context)) {
    for (const area of areas) await settleArea(feed, area, context);
  }
}

async function settleArea(feed: Feed, area: string, context: DueContext): Promise<void> {
  const { store, snapshot, now } = context;
  const records = await store.weekly.digests(feed, area, LOOK_BACK);
  const { due, skipped } = weeklyMoment(scheduleOf(feed, context), await deliveredHistory(records, store), now);
  if (skipped.length > 0) {
    const missed = skipped.map(({ week }) => record(feed, area, { week, now, outcome: "skipped", upTo: 0 }));
    if (!(await store.weekly.settle(missed, []))) return;
  }
  if (due === null) return;
  const made = await makeDigest(feed, area, due.week, records, context);
  const key = digestKey(feed, area, due.week);
  const outcome = made.digest === null ? "silent" : "posted";
  const settled = record(feed, area, {
    week: due.week,
    now,
    outcome,
    upTo: snapshot.newest,
    digest: { document: made.digest, memory: made.memory },
    post: made.digest === null ? null : key,
  });
  const posts = made.digest === null ? [] : [postOf(key, feed, made.digest, now, later(due.since, DIGEST_LATEST_MS))];
  await store.weekly.settle([settled], posts);
}

/** What a digest of this area says in this channel now. `records` are the area's, newest first. */
export async function makeDigest(
  channel: ChannelId,
  area: string,
  week: WeekId,
  records: readonly DigestRecord[],
  context: Pick<DueContext, "store" | "snapshot" | "now" | "today">,
) {
  const input = await digestInput(channel, area, week, records, context);
  return digestFor(input);
}

async function digestInput(
  channel: ChannelId,
  area: string,
  week: WeekId,
  records: readonly DigestRecord[],
  { store, snapshot, now, today }: Pick<DueContext, "store" | "snapshot" | "now" | "today">,
): Promise<DigestInput> {
  const told = await withoutLost(records, store);
  const last = told.find(({ outcome }) => outcome === "posted");
  const posted = toldUpTo(told);
  const amended = new Set(await amendedIn(last, store));
  const connected = feedOf(channel, snapshot)?.newsAfter ?? (await newsAfterAt(store, now));
  const entries = await entriesBetween(store, Math.max(posted, connected), snapshot.newest);
  const fresh = entries.filter(({ id }) => !amended.has(id));
  const memory = {
    ...memoryOf(told),
    periodTold: await periodTold(channel, memoryOf(told), { store, snapshot, today }),
  };
  return { area, week, today, snapshot, entries: fresh, memory };
}

/** That the plan is over is told once to a channel, also where it follows several areas. */
async function periodTold(
  channel: ChannelId,
  { periodTold: own }: DigestMemory,
  { store, snapshot, today }: Pick<DueContext, "store" | "snapshot" | "today">,
): Promise<string | undefined> {
  if (passedEnd(snapshot.plan, today) === null) return own;
  const told = own === undefined ? [] : [own];
  for (const area of areasOf(channel, snapshot)) {
    const records = await withoutLost(await store.weekly.digests(channel, area, 10), store);
    const { periodTold: theirs } = memoryOf(records);
    if (theirs !== undefined) told.push(theirs);
  }
  return told.toSorted().at(-1);
}

/** The records, newest first, without the digests that never reached the channel: their news is news still. */
export async function withoutLost(records: readonly DigestRecord[], store: Store): Promise<DigestRecord[]> {
  const kept: DigestRecord[] = [];
  for (const [index, known] of records.entries()) {
    const isPosted = known.post !== null;
    if (isPosted && (await isLost(known.post, store))) continue;
    kept.push(known);
    // What came before one that arrived has been told.
    if (isPosted) return [...kept, ...records.slice(index + 1)];
  }
  return kept;
}

/** The newest log entry that an area's records tell or, where a channel got one more area, leave behind; 0 for none. */
export function toldUpTo(records: readonly DigestRecord[]): number {
  return Math.max(0, ...records.filter(({ outcome }) => outcome !== "silent").map(({ upTo }) => upTo));
}

/** Ids of the corrections that stand in the digest in the channel: those of an edit that got through. */
async function amendedIn(last: DigestRecord | undefined, store: Store): Promise<readonly number[]> {
  const amended = last?.digest?.amended ?? [];
  const newest = amended.at(-1);
  if (last?.post == null || newest === undefined) return [];
  return (await isLost(editKey(last.post, newest), store)) ? [] : amended;
}

async function isLost(key: string | null, store: Store): Promise<boolean> {
  const state = key === null ? null : ((await store.outbox.post(key))?.state ?? null);
  return state === "failed" || state === "expired";
}

/** The edit of a digest that puts in the corrections up to a log row. */
export function editKey(post: string, newest: number): string {
  return `edit:${post}:${newest}`;
}

/** What the newest record that remembers anything says. */
export function memoryOf(records: readonly DigestRecord[]): DigestMemory {
  return records.find(({ digest }) => digest !== null)?.digest?.memory ?? NO_MEMORY;
}

/** All rows after `from` up to and including `to`, oldest first. */
export async function entriesBetween(store: Store, from: number, to: number): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (let last = from; last < to; ) {
    const page = await store.entriesAfter(last, PAGE);
    entries.push(...page.filter(({ id }) => id <= to));
    if (page.length < PAGE) break;
    last = page.at(-1)?.id ?? to;
  }
  return entries;
}

/** Id of the newest log entry that is older than a week: what is newer is news to a channel that is connected now. */
export async function newsAfterAt(store: Store, now: Instant): Promise<number> {
  const since = instantAtOslo(`${addDays(osloDate(now), -FIRST_WINDOW_DAYS)}T00:00`);
  const oldest = (await store.log({ since, limit: PAGE })).at(-1);
  return oldest === undefined ? (await store.read()).newest : oldest.id - 1;
}

/** The feed as a schedule. */
export function scheduleOf(
  feed: Feed,
  { snapshot, settings }: Pick<DueContext, "snapshot" | "settings">,
): WeeklySchedule {
  const { weekday, time, from, paused, pausedUntil } = feed;
  const pause = paused ? { until: pausedUntil } : null;
  return { weekday, time, from, pause, quietWeeks: settings.quietWeeks, planFrom: snapshot.plan.period.from };
}

/** What `weeklyMoment` must know of an area's records, newest first. */
export function historyOf(records: readonly DigestRecord[]) {
  return {
    settled: records.find(({ byHand }) => !byHand)?.week ?? null,
    byHand: records.find(({ byHand }) => byHand)?.at ?? null,
  };
}

/** The same; one posted by hand that never reached the channel takes nobody's place. */
export async function deliveredHistory(records: readonly DigestRecord[], store: Store) {
  const { byHand } = historyOf(await withoutLost(records, store));
  return { ...historyOf(records), byHand };
}

/** What + channel + area + ISO week. */
export function digestKey({ platform, channel }: ChannelId, area: string, week: WeekId): string {
  return `digest:${platform}:${channel}:${area}:${week}`;
}

/** A digest as a post. */
export function postOf(
  key: string,
  { platform, channel }: ChannelId,
  digest: Digest,
  at: Instant,
  notAfter: Instant | null,
): NewPost {
  const to = { kind: "channel", platform, channel, thread: null } as const;
  const [card, text] = [digestCard(digest), digestNotification(digest)];
  return { key, kind: "digest", to, card, text, edits: null, at, notAfter, told: toldIn(digest) };
}

/** Whose words a digest tells, line by line. */
export function toldIn({ sections }: Digest): Told[] {
  return sections.flatMap(({ lines }) =>
    lines.flatMap(({ text, told }) => (told === undefined || told.bare === text ? [] : [{ ...told, text }])),
  );
}

/** A record with what most have in common. */
export function record(
  { platform, channel }: ChannelId,
  area: string,
  known: { week: WeekId; now: Instant } & Pick<DigestRecord, "outcome" | "upTo"> & Partial<DigestRecord>,
): DigestRecord {
  const { now, ...rest } = known;
  return { platform, channel, area, byHand: false, at: now, digest: null, post: null, ...rest };
}
