/**
 * The activity log: append-only, and the only truth about what has happened since the plan was adopted. The current
 * state of each activity is a fold over it (`project`), which the store keeps in the same transaction.
 */
import type { Platform } from "./person.ts";
import type { Status } from "./status.ts";
import type { Instant, IsoDate } from "./week.ts";

export const ENTRY_KINDS = [
  "update",
  "note",
  "confirmation",
  "undo",
  "correction",
  "assignment",
  "deadline",
  "plan-change",
  /** A word was taught (or confirmed), or forgotten again: about the bot's words, and no activity. `note` says which. */
  "lesson",
  "forgetting",
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What the log changes about an activity. Undo and correction restore these, field by field. */
export interface ActivityFields {
  status: Status;
  /** 0–100, or null when nobody has said. */
  progress: number | null;
  deadline: IsoDate | null;
  /** The newest comment that may be shown to all, when it was written, by whom and in which role. */
  note: string | null;
  noteAt: Instant | null;
  noteBy: { author: string; role: string | null } | null;
  /** Role slugs (or `person:` ids) that carry the responsibility instead of the plan's, main one first; null = as in the plan. */
  responsible: string[] | null;
  /** Municipalities named in comments so far, in the plan's order. */
  municipalities: string[];
  /** When somebody last said anything about it, «uendret» included; null = never. */
  freshAt: Instant | null;
}

/** The present state of one activity. `lastEntry` is the id of the newest log entry about it, 0 for none. */
export interface ActivityState extends ActivityFields {
  code: string;
  lastEntry: number;
}

/** Change of a role's holder: the persons before and after, null for nobody, from a day on. */
export interface HolderChange {
  role: string;
  before: string | null;
  after: string | null;
  from: IsoDate;
}

/** One row to be appended. */
export interface NewEntry {
  kind: EntryKind;
  /** Code, or null for an entry about a role or the plan. */
  activity: string | null;
  at: Instant;
  /** Person id, or null for the system itself (seeding). */
  author: string | null;
  /** The role (slug) the author held at the time, the one that is responsible for the activity first; or null. */
  role: string | null;
  platform: Platform;
  /** The platform's reference to the message, a permalink where there is one. */
  message: string | null;
  /**
   * What the person wrote about it, to the letter (control characters replaced): the line, below it what answered questions,
   * and what was filled in; for a bare tap the command it stood for.
   */
  raw: string;
  /** The comment of this very entry. */
  note: string | null;
  /** Decision reference: `12/2018`. */
  decision: string | null;
  /** Never in reports or digests. */
  internal: boolean;
  municipalities: string[];
  /** Only the fields that changed; the keys of `before` and `after` are the same. */
  before: Partial<ActivityFields>;
  after: Partial<ActivityFields>;
  /** Set by an assignment (or its undo) of a role to a person. */
  holder: HolderChange | null;
  /** The entry that an undo or a correction is about. */
  refersTo: number | null;
  /** When the comment is a message that was logged afterwards: who had written it (person id), and when. */
  origin: { author: string; at: Instant } | null;
}

/** One row of the log. `hash` chains it to the row before (hex SHA-256). */
export interface LogEntry extends NewEntry {
  id: number;
  /** Idempotency key of the request that made it. */
  request: string;
  hash: string;
}

/** A whole row of the log: what `said` leaves out is nothing, nobody and no change. */
export function entryWith(said: Pick<NewEntry, "kind" | "at" | "platform"> & Partial<NewEntry>): NewEntry {
  return {
    activity: null,
    author: null,
    role: null,
    message: null,
    raw: "",
    note: null,
    decision: null,
    internal: false,
    municipalities: [],
    before: {},
    after: {},
    holder: null,
    refersTo: null,
    origin: null,
    ...said,
  };
}

/** The state before anything has happened. `deadline` is the one in the plan itself. */
export function initialState(code: string, deadline: IsoDate | null): ActivityState {
  return {
    code,
    status: "planned",
    progress: null,
    deadline,
    note: null,
    noteAt: null,
    noteBy: null,
    responsible: null,
    municipalities: [],
    freshAt: null,
    lastEntry: 0,
  };
}

/** The state after one more entry about this activity. */
export function project(state: ActivityState, entry: Pick<LogEntry, "id" | "after">): ActivityState {
  return { ...state, ...entry.after, lastEntry: entry.id };
}
