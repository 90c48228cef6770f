/** Finds what tells words that are taken back, and writes what `src/store/taken-out.ts` makes of it. */
import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { LogEntry } from "../../src/model/log.ts";
import type { TakenBack, WordsKey } from "../../src/model/told.ts";
import { takenOutOfNotices, takenOutOfPosts } from "../../src/store/taken-out.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { prepareEnqueue } from "./outbox.ts";
import { notice, outbox } from "./schema.ts";

/** A function that does it inside a transaction of somebody else's. `by`: the entries that take the words back. */
export function prepareTakeBack(connection: Connection): (taken: TakenBack, by: readonly LogEntry[]) => void {
  const database = drizzled(connection);
  const enqueue = prepareEnqueue(connection);
  return (taken, by) => {
    const waiting = and(isNull(notice.deliveredAt), mayTell(notice.told, taken.words));
    const notices = database.select().from(notice).where(waiting).all();
    for (const { id, text } of takenOutOfNotices(notices, taken)) {
      database.update(notice).set({ text }).where(eq(notice.id, id)).run();
    }
    const posts = database.select().from(outbox).where(mayTell(outbox.told, taken.words)).all();
    const { changed, edits } = takenOutOfPosts(posts, taken, by);
    for (const { id, ...said } of changed) database.update(outbox).set(said).where(eq(outbox.id, id)).run();
    enqueue(edits);
  };
}

/** Few posts tell any words, and these are looked for only when some are taken back. */
function mayTell(column: typeof outbox.told | typeof notice.told, words: readonly WordsKey[]): SQL | undefined {
  return and(isNotNull(column), or(...words.map((key) => sql`instr(${column}, ${JSON.stringify(key)}) > 0`)));
}
