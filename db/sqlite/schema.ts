/**
 * The tables. `log` is the truth and append-only; `activity_state` and `role_holder` are projections of it, kept in
 * the same transaction; the rest are small registers. Migrations are generated from this file: change it, then run
 * `npm run migration`. The log's triggers stand in the first migration; drizzle-kit knows no triggers.
 */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Card } from "../../src/model/card.ts";
import type { ActivityFields, EntryKind, HolderChange, LogEntry } from "../../src/model/log.ts";
import type { Destination, PostKind, PostState } from "../../src/model/outbox.ts";
import type { Platform } from "../../src/model/person.ts";
import type { Status } from "../../src/model/status.ts";
import type { Told } from "../../src/model/told.ts";
import type { DigestRecord } from "../../src/model/weekly.ts";
import type { PlanDocument } from "../../src/plans/plan-line.ts";

/** One row per `LogEntry`. `part` is its place in the batch that `request` stored. */
export const log = sqliteTable(
  "log",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    request: text().notNull(),
    part: integer().notNull(),
    kind: text().$type<EntryKind>().notNull(),
    activity: text(),
    at: text().notNull(),
    author: text(),
    role: text(),
    platform: text().$type<Platform>().notNull(),
    message: text(),
    raw: text().notNull(),
    note: text(),
    decision: text(),
    internal: integer({ mode: "boolean" }).notNull(),
    municipalities: text({ mode: "json" }).$type<string[]>().notNull(),
    before: text({ mode: "json" }).$type<Partial<ActivityFields>>().notNull(),
    after: text({ mode: "json" }).$type<Partial<ActivityFields>>().notNull(),
    holder: text({ mode: "json" }).$type<HolderChange>(),
    refersTo: integer("refers_to"),
    origin: text({ mode: "json" }).$type<NonNullable<LogEntry["origin"]>>(),
    hash: text().notNull(),
  },
  (table) => [
    uniqueIndex("log_request").on(table.request, table.part),
    // SQLite ends every index with the row id, so these two also give the newest first.
    index("log_activity").on(table.activity),
    index("log_author").on(table.author),
    index("log_at").on(table.at),
    // Few rows have these: an ordinary update does not touch the indexes, and so they cost it nothing.
    index("log_refers_to").on(table.refersTo).where(sql`"refers_to" is not null`),
    index("log_holder").on(table.id).where(sql`"holder" is not null`),
  ],
);

/** The present state of each activity that the log has something about. */
export const activityState = sqliteTable("activity_state", {
  code: text().primaryKey(),
  status: text().$type<Status>().notNull(),
  progress: integer(),
  deadline: text(),
  note: text(),
  noteAt: text("note_at"),
  noteBy: text("note_by", { mode: "json" }).$type<NonNullable<ActivityFields["noteBy"]>>(),
  responsible: text({ mode: "json" }).$type<string[]>(),
  municipalities: text({ mode: "json" }).$type<string[]>().notNull(),
  freshAt: text("fresh_at"),
  lastEntry: integer("last_entry").notNull(),
});

/** Who holds which role, and when; `to` is null while it lasts. */
export const roleHolder = sqliteTable(
  "role_holder",
  {
    role: text().notNull(),
    person: text().notNull(),
    from: text().notNull(),
    to: text(),
  },
  (table) => [primaryKey({ columns: [table.role, table.from] })],
);

export const person = sqliteTable("person", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().unique(),
});

/** A person's accounts on the platforms. */
export const identity = sqliteTable(
  "identity",
  {
    platform: text().$type<Platform>().notNull(),
    id: text().notNull(),
    person: text()
      .notNull()
      .references(() => person.id),
    /** A guest, or of another organisation, when last seen. */
    external: integer({ mode: "boolean" }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.platform, table.id] })],
);

/** Words that somebody taught the bot; confirmed when another person has taught the same. */
export const alias = sqliteTable("alias", {
  words: text().primaryKey(),
  activity: text().notNull(),
  taughtBy: text("taught_by").notNull(),
  taughtAt: text("taught_at").notNull(),
  confirmedBy: text("confirmed_by"),
});

/** Channels connected to focus areas: one or several, and an area may have several channels. */
export const channel = sqliteTable(
  "channel",
  {
    platform: text().$type<Platform>().notNull(),
    channel: text().notNull(),
    area: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.channel, table.area] })],
);

/** What a connected channel gets, and when; one row per channel. */
export const feed = sqliteTable(
  "feed",
  {
    platform: text().$type<Platform>().notNull(),
    channel: text().notNull(),
    /** As people know it: `infrastruktur`. */
    name: text().notNull(),
    weekday: integer().notNull(),
    time: text().notNull(),
    /** When it was set up or last changed. */
    from: text().notNull(),
    paused: integer({ mode: "boolean" }).notNull(),
    pausedUntil: text("paused_until"),
    newsAfter: integer("news_after").notNull(),
    /** The newest log entry that channel lines were made of. */
    linesAfter: integer("lines_after").notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.channel] })],
);

/** One row per area, channel and ISO week that is settled: posted, silent or skipped; and each post by hand. */
export const digest = sqliteTable(
  "digest",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    platform: text().$type<Platform>().notNull(),
    channel: text().notNull(),
    area: text().notNull(),
    week: text().notNull(),
    outcome: text().$type<DigestRecord["outcome"]>().notNull(),
    byHand: integer("by_hand", { mode: "boolean" }).notNull(),
    at: text().notNull(),
    /** The newest log entry that it knows of: what is newer is for the next one. */
    upTo: integer("up_to").notNull(),
    /** What was said; null for a skipped week. */
    digest: text({ mode: "json" }).$type<NonNullable<DigestRecord["digest"]>>(),
    /** Key of its post in the outbox, or null. */
    post: text(),
  },
  (table) => [
    uniqueIndex("digest_week").on(table.platform, table.channel, table.area, table.week).where(sql`"by_hand" = 0`),
    index("digest_area").on(table.platform, table.channel, table.area),
  ],
);

/** What a person was asked about in one ISO week. */
export const nudge = sqliteTable(
  "nudge",
  {
    person: text().notNull(),
    week: text().notNull(),
    at: text().notNull(),
    /** Activity codes. */
    items: text({ mode: "json" }).$type<string[]>().notNull(),
    post: text(),
  },
  (table) => [primaryKey({ columns: [table.person, table.week] })],
);

/** Somebody wants no nudges until a day; a deputy gets them meanwhile. */
export const absence = sqliteTable("absence", {
  person: text().primaryKey(),
  until: text().notNull(),
  deputy: text(),
});

/** Who follows which activity. */
export const follower = sqliteTable("follower", { person: text().notNull(), activity: text().notNull() }, (table) => [
  primaryKey({ columns: [table.person, table.activity] }),
]);

/** Posts on their way out; see `src/model/outbox.ts`. `retryAt` is when a waiting post is ready, or a lease runs out. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull().unique(),
    kind: text().$type<PostKind>().notNull(),
    platform: text().$type<Platform>().notNull(),
    to: text({ mode: "json" }).$type<Destination>().notNull(),
    card: text({ mode: "json" }).$type<Card>().notNull(),
    text: text().notNull(),
    edits: text(),
    at: text().notNull(),
    notAfter: text("not_after"),
    state: text().$type<PostState>().notNull(),
    attempt: integer().notNull(),
    uncertain: integer({ mode: "boolean" }).notNull(),
    holder: text(),
    retryAt: text("retry_at").notNull(),
    message: text(),
    trouble: text(),
    settledAt: text("settled_at"),
    /** Whose words it tells, line by line; see `src/model/told.ts`. */
    told: text({ mode: "json" }).$type<Told[]>(),
  },
  (table) => [index("outbox_open").on(table.state, table.retryAt).where(sql`"settled_at" is null`)],
);

/** Where the bot can write in Teams without being asked; see `src/model/teams-reference.ts`. */
export const teamsReference = sqliteTable("teams_reference", {
  key: text().primaryKey(),
  tenant: text().notNull(),
  team: text(),
  user: text(),
  conversation: text().notNull(),
  serviceUrl: text("service_url").notNull(),
  bot: text().notNull(),
  parked: text(),
});

/**
 * Private messages, stored with the entries that cause them. `deliveredAt` is null until somebody took them; `undoes` is
 * the entry that the person may undo, where there is one.
 */
export const notice = sqliteTable(
  "notice",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    person: text()
      .notNull()
      .references(() => person.id),
    text: text().notNull(),
    at: text().notNull(),
    deliveredAt: text("delivered_at"),
    /** Whose words it tells, and the text without them; see `src/model/told.ts`. */
    told: text({ mode: "json" }).$type<Told[]>(),
    undoes: integer(),
  },
  (table) => [index("notice_waiting").on(table.person).where(sql`"delivered_at" is null`)],
);

/**
 * The plan as it was read, one row per corrected plan file; the newest row is the plan in force, and says whose it is
 * (`id`, `line`). `hash` is that of the file when it was taken in. The first row of a plan tells since when it is followed.
 */
export const plan = sqliteTable("plan", {
  id: integer().primaryKey({ autoIncrement: true }),
  document: text({ mode: "json" }).$type<PlanDocument>().notNull(),
  hash: text().notNull(),
  at: text().notNull(),
});
