/** Channels, their feeds and digests, nudges, absences and followers: rows, as `src/store/weekly-rules.ts` decides them. */
import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { type ChannelId, type Feed, feedOf } from "../../src/model/feed.ts";
import type { NewPost } from "../../src/model/outbox.ts";
import type { DigestRecord, NudgeRecord, WeeklyStore } from "../../src/model/weekly.ts";
import {
  areOlder,
  disconnected,
  feedsMovedOn,
  isOlder,
  mayAdvance,
  newFeed,
  rescheduled,
  settledBy,
} from "../../src/store/weekly-rules.ts";
import type { Connection } from "./connection.ts";
import { type Drizzled, drizzled } from "./drizzled.ts";
import type { Guard } from "./guard.ts";
import type { Memory } from "./load.ts";
import { prepareEnqueue } from "./outbox.ts";
import type { ReadModel } from "./read-model.ts";
import { absence, channel, digest, feed, follower, nudge } from "./schema.ts";
import { asStoreCall } from "./sqlite-trouble.ts";

/** The store's weekly part on a connection. */
export function prepareWeekly(connection: Connection, guard: Guard, model: ReadModel): WeeklyStore {
  const database = drizzled(connection);
  const enqueue = prepareEnqueue(connection);
  /** One IMMEDIATE transaction, with what is known in it. What stands in the read model is read again after it. */
  const write = <T>(work: (known: Memory) => T) =>
    asStoreCall(() => {
      const done = guard.run(() => connection.transaction(() => work(model.current())).immediate());
      model.reload();
      return done;
    });
  return {
    connect: (binding, wanted) =>
      write(({ tail }) => {
        const { changes } = database.insert(channel).values(binding).onConflictDoNothing().run();
        // A channel that follows something already has one.
        database.insert(feed).values(newFeed(wanted, tail.id)).onConflictDoNothing().run();
        return changes > 0;
      }),
    disconnect: (from, area) => write((known) => disconnect(database, known, from, area)),
    schedule: (of, change, now) => write(() => updateFeed(database, of, rescheduled(change, now))),
    digests: (of, area, limit) => asStoreCall(() => digestsOf(database, of, area, limit)),
    settle: (records, posts) => write((known) => settle(database, known, enqueue, records, posts)),
    amend: (record, post, newest) =>
      write(({ tail }) => !isOlder(newest, tail.id) && amend(database, enqueue, record, post)),
    advanceLines: (of, from, to, posts) =>
      write(({ feeds, tail }) => {
        if (!mayAdvance(feedOf(of, { feeds }), from, to, tail.id)) return false;
        updateFeed(database, of, { linesAfter: to });
        enqueue(posts);
        return true;
      }),
    lastNudge: (person) =>
      asStoreCall(() => {
        const newest = database.select().from(nudge).where(eq(nudge.person, person)).orderBy(desc(nudge.week));
        return newest.limit(1).get() ?? null;
      }),
    nudge: (record, posts) => write(() => recordNudge(database, enqueue, record, posts)),
    absent: (person, wanted) =>
      write(() => {
        database.delete(absence).where(eq(absence.person, person)).run();
        if (wanted !== null) database.insert(absence).values(wanted).run();
      }),
    follow: ({ person, activity }, on) =>
      write(() => {
        const row = and(eq(follower.person, person), eq(follower.activity, activity));
        if (!on) return database.delete(follower).where(row).run().changes > 0;
        return database.insert(follower).values({ person, activity }).onConflictDoNothing().run().changes > 0;
      }),
  };
}

type Enqueue = (posts: readonly NewPost[]) => number;

function updateFeed(database: Drizzled, of: ChannelId, change: Partial<Feed>): void {
  database.update(feed).set(change).where(isFeed(of)).run();
}

function isFeed(of: ChannelId) {
  return and(eq(feed.platform, of.platform), eq(feed.channel, of.channel));
}

function disconnect(database: Drizzled, { channels }: Memory, from: ChannelId, area: string | null): string[] {
  const { gone, isLast } = disconnected(channels, from, area);
  const theirs = and(eq(channel.platform, from.platform), eq(channel.channel, from.channel));
  database
    .delete(channel)
    .where(and(theirs, inArray(channel.area, gone)))
    .run();
  if (isLast) database.delete(feed).where(isFeed(from)).run();
  return gone;
}

/** The newest; and, behind however many weeks that were passed over, the last one that was posted: what was told is told. */
function digestsOf(database: Drizzled, of: ChannelId, area: string, limit: number): DigestRecord[] {
  const theirs = and(eq(digest.platform, of.platform), eq(digest.channel, of.channel), eq(digest.area, area));
  const newest = (which: typeof theirs, most: number) =>
    database.select().from(digest).where(which).orderBy(desc(digest.id)).limit(most).all();
  const rows = newest(theirs, limit);
  const isAmong = rows.length < limit || rows.some(({ post }) => post !== null);
  const last = isAmong ? [] : newest(and(theirs, isNotNull(digest.post)), 1);
  return [...rows, ...last].map(({ id: _id, ...record }) => record);
}

function settle(
  database: Drizzled,
  { feeds, tail }: Memory,
  enqueue: Enqueue,
  records: readonly DigestRecord[],
  posts: readonly NewPost[],
): boolean {
  if (areOlder(records, posts, tail.id) || records.some((record) => isSettled(database, record))) return false;
  for (const record of records) database.insert(digest).values(record).run();
  for (const moved of feedsMovedOn(feeds, records)) updateFeed(database, moved, { linesAfter: moved.linesAfter });
  enqueue(posts);
  return true;
}

function isSettled(database: Drizzled, record: DigestRecord): boolean {
  const week = and(
    eq(digest.platform, record.platform),
    eq(digest.channel, record.channel),
    eq(digest.area, record.area),
    eq(digest.week, record.week),
    eq(digest.byHand, false),
  );
  const by = settledBy(record);
  const same = by.kind === "post" ? eq(digest.post, by.post) : week;
  return database.select({ id: digest.id }).from(digest).where(same).get() !== undefined;
}

function amend(database: Drizzled, enqueue: Enqueue, record: DigestRecord, post: NewPost): boolean {
  if (record.post === null) return false;
  database.update(digest).set({ digest: record.digest, upTo: record.upTo }).where(eq(digest.post, record.post)).run();
  enqueue([post]);
  return true;
}

function recordNudge(database: Drizzled, enqueue: Enqueue, record: NudgeRecord, posts: readonly NewPost[]): boolean {
  const { changes } = database.insert(nudge).values(record).onConflictDoNothing().run();
  if (changes > 0) enqueue(posts);
  return changes > 0;
}
