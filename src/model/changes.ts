/** What an update, an undo or a correction changes about an activity: pure functions from state to before and after. */

import { dayLater } from "../understand/language/later.ts";
import { alike } from "./alike.ts";
import { type DeadlineSaid, isLater, NO_DEADLINE, type UpdateFields } from "./command.ts";
import type { ActivityFields, ActivityState, LogEntry } from "./log.ts";
import { isWhole, STATUS, type Status } from "./status.ts";
import { type Instant, type IsoDate, osloDate } from "./week.ts";
import type { WordFields } from "./words-of-entries.ts";

/** The same keys on both sides: what they were and what they become. */
export interface FieldChange {
  before: Partial<ActivityFields>;
  after: Partial<ActivityFields>;
}

/** Fields that are kept for freshness and tagging, and are no news in themselves. */
const BOOKKEEPING = new Set<keyof ActivityFields>(["freshAt", "noteAt", "noteBy", "municipalities"]);

const NOTE = new Set<keyof ActivityFields>(["note", "noteAt", "noteBy"]);

/**
 * What storing these fields at `at` changes. `responsible` is the resolved slug, or null for unchanged; `noted` is when
 * the comment was written, by whom and in which role. An internal comment is kept in the entry alone, never in the state that cards and digests are made of.
 */
export function changeOf(
  state: ActivityState,
  fields: UpdateFields,
  responsible: string | null,
  at: Instant,
  noted: { at: Instant; by: NonNullable<ActivityFields["noteBy"]> },
): FieldChange {
  const status = statusAfter(state, fields);
  const wanted: Partial<ActivityFields> = { status, progress: progressAfter(state, fields, status), freshAt: at };
  if (fields.deadline !== null) wanted.deadline = deadlineAfter(state.deadline, fields.deadline, osloDate(at));
  if (responsible !== null) wanted.responsible = [responsible];
  if (fields.note !== null && !fields.internal) {
    Object.assign(wanted, { note: fields.note, noteAt: noted.at, noteBy: noted.by });
  }
  if (fields.municipalities.length > 0 && !fields.internal) {
    wanted.municipalities = [...new Set([...state.municipalities, ...fields.municipalities])];
  }
  return difference(state, wanted);
}

/** The deadline that is said, where the present one is known: a postponement by so much counts from it, else from today. */
export function deadlineAfter(present: IsoDate | null, said: DeadlineSaid, today: IsoDate): IsoDate | null {
  if (isLater(said)) return dayLater(said, present ?? today);
  return said === NO_DEADLINE ? null : said;
}

/** Progress means that work is going on: a planned activity is then begun, and one that is done is taken up again. */
function statusAfter(state: ActivityState, { status, progress }: UpdateFields): Status {
  if (status !== null) return status;
  const begun = !STATUS[state.status].begun && progress !== null && progress > 0;
  const reopened = isWhole(state.status) && progress !== null && progress < 100;
  return begun || reopened ? "in-progress" : state.status;
}

/** Done is 100 %; whoever reopens something done no longer has 100 %. */
function progressAfter(state: ActivityState, { progress }: UpdateFields, status: Status): number | null {
  if (progress !== null) return progress;
  if (isWhole(status)) return 100;
  return isWhole(state.status) && state.progress === 100 ? null : state.progress;
}

/**
 * What undoing `entry` changes now; a field that somebody has changed since is left as it is, and listed. `standing` is
 * what stands of people's words without it: those that it replaced may have been taken back since.
 */
export function undoOf(
  state: ActivityState,
  entry: LogEntry,
  standing: Partial<WordFields> = {},
): FieldChange & { overtaken: (keyof ActivityFields)[] } {
  const keys = Object.keys(entry.after) as (keyof ActivityFields)[];
  const isKept = (key: keyof ActivityFields) => alike(state[key], entry.after[key]);
  // A comment, its time and its author are one thing: somebody else may have written the same words since.
  const noteKept = keys.filter((key) => NOTE.has(key)).every(isKept);
  const canRestore = (key: keyof ActivityFields) => (NOTE.has(key) ? noteKept : isKept(key));
  const overtaken = keys.filter((key) => !canRestore(key) && !BOOKKEEPING.has(key));
  const restored = keys.filter(canRestore);
  const wanted = Object.fromEntries(restored.map((key) => [key, entry.before[key]])) as Partial<ActivityFields>;
  const { municipalities = wanted.municipalities, ...note } = standing;
  const words = restored.some((key) => NOTE.has(key)) ? note : {};
  const places = municipalities === undefined ? {} : { municipalities };
  return { ...difference(state, { ...wanted, ...words, ...places }), overtaken };
}

/** `change` of a correction that makes words internal: `standing` is what the state shows instead. */
export function takingBack(state: ActivityState, change: FieldChange, standing: WordFields): FieldChange {
  return difference(state, { ...change.after, ...standing });
}

/** One change after another, as one. */
export function combined(state: ActivityState, ...changes: FieldChange[]): FieldChange {
  return difference(state, Object.assign({}, ...changes.map(({ after }) => after)) as Partial<ActivityFields>);
}

/** The fields of `change` that somebody has changed since `entry` was stored, bookkeeping apart. */
export function overtakenBy(state: ActivityState, entry: LogEntry, change: FieldChange): (keyof ActivityFields)[] {
  const keys = Object.keys(change.after) as (keyof ActivityFields)[];
  return keys.filter((key) => key in entry.after && !BOOKKEEPING.has(key) && !alike(state[key], entry.after[key]));
}

/** True if anything people would call a change is in it. */
export function isNews(change: FieldChange): boolean {
  return (Object.keys(change.after) as (keyof ActivityFields)[]).some((key) => !BOOKKEEPING.has(key));
}

/** The net change of one activity: the values before the first and after the last entry. */
export interface NetChange {
  activity: string;
  before: Partial<ActivityFields>;
  after: Partial<ActivityFields>;
}

/** Folds entries (oldest first) to one change per activity; what ends where it began is left out. */
export function netChanges(entries: LogEntry[]): NetChange[] {
  const changes = new Map<string, NetChange>();
  for (const { activity, before, after } of entries) {
    if (activity === null) continue;
    const change = changes.get(activity) ?? { activity, before: {}, after: {} };
    changes.set(activity, { activity, before: { ...before, ...change.before }, after: { ...change.after, ...after } });
  }
  return [...changes.values()].map(onlyNews).filter(({ after }) => Object.keys(after).length > 0);
}

function onlyNews({ activity, before, after }: NetChange): NetChange {
  const keys = (Object.keys(after) as (keyof ActivityFields)[]).filter(
    (key) => !BOOKKEEPING.has(key) && !alike(before[key], after[key]),
  );
  const pick = (fields: Partial<ActivityFields>) => Object.fromEntries(keys.map((key) => [key, fields[key]]));
  return { activity, before: pick(before), after: pick(after) };
}

/** The keys whose values differ. */
function difference(state: ActivityState, wanted: Partial<ActivityFields>): FieldChange {
  const keys = (Object.keys(wanted) as (keyof ActivityFields)[]).filter((key) => !alike(state[key], wanted[key]));
  const pick = (source: Partial<ActivityFields>) => Object.fromEntries(keys.map((key) => [key, source[key]]));
  return { before: pick(state), after: pick(wanted) };
}
