/**
 * Comments that the program of November left in the states although a correction had made them internal: it wrote the
 * correction, and the words stood where all could see them. The log and what is folded from it stay as they are; the words
 * are left out where the states are read.
 */
import type { ActivityState } from "../../src/model/log.ts";
import type { Connection } from "./connection.ts";

export interface InternalWords {
  /** The states without such comments; those without are the same objects. Call it after each change of the log. */
  without(states: ReadonlyMap<string, ActivityState>): Map<string, ActivityState>;
}

/** Entries made internal by a correction, and those that they had corrected: the activity, the comment and its time. */
const MADE_INTERNAL = (source: string) => `
  with recursive made(id) as (
    select refers_to from ${source} and kind = 'correction' and internal = 1
    union
    select log.refers_to from log join made on log.id = made.id where log.kind = 'correction' and log.refers_to is not null
  )
  select log.activity as activity, coalesce(json_extract(log.after, '$.noteAt'), log.at) as noteAt,
    log.note as note
  from log join made on log.id = made.id where log.activity is not null and log.note is not null`;

/** At first the few entries about others are looked through, then only what is new. */
const FIRST = MADE_INTERNAL("log indexed by log_refers_to where refers_to is not null");
const NEWER = MADE_INTERNAL("log where id > @after and refers_to is not null");

interface Row {
  activity: string;
  note: string;
  noteAt: string;
}

/** Nothing looked at yet. */
export function prepareInternalWords(connection: Connection): InternalWords {
  const first = connection.prepare<[], Row>(FIRST);
  const newer = connection.prepare<{ after: number }, Row>(NEWER);
  const newest = connection.prepare<[], number | null>("select max(id) from log").pluck();
  const internal = new Set<string>();
  let seen: number | null = null;
  return {
    without(states) {
      const last = newest.get() ?? 0;
      const rows = seen === null ? first.all() : last > seen ? newer.all({ after: seen }) : [];
      for (const { activity, note, noteAt } of rows) internal.add(keyOf(activity, note, noteAt));
      seen = last;
      const shown = new Map(states);
      if (internal.size === 0) return shown;
      for (const [code, state] of states) {
        if (state.note === null || state.noteAt === null || !internal.has(keyOf(code, state.note, state.noteAt)))
          continue;
        shown.set(code, { ...state, note: null, noteAt: null, noteBy: null });
      }
      return shown;
    },
  };
}

/** By the words as well: on a clock that stands still another comment has the same time. */
function keyOf(activity: string, note: string, noteAt: string): string {
  return `${activity}\n${noteAt}\n${note}`;
}
