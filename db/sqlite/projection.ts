/** Writes the projections: the present state of activities, and who holds which role. */
import { asc, isNotNull } from "drizzle-orm";
import type { ActivityState } from "../../src/model/log.ts";
import type { RoleHolder } from "../../src/model/person.ts";
import { foldHolders } from "../../src/store/holders.ts";
import type { Connection } from "./connection.ts";
import type { Drizzled } from "./drizzled.ts";
import { log, roleHolder } from "./schema.ts";

const STATE_COLUMNS = [
  "code",
  "status",
  "progress",
  "deadline",
  "note",
  "note_at",
  "note_by",
  "responsible",
  "municipalities",
  "fresh_at",
  "last_entry",
];

/**
 * A function that inserts or replaces the state of one activity. In plain SQL: this is half of every update, and
 * Drizzle's prepared form took 1.1–1.2 times as long (`test/bench/database.ts`).
 */
export function prepareStateWriter(connection: Connection): (state: ActivityState) => void {
  const assignments = STATE_COLUMNS.slice(1).map((column) => `${column} = excluded.${column}`);
  const statement = connection.prepare(
    `insert into activity_state (${STATE_COLUMNS.join(", ")}) values (${STATE_COLUMNS.map(() => "?").join(", ")})
     on conflict (code) do update set ${assignments.join(", ")}`,
  );
  return (state) => {
    statement.run(
      state.code,
      state.status,
      state.progress,
      state.deadline,
      state.note,
      state.noteAt,
      jsonOrNull(state.noteBy),
      jsonOrNull(state.responsible),
      JSON.stringify(state.municipalities),
      state.freshAt,
      state.lastEntry,
    );
  };
}

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** A function that folds the holder changes in the log anew, stores the periods and returns them. */
export function prepareHolderWriter(database: Drizzled): () => RoleHolder[] {
  const changes = prepareHolderChanges(database);
  return () => {
    const holders = foldHolders(changes());
    // Changes of holder are rare and the table is small: writing all of it anew cannot leave anything behind.
    database.delete(roleHolder).run();
    if (holders.length > 0) database.insert(roleHolder).values(holders).run();
    return holders;
  };
}

/** A function that reads all entries with a change of holder, oldest first. */
export function prepareHolderChanges(database: Drizzled) {
  const query = database
    .select({ id: log.id, kind: log.kind, refersTo: log.refersTo, holder: log.holder })
    .from(log)
    .where(isNotNull(log.holder))
    .orderBy(asc(log.id))
    .prepare();
  return () => query.all();
}
