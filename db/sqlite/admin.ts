/** Serves administration's port (`src/admin-store.ts`) with one SQLite file. */
import { existsSync } from "node:fs";
import type { AdminStore } from "../../src/admin-store.ts";
import { backupDatabase } from "./backup.ts";
import { DatabaseError } from "./database-error.ts";
import { allEntries } from "./export.ts";
import { openForReading } from "./open.ts";
import { seededPlan } from "./seeded-plan.ts";
import { createStore } from "./store.ts";
import { verifyLog } from "./verify.ts";

/** Opens the file to look into it, and never makes one. Throws `DatabaseError`. */
export function openAdmin(file: string): AdminStore {
  if (file !== ":memory:" && !existsSync(file)) throw new DatabaseError("missing", file);
  const connection = openForReading(file);
  return {
    plan: async () => seededPlan(connection),
    store: () => createStore(connection),
    entries: () => allEntries(connection),
    verify: async () => verifyLog(connection),
    backup: (target, at) => backupDatabase(connection, target, at),
    close: async () => void connection.close(),
  };
}
