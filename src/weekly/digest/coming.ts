/** Deadlines to come, and the feast they come before. */

import type { ActivityState } from "../../model/log.ts";
import type { Activity } from "../../model/plan.ts";
import { isClosed } from "../../model/status.ts";
import { addDays, daysBetween, type IsoDate, mondayOfIsoWeek } from "../../model/week.ts";
import { easterSunday } from "../../understand/language/holidays.ts";

/** Days ahead that count as near. */
const NEAR = 14;

/** Before Christmas people look a little farther: with one digest a week, each deadline is then told three times. */
const BEFORE_CHRISTMAS = 20;

/** Christmas is on people's minds from about the first Sunday of Advent. */
const ADVENT = 30;

/** One deadline to come. */
export interface Coming {
  activity: Activity;
  state: ActivityState;
  deadline: IsoDate;
  /** Within 14 days: what a digest is posted for, even without news. */
  isNear: boolean;
}

export type Feast = "christmas" | "easter" | "common-holiday";

/** Deadlines from today on within 14 days (in Advent a little farther), the earliest first. */
export function comingOf(items: readonly { activity: Activity; state: ActivityState }[], today: IsoDate): Coming[] {
  const near = addDays(today, NEAR);
  return items
    .flatMap(({ activity, state }): Coming[] => {
      const { deadline, status } = state;
      if (deadline === null || deadline < today || isClosed(status) || deadline > horizon(today)) return [];
      return [{ activity, state, deadline, isNear: deadline <= near }];
    })
    .toSorted((left, right) => left.deadline.localeCompare(right.deadline));
}

/** The same deadline next week has the same key. */
export function comingKey({ activity, deadline }: Coming): string {
  return `coming ${activity.code} ${deadline}`;
}

/** The feast that all these deadlines come before, if it is near enough to be on people's minds; else null. */
export function feastAfter(deadlines: readonly IsoDate[], today: IsoDate): Feast | null {
  const year = Number(today.slice(0, 4));
  const feasts: [Feast, IsoDate, number][] = [
    ["christmas", christmasEve(today), ADVENT],
    ["easter", addDays(easterSunday(year), -3), NEAR],
    ["common-holiday", mondayOfIsoWeek(year, 28), NEAR],
  ];
  const found = feasts.find(([, first, ahead]) => {
    const days = daysBetween(today, first);
    return days > 0 && days <= ahead && deadlines.every((deadline) => deadline < first);
  });
  return found?.[0] ?? null;
}

function horizon(today: IsoDate): IsoDate {
  const near = addDays(today, NEAR);
  const eve = christmasEve(today);
  if (daysBetween(today, eve) > ADVENT || near >= eve) return near;
  const far = addDays(today, BEFORE_CHRISTMAS);
  return far < eve ? far : addDays(eve, -1);
}

function christmasEve(today: IsoDate): IsoDate {
  return `${today.slice(0, 4)}-12-24`;
}
