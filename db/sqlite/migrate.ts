/** Moves the schema forward, and only forward. `user_version` counts the migrations that a file has had. */

import type { Connection } from "./connection.ts";
import { DatabaseError } from "./database-error.ts";

export interface Migration {
  /** The SQL file's name without its ending. */
  name: string;
  sql: string;
}

/** Written in the file's header: `Aktv` in ASCII. A SQLite file without it is somebody else's. */
export const APPLICATION_ID = 0x416b7476;

/** How many migrations this file has had. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma("user_version", { simple: true }));
}

/**
 * Runs the migrations the file has not had, all in one transaction: if one fails, the file is as it was. Takes the
 * write lock even when there is nothing to do, which proves that the file can be written.
 * Throws `DatabaseError` (`migration`, `newer`) or SQLite's own error when the file cannot be written or is locked.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  // Rebuilding a table (SQLite's way of altering one) needs foreign keys off; they are checked before the commit.
  connection.pragma("foreign_keys = OFF");
  try {
    connection.transaction(() => applyPending(connection, migrations)).immediate();
  } finally {
    connection.pragma("foreign_keys = ON");
  }
}

function applyPending(connection: Connection, migrations: readonly Migration[]): void {
  // Read here, with the write lock: another process may have migrated while we waited.
  const version = schemaVersion(connection);
  if (version > migrations.length) throw new DatabaseError("newer", connection.name);
  if (version === migrations.length) return;
  for (const migration of migrations.slice(version)) apply(connection, migration);
  if ((connection.pragma("foreign_key_check") as unknown[]).length > 0) {
    throw new DatabaseError("migration", connection.name, new Error("foreign key check"));
  }
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  connection.pragma(`user_version = ${migrations.length}`);
}

function apply(connection: Connection, migration: Migration): void {
  try {
    connection.exec(migration.sql);
  } catch (cause) {
    throw new DatabaseError("migration", connection.name, new Error(migration.name, { cause }));
  }
}
