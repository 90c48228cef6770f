/** Where the bot can write in Teams: rows. */
import { eq, sql } from "drizzle-orm";
import type { TeamsReference, TeamsReferences } from "../../src/model/teams-reference.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { teamsReference } from "./schema.ts";
import { asStoreCall } from "./sqlite-trouble.ts";

/** The references on an open connection. */
export function prepareTeamsReferences(connection: Connection): TeamsReferences {
  const database = drizzled(connection);
  const { placeholder } = sql;
  const byKey = database
    .select()
    .from(teamsReference)
    .where(eq(teamsReference.key, placeholder("key")))
    .prepare();
  const all = database.select().from(teamsReference).orderBy(teamsReference.key).prepare();
  const put = (row: Omit<TeamsReference, "parked">) => {
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
