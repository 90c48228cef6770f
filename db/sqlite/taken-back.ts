/** Words that are taken back leave what waits to be sent, and what has been sent is edited, in the transaction that takes them back. */
import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { LogEntry } from "../../src/model/log.ts";
import type { NewPost } from "../../src/model/outbox.ts";
import { markGone, type TakenBack, type Told, type WordsKey, withoutTold } from "../../src/model/told.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { prepareEnqueue } from "./outbox.ts";
import { notice, outbox } from "./schema.ts";

type Row = typeof outbox.$inferSelect;

/** A function that does it inside a transaction of somebody else's. `by`: the entries that take the words back. */
export function prepareTakeBack(connection: Connection): (taken: TakenBack, by: readonly LogEntry[]) => void {
  const database = drizzled(connection);
  const enqueue = prepareEnqueue(connection);
  return ({ words, since }, by) => {
    const gone = new Set(words);
    const told = (column: typeof outbox.told | typeof notice.told) => tellsAny(column, words);
    const waiting = and(isNull(notice.deliveredAt), told(notice.told));
    for (const { id, text, told: pieces } of database.select().from(notice).where(waiting).all()) {
      const bare = withoutTold(text, pieces ?? [], gone);
      database.update(notice).set({ text: bare }).where(eq(notice.id, id)).run();
    }
    const all = database.select().from(outbox).where(told(outbox.told)).all();
    const rows = all.filter(({ state, at }) => state !== "sent" || since === null || at > since);
    for (const row of rows) database.update(outbox).set(said(row, gone)).where(eq(outbox.id, row.id)).run();
    const [first] = by;
    if (first === undefined) return;
    enqueue(newestOfEach(rows).map((row) => editOf(row, gone, first)));
  };
}

/** The row from now on. What is being sent just now may be heard as it was: it is edited when it is known to be out. */
function said(row: Row, gone: ReadonlySet<WordsKey>): Partial<Row> {
  const told = row.told ?? [];
  return { ...bareOf(row, gone), told: row.state === "sending" ? markGone(told, gone) : left(told, gone) };
}

function left(told: readonly Told[], gone: ReadonlySet<WordsKey>): Told[] {
  return told.filter(({ words }) => !words.some((one) => gone.has(one)));
}

function editOf(row: Row, gone: ReadonlySet<WordsKey>, { id, at }: LogEntry): NewPost {
  const { kind, to, message, told } = row;
  const key = `taken-back:${row.key}:${id}`;
  return { key, kind, to, ...bareOf(row, gone), edits: message, at, notAfter: null, told: left(told ?? [], gone) };
}

function bareOf({ card, text, told }: Row, gone: ReadonlySet<WordsKey>): Pick<Row, "card" | "text"> {
  return withoutTold({ card, text }, told ?? [], gone);
}

/** A message that was edited stands in several rows: the newest is what people read. */
function newestOfEach(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    if (row.message === null || row.state !== "sent") continue;
    const key = JSON.stringify([row.to, row.message]);
    if ((newest.get(key)?.id ?? 0) < row.id) newest.set(key, row);
  }
  return [...newest.values()];
}

/** Few posts tell any words, and these are looked for only when some are taken back. */
function tellsAny(column: typeof outbox.told | typeof notice.told, words: readonly WordsKey[]): SQL | undefined {
  return and(isNotNull(column), or(...words.map((key) => sql`instr(${column}, ${JSON.stringify(key)}) > 0`)));
}
