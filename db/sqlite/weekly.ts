/** Channels, their feeds and digests, nudges, absences and followers. */
import { and, desc, eq, isNotNull, lt } from "drizzle-orm";
import type { ChannelId } from "../../src/model/feed.ts";
import type { NewPost } from "../../src/model/outbox.ts";
import type { DigestRecord, NudgeRecord, WeeklyStore } from "../../src/model/weekly.ts";
import { storeBinding } from "./channels.ts";
import type { Connection } from "./connection.ts";
import { type Drizzled, drizzled } from "./drizzled.ts";
import { prepareEnqueue } from "./outbox.ts";
import type { ReadModel } from "./read-model.ts";
import { absence, channel, digest, feed, follower, nudge } from "./schema.ts";
import { asStoreCall } from "./sqlite-trouble.ts";

/** The store's weekly part on a connection. */
export function prepareWeekly(connection: Connection, model: ReadModel): WeeklyStore {
  const database = drizzled(connection);
  const enqueue = prepareEnqueue(connection);
  /** One IMMEDIATE transaction. What stands in the read model is read again after it. */
  const write = <T>(work: () => T) =>
    asStoreCall(() => {
      const done = connection.transaction(work).immediate();
      model.reload();
      return done;
    });
  /** Asked inside the transaction. What was made from an older log may tell what has been taken back since. */
  const isOlder = (newest: number) => newest < model.current().tail.id;
  return {
    connect: (binding, wanted) => write(() => storeBinding(database, binding, wanted, model.current().tail.id)),
    disconnect: (from, area) => write(() => disconnect(database, from, area)),
    schedule: (of, change, now) =>
      write(
        () =>
          void database
            .update(feed)
            .set({ ...change, from: now })
            .where(feedOf(of))
            .run(),
      ),
    digests: (of, area, limit) => asStoreCall(() => digestsOf(database, of, area, limit)),
    settle: (records, posts) =>
      write(() => {
        const isOutdated = posts.length > 0 && records.some(({ upTo }) => isOlder(upTo));
        return !isOutdated && settle(database, enqueue, records, posts);
      }),
    amend: (record, post, newest) => write(() => !isOlder(newest) && amend(database, enqueue, record, post)),
    advanceLines: (of, from, to, posts) =>
      write(() => {
        if (isOlder(to)) return false;
        const mine = and(feedOf(of), eq(feed.linesAfter, from));
        if (database.update(feed).set({ linesAfter: to }).where(mine).run().changes === 0) return false;
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

function feedOf(of: ChannelId) {
  return and(eq(feed.platform, of.platform), eq(feed.channel, of.channel));
}

function disconnect(database: Drizzled, from: ChannelId, area: string | null): string[] {
  const all = and(eq(channel.platform, from.platform), eq(channel.channel, from.channel));
  const some = area === null ? all : and(all, eq(channel.area, area));
  const gone = database.delete(channel).where(some).returning({ area: channel.area }).all();
  if (database.select().from(channel).where(all).limit(1).get() === undefined) {
    database.delete(feed).where(feedOf(from)).run();
  }
  return gone.map((row) => row.area);
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
  enqueue: Enqueue,
  records: readonly DigestRecord[],
  posts: readonly NewPost[],
): boolean {
  for (const record of records) {
    const week = and(
      eq(digest.platform, record.platform),
      eq(digest.channel, record.channel),
      eq(digest.area, record.area),
      eq(digest.week, record.week),
      eq(digest.byHand, false),
    );
    // By hand, two who ask in the same moment have the same post.
    const same = record.byHand && record.post !== null ? eq(digest.post, record.post) : week;
    if (database.select({ id: digest.id }).from(digest).where(same).get() !== undefined) return false;
  }
  for (const record of records) {
    database.insert(digest).values(record).run();
    // What the digest tells need not be told again by the channel's lines.
    const behind = and(feedOf(record), lt(feed.linesAfter, record.upTo));
    if (record.outcome === "posted") database.update(feed).set({ linesAfter: record.upTo }).where(behind).run();
  }
  enqueue(posts);
  return true;
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
