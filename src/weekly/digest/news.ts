/** What is new about one activity in the window of a digest: net, without what was undone or is internal. */
import { type NetChange, netChanges } from "../../model/changes.ts";
import type { ActivityFields, ActivityState, LogEntry } from "../../model/log.ts";
import type { Activity } from "../../model/plan.ts";
import { type IsoDate, osloDate } from "../../model/week.ts";
import { wordsOf } from "../../model/words-of-entries.ts";

/** News about one activity. */
export interface News {
  activity: Activity;
  state: ActivityState;
  /** The fields that differ from before the window. */
  changed: ReadonlySet<keyof ActivityFields>;
  before: NetChange["before"];
  /** The newest comment of the window that still stands, or null. */
  note: string | null;
  decision: string | null;
  /** True when all that happened is that something older was undone. */
  isWithdrawal: boolean;
  /** When and in which role (slug) the comment was written, or else the newest row. */
  day: IsoDate;
  role: string | null;
  /** Ids of the log rows behind it. */
  entries: number[];
}

const FIELDS: readonly (keyof ActivityFields)[] = ["status", "progress", "deadline", "responsible"];

/** Rows that may be shown to all and say more than that nothing has changed. */
export function tellingEntries(entries: readonly LogEntry[], code: string): LogEntry[] {
  return entries.filter(({ activity, internal, kind }) => activity === code && !internal && kind !== "confirmation");
}

/** The news about an activity, or null. `entries` are the window's, oldest first. */
export function newsOf(activity: Activity, state: ActivityState, entries: readonly LogEntry[]): News | null {
  const told = tellingEntries(entries, activity.code);
  const standing = standingOf(told);
  // What was made internal since is told without its words.
  const words = wordsOf(entries);
  const open = standing.filter(({ id }) => words.of(id) === "open");
  const net = netChanges(told)[0];
  const changed = new Set(FIELDS.filter((field) => net !== undefined && field in net.after));
  // The state's comment is this window's if one of its rows set it: a correction's, or what an undo put back among them.
  const hasNote = open.some(({ after }) => after.noteAt !== undefined && after.noteAt === state.noteAt);
  const decision = open.findLast((entry) => entry.decision !== null)?.decision ?? null;
  const last = standing.at(-1) ?? told.at(-1);
  if (last === undefined || (changed.size === 0 && !hasNote && decision === null)) return null;
  return {
    activity,
    state,
    changed,
    before: net?.before ?? {},
    note: hasNote ? state.note : null,
    decision,
    isWithdrawal: standing.length === 0,
    day: osloDate((hasNote ? state.noteAt : null) ?? last.at),
    role: hasNote ? (state.noteBy?.role ?? null) : last.role,
    entries: (standing.length === 0 ? told : standing).map(({ id }) => id),
  };
}

/** What nobody has undone within the window, the undos themselves left out. */
function standingOf(told: readonly LogEntry[]): LogEntry[] {
  const undone = new Set(told.filter(({ kind }) => kind === "undo").map(({ refersTo }) => refersTo));
  return told.filter(({ kind, id }) => kind !== "undo" && !undone.has(id));
}

/** 0 = most worth telling: a status, then a deadline, then words, then a percentage alone. */
export function weightOf({ changed, note, decision }: News): number {
  if (changed.has("status")) return 0;
  if (changed.has("deadline")) return 1;
  return note !== null || decision !== null || changed.has("responsible") ? 2 : 3;
}
