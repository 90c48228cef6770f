/** Where the bot can write in Teams: serves the port of `adapters/teams/send/references.ts`. */
import { eq, sql } from "drizzle-orm";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { teamsReference } from "./schema.ts";
import { asStoreCall } from "./sqlite-trouble.ts";

type Row = typeof teamsReference.$inferSelect;

export interface TeamsReferences {
  /** By key, or null. */
  get(key: string): Promise<Row | null>;
  /** Stores or replaces; what is put is no longer parked. */
  put(row: Omit<Row, "parked">): Promise<void>;
  park(key: string, reason: string): Promise<void>;
  all(): Promise<Row[]>;
}

/** The references on an open connection. Each method rejects with `StoreError`. */
export function prepareTeamsReferences(connection: Connection): TeamsReferences {
  const database = drizzled(connection);
  const { placeholder } = sql;
  const byKey = database
    .select()
    .from(teamsReference)
    .where(eq(teamsReference.key, placeholder("key")))
    .prepare();
  const all = database.select().from(teamsReference).orderBy(teamsReference.key).prepare();
  const put = (row: Omit<Row, "parked">) => {
    const said = { ...row, parked: null };
    database.insert(teamsReference).values(said).onConflictDoUpdate({ target: teamsReference.key, set: said }).run();
  };
  const park = (key: string, reason: string) => {
    database.update(teamsReference).set({ parked: reason }).where(eq(teamsReference.key, key)).run();
  };
  return {
    get: (key) => asStoreCall(() => byKey.get({ key }) ?? null),
    all: () => asStoreCall(() => all.all()),
    put: (row) => asStoreCall(() => put(row)),
    park: (key, reason) => asStoreCall(() => park(key, reason)),
  };
}
