/** The one way into the log. */
import type { LogEntry, NewEntry } from "../../src/model/log.ts";
import type { Standing } from "../../src/model/outbox.ts";
import { canonicalText, mayBeIllFormed, rowContent, wellFormed } from "../../src/store/hashed-row.ts";
import { noticesWith } from "../../src/store/notices.ts";
import { statesAfter } from "../../src/store/states.ts";
import type { AppendResult, Batch } from "../../src/store.ts";
import { prepareWordWriter } from "./aliases.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { chainHash } from "./hash.ts";
import type { Memory } from "./load.ts";
import { COLUMN_NAMES, storedEntry } from "./log-row.ts";
import { prepareIsOutdated } from "./outdated.ts";
import { prepareHolderWriter, prepareStateWriter } from "./projection.ts";
import type { ReadModel, Written } from "./read-model.ts";
import { notice } from "./schema.ts";
import { prepareTakeBack } from "./taken-back.ts";

type Stored = Written & { entries: LogEntry[]; standing: Standing[] };

/** SQLite's code when a trigger or an index refuses a row: here, a request that is stored already. */
const REFUSED = /^SQLITE_CONSTRAINT_(TRIGGER|UNIQUE)/;

/**
 * The store's `append`. One IMMEDIATE transaction with as few statements as can be: a request that is stored already
 * is not looked for, the table itself refuses it. `byRequest` gives what a request has stored.
 */
export function prepareAppend(connection: Connection, model: ReadModel, byRequest: (request: string) => LogEntry[]) {
  const database = drizzled(connection);
  const insertEntries = prepareEntryWriter(connection);
  const isOutdated = prepareIsOutdated(connection);
  const writeState = prepareStateWriter(connection);
  const takeBack = prepareTakeBack(connection);
  const writeHolders = prepareHolderWriter(database);
  const writeWords = prepareWordWriter(database);
  const transaction = connection.transaction((batch: Batch): Stored | null => {
    const memory = model.current();
    if (isOutdated(batch.expected, memory.tail.id)) return null;
    const { entries, tail } = insertEntries(batch, memory.tail);
    const states = statesAfter(entries, memory.states);
    for (const state of states) writeState(state);
    const holders = entries.some((entry) => entry.holder !== null) ? writeHolders() : null;
    if (batch.notices.length > 0) database.insert(notice).values(noticesWith(entries, batch.notices)).run();
    const standing = batch.takenBack ? takeBack(batch.takenBack, entries) : [];
    if (batch.words !== undefined) writeWords(batch.words);
    return { entries, tail, states, holders, standing };
  });
  return (batch: Batch): AppendResult => {
    const stored = storeOrKnown(() => transaction.immediate(batch), batch.request, byRequest);
    if (stored === null || "outcome" in stored) return stored ?? { outcome: "conflict" };
    if (batch.words === undefined) model.follow(stored);
    else model.reload();
    const { entries, standing } = stored;
    return { outcome: "stored", entries, ...(standing.length > 0 && { standing }) };
  };
}

/** What `store` did, unless it did nothing because the request is known. */
function storeOrKnown(
  store: () => Stored | null,
  request: string,
  byRequest: (request: string) => LogEntry[],
): Stored | AppendResult | null {
  try {
    const stored = store();
    if (stored !== null) return stored;
  } catch (error) {
    const entries = isRefusal(error) ? byRequest(request) : [];
    if (entries.length === 0) throw error;
    return { outcome: "duplicate", entries };
  }
  const entries = byRequest(request);
  return entries.length > 0 ? { outcome: "duplicate", entries } : null;
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && "code" in error && REFUSED.test(String(error.code));
}

/** A function that inserts a batch's entries after `tail`, chained, and returns them and the new tail. */
export function prepareEntryWriter(connection: Connection) {
  // Plain SQL with values by position: see prepareStateWriter.
  const columns = COLUMN_NAMES.map((name) => `"${name}"`).join(", ");
  const statement = connection.prepare(
    `insert into log (${columns}) values (${COLUMN_NAMES.map(() => "?").join(", ")})`,
  );
  const write = (typed: NewEntry, request: string, part: number, tail: Memory["tail"]): LogEntry => {
    const id = tail.id + 1;
    let entry = typed;
    let content = rowContent(entry, id, request, part);
    let text = canonicalText(content);
    if (mayBeIllFormed(text)) {
      entry = wellFormed(typed);
      content = rowContent(entry, id, request, part);
      text = canonicalText(content);
    }
    const hash = chainHash(tail.hash, text);
    statement.run(...content, hash);
    return storedEntry(entry, id, request, hash);
  };
  return (batch: Pick<Batch, "request" | "entries">, before: Memory["tail"]) => {
    let tail = before;
    const request = batch.request.toWellFormed();
    const entries = batch.entries.map((entry, part) => {
      const written = write(entry, request, part, tail);
      tail = { id: written.id, hash: written.hash };
      return written;
    });
    return { entries, tail };
  };
}
