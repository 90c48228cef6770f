/** Words that people teach the bot. */
import { and, eq } from "drizzle-orm";
import type { Alias, Store } from "../src/store.ts";
import { drizzled } from "./drizzled.ts";
import type { Connection } from "./open.ts";
import type { ReadModel } from "./read-model.ts";
import { alias as aliasTable } from "./schema.ts";

type Taught = Parameters<Store["teach"]>[0];

/** The store's `teach`: a new word or a new meaning starts with no confirmation, the same again confirms it. */
export function prepareTeach(connection: Connection, model: ReadModel): (taught: Taught) => Alias {
  const database = drizzled(connection);
  const transaction = connection.transaction((taught: Taught): Alias => {
    const words = taught.words.trim().toWellFormed();
    const same = and(eq(aliasTable.words, words), eq(aliasTable.activity, taught.activity));
    const known = database.select().from(aliasTable).where(same).get();
    const alias: Alias = known
      ? { ...known, confirmations: known.confirmations + 1 }
      : { ...taught, words, confirmations: 0 };
    database.insert(aliasTable).values(alias).onConflictDoUpdate({ target: aliasTable.words, set: alias }).run();
    return alias;
  });
  return (taught) => {
    const alias = transaction.immediate(taught);
    model.reload();
    return alias;
  };
}

/** The store's `forget`. */
export function prepareForget(connection: Connection, model: ReadModel): (words: string) => boolean {
  const database = drizzled(connection);
  return (words) => {
    const known = eq(aliasTable.words, words.trim().toWellFormed());
    const { changes } = database.delete(aliasTable).where(known).run();
    if (changes > 0) model.reload();
    return changes > 0;
  };
}
