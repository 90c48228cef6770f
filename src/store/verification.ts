/** Whether what is stored is whole: the chain of the log, and what is folded from it. */
import { alike } from "../model/alike.ts";
import type { ActivityState } from "../model/log.ts";
import type { RoleHolder } from "../model/person.ts";
import { LOG_PROBLEMS } from "../texts/database.ts";

export interface Verification {
  ok: boolean;
  /** Rows in the log. */
  entries: number;
  /** For people, one line each; empty when `ok`. */
  problems: string[];
}

/** What is folded from the log, or stored as if it were. */
export interface Projections {
  states: ReadonlyMap<string, ActivityState>;
  holders: readonly RoleHolder[];
}

/** A row of the log as it stands, and the hash that it should have after the row before (`previous` is its hash). */
export interface ChainedRow {
  id: number;
  hash: string;
  hashAfter(previous: string): string;
}

/** What the first row is chained to. */
export const NO_HASH = "";

/** More than this are only counted. */
const SHOWN_PROBLEMS = 20;

/** All that was found, as people are told it. */
export function verificationOf(entries: number, problems: readonly string[]): Verification {
  const hidden = problems.length - SHOWN_PROBLEMS;
  const shown = hidden > 0 ? [...problems.slice(0, SHOWN_PROBLEMS), LOG_PROBLEMS.more(hidden)] : [...problems];
  return { ok: problems.length === 0, entries, problems: shown };
}

/**
 * How many rows there are, oldest first, and what is wrong with the chain or missing in it. `lastGiven` is the highest id
 * that the database has ever given out: a tail that was cut off is still counted there.
 */
export function chainProblems(rows: Iterable<ChainedRow>, lastGiven: number): { entries: number; problems: string[] } {
  const problems: string[] = [];
  let entries = 0;
  let previous = { id: 0, hash: NO_HASH };
  for (const { id, hash, hashAfter } of rows) {
    if (id > previous.id + 1) problems.push(LOG_PROBLEMS.missing(previous.id + 1, id - 1));
    if (hashAfter(previous.hash) !== hash) problems.push(LOG_PROBLEMS.changed(id));
    previous = { id, hash };
    entries += 1;
  }
  if (lastGiven > previous.id) problems.push(LOG_PROBLEMS.missing(previous.id + 1, lastGiven));
  if (lastGiven < previous.id) problems.push(LOG_PROBLEMS.wrongCount(previous.id, lastGiven));
  return { entries, problems };
}

/** The states and role holders that are not what the log says. */
export function projectionProblems(folded: Projections, stored: Projections): string[] {
  const codes = new Set([...folded.states.keys(), ...stored.states.keys()]);
  const wrong = [...codes].filter((code) => !alike(folded.states.get(code), stored.states.get(code)));
  const of = (holders: readonly RoleHolder[], role: string) => holders.filter((holder) => holder.role === role);
  const roles = new Set([...folded.holders, ...stored.holders].map(({ role }) => role));
  const wrongRoles = [...roles].filter((role) => !alike(of(folded.holders, role), of(stored.holders, role)));
  return [...wrong.map(LOG_PROBLEMS.wrongState), ...wrongRoles.map(LOG_PROBLEMS.wrongHolders)];
}
