/** `changes`: what is different now from a day, net, per activity. */
import { changesCard } from "../cards/changes.ts";
import type { ActivityFields, LogEntry } from "../log.ts";
import { understood } from "../understood.ts";
import { addDays, instantAtOslo } from "../week.ts";
import { type Handler, privately } from "./context.ts";

/** How far back `endringer` looks when nothing is said. */
const DAYS_BACK = 7;

/** More entries than a week of even a busy region; older ones are reached with `historikk`. */
const MOST_ENTRIES = 5000;

/** The net change of one activity: the values before the first and after the last entry. */
export interface NetChange {
  activity: string;
  before: Partial<ActivityFields>;
  after: Partial<ActivityFields>;
}

/** Fields that are no news in themselves. */
const SILENT = new Set(["freshAt", "noteAt", "noteBy", "municipalities"]);

/** What has changed since a day, in an area or everywhere; what was undone again does not show. */
export const handleChanges: Handler<"changes"> = async (command, context) => {
  const since = command.since ?? addDays(context.today, -DAYS_BACK);
  const entries = await context.store.log({ since: instantAtOslo(`${since}T00:00`), limit: MOST_ENTRIES });
  const changes = netChanges([...entries].reverse()).filter(({ activity }) => isIn(activity, command.area));
  const known = understood("changes", { area: command.area, candidates: changes.map(({ activity }) => activity) });
  const share = { ...command, since };
  return privately(changesCard(since, changes, share, context.snapshot), known);

  function isIn(code: string, area: string | null): boolean {
    return area === null || context.snapshot.plan.activities.some((one) => one.code === code && one.area === area);
  }
};

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
    (key) => !SILENT.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const pick = (fields: Partial<ActivityFields>) => Object.fromEntries(keys.map((key) => [key, fields[key]]));
  return { activity, before: pick(before), after: pick(after) };
}
