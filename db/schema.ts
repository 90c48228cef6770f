/**
 * The tables. `log` is the truth and append-only; `activity_state` and `role_holder` are projections of it, kept in
 * the same transaction; the rest are small registers. Migrations are generated from this file: change it, then run
 * `npm run migration`. The log's triggers stand in the first migration; drizzle-kit knows no triggers.
 */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ActivityFields, EntryKind, HolderChange, LogEntry } from "../src/log.ts";
import type { Platform } from "../src/person.ts";
import type { Plan } from "../src/plan.ts";
import type { Status } from "../src/status.ts";

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
  },
  (table) => [primaryKey({ columns: [table.platform, table.id] })],
);

/** Words that somebody taught the bot. `requests` are those that have taught the word: each counts once. */
export const alias = sqliteTable("alias", {
  words: text().primaryKey(),
  activity: text().notNull(),
  taughtBy: text("taught_by").notNull(),
  taughtAt: text("taught_at").notNull(),
  confirmations: integer().notNull(),
  requests: text({ mode: "json" }).$type<string[]>().notNull(),
});

/** Channels connected to a focus area; one channel follows one area. */
export const channel = sqliteTable(
  "channel",
  {
    platform: text().$type<Platform>().notNull(),
    channel: text().notNull(),
    area: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.channel] })],
);

/** Private messages, stored with the entries that cause them. `deliveredAt` is null until somebody took them. */
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
  },
  (table) => [index("notice_waiting").on(table.person).where(sql`"delivered_at" is null`)],
);

/** The plan as it was read, one row per corrected plan file; the newest row is the plan in force. */
export const plan = sqliteTable("plan", {
  id: integer().primaryKey({ autoIncrement: true }),
  document: text({ mode: "json" }).$type<Plan>().notNull(),
  hash: text().notNull(),
  at: text().notNull(),
});
