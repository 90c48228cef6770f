/** Words that people teach the bot: rows, as the core decides them. */
import { eq } from "drizzle-orm";
import type { Batch } from "../../src/store.ts";
import type { Drizzled } from "./drizzled.ts";
import { alias } from "./schema.ts";

/** A function that puts taught words in place inside a transaction of somebody else's. */
export function prepareWordWriter(database: Drizzled): (words: NonNullable<Batch["words"]>) => void {
  return ({ taught, forgotten }) => {
    for (const words of forgotten) database.delete(alias).where(eq(alias.words, words)).run();
    for (const row of taught) {
      database.insert(alias).values(row).onConflictDoUpdate({ target: alias.words, set: row }).run();
    }
  };
}
