/**
 * The port: what the core needs remembered. Every method is ONE atomic transaction and returns a Promise, so that a
 * networked database can serve later. `db/sqlite/store.ts` serves it with SQLite.
 */

import type { LogEntry, NewEntry } from "./model/log.ts";
import type { Outbox, Standing } from "./model/outbox.ts";
import type { Person } from "./model/person.ts";
import type { Alias, Snapshot } from "./model/snapshot.ts";
import type { TakenBack, Told } from "./model/told.ts";
import type { Instant } from "./model/week.ts";
import type { WeeklyStore } from "./model/weekly.ts";
import type { Expected } from "./store/expected.ts";
import type { SeenPerson } from "./store/people.ts";

/** A private message to a person, stored with the entries that cause it and delivered later. */
export interface NewNotice {
  person: string;
  /** Plain text, ready to show. */
  text: string;
  /** True when the person may undo the (first) entry that it is stored with: a button goes with it. */
  undoable?: true;
  /** Whose words it tells, where it tells any. */
  told?: Told[];
}

export interface Notice {
  id: number;
  person: string;
  text: string;
  at: Instant;
  /** The entry that the button undoes, or null for no button. */
  undoes: number | null;
  /** Whose words it tells, where it is still to be sent. */
  told?: Told[];
}

/** What one request writes. */
export interface Batch {
  /** Idempotency key: the same request stores once, however often it is delivered. */
  request: string;
  entries: NewEntry[];
  /**
   * What the decision rests on. If another entry about it has come since, nothing is stored and the outcome is
   * `conflict`: read again and decide again.
   */
  expected: Expected;
  notices: NewNotice[];
  /** Words that these entries take back: waiting notices and posts are said without them, and sent posts edited. */
  takenBack?: TakenBack | null;
  /** Taught words as they are from now on, and those (as they stand) that are none any more. */
  words?: { taught: Alias[]; forgotten: string[] };
}

export type AppendResult =
  /** `standing`: what tells words that were taken back, and could not be reached; left out where there is none. */
  | { outcome: "stored"; entries: LogEntry[]; standing?: Standing[] }
  /** This request was stored before; these are its entries. */
  | { outcome: "duplicate"; entries: LogEntry[] }
  | { outcome: "conflict" };

/** Which part of the log; the newest first. */
export interface LogQuery {
  activity?: string;
  author?: string;
  /** Only undos and corrections of these entries. */
  refersTo?: readonly number[];
  /** True to leave out internal notes. */
  withoutInternal?: boolean;
  /** Entries to pass over, for a later page. */
  offset?: number;
  /** Only entries at or after this instant. */
  since?: Instant;
  limit: number;
}

/** Why the store could not do what was asked. Nothing of the call has taken effect. */
export type StoreTrouble = "full" | "read-only" | "locked" | "corrupt" | "moved" | "other";

export class StoreError extends Error {
  readonly trouble: StoreTrouble;
  constructor(trouble: StoreTrouble, cause: unknown) {
    super(`store: ${trouble}`, { cause });
    this.name = "StoreError";
    this.trouble = trouble;
  }
}

export interface Store {
  /** The present snapshot; rebuilt only when the database says that it changed. */
  read(): Promise<Snapshot>;
  /** Stores entries, their effect on states and holders, and notices, all or nothing. */
  append(batch: Batch): Promise<AppendResult>;
  /** What this request stored, empty if nothing. */
  byRequest(request: string): Promise<LogEntry[]>;
  /** One entry, or null. */
  entry(id: number): Promise<LogEntry | null>;
  log(query: LogQuery): Promise<LogEntry[]>;
  /** The entries after this id, oldest first, at most `limit`: the whole log in pages. */
  entriesAfter(id: number, limit: number): Promise<LogEntry[]>;
  /** The person with this identity (or this e-mail), made if there is none; the name is kept up to date. */
  person(seen: SeenPerson): Promise<Person>;
  /** Notices not yet delivered, to these people or (left out) to anybody, oldest first, at most `limit`. */
  waitingNotices(limit: number, people?: readonly string[]): Promise<Notice[]>;
  /** These count as delivered from now on. */
  noticesDelivered(ids: readonly number[], at: Instant): Promise<void>;
  /** Notices to a person not yet delivered, oldest first; they count as delivered from now on. */
  takeNotices(person: string, at: Instant): Promise<Notice[]>;
  outbox: Outbox;
  weekly: WeeklyStore;
  /** Ends all use. */
  close(): Promise<void>;
}
