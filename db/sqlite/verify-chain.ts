/** The hash chain of the log, row by row as the table has them. */
import { LOG_PROBLEMS } from "../../src/texts/database.ts";
import type { Connection } from "./connection.ts";
import { canonicalText, chainHash, NO_HASH, type RowContent } from "./hash.ts";
import { COLUMN_NAMES } from "./log-row.ts";

/** How many rows there are, and what is wrong with the chain or missing in it. Run it in a transaction. */
export function checkChain(connection: Connection): { entries: number; problems: string[] } {
  const columns = COLUMN_NAMES.map((name) => `"${name}"`).join(", ");
  const rows = connection.prepare(`select ${columns} from log order by id`).raw();
  const problems: string[] = [];
  let entries = 0;
  let previous = { id: 0, hash: NO_HASH };
  for (const row of rows.iterate() as IterableIterator<RowContent>) {
    const id = Number(row[0]);
    const hash = String(row.at(-1));
    if (id > previous.id + 1) problems.push(LOG_PROBLEMS.missing(previous.id + 1, id - 1));
    if (chainHash(previous.hash, canonicalText(row.slice(0, -1))) !== hash) problems.push(LOG_PROBLEMS.changed(id));
    previous = { id, hash };
    entries += 1;
  }
  const given = lastGivenId(connection);
  if (given > previous.id) problems.push(LOG_PROBLEMS.missing(previous.id + 1, given));
  if (given < previous.id) problems.push(LOG_PROBLEMS.wrongCount(previous.id, given));
  return { entries, problems };
}

/** SQLite keeps the highest id an AUTOINCREMENT table ever had: a tail that was cut off is still counted here. */
function lastGivenId(connection: Connection): number {
  return Number(connection.prepare("select seq from sqlite_sequence where name = 'log'").pluck().get() ?? 0);
}
