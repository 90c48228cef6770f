/** The present state of each activity, folded from the log: what the tables keep beside it. */
import { type ActivityState, initialState, type LogEntry, project } from "../model/log.ts";
import type { Plan } from "../model/plan.ts";

/** Every activity of the plan, as the log left it or as the plan has it; then those that are no longer in the plan. */
export function statesIn(plan: Plan, stored: readonly ActivityState[]): Map<string, ActivityState> {
  const states = new Map(plan.activities.map(({ code, deadline }) => [code, initialState(code, deadline)]));
  for (const state of stored) states.set(state.code, state);
  return states;
}

/** The states after these entries, one for each activity they are about. */
export function statesAfter(entries: readonly LogEntry[], before: ReadonlyMap<string, ActivityState>): ActivityState[] {
  const after = new Map<string, ActivityState>();
  for (const entry of entries) {
    if (entry.activity === null) continue;
    const state = after.get(entry.activity) ?? before.get(entry.activity) ?? initialState(entry.activity, null);
    after.set(entry.activity, project(state, entry));
  }
  return [...after.values()];
}

/** What the whole log (oldest first) says of each activity that it has something about, by code. */
export function foldStates(
  plan: Pick<Plan, "activities">,
  entries: Iterable<Pick<LogEntry, "id" | "after"> & { activity: string }>,
): Map<string, ActivityState> {
  const deadlines = new Map(plan.activities.map(({ code, deadline }) => [code, deadline]));
  const states = new Map<string, ActivityState>();
  for (const { activity, ...entry } of entries) {
    const state = states.get(activity) ?? initialState(activity, deadlines.get(activity) ?? null);
    states.set(activity, project(state, entry));
  }
  return states;
}
