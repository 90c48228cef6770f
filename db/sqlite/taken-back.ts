/** Finds what tells words that are taken back, and writes what `src/store/taken-out.ts` makes of it. */
import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { LogEntry } from "../../src/model/log.ts";
import type { Standing } from "../../src/model/outbox.ts";
import type { TakenBack, WordsKey } from "../../src/model/told.ts";
import type { SaidWords } from "../../src/model/told-unwritten.ts";
import { FORGOTTEN_KINDS, type PostRow, UNWRITTEN_KINDS } from "../../src/store/posts.ts";
import { takenOutOfNotices, takenOutOfPosts, withUnwritten } from "../../src/store/taken-out.ts";
import type { Connection } from "./connection.ts";
import { type Drizzled, drizzled } from "./drizzled.ts";
import { prepareEnqueue } from "./outbox.ts";
import { notice, outbox } from "./schema.ts";

/**
 * A function that does it inside a transaction of somebody else's, and tells of what it could not reach. `by`: the
 * entries that take the words back.
 */
export function prepareTakeBack(connection: Connection): (taken: TakenBack, by: readonly LogEntry[]) => Standing[] {
  const database = drizzled(connection);
  const saidUnder = prepareSaid(connection);
  const enqueue = prepareEnqueue(connection);
  return (taken, by) => {
    const waiting = and(isNull(notice.deliveredAt), mayTell(notice.told, taken.words));
    const notices = database.select().from(notice).where(waiting).all();
    for (const { id, text } of takenOutOfNotices(notices, taken)) {
      database.update(notice).set({ text }).where(eq(notice.id, id)).run();
    }
    const said = taken.words.flatMap(saidUnder);
    forgetAnswers(database, said);
    const known = database.select().from(outbox).where(mayTell(outbox.told, taken.words)).all();
    const posts = [...known, ...withUnwritten(unwritten(database, said), said)];
    const { changed, edits, standing } = takenOutOfPosts(posts, taken, by);
    for (const { id, ...said } of changed) database.update(outbox).set(said).where(eq(outbox.id, id)).run();
    enqueue(edits);
    return standing;
  };
}

/** What was said under a key, as the log has it. */
function prepareSaid(connection: Connection): (key: WordsKey) => SaidWords[] {
  const find = connection.prepare<[string, string], { note: string; decision: string | null }>(`
    select note, decision from log where activity = ? and note is not null
      and coalesce(json_extract("after", '$.noteAt'), json_extract(origin, '$.at'), at) = ?`);
  return (key) => {
    const [activity = "", at = ""] = key.split(" ");
    return find.all(activity, at).map(({ note, decision }) => ({ key, activity, note, decision }));
  };
}

/** Posts about these activities of which nobody wrote down what they tell: November's program did not. */
function unwritten(database: Drizzled, said: readonly SaidWords[]): PostRow[] {
  if (said.length === 0) return [];
  const kinds = inArray(outbox.kind, [...UNWRITTEN_KINDS]);
  const named = or(...said.map(({ activity }) => sql`instr(${outbox.card}, ${activity}) > 0`));
  return database
    .select()
    .from(outbox)
    .where(and(isNull(outbox.told), kinds, named))
    .all();
}

/** An answer that waits is not worth taking words out of: whoever asks again is told what is so now. */
function forgetAnswers(database: Drizzled, said: readonly SaidWords[]): void {
  for (const { note } of said) {
    const holds = sql`instr(${outbox.card}, ${JSON.stringify(note).slice(1, -1)}) > 0`;
    database
      .delete(outbox)
      .where(and(inArray(outbox.kind, [...FORGOTTEN_KINDS]), holds))
      .run();
  }
}

/** Few posts tell any words, and these are looked for only when some are taken back. */
function mayTell(column: typeof outbox.told | typeof notice.told, words: readonly WordsKey[]): SQL | undefined {
  return and(isNotNull(column), or(...words.map((key) => sql`instr(${column}, ${JSON.stringify(key)}) > 0`)));
}
