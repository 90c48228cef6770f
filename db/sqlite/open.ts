/** Opens the database file safely, or refuses with one clear line and leaves the file as it was. */

import { existsSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import type { Connection } from "./connection.ts";
import { DatabaseError } from "./database-error.ts";
import { inspectFile, refuseForeign } from "./inspect.ts";
import { type Migration, migrate, schemaVersion } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { openingTrouble } from "./sqlite-trouble.ts";

/** Waiting for a lock blocks everything else the process does, and people are answered within 2.5 s. */
export const BUSY_TIMEOUT_MS = 1000;

/** Milliseconds. Nobody waits for an answer yet, and a start that is refused while another process writes helps nobody. */
const OPENING_TIMEOUT_MS = 5000;

/** Up to this size all pages are checked at start (about 0.1 s); a larger file is left to `verify`. */
const QUICK_CHECK_BYTES = 64 * 1024 * 1024;

/** `PRAGMA synchronous` when it is FULL. */
const FULL = 2;

/**
 * A connection to `file` (or `:memory:`), checked, with the newest schema. Throws `DatabaseError`.
 * `migrations` are the program's own; tests pass others.
 */
export function openDatabase(file: string, migrations: readonly Migration[] = MIGRATIONS): Connection {
  let connection: Connection | undefined;
  try {
    if (file !== ":memory:") inspectFile(file, migrations.length);
    if (existsSync(`${file}-wal`)) inspectReadOnly(file, migrations.length);
    connection = new Database(file, { timeout: OPENING_TIMEOUT_MS });
    inspectInside(connection, migrations.length);
    makeDurable(connection);
    migrate(connection, migrations);
    // better-sqlite3 is built so that WAL falls back to NORMAL: ask again now that something has been written.
    assertDurable(connection);
    connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return connection;
  } catch (trouble) {
    connection?.close();
    throw trouble instanceof DatabaseError ? trouble : new DatabaseError(openingTrouble(trouble), file, trouble);
  }
}

/**
 * A connection to look with: nothing is written to a file with the newest schema, not even that it uses a WAL (a
 * backup does not). An older file is opened, and so migrated, by `openDatabase`. Throws `DatabaseError`.
 */
export function openForReading(file: string, migrations: readonly Migration[] = MIGRATIONS): Connection {
  if (file === ":memory:") return openDatabase(file, migrations);
  let connection: Connection | undefined;
  try {
    inspectFile(file, migrations.length);
    // With a WAL: see `inspectReadOnly`. Without one, a connection that only reads would leave an empty one behind.
    connection = new Database(file, { timeout: BUSY_TIMEOUT_MS, readonly: existsSync(`${file}-wal`) });
    connection.pragma("query_only = ON");
    inspectInside(connection, migrations.length);
    if (schemaVersion(connection) === migrations.length) return connection;
    connection.close();
    return openDatabase(file, migrations);
  } catch (trouble) {
    connection?.close();
    throw trouble instanceof DatabaseError ? trouble : new DatabaseError(openingTrouble(trouble), file, trouble);
  }
}

/**
 * A connection that may write would move what stands in the WAL into the file when it is closed. (One that only reads
 * still makes the `-shm` index beside the WAL if it is missing; after a crash it is there.)
 */
function inspectReadOnly(file: string, newestVersion: number): void {
  const connection = new Database(file, { timeout: BUSY_TIMEOUT_MS, readonly: true });
  try {
    inspectInside(connection, newestVersion);
  } finally {
    connection.close();
  }
}

/** Whose file it is and whether it is whole. Reads only. */
function inspectInside(connection: Connection, newestVersion: number): void {
  const empty = connection.prepare("select count(*) from sqlite_master").pluck().get() === 0;
  const applicationId = Number(connection.pragma("application_id", { simple: true }));
  refuseForeign(connection.name, empty, applicationId, schemaVersion(connection), newestVersion);
  if (connection.memory || statSync(connection.name).size > QUICK_CHECK_BYTES) return;
  const answer = connection.pragma("quick_check(1)", { simple: true });
  if (answer !== "ok") throw new DatabaseError("damaged", connection.name, new Error(String(answer)));
}

/** Sets what every connection must have, and asserts it. Throws `DatabaseError` (`not-durable`). */
function makeDurable(connection: Connection): void {
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  // So that REPLACE fires delete triggers too (the log's triggers do not depend on it).
  connection.pragma("recursive_triggers = ON");
  assertDurable(connection);
}

/** Throws `DatabaseError` (`not-durable`) unless WAL, FULL, foreign keys and recursive triggers are on. */
export function assertDurable(connection: Connection): void {
  const is = (pragma: string, wanted: unknown) => connection.pragma(pragma, { simple: true }) === wanted;
  const durable =
    is("journal_mode", connection.memory ? "memory" : "wal") &&
    is("synchronous", FULL) &&
    is("foreign_keys", 1) &&
    is("recursive_triggers", 1);
  if (!durable) throw new DatabaseError("not-durable", connection.name);
}
