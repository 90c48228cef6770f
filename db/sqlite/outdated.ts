/** Has anything come since that a decision was based on? Rows are compared, and nothing is decided. */
import type { Batch } from "../../src/store.ts";
import type { Connection } from "./connection.ts";
import type { Memory } from "./load.ts";

/** A thing that is no activity, as `expected` names it: `role:…`, `entry:…`, `words:all`. */
const NAMED = /^(?<kind>role|entry|words):(?<what>.+)$/su;

/**
 * True when there is an entry about one of these that is newer than expected. To be asked inside the transaction that
 * stores. Only what has been stored since the decision is looked at, and that is hardly ever anything.
 */
export function prepareIsOutdated(connection: Connection): (expected: Batch["expected"], memory: Memory) => boolean {
  const newer = {
    role: connection.prepare(`select 1 from "log" where "id" > ? and json_extract("holder", '$.role') = ? limit 1`),
    entry: connection.prepare(`select 1 from "log" where "id" > ? and "refers_to" = ? limit 1`),
    words: connection.prepare(`select 1 from "log" where "id" > ? and "kind" in ('lesson', 'forgetting') limit 1`),
  };
  return (expected, { states, tail }) =>
    Object.entries(expected).some(([about, known]) => {
      const { kind, what } = (about.includes(":") && NAMED.exec(about)?.groups) || {};
      if (kind === undefined) return (states.get(about)?.lastEntry ?? 0) !== known;
      if (known >= tail.id) return false;
      if (kind === "words") return newer.words.get(known) !== undefined;
      return (kind === "role" ? newer.role.get(known, what) : newer.entry.get(known, Number(what))) !== undefined;
    });
}
