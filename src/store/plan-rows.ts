/** What is stored of a plan file: the plan as it was read, and in the log what it puts right. */
import { alike } from "../model/alike.ts";
import { entryWith, type NewEntry } from "../model/log.ts";
import type { Plan } from "../model/plan.ts";
import type { Instant } from "../model/week.ts";
import { planChanges } from "../plans/plan-changes.ts";
import { onLineOf } from "../plans/plan-line.ts";
import { judgePlan, type TakeIn } from "../plans/plan-take-in.ts";
import type { Batch } from "../store.ts";

export interface PlanFile {
  plan: Plan;
  /** Whether the file names its line (`onLineOf`). */
  isLineWritten: boolean;
  hash: string;
}

/** The plan that is followed, and the newest entry of its log. */
export interface FollowedPlan {
  plan: Plan;
  /** Of the file that it was taken in from. */
  hash: string;
  newest: number;
}

/** A version of the plan as stored: the newest is the one in force. */
export interface PlanRow {
  document: Plan;
  hash: string;
  at: Instant;
}

/** What is to be stored; the states are then folded anew, for they start from the plan's deadlines. */
export interface PlanWrite {
  row: PlanRow;
  /** For the log, or null. */
  changes: Pick<Batch, "request" | "entries"> | null;
}

/** The first plan of an empty database. Leaves no trace in the log. */
export function firstPlan({ plan, hash }: PlanFile, at: Instant): PlanWrite {
  return { row: { document: plan, hash, at }, changes: null };
}

/**
 * What becomes of a file where a plan is followed already: texts that were put right are taken in, and one `plan-change` is
 * logged for each activity. Any other file changes nothing (`judgePlan`).
 */
export function planTakenIn(
  followed: FollowedPlan,
  read: PlanFile,
  at: Instant,
): { outcome: TakeIn; write: PlanWrite | null } {
  if (followed.hash === read.hash) return { outcome: { kind: "unchanged" }, write: null };
  const plan = onLineOf(followed.plan, read);
  const outcome = judgePlan(followed.plan, plan);
  if (outcome.kind !== "corrected") return { outcome, write: null };
  const row = { document: plan, hash: read.hash, at };
  // Another layout of the same: remembered, so that the file need not be read again.
  if (alike(followed.plan, plan)) return { outcome: { kind: "unchanged" }, write: { row, changes: null } };
  const changes = planChanges(followed.plan, plan).map(({ code, note }) => changeEntry(code, note, read.hash, at));
  // The last id makes the request new also when a plan file is put back to what it was.
  const request = `plan:${read.hash}:${followed.newest}`;
  return { outcome, write: { row, changes: changes.length === 0 ? null : { request, entries: changes } } };
}

/** It changes nothing about the activity's state: plan texts are read from the plan. */
function changeEntry(activity: string, note: string, hash: string, at: Instant): NewEntry {
  return entryWith({ kind: "plan-change", activity, at, platform: "local", raw: `plan ${hash}`, note });
}
