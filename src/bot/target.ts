/** The activity that somebody means, as handlers and cards pass it on. */
import type { ActivityState } from "../model/log.ts";
import { type Activity, activityByCode } from "../model/plan.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Understood } from "./understood.ts";

/** The one activity meant, with its present state. */
export interface Target {
  activity: Activity;
  state: ActivityState;
  /** Words it was found by, null for an exact code. */
  words: string | null;
  /** False when it is only the nearest hit. */
  sure: boolean;
  byChannel: boolean;
  /** Codes of other hits worth offering. */
  others: string[];
  /** What `understood` says about the search. */
  known: Partial<Understood>;
}

/** The present state, or undefined for a code the plan does not have. */
export function targetByCode(code: string, snapshot: Snapshot): Target | undefined {
  const activity = activityByCode(snapshot.plan, code);
  const state = snapshot.states.get(code);
  if (activity === undefined || state === undefined) return undefined;
  const known = { activity: code, candidates: [code], scores: [1], sure: true };
  return { activity, state, words: null, sure: true, byChannel: false, others: [], known };
}
