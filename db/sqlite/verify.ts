/** Whether the log is whole: nothing changed, nothing missing, and the projections what the log says. */
import { type Verification, verificationOf } from "../../src/store/verification.ts";
import { LOG_PROBLEMS } from "../../src/texts/database.ts";
import type { Connection } from "./connection.ts";
import { openDatabase } from "./open.ts";
import { checkChain } from "./verify-chain.ts";
import { checkProjections } from "./verify-projections.ts";

/**
 * Checks the whole file: SQLite's own integrity check, the triggers that guard the log, the hash chain, that no id is
 * missing (also at the end: SQLite remembers the last id it gave out), and the projections against the log.
 * Takes some seconds for a million rows; run it in a process of its own.
 */
export function verifyLog(connection: Connection): Verification {
  const check = connection.transaction(() => {
    const chain = checkChain(connection);
    return { ...chain, problems: [...checkFile(connection), ...chain.problems, ...checkProjections(connection)] };
  });
  const { entries, problems } = readable(check);
  return verificationOf(entries, problems);
}

/** A file may be so damaged that reading it throws: that too is an answer. */
function readable(check: () => Omit<Verification, "ok">): Omit<Verification, "ok"> {
  try {
    return check();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { entries: 0, problems: [LOG_PROBLEMS.damagedFile(detail)] };
  }
}

function checkFile(connection: Connection): string[] {
  const answers = connection.prepare("pragma integrity_check").pluck().all().map(String);
  const damages = answers.filter((answer) => answer !== "ok").map(LOG_PROBLEMS.damagedFile);
  const present = triggersOf(connection);
  const changed = [...expectedTriggers()].filter(([name, sql]) => present.get(name) !== sql);
  return [...damages, ...changed.map(([name]) => LOG_PROBLEMS.missingTrigger(name))];
}

/** As the migrations make them. */
function expectedTriggers(): Map<string, string> {
  const fresh = openDatabase(":memory:");
  try {
    return triggersOf(fresh);
  } finally {
    fresh.close();
  }
}

function triggersOf(connection: Connection): Map<string, string> {
  const rows = connection.prepare("select name, sql from sqlite_master where type = 'trigger'").raw().all();
  return new Map(rows as [name: string, sql: string][]);
}
