/** Has anything come since that a decision was based on? */
import type { LogEntry } from "../../src/model/log.ts";
import { type Expected, isOutdated } from "../../src/store/expected.ts";
import type { Connection } from "./connection.ts";

interface Row {
  kind: LogEntry["kind"];
  activity: string | null;
  holder: string | null;
  refersTo: number | null;
}

/**
 * A function that answers it, given the newest id there is. To be asked inside the transaction that stores. Only what has
 * been stored since the decision is looked at, and that is hardly ever anything.
 */
export function prepareIsOutdated(connection: Connection): (expected: Expected, newest: number) => boolean {
  const newer = connection.prepare<[number], Row>(
    `select "kind", "activity", "holder", "refers_to" as "refersTo" from "log" where "id" > ?`,
  );
  return (expected, newest) =>
    expected.newest < newest &&
    expected.about.length > 0 &&
    isOutdated(expected, entries(newer.iterate(expected.newest)));
}

function* entries(rows: Iterable<Row>) {
  for (const row of rows) yield { ...row, holder: row.holder === null ? null : JSON.parse(row.holder) };
}
