/**
 * A picture of an area: how many of its activities had which status, week by week. Pure data; `picture/draw.ts` draws
 * it and `picture/alt.ts` says the same in words.
 */
import { type ActivityState, initialState, type LogEntry, project } from "../model/log.ts";
import { type Activity, activitiesIn, type FocusArea } from "../model/plan.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type ShownStatus, shownStatus } from "../model/status.ts";
import { type Instant, type IsoDate, instantAtOslo, osloDate } from "../model/week.ts";
import { byUrgency } from "../texts/status.ts";
import { addWeeks, mondayOf, type WeekId, weekOf, weeksBetween } from "../weekly/schedule/week-id.ts";

/** Half a year. */
export const MOST_WEEKS = 26;

/** How many activities had which status when the week ended; the numbers sum to the picture's total. */
export interface PictureWeek {
  week: WeekId;
  counts: Partial<Record<ShownStatus, number>>;
}

export interface Picture {
  /** Name of the area, as people write it. */
  area: string;
  /** The activities that are in the plan today. */
  total: number;
  /** One after the other, at least one and at most `MOST_WEEKS`; the last is this week so far. */
  weeks: PictureWeek[];
  /** Every status that occurs, the most urgent first. */
  statuses: ShownStatus[];
}

/** What a picture is made from. */
export interface PictureSource {
  area: FocusArea;
  snapshot: Pick<Snapshot, "plan" | "states">;
  /** All entries since the `earliest` week began, oldest first; those of other areas are passed over. */
  entries: readonly LogEntry[];
  /** No week before this one is shown. */
  earliest: WeekId;
  today: IsoDate;
}

type States = ReadonlyMap<string, ActivityState>;

/**
 * The picture of an area, from `earliest` or the week in which something was first said about it. The states of today
 * are taken back to the first of the weeks, and the entries are projected on them in the order of the log: an undo or a
 * correction counts from the week it was made.
 */
export function pictureOf({ area, snapshot, entries, earliest, today }: PictureSource): Picture {
  const activities = activitiesIn(snapshot.plan, area.slug);
  const codes = new Set(activities.map(({ code }) => code));
  const rows = entries.filter(({ activity }) => activity !== null && codes.has(activity));
  const before = takenBack(statesOf(activities, snapshot.states), rows);
  const weeks = weeksShown(before, rows, earliest, weekOf(today));
  const counted = countWeeks(weeks, before, rows, activities);
  const present = new Set(counted.flatMap(({ counts }) => Object.keys(counts) as ShownStatus[]));
  return { area: area.name, total: activities.length, weeks: counted, statuses: [...present].sort(byUrgency) };
}

function statesOf(activities: Activity[], states: States): States {
  return new Map(activities.map(({ code, deadline }) => [code, states.get(code) ?? initialState(code, deadline)]));
}

/** The states before the first of the rows: each row says what it changed from. */
function takenBack(states: States, rows: readonly LogEntry[]): States {
  const back = new Map(states);
  for (const { activity, before } of [...rows].reverse()) {
    const state = back.get(activity ?? "");
    if (state !== undefined) back.set(state.code, { ...state, ...before });
  }
  return back;
}

/** Where nobody has said anything before, the weeks begin with the first row. */
function weeksShown(before: States, rows: readonly LogEntry[], earliest: WeekId, last: WeekId): WeekId[] {
  const isNew = [...before.values()].every(({ freshAt }) => freshAt === null);
  const [row] = rows;
  const begun = row === undefined ? last : weekOf(osloDate(row.at));
  const first = isNew && begun > earliest ? begun : earliest;
  const count = Math.min(MOST_WEEKS, Math.max(0, weeksBetween(first, last)) + 1);
  return Array.from({ length: count }, (_, index) => addWeeks(last, index + 1 - count));
}

function countWeeks(weeks: WeekId[], before: States, rows: readonly LogEntry[], activities: Activity[]): PictureWeek[] {
  const states = new Map(before);
  let next = 0;
  return weeks.map((week, index) => {
    // The last week is the present, also when a clock has been turned back.
    const end = index === weeks.length - 1 ? null : endOf(week);
    for (let row = rows[next]; row !== undefined && (end === null || row.at < end); row = rows[next]) {
      const state = states.get(row.activity ?? "");
      if (state !== undefined) states.set(state.code, project(state, row));
      next += 1;
    }
    return { week, counts: countsOf(activities, states) };
  });
}

function endOf(week: WeekId): Instant {
  return instantAtOslo(`${mondayOf(addWeeks(week, 1))}T00:00`);
}

function countsOf(activities: Activity[], states: States): PictureWeek["counts"] {
  const counts: PictureWeek["counts"] = {};
  for (const { code, kind } of activities) {
    const status = shownStatus(kind, states.get(code)?.status ?? "planned");
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}
