/** Tables: an area's activities, or the areas of the whole plan, with counts that sum up. */
import type { Block, Card } from "../model/card.ts";
import { NO_FILTERS } from "../model/command.ts";
import { activitiesIn, areaBySlug, type FocusArea } from "../model/plan.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { ShownStatus } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import { BUTTONS, byUrgency, LISTS, statusCounts } from "../texts/index.ts";
import { activityRow, button, buttons, moreBlock, muted, shownOf, text } from "./parts.ts";
import { periodLines } from "./period.ts";

/** Rows shown before «… og 9 til»: one screen of a phone. */
const ROWS = 10;

/** One area: its counts and its activities, the most urgent first. */
export function areaCard(area: FocusArea, snapshot: Snapshot, today: IsoDate): Card {
  const rows = rowsOf(area.slug, snapshot, today);
  const all = { name: "list", filters: { ...NO_FILTERS, area: area.slug }, page: 1 } as const;
  return {
    title: LISTS.overviewTitle(area.name, rows.length),
    blocks: [
      text(statusCounts(countsOf(area.slug, snapshot))),
      { kind: "rows", rows: rows.slice(0, ROWS) },
      ...(rows.length > ROWS ? [moreBlock(rows.length - ROWS)] : []),
      ...periodLines(snapshot, today),
      buttons(
        ...(rows.length > ROWS ? [button(BUTTONS.all, all)] : []),
        button(BUTTONS.wholePlan, { name: "overview", area: null }),
        button(BUTTONS.share, { name: "share", command: { name: "overview", area: area.slug } }),
      ),
    ],
  };
}

/** The whole plan: a line for each area, and the sum. */
export function planCard(snapshot: Snapshot, today: IsoDate): Card {
  const { plan } = snapshot;
  const counts = plan.areas.map((area) => activitiesIn(plan, area.slug).length);
  return {
    title: LISTS.planTitle(plan.period.from, plan.period.to),
    blocks: [
      ...plan.areas.flatMap((area, index) => areaLines(area, counts[index] ?? 0, snapshot)),
      text(
        LISTS.total(
          counts,
          counts.reduce((sum, count) => sum + count, 0),
        ),
      ),
      text(statusCounts(countsOf(null, snapshot))),
      ...periodLines(snapshot, today),
      buttons(
        ...plan.areas.map((area) => button(area.name, { name: "overview", area: area.slug })),
        button(BUTTONS.share, { name: "share", command: { name: "overview", area: null } }),
      ),
    ],
  };
}

/** The card that `oversikt` answers with. */
export function overviewCard(area: string | null, snapshot: Snapshot, today: IsoDate): Card {
  const found = area === null ? undefined : areaBySlug(snapshot.plan, area);
  return found === undefined ? planCard(snapshot, today) : areaCard(found, snapshot, today);
}

function areaLines(area: FocusArea, count: number, snapshot: Snapshot): Block[] {
  return [
    { kind: "text", text: LISTS.areaLine(area.name, count), tone: "strong" },
    muted(statusCounts(countsOf(area.slug, snapshot))),
  ];
}

function countsOf(area: string | null, snapshot: Snapshot): Map<ShownStatus, number> {
  const counts = new Map<ShownStatus, number>();
  for (const activity of activitiesIn(snapshot.plan, area)) {
    const state = snapshot.states.get(activity.code);
    if (state === undefined) continue;
    const status = shownOf(activity, state);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

function rowsOf(area: string, snapshot: Snapshot, today: IsoDate) {
  return activitiesIn(snapshot.plan, area)
    .flatMap((activity) => {
      const state = snapshot.states.get(activity.code);
      return state === undefined ? [] : [activityRow(activity, state, today)];
    })
    .sort((left, right) => byUrgency(left.status, right.status));
}
