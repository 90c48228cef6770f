/** The outbox: posts on their way out, claimed by one process at a time. */

import { and, asc, desc, eq, exists, gt, gte, inArray, isNotNull, isNull, lte, max, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type {
  Claim,
  Delivery,
  Destination,
  NewPost,
  Outbox,
  Post,
  PostQuery,
  PostState,
  StoredPost,
} from "../../src/model/outbox.ts";
import type { Platform } from "../../src/model/person.ts";
import { ALL_PLATFORMS, PLATFORM } from "../../src/model/platform.ts";
import type { Instant } from "../../src/model/week.ts";
import type { Connection } from "./connection.ts";
import { type Drizzled, drizzled } from "./drizzled.ts";
import type { Guard } from "./guard.ts";
import type { ReadModel } from "./read-model.ts";
import { outbox } from "./schema.ts";
import { asStoreCall } from "./sqlite-trouble.ts";

type Row = typeof outbox.$inferSelect;

/** When a new post may be tried: before any time there is. */
const READY = "";

/** The store's outbox on a connection, with the guard of its writes and what the log is known to hold. */
export function prepareOutbox(connection: Connection, guard: Guard, model: ReadModel): Outbox {
  const database = drizzled(connection);
  const insert = prepareEnqueue(connection);
  const claim = prepareClaim(connection, database);
  const settle = prepareSettle(database, insert);
  const enqueueAll = connection.transaction((posts: readonly NewPost[]) => insert(posts));
  const enqueueAsOf = connection.transaction((posts: readonly NewPost[], newest: number) => {
    if (newest < model.current().tail.id) return false;
    insert(posts);
    return true;
  });
  return {
    enqueueAsOf: (posts, newest) => asStoreCall(() => enqueueAsOf.immediate(posts, newest)),
    enqueue: (posts) => asStoreCall(() => enqueueAll.immediate(posts)),
    claim: (wanted) => asStoreCall(() => guard.run(() => claim(wanted))),
    settle: (post, delivery, now) => asStoreCall(() => settle(post, delivery, now)),
    holders: () => asStoreCall(() => holdersOf(database)),
    open: (platforms) => asStoreCall(() => openOn(database, platforms)),
    health: () => asStoreCall(() => healthOf(database)),
    post: (key) =>
      asStoreCall(() => {
        const row = database.select().from(outbox).where(eq(outbox.key, key)).get();
        return row === undefined ? null : storedPost(row);
      }),
    inState: (states, only = {}) => asStoreCall(() => inState(database, states, only)),
    decide: (key, again, now, to) => asStoreCall(() => decide(database, key, again, now, to)),
  };
}

function inState(database: Drizzled, states: readonly PostState[], only: PostQuery): StoredPost[] {
  const { limit, settledSince, kind, channel } = only;
  const wanted = and(
    inArray(outbox.state, [...states]),
    settledSince === undefined ? undefined : gte(outbox.settledAt, settledSince),
    kind === undefined ? undefined : eq(outbox.kind, kind),
    channel === undefined ? undefined : eq(outbox.platform, channel.platform),
    channel === undefined ? undefined : sql`${outbox.to} ->> '$.channel' = ${channel.channel}`,
  );
  const rows = database.select().from(outbox).where(wanted).orderBy(desc(outbox.id));
  return (limit === undefined ? rows : rows.limit(limit)).all().map(storedPost);
}

/** A function that stores posts inside a transaction of somebody else's; a known key is left as it is. */
export function prepareEnqueue(connection: Connection): (posts: readonly NewPost[]) => number {
  const database = drizzled(connection);
  return (posts) => {
    let stored = 0;
    for (const post of posts) {
      const row = { ...post, platform: post.to.platform, state: "waiting", attempt: 0, uncertain: false } as const;
      stored += database
        .insert(outbox)
        .values({ ...row, retryAt: READY })
        .onConflictDoNothing({ target: outbox.key })
        .run().changes;
    }
    return stored;
  };
}

/** The oldest post that is ready, marked as this attempt's. What has become too late is laid aside on the way. */
function prepareClaim(connection: Connection, database: Drizzled) {
  const open = inArray(outbox.state, ["waiting", "sending"]);
  const anyOpen = database
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(open, isNull(outbox.settledAt)))
    .limit(1);
  const isEmpty = anyOpen.prepare();
  const transaction = connection.transaction(({ platforms, kinds, now, wall, lease, holder, dead }: Claim) => {
    expire(database, now);
    const abandoned = and(eq(outbox.state, "sending"), inArray(outbox.holder, [...dead]));
    const ready = and(
      open,
      or(lte(outbox.retryAt, wall), abandoned),
      inArray(outbox.platform, [...platforms]),
      inArray(outbox.kind, [...kinds]),
    );
    const row = database.select().from(outbox).where(ready).orderBy(asc(outbox.id)).limit(1).get();
    if (row === undefined) return null;
    // Whoever was sending it and has not said what became of it may have been heard.
    const uncertain = row.uncertain || row.state === "sending";
    const claimed = { state: "sending", attempt: row.attempt + 1, uncertain, holder, retryAt: lease } as const;
    database.update(outbox).set(claimed).where(eq(outbox.id, row.id)).run();
    return postOf({ ...row, ...claimed });
  });
  // Nearly always there is nothing: then nothing is locked.
  return (wanted: Claim): Post | null => (isEmpty.get() === undefined ? null : transaction.immediate(wanted));
}

/**
 * What has become too late, except what may have been sent: that is looked for first. An edit is not looked for, and
 * one that waited while a newer one of the same message was stored must not undo it.
 */
function expire(database: Drizzled, now: Instant): void {
  const newer = alias(outbox, "newer");
  const isSame = and(eq(newer.platform, outbox.platform), eq(newer.edits, outbox.edits), eq(newer.to, outbox.to));
  const overtaken = database
    .select({ id: newer.id })
    .from(newer)
    .where(and(isSame, gt(newer.id, outbox.id)));
  const isLate = and(or(eq(outbox.uncertain, false), isNotNull(outbox.edits)), lte(outbox.notAfter, now));
  const isOvertaken = and(isNotNull(outbox.edits), exists(overtaken));
  const late = and(eq(outbox.state, "waiting"), isNull(outbox.settledAt), or(isLate, isOvertaken));
  database.update(outbox).set({ state: "expired", settledAt: now }).where(late).run();
}

/** Whose words were taken back while it was being sent may have been heard with them. */
function prepareEditGone(enqueue: (posts: readonly NewPost[]) => number) {
  return ({ key, kind, to, card, text, message, told }: Row, now: Instant) => {
    if (message === null || !told?.some(({ gone }) => gone)) return;
    // The row has been written without them already.
    enqueue([{ key: `taken-back:${key}`, kind, to, card, text, edits: message, at: now, notAfter: null }]);
  };
}

function prepareSettle(database: Drizzled, enqueue: (posts: readonly NewPost[]) => number) {
  const editGone = prepareEditGone(enqueue);
  return ({ id, attempt }: Pick<Post, "id" | "attempt">, delivery: Delivery, now: Instant): boolean => {
    const mine = and(eq(outbox.id, id), eq(outbox.attempt, attempt), eq(outbox.state, "sending"));
    const row = database.update(outbox).set(afterDelivery(delivery, now)).where(mine).returning().get();
    if (row?.state === "sent") editGone(row, now);
    return row !== undefined;
  };
}

function afterDelivery(delivery: Delivery, now: Instant): Partial<Row> {
  switch (delivery.outcome) {
    case "sent":
      return { state: "sent", message: delivery.message, trouble: null, settledAt: now };
    case "later":
      return { state: "waiting", retryAt: delivery.at, trouble: delivery.trouble, uncertain: false };
    case "uncertain":
      return { state: "waiting", retryAt: delivery.at, trouble: delivery.trouble, uncertain: true };
    case "doubtful":
      return { state: "doubtful", trouble: delivery.trouble, settledAt: now };
    case "failed":
      return { state: "failed", trouble: delivery.trouble, settledAt: now };
  }
}

function decide(database: Drizzled, key: string, again: boolean, now: Instant, to?: Destination): boolean {
  const undecided = and(eq(outbox.key, key), or(eq(outbox.state, "doubtful"), eq(outbox.state, "failed")));
  // Where the platform can be asked once more whether it arrived, it is; elsewhere the person has looked.
  const asked = ALL_PLATFORMS.filter((platform) => PLATFORM[platform].looksUp);
  const uncertain = sql`${outbox.state} = 'doubtful' and ${inArray(outbox.platform, asked)}`;
  const there = to === undefined ? {} : { to, platform: to.platform };
  const afresh = { state: "waiting", uncertain, retryAt: READY, notAfter: null, settledAt: null, ...there } as const;
  const decided = again ? afresh : ({ state: "sent", settledAt: now } as const);
  return database.update(outbox).set(decided).where(undecided).run().changes > 0;
}

function postOf(row: Row): Post {
  const {
    platform: _platform,
    state: _state,
    told: _told,
    holder,
    retryAt,
    message,
    trouble,
    settledAt,
    ...post
  } = row;
  return post;
}

function storedPost(row: Row): StoredPost {
  const { platform: _platform, told: _told, retryAt: _retryAt, holder: _holder, ...post } = row;
  return { ...post, state: row.state satisfies PostState };
}

function holdersOf(database: Drizzled): { holder: string; lease: Instant }[] {
  const columns = { holder: outbox.holder, lease: max(outbox.retryAt) };
  const sending = database.select(columns).from(outbox).where(eq(outbox.state, "sending")).groupBy(outbox.holder);
  return sending.all().flatMap(({ holder, lease }) => (holder === null || lease === null ? [] : [{ holder, lease }]));
}

const IS_OPEN = inArray(outbox.state, ["waiting", "sending"]);

function openOn(database: Drizzled, platforms: readonly Platform[]): { count: number; next: Instant | null } {
  const columns = { count: sql<number>`count(*)`, next: sql<Instant | null>`min(${outbox.retryAt})` };
  const open = and(IS_OPEN, inArray(outbox.platform, [...platforms]));
  return database.select(columns).from(outbox).where(open).get() ?? { count: 0, next: null };
}

function healthOf(database: Drizzled): { waiting: number; oldest: Instant | null; doubtful: number } {
  const columns = { waiting: sql<number>`count(*)`, oldest: sql<Instant | null>`min(${outbox.at})` };
  const open = database.select(columns).from(outbox).where(IS_OPEN).get() ?? { waiting: 0, oldest: null };
  const count = { doubtful: sql<number>`count(*)` };
  const held = database.select(count).from(outbox).where(eq(outbox.state, "doubtful")).get();
  return { ...open, doubtful: held?.doubtful ?? 0 };
}
