/** The whole log, to be taken out of the program. */
import type { LogEntry } from "../../src/model/log.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { prepareEntriesAfter } from "./log-queries.ts";

const PAGE = 1000;

/** Every entry, oldest first, a page at a time: the log need not fit in memory, and others may write meanwhile. */
export async function* allEntries(connection: Connection): AsyncGenerator<LogEntry, void, undefined> {
  const entriesAfter = prepareEntriesAfter(drizzled(connection));
  let last = 0;
  for (let page = entriesAfter(last, PAGE); page.length > 0; page = entriesAfter(last, PAGE)) {
    yield* page;
    last = page.at(-1)?.id ?? last;
  }
}
