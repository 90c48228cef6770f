/** What `/healthz` is told about the database file. */
import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import type { StoreTrouble } from "../../src/store.ts";
import { troubleOf } from "./sqlite-trouble.ts";

/** Short: waiting blocks everything else, and a writer holds the lock for a millisecond. */
const BUSY_TIMEOUT_MS = 100;

/** Bytes free on the disk. With less, the next thing stored, and the WAL beside it, may be refused. */
const LEAST_FREE = 16 * 1024 * 1024;

/**
 * Whether something could be written to `file` now: it is there, may be written to, nobody holds it locked, and the
 * disk has room. Takes about a millisecond, at most 0.1 s, and changes nothing. A database in memory is always fine.
 */
export function databaseHealth(file: string): { ok: boolean; reason?: StoreTrouble } {
  if (file === ":memory:") return { ok: true };
  let connection: Database.Database | undefined;
  try {
    // A new connection: one that is open goes on writing to a file that has been moved away or write-protected.
    connection = new Database(file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    connection.exec("begin immediate; rollback");
    return freeBytes(file) < LEAST_FREE ? { ok: false, reason: "full" } : { ok: true };
  } catch (error) {
    return { ok: false, reason: troubleOf(error) };
  } finally {
    connection?.close();
  }
}

function freeBytes(file: string): number {
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize;
}
