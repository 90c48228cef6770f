/** What a plan that has just been taken into use lacks. The first digest of a channel tells it, once. */
import type { ActivityState } from "../../model/log.ts";
import type { Activity } from "../../model/plan.ts";
import { isClosed } from "../../model/status.ts";
import type { DigestInput } from "./input.ts";

/** Open activities of an area, in the plan's order. */
export interface Missing {
  /** With an end, and no day for it. */
  withoutDeadline: Activity[];
  /** How many nobody has ever said anything about. */
  neverHeard: number;
}

/** What is missing, for a channel that no digest has reached yet; null for every later one. */
export function missingOf(
  items: readonly { activity: Activity; state: ActivityState }[],
  { memory }: Pick<DigestInput, "memory">,
): Missing | null {
  if (memory.lastWeek !== null) return null;
  const open = items.filter(({ state }) => !isClosed(state.status));
  return {
    withoutDeadline: open.filter(lacksDeadline).map(({ activity }) => activity),
    neverHeard: open.filter(({ state }) => state.freshAt === null).length,
  };
}

/** What never ends needs no deadline, and what is over none any more. */
export function lacksDeadline({ activity, state }: { activity: Activity; state: ActivityState }): boolean {
  return state.deadline === null && activity.kind === "dated" && !isClosed(state.status);
}
