/**
 * The ports that the programs around the bot use of a database: the service, which opens it and keeps an eye on it, and
 * administration, which looks into it. `db/sqlite` serves them with SQLite.
 */
import type { LogEntry } from "./model/log.ts";
import type { Plan } from "./model/plan.ts";
import type { TeamsReferences } from "./model/teams-reference.ts";
import type { Instant } from "./model/week.ts";
import type { TakeIn } from "./plans/plan-take-in.ts";
import type { PlanFile } from "./store/plan-rows.ts";
import type { Verification } from "./store/verification.ts";
import type { Store, StoreTrouble } from "./store.ts";

/** A plan file. Nothing of it is looked at before it is needed. */
export interface PlanSource {
  /** Of the file's bytes, without understanding them. */
  hash: () => string;
  /** The plan, and the hash of the very bytes that it was read from. */
  read: () => PlanFile | Promise<PlanFile>;
  /** When it is taken in. */
  at: Instant;
}

export interface StoreOptions {
  /** Where the database is, made if it is missing: a file's path, or `:memory:`. */
  file: string;
  /** The plan file, which fills an empty database; null to go on with the plan that is there. */
  plan: PlanSource | null;
  /**
   * Given (by the service, never by a question), the file's corrections are taken in as well, and this is told what
   * became of it; what it throws ends the opening.
   */
  takeIn?: (outcome: TakeIn) => void;
}

/** The core's port, and what the programs need beside it. */
export interface OpenedStore extends Store {
  teams: TeamsReferences;
  /** Whether something could be written now. Cheap enough to be asked every few seconds; changes nothing. */
  health(): Promise<{ ok: boolean; reason?: StoreTrouble }>;
  /** When this database was last backed up and how many entries it held; null when nothing is known of it. */
  lastBackup(): Promise<{ at: Instant; entries: number } | null>;
}

export interface Backup {
  file: string;
  /** Rows in the backup's log. */
  entries: number;
}

/** A database as administration sees it: nothing in it is changed. Each method rejects with one clear line for people. */
export interface AdminStore {
  /** The plan that it goes by. */
  plan(): Promise<Plan>;
  /** The core's port, to look with. */
  store(): Store;
  /** The whole log, oldest first, a page at a time: it need not fit in memory, and others may write meanwhile. */
  entries(): AsyncIterable<LogEntry>;
  /** Whether all of it is whole: nothing changed, nothing missing, and the present states what the log says. */
  verify(): Promise<Verification>;
  /**
   * Makes a backup in `file`, which must not exist; others may write meanwhile. It is a file that has been restored:
   * opened, verified and counted before it has that name. `at` is what `lastBackup` tells from then on.
   */
  backup(file: string, at: Instant): Promise<Backup>;
  close(): Promise<void>;
}
