/** Comments that a correction made internal, found in the log as it grows; see `src/store/internal-comments.ts`. */
import type { ActivityState } from "../../src/model/log.ts";
import { type CommentEntry, madeInternal, withoutComments } from "../../src/store/internal-comments.ts";
import type { Connection } from "./connection.ts";

export interface InternalWords {
  /** The states without such comments; those without are the same objects. Call it after each change of the log. */
  without(states: ReadonlyMap<string, ActivityState>): Map<string, ActivityState>;
}

type Row = Omit<CommentEntry, "after"> & { after: string };

const CORRECTIONS = (source: string) =>
  `select refers_to as refersTo from ${source} and kind = 'correction' and internal = 1`;

/** At first the few entries about others are looked through, then only what is new. */
const FIRST = CORRECTIONS("log indexed by log_refers_to where refers_to is not null");
const NEWER = CORRECTIONS("log where id > @after and refers_to is not null");

/** Nothing looked at yet. */
export function prepareInternalWords(connection: Connection): InternalWords {
  const first = connection.prepare<[], { refersTo: number }>(FIRST);
  const newer = connection.prepare<{ after: number }, { refersTo: number }>(NEWER);
  const newest = connection.prepare<[], number | null>("select max(id) from log").pluck();
  const byId = connection.prepare<[number], Row>(
    `select kind, activity, note, at, after, refers_to as refersTo from log where id = ?`,
  );
  const entry = (id: number): CommentEntry | null => {
    const row = byId.get(id);
    return row === undefined ? null : { ...row, after: JSON.parse(row.after) };
  };
  const internal = new Set<string>();
  let seen: number | null = null;
  return {
    without(states) {
      const last = newest.get() ?? 0;
      const corrections = seen === null ? first.all() : last > seen ? newer.all({ after: seen }) : [];
      for (const key of corrections.flatMap((one) => madeInternal(one, entry))) internal.add(key);
      seen = last;
      return withoutComments(states, internal);
    },
  };
}
