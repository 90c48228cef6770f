/**
 * Days and times as they are shown (`commands.md`, Dates): `15. desember 2018`, `15.12.`, `lørdag`, `kl. 13.00`. Plain
 * tables, because date-fns/format with the nb locale costs about 30 ms to import and the words are needed for reading anyway.
 */
import { type Instant, type IsoDate, isoWeekday, osloWallClock } from "../../model/week.ts";
import { MONTHS, WEEKDAYS } from "./date-words.ts";

/** `15. desember 2018` */
export function formatDateLong(date: IsoDate): string {
  const [year, month, day] = partsOf(date);
  return `${day}. ${MONTHS[month - 1]} ${year}`;
}

/** `15.12.`, or `15.12.2019` when it is not in the year of `today`. */
export function formatDateShort(date: IsoDate, today: IsoDate): string {
  const [year, month, day] = partsOf(date);
  return date.slice(0, 4) === today.slice(0, 4) ? `${day}.${month}.` : `${day}.${month}.${year}`;
}

/** `lørdag` */
export function formatWeekday(date: IsoDate): string {
  return WEEKDAYS[isoWeekday(date) - 1] ?? "";
}

/** `kl. 13.00`: the wall clock in Norway at an instant. */
export function formatTime(instant: Instant): string {
  return `kl. ${osloWallClock(instant).slice(11, 16).replace(":", ".")}`;
}

function partsOf(date: IsoDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
