/** A backup is a file that has been restored: copied while in use, then opened, checked and counted. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Backup } from "../../src/admin-store.ts";
import type { Instant } from "../../src/model/week.ts";
import type { Verification } from "../../src/store/verification.ts";
import type { Connection } from "./connection.ts";
import { DatabaseError } from "./database-error.ts";
import { openDatabase } from "./open.ts";
import { openingTrouble } from "./sqlite-trouble.ts";
import { verifyLog } from "./verify.ts";

/** Beside the database, like `-wal`: when its last backup was made. A copy or a restored backup has none. */
const recordOf = (database: string) => `${database}-backup`;

/**
 * Makes a backup of the open database in `file`, which must not exist. Others may write meanwhile. Until it has been
 * opened and verified it has another name beside it; `at` is noted beside the database, for `/healthz`. Throws
 * `DatabaseError` (`exists`, `no-folder`, `bad-backup`, or why the file could not be written); then there is no `file`.
 */
export async function backupDatabase(connection: Connection, file: string, at: Instant): Promise<Backup> {
  if (existsSync(file)) throw new DatabaseError("exists", file);
  if (!isFolder(dirname(file))) throw new DatabaseError("no-folder", file);
  const unchecked = `${file}.${process.pid}.tmp`;
  try {
    const before = countEntries(connection);
    await connection.backup(unchecked);
    const { ok, entries, problems } = restore(unchecked);
    if (!ok || entries < before) throw new DatabaseError("bad-backup", file, new Error(problems.join(" ")));
    publish(unchecked, file);
    if (!connection.memory) record(connection.name, { at, entries });
    return { file, entries };
  } catch (trouble) {
    throw trouble instanceof DatabaseError ? trouble : new DatabaseError(openingTrouble(trouble), file, trouble);
  } finally {
    for (const ending of ["", "-wal", "-shm"]) rmSync(unchecked + ending, { force: true });
  }
}

/** When the last backup of `database` was made and how many entries it holds; null when none is known of. */
export function lastBackup(database: string): { at: Instant; entries: number } | null {
  try {
    const { at, entries } = JSON.parse(readFileSync(recordOf(database), "utf8"));
    return typeof at === "string" && typeof entries === "number" ? { at, entries } : null;
  } catch {
    return null;
  }
}

/** The backup is good also where only the database, and not its folder, may be written to. */
function record(database: string, made: { at: Instant; entries: number }): void {
  try {
    writeFileSync(recordOf(database), `${JSON.stringify(made)}\n`);
  } catch {
    // Then `/healthz` does not know of it.
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function countEntries(connection: Connection): number {
  return Number(connection.prepare("select count(*) from log").pluck().get());
}

/** Opens the copy as the program would, and leaves it as one file without a WAL. */
function restore(file: string): Verification {
  const copy = openDatabase(file);
  try {
    const verification = verifyLog(copy);
    copy.pragma("journal_mode = DELETE");
    return verification;
  } finally {
    copy.close();
  }
}

/** Gives the file its name, which nobody may have taken meanwhile. */
function publish(unchecked: string, file: string): void {
  try {
    linkSync(unchecked, file); // fails when the name is taken, as a renaming would not
  } catch (error) {
    if (existsSync(file)) throw new DatabaseError("exists", file, error);
    renameSync(unchecked, file); // memory sticks have no links
  }
  const folder = openSync(dirname(file), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
