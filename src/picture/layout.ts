/** Where things stand in the picture. All numbers are pixels. */

import type { ShownStatus } from "../model/status.ts";
import type { Picture } from "./picture.ts";

export const WIDTH = 900;
export const HEIGHT = 640;

/** The columns stand in it; the legend stands to the right of it, the weeks below. */
export const PLOT = { left: 40, right: 560, top: 152, bottom: 564 } as const;

export const LEGEND = { left: 606, swatch: 34, apart: 50 } as const;

/** No column is wider, however few they are. */
const WIDEST = 180;

/** One status in one week. */
export interface Segment {
  count: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One status through all the weeks, oldest first. */
export interface Band {
  status: ShownStatus;
  segments: Segment[];
}

/** A band for each status, the most urgent on top; columns stand close, the last at the right edge of the plot. */
export function bandsOf({ weeks, statuses, total }: Picture): Band[] {
  const width = columnWidth(weeks.length);
  const one = (PLOT.bottom - PLOT.top) / Math.max(1, total);
  const above = weeks.map(() => 0);
  return statuses.map((status) => ({
    status,
    segments: weeks.map(({ counts }, index) => {
      const count = counts[status] ?? 0;
      const y = PLOT.top + (above[index] ?? 0) * one;
      above[index] = (above[index] ?? 0) + count;
      return { count, x: PLOT.right - (weeks.length - index) * width, y, width, height: count * one };
    }),
  }));
}

/** Of one week. */
export function columnWidth(weeks: number): number {
  return Math.min(WIDEST, (PLOT.right - PLOT.left) / weeks);
}

/** Neighbouring segments at the same height and with the same count, as one. */
export function runsOf(segments: readonly Segment[]): Segment[] {
  const runs: Segment[] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    if (last !== undefined && last.count === segment.count && last.y === segment.y) last.width += segment.width;
    else runs.push({ ...segment });
  }
  return runs;
}

/** Places at least `apart` from each other between `top` and `bottom`, as near as may be to where they belong. */
export function spread(wanted: readonly number[], apart: number, top: number, bottom: number): number[] {
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, (places.at(-1) ?? top - apart) + apart));
  let limit = bottom;
  return places
    .reverse()
    .map((place) => {
      const free = Math.min(place, limit);
      limit = free - apart;
      return free;
    })
    .reverse();
}
