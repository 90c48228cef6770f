/** Questions to the log. */
import { type AnyColumn, and, asc, desc, eq, gt, gte, type SQL, sql } from "drizzle-orm";
import type { LogEntry } from "../../src/model/log.ts";
import type { LogQuery } from "../../src/store.ts";
import type { Connection } from "./connection.ts";
import { type Drizzled, drizzled } from "./drizzled.ts";
import { ENTRY_COLUMNS } from "./log-row.ts";
import { log } from "./schema.ts";

const given = sql.placeholder;

/**
 * The first row at or after `since`. Rows come in the order they are stored, so a bound on the time is also a bound
 * on the id, and the index on activity or author (which ends with the id) need not be walked further back. `+id`
 * keeps SQLite from walking the whole table instead of the index on time.
 */
const FIRST_SINCE = sql`(select min(+id) from log where at >= ${given("since")})`;

/** One list as JSON, whatever its length, so that one prepared statement serves all. */
const ABOUT_GIVEN = sql`${log.refersTo} in (select value from json_each(${given("refersTo")}))`;

/** A function that answers a `LogQuery`, newest first. Each combination of filters is prepared once. */
export function prepareLogQuery(database: Drizzled): (query: LogQuery) => LogEntry[] {
  const prepared = new Map<string, ReturnType<typeof prepareFor>>();
  const prepareFor = (conditions: SQL[]) =>
    database
      .select(ENTRY_COLUMNS)
      .from(log)
      .where(and(...conditions))
      .orderBy(desc(log.id))
      .limit(given("limit"))
      .offset(given("offset"))
      .prepare();
  return (query) => {
    const { key, conditions } = conditionsOf(query);
    const statement = prepared.get(key) ?? prepareFor(conditions);
    prepared.set(key, statement);
    return statement.all({ ...query, offset: query.offset ?? 0, refersTo: JSON.stringify(query.refersTo ?? []) });
  };
}

function conditionsOf(query: LogQuery): { key: string; conditions: SQL[] } {
  const conditions: [name: string, condition: SQL][] = [];
  // Few rows refer to others, so that index is the one to use: `+` keeps SQLite from choosing another beside it.
  const column = (name: AnyColumn) => (query.refersTo === undefined ? sql`${name}` : sql`+${name}`);
  if (query.refersTo !== undefined) conditions.push(["refersTo", ABOUT_GIVEN]);
  if (query.activity !== undefined) conditions.push(["activity", eq(column(log.activity), given("activity"))]);
  if (query.author !== undefined) conditions.push(["author", eq(column(log.author), given("author"))]);
  if (query.withoutInternal) conditions.push(["withoutInternal", eq(log.internal, false)]);
  if (query.since !== undefined) {
    conditions.push(["since", gte(log.id, FIRST_SINCE)], ["at", gte(log.at, given("since"))]);
  }
  return { key: conditions.map(([name]) => name).join(), conditions: conditions.map(([, condition]) => condition) };
}

/** A function that gives what a request stored, in the order of the batch. */
export function prepareByRequest(connection: Connection): (request: string) => LogEntry[] {
  const query = drizzled(connection)
    .select(ENTRY_COLUMNS)
    .from(log)
    .where(eq(log.request, given("request")))
    .orderBy(asc(log.part))
    .prepare();
  // Nearly every request is new, and that is quickly seen.
  const known = connection.prepare("select 1 from log where request = ? limit 1").pluck();
  return (request) => (known.get(request) === undefined ? [] : query.all({ request }));
}

/** A function that gives one entry, or null. */
export function prepareEntry(database: Drizzled): (id: number) => LogEntry | null {
  const query = database
    .select(ENTRY_COLUMNS)
    .from(log)
    .where(eq(log.id, given("id")))
    .prepare();
  return (id) => query.get({ id }) ?? null;
}

/** A function that gives up to `limit` entries after an id, oldest first, to walk the whole log in pages. */
export function prepareEntriesAfter(database: Drizzled): (id: number, limit: number) => LogEntry[] {
  const query = database
    .select(ENTRY_COLUMNS)
    .from(log)
    .where(gt(log.id, given("id")))
    .orderBy(asc(log.id))
    .limit(given("limit"))
    .prepare();
  return (id, limit) => query.all({ id, limit });
}
