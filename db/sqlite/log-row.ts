/** A log entry as the values of its row. */
import { getTableColumns } from "drizzle-orm";
import type { LogEntry, NewEntry } from "../../src/model/log.ts";
import { log } from "./schema.ts";

const { part: _part, ...columns } = getTableColumns(log);

/** The columns that make a `LogEntry`, for Drizzle's `select`. */
export const ENTRY_COLUMNS = columns;

/** The names of all columns in the table's order; `hash` is the last. */
export const COLUMN_NAMES: readonly string[] = Object.values(getTableColumns(log)).map((column) => column.name);

/** The entry as it is stored. Field by field: copying it with `...` took 11 µs, a twentieth of a durable update. */
export function storedEntry(entry: NewEntry, id: number, request: string, hash: string): LogEntry {
  return {
    id,
    request,
    kind: entry.kind,
    activity: entry.activity,
    at: entry.at,
    author: entry.author,
    role: entry.role,
    platform: entry.platform,
    message: entry.message,
    raw: entry.raw,
    note: entry.note,
    decision: entry.decision,
    internal: entry.internal,
    municipalities: entry.municipalities,
    before: entry.before,
    after: entry.after,
    holder: entry.holder,
    refersTo: entry.refersTo,
    origin: entry.origin,
    hash,
  };
}
