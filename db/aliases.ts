/** Words that people teach the bot. */
import { eq } from "drizzle-orm";
import type { Alias, Store } from "../src/store.ts";
import { drizzled } from "./drizzled.ts";
import type { Connection } from "./open.ts";
import type { ReadModel } from "./read-model.ts";
import { alias as aliasTable } from "./schema.ts";

type Taught = Parameters<Store["teach"]>[0];
type Row = typeof aliasTable.$inferSelect;

/** From so many confirmations on a word keeps its meaning until it is forgotten. */
const CONFIRMED = 2;

/**
 * The store's `teach`: a new word or a new meaning starts with no confirmation, the same again confirms it. Nothing is
 * written when the request has taught this word before, or when a confirmed word means something else.
 */
export function prepareTeach(connection: Connection, model: ReadModel): (taught: Taught) => Alias {
  const database = drizzled(connection);
  const transaction = connection.transaction((given: Taught): { row: Row; changed: boolean } => {
    const taught = { ...given, words: given.words.trim().toWellFormed() };
    const known = database.select().from(aliasTable).where(eq(aliasTable.words, taught.words)).get();
    if (known !== undefined && isUnmoved(known, taught)) return { row: known, changed: false };
    const row = afterTeaching(known, taught);
    database.insert(aliasTable).values(row).onConflictDoUpdate({ target: aliasTable.words, set: row }).run();
    return { row, changed: true };
  });
  return (taught) => {
    const { row, changed } = transaction.immediate(taught);
    if (changed) model.reload();
    const { requests: _requests, ...alias } = row;
    return alias;
  };
}

function isUnmoved(known: Row, taught: Taught): boolean {
  if (known.requests.includes(taught.request)) return true;
  return known.confirmations >= CONFIRMED && known.activity !== taught.activity;
}

/** A word remembers its requests also when its meaning changes: an old one delivered again must not change it back. */
function afterTeaching(known: Row | undefined, { request, ...taught }: Taught): Row {
  const requests = [...(known?.requests ?? []), request];
  if (known?.activity !== taught.activity) return { ...taught, confirmations: 0, requests };
  return { ...known, confirmations: known.confirmations + 1, requests };
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
