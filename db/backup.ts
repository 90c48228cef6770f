/** A backup is a file that has been restored: copied while in use, then opened, checked and counted. */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseError } from "./database-error.ts";
import { type Connection, openDatabase } from "./open.ts";
import { openingTrouble } from "./sqlite-trouble.ts";
import { type Verification, verifyLog } from "./verify.ts";

export interface Backup {
  file: string;
  /** Rows in the backup's log. */
  entries: number;
}

/**
 * Makes a backup of the open database in `file`, which must not exist. Others may write meanwhile. Until it has been
 * opened and verified it has another name beside it. Throws `DatabaseError` (`exists`, `bad-backup`, or why the file
 * could not be written); then there is no `file`.
 */
export async function backupDatabase(connection: Connection, file: string): Promise<Backup> {
  if (existsSync(file)) throw new DatabaseError("exists", file);
  const unchecked = `${file}.${process.pid}.tmp`;
  try {
    const before = countEntries(connection);
    await connection.backup(unchecked);
    const { ok, entries, problems } = restore(unchecked);
    if (!ok || entries < before) throw new DatabaseError("bad-backup", file, new Error(problems.join(" ")));
    publish(unchecked, file);
    return { file, entries };
  } catch (trouble) {
    throw trouble instanceof DatabaseError ? trouble : new DatabaseError(openingTrouble(trouble), file, trouble);
  } finally {
    for (const ending of ["", "-wal", "-shm"]) rmSync(unchecked + ending, { force: true });
  }
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
