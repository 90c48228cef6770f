/** `changes`: what is different now from a day, net, per activity. */

import { understood } from "../bot/understood.ts";
import { changesCard } from "../cards/changes.ts";
import { netChanges } from "../model/changes.ts";
import { areaBySlug } from "../model/plan.ts";
import { addDays, instantAtOslo, osloDate } from "../model/week.ts";
import { CHANGES } from "../texts/index.ts";
import { type Handler, privately } from "./context.ts";
import { onPage } from "./list.ts";

/** How far back `endringer` looks when nothing is said. */
const DAYS_BACK = 7;

/** More entries than a week of even a busy region; when there are more, that is said. */
const MOST_ENTRIES = 5000;

/** What has changed since a day, in an area or everywhere; what was undone again does not show. */
export const handleChanges: Handler<"changes"> = async (command, context) => {
  const since = command.since ?? addDays(context.today, -DAYS_BACK);
  const found = await context.store.log({ since: instantAtOslo(`${since}T00:00`), limit: MOST_ENTRIES + 1 });
  const entries = found.slice(0, MOST_ENTRIES);
  const oldest = found.length > MOST_ENTRIES ? entries.at(-1) : undefined;
  const remark = oldest === undefined ? null : CHANGES.newest(MOST_ENTRIES, osloDate(oldest.at));
  const changes = netChanges([...entries].reverse()).filter(({ activity }) => isIn(activity, command.area));
  const area = areaBySlug(context.snapshot.plan, command.area ?? "")?.name ?? null;
  const known = understood("changes", { area: command.area, candidates: changes.map(({ activity }) => activity) });
  // With its day: read tomorrow, another page or the shared answer is of the same time.
  const turn = (page: number) => onPage({ ...command, since }, page);
  const shown = { changes, page: command.page ?? 1, turn };
  return privately(changesCard(CHANGES.title(since, area), remark, shown, context.snapshot), known);

  function isIn(code: string, area: string | null): boolean {
    return area === null || context.snapshot.plan.activities.some((one) => one.code === code && one.area === area);
  }
};
