/** The outbox: posts on their way out, claimed by one process at a time. What becomes of them is decided in `src/store/posts.ts`. */
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, max, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type {
  Claim,
  Delivery,
  NewPost,
  Outbox,
  Post,
  PostQuery,
  PostState,
  StoredPost,
} from "../../src/model/outbox.ts";
import type { Platform } from "../../src/model/person.ts";
import type { Instant } from "../../src/model/week.ts";
import {
  afterDecision,
  afterDelivery,
  type Decision,
  editOfSent,
  expiredAt,
  FORGOTTEN_KINDS,
  nextPost,
  OPEN_STATES,
  type OpenPost,
  type PostRow,
  postOf,
  storedPostOf,
  waitingPost,
} from "../../src/store/posts.ts";
import { isOlder } from "../../src/store/weekly-rules.ts";
import type { Connection } from "./connection.ts";
import { type Drizzled, drizzled } from "./drizzled.ts";
import type { Guard } from "./guard.ts";
import type { ReadModel } from "./read-model.ts";
import { outbox } from "./schema.ts";
import { asStoreCall } from "./sqlite-trouble.ts";

const IS_OPEN = inArray(outbox.state, [...OPEN_STATES]);

/** The store's outbox on a connection, with the guard of its writes and what the log is known to hold. */
export function prepareOutbox(connection: Connection, guard: Guard, model: ReadModel): Outbox {
  const database = drizzled(connection);
  const insert = prepareEnqueue(connection);
  const claim = prepareClaim(connection, guard, database);
  const settle = prepareSettle(connection, database, insert);
  const decide = prepareDecide(connection, database);
  const enqueueAll = connection.transaction((posts: readonly NewPost[]) => insert(posts));
  const enqueueAsOf = connection.transaction((posts: readonly NewPost[], newest: number) => {
    if (isOlder(newest, model.current().tail.id)) return false;
    insert(posts);
    return true;
  });
  return {
    enqueueAsOf: (posts, newest) => asStoreCall(() => guard.run(() => enqueueAsOf.immediate(posts, newest))),
    enqueue: (posts) => asStoreCall(() => guard.run(() => enqueueAll.immediate(posts))),
    claim: (wanted) => asStoreCall(() => claim(wanted)),
    // What a platform has taken is written down by waiting for it, whoever has waited in vain before.
    settle: (post, delivery, now) => asStoreCall(() => settle.immediate(post, delivery, now)),
    holders: () => asStoreCall(() => holdersOf(database)),
    open: (platforms) => asStoreCall(() => openOn(database, platforms)),
    health: () => asStoreCall(() => healthOf(database)),
    post: (key) =>
      asStoreCall(() => {
        const row = rowWhere(database, eq(outbox.key, key));
        return row === undefined ? null : storedPostOf(row);
      }),
    inState: (states, only = {}) => asStoreCall(() => inState(database, states, only)),
    decide: (key, again, now, to) =>
      asStoreCall(() => guard.run(() => decide.immediate(key, again ? { again, to: to ?? null } : { again }, now))),
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
  return (limit === undefined ? rows : rows.limit(limit)).all().map(storedPostOf);
}

/** A function that stores posts inside a transaction of somebody else's; a known key is left as it is. */
export function prepareEnqueue(connection: Connection): (posts: readonly NewPost[]) => number {
  const database = drizzled(connection);
  return (posts) => {
    let stored = 0;
    for (const post of posts) {
      const row = database.insert(outbox).values(waitingPost(post)).onConflictDoNothing({ target: outbox.key });
      stored += row.run().changes;
    }
    return stored;
  };
}

function prepareClaim(connection: Connection, guard: Guard, database: Drizzled) {
  const open = and(IS_OPEN, isNull(outbox.settledAt));
  const anyOpen = database.select({ id: outbox.id }).from(outbox).where(open).limit(1).prepare();
  const all = database.select(openColumns(database)).from(outbox).where(open).orderBy(asc(outbox.id)).prepare();
  const transaction = connection.transaction((wanted: Claim): Post | null => {
    const { expired, claimed } = nextPost(all.all() satisfies OpenPost[], wanted);
    if (expired.length > 0) {
      database.update(outbox).set(expiredAt(wanted.now)).where(inArray(outbox.id, expired)).run();
      forgetSettled(database);
    }
    if (claimed === null) return null;
    const row = database.update(outbox).set(claimed.change).where(eq(outbox.id, claimed.id)).returning().get();
    return row === undefined ? null : postOf(row);
  });
  // Nearly always there is nothing: then nothing is locked.
  return (wanted: Claim): Post | null =>
    anyOpen.get() === undefined ? null : guard.run(() => transaction.immediate(wanted));
}

/** The small columns: cards are read of the one post that is taken. Few posts edit another, and only they look for newer ones. */
function openColumns(database: Drizzled) {
  const { id, kind, platform, edits, notAfter, state, attempt, uncertain, holder, retryAt } = outbox;
  const other = alias(outbox, "other");
  const same = and(eq(other.platform, outbox.platform), eq(other.edits, outbox.edits), eq(other.to, outbox.to));
  const newest = database
    .select({ id: max(other.id) })
    .from(other)
    .where(same);
  const newestEdit = sql<number | null>`case when ${edits} is null then null else (${newest}) end`.as("newest_edit");
  return { id, kind, platform, edits, notAfter, state, attempt, uncertain, holder, retryAt, newestEdit };
}

function prepareSettle(connection: Connection, database: Drizzled, enqueue: (posts: readonly NewPost[]) => number) {
  return connection.transaction(
    ({ id, attempt }: Pick<Post, "id" | "attempt">, delivery: Delivery, now: Instant): boolean => {
      const row = rowWhere(database, eq(outbox.id, id));
      const change = row === undefined ? null : afterDelivery(row, attempt, delivery, now);
      if (row === undefined || change === null) return false;
      database.update(outbox).set(change).where(eq(outbox.id, id)).run();
      const edit = editOfSent({ ...row, ...change }, now);
      if (edit !== null) enqueue([edit]);
      if (FORGOTTEN_KINDS.includes(row.kind)) forgetSettled(database);
      return true;
    },
  );
}

/** Some posts are not kept once they have been given, or given up. */
function forgetSettled(database: Drizzled): void {
  database
    .delete(outbox)
    .where(and(inArray(outbox.kind, [...FORGOTTEN_KINDS]), isNotNull(outbox.settledAt)))
    .run();
}

function prepareDecide(connection: Connection, database: Drizzled) {
  return connection.transaction((key: string, decision: Decision, now: Instant): boolean => {
    const row = rowWhere(database, eq(outbox.key, key));
    const change = row === undefined ? null : afterDecision(row, decision, now);
    if (change !== null) database.update(outbox).set(change).where(eq(outbox.key, key)).run();
    return change !== null;
  });
}

function rowWhere(database: Drizzled, where: SQL): PostRow | undefined {
  return database.select().from(outbox).where(where).get();
}

function holdersOf(database: Drizzled): { holder: string; lease: Instant }[] {
  const columns = { holder: outbox.holder, lease: max(outbox.retryAt) };
  const sending = database.select(columns).from(outbox).where(eq(outbox.state, "sending")).groupBy(outbox.holder);
  return sending.all().flatMap(({ holder, lease }) => (holder === null || lease === null ? [] : [{ holder, lease }]));
}

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
