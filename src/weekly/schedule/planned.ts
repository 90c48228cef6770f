/** The moment that belongs to one week: the day it falls on when holidays have moved it, and whether it is kept at all. */

import { addDays, type Instant, type IsoDate, instantAtOslo } from "../../model/week.ts";
import { isWorkingDay } from "../../understand/language/holidays.ts";
import { type QuietReason, quietReason } from "./quiet-times.ts";
import { mondayOf, type WeekId } from "./week-id.ts";

/** When something happens every week. */
export interface WeeklySchedule {
  /** Monday = 1 … Friday = 5. */
  weekday: number;
  /** Wall clock in Norway, `08:30`, from 08:00 to 17:00. */
  time: string;
  /** When it was set up or last changed: moments before it are not owed to anybody. */
  from: Instant;
  /** Paused by somebody: `until` is the first day it may happen again, null until somebody resumes it. */
  pause: { until: IsoDate | null } | null;
  /** The council's own quiet weeks. */
  quietWeeks: readonly WeekId[];
  /** The plan's first day: nothing happens before it. Its last day stops nothing (`period.ts`). */
  planFrom: IsoDate;
}

export type RestReason = QuietReason | "paused" | "before-plan";

/** One week's moment; `rest` is why it is not kept, or null. */
export interface Planned {
  week: WeekId;
  at: Instant;
  rest: RestReason | null;
}

/**
 * The moment of a week. A public holiday moves it to the next working day of the same week; where none is left (Friday
 * 17 May) to the last one before, so that every week has one moment and no two weeks share a day.
 */
export function plannedIn(week: WeekId, schedule: WeeklySchedule): Planned {
  const wanted = addDays(mondayOf(week), schedule.weekday - 1);
  const day = workingDayNear(wanted, week);
  return { week, at: instantAtOslo(`${day}T${schedule.time}`), rest: restReason(wanted, day, schedule) };
}

/** A week whose day falls at Christmas is passed over, not moved: the first week after makes up for it. */
function restReason(wanted: IsoDate, day: IsoDate, { pause, planFrom, quietWeeks }: WeeklySchedule): RestReason | null {
  if (day < planFrom) return "before-plan";
  if (pause !== null && (pause.until === null || day < pause.until)) return "paused";
  return quietReason(wanted, quietWeeks);
}

function workingDayNear(wanted: IsoDate, week: WeekId): IsoDate {
  const monday = mondayOf(week);
  const days = [0, 1, 2, 3, 4].map((offset) => addDays(monday, offset)).filter(isWorkingDay);
  return days.find((day) => day >= wanted) ?? days.at(-1) ?? wanted;
}
