/** The hash chain of the log, row by row as the table has them. */
import { canonicalText, type RowContent } from "../../src/store/hashed-row.ts";
import { type ChainedRow, chainProblems } from "../../src/store/verification.ts";
import type { Connection } from "./connection.ts";
import { chainHash } from "./hash.ts";
import { COLUMN_NAMES } from "./log-row.ts";

/** How many rows there are, and what is wrong with the chain or missing in it. Run it in a transaction. */
export function checkChain(connection: Connection): { entries: number; problems: string[] } {
  const columns = COLUMN_NAMES.map((name) => `"${name}"`).join(", ");
  const rows = connection.prepare(`select ${columns} from log order by id`).raw();
  return chainProblems(chained(rows.iterate() as IterableIterator<RowContent>), lastGivenId(connection));
}

function* chained(rows: Iterable<RowContent>): Generator<ChainedRow> {
  for (const row of rows) {
    const hashAfter = (previous: string) => chainHash(previous, canonicalText(row.slice(0, -1)));
    yield { id: Number(row[0]), hash: String(row.at(-1)), hashAfter };
  }
}

/** SQLite keeps the highest id an AUTOINCREMENT table ever had. */
function lastGivenId(connection: Connection): number {
  return Number(connection.prepare("select seq from sqlite_sequence where name = 'log'").pluck().get() ?? 0);
}
