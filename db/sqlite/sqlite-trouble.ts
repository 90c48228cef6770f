/** What SQLite's result codes mean for us (https://www.sqlite.org/rescode.html). */
import Database from "better-sqlite3";
import { StoreError, type StoreTrouble } from "../../src/store.ts";

/** The first match wins. */
const TROUBLES: [pattern: RegExp, trouble: StoreTrouble][] = [
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT/, "full"],
  [/^SQLITE_READONLY|^SQLITE_PERM|^SQLITE_CANTOPEN|^EACCES|^EROFS|^EPERM/, "read-only"],
  [/^SQLITE_BUSY|^SQLITE_LOCKED|^SQLITE_PROTOCOL/, "locked"],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB|^SQLITE_FORMAT/, "corrupt"],
];

/** Which trouble an error from better-sqlite3 or the file system is. */
export function troubleOf(error: unknown): StoreTrouble {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return TROUBLES.find(([pattern]) => pattern.test(code))?.[1] ?? "other";
}

/** The same for somebody who opens a file. */
export function openingTrouble(error: unknown): "full" | "read-only" | "locked" | "damaged" | "other" {
  const trouble = troubleOf(error);
  if (trouble === "corrupt") return "damaged";
  return trouble === "moved" ? "other" : trouble;
}

/**
 * Runs one method of the store. What SQLite or the system refuses comes out as `StoreError`; an error in the program
 * itself (a `TypeError`, say) comes out as it is, so that it is reported as one.
 */
export async function asStoreCall<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw isRefusedOutside(error) ? new StoreError(troubleOf(error), error) : error;
  }
}

/** Node gives `errno` to the system's errors only, not to its own (`ERR_INVALID_ARG_TYPE`). */
function isRefusedOutside(error: unknown): boolean {
  return error instanceof Database.SqliteError || (error instanceof Error && "errno" in error);
}
