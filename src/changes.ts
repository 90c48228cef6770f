/** What an update, an undo or a correction changes about an activity: pure functions from state to before and after. */
import type { UpdateFields } from "./command.ts";
import type { ActivityFields, ActivityState, LogEntry } from "./log.ts";
import type { Status } from "./status.ts";
import type { Instant } from "./week.ts";

/** The same keys on both sides: what they were and what they become. */
export interface FieldChange {
  before: Partial<ActivityFields>;
  after: Partial<ActivityFields>;
}

/** Fields that are kept for freshness and tagging, and are no news in themselves. */
const BOOKKEEPING = new Set<keyof ActivityFields>(["freshAt", "noteAt", "noteBy", "municipalities"]);

/**
 * What storing these fields at `at` changes. `responsible` is the resolved slug, or null for unchanged; `by` is who
 * writes, in which role. An internal
 * comment is kept in the entry alone, never in the state that cards and digests are made of.
 */
export function changeOf(
  state: ActivityState,
  fields: UpdateFields,
  responsible: string | null,
  at: Instant,
  by: NonNullable<ActivityFields["noteBy"]>,
): FieldChange {
  const status = statusAfter(state, fields);
  const wanted: Partial<ActivityFields> = { status, progress: progressAfter(state, fields, status), freshAt: at };
  if (fields.deadline !== null) wanted.deadline = fields.deadline;
  if (responsible !== null) wanted.responsible = [responsible];
  if (fields.note !== null && !fields.internal) Object.assign(wanted, { note: fields.note, noteAt: at, noteBy: by });
  if (fields.municipalities.length > 0 && !fields.internal) {
    wanted.municipalities = [...new Set([...state.municipalities, ...fields.municipalities])];
  }
  return difference(state, wanted);
}

/** A progress between 1 and 99 means that work is going on, where the status says that it is not begun or is over. */
function statusAfter(state: ActivityState, { status, progress }: UpdateFields): Status {
  if (status !== null) return status;
  const underway = progress !== null && progress > 0 && progress < 100;
  return underway && (state.status === "planned" || state.status === "done") ? "in-progress" : state.status;
}

/** Done is 100 %; whoever reopens something done no longer has 100 %. */
function progressAfter(state: ActivityState, { progress }: UpdateFields, status: Status): number | null {
  if (progress !== null) return progress;
  if (status === "done") return 100;
  return state.status === "done" && state.progress === 100 ? null : state.progress;
}

/** What undoing `entry` changes now; a field that somebody has changed since is left as it is, and listed. */
export function undoOf(state: ActivityState, entry: LogEntry): FieldChange & { overtaken: (keyof ActivityFields)[] } {
  const keys = Object.keys(entry.after) as (keyof ActivityFields)[];
  const overtaken = keys.filter((key) => !same(state[key], entry.after[key]) && !BOOKKEEPING.has(key));
  const restored = keys.filter((key) => same(state[key], entry.after[key]));
  const wanted = Object.fromEntries(restored.map((key) => [key, entry.before[key]])) as Partial<ActivityFields>;
  return { ...difference(state, wanted), overtaken };
}

/** True if anything people would call a change is in it. */
export function isNews(change: FieldChange): boolean {
  return (Object.keys(change.after) as (keyof ActivityFields)[]).some((key) => !BOOKKEEPING.has(key));
}

/** The keys whose values differ. */
function difference(state: ActivityState, wanted: Partial<ActivityFields>): FieldChange {
  const keys = (Object.keys(wanted) as (keyof ActivityFields)[]).filter((key) => !same(state[key], wanted[key]));
  const pick = (source: Partial<ActivityFields>) => Object.fromEntries(keys.map((key) => [key, source[key]]));
  return { before: pick(state), after: pick(wanted) };
}

function same(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
