/** One line of `npm run bench`. */
export interface BenchRow {
  name: string;
  value: string;
  /** What it is measured beside, in the same run. */
  beside: string;
  ratio: number;
  /** The bound of `performance.md`, or null where there is none. */
  goal: number | null;
  /** True where the ratio must be at least the goal, not at most. */
  isFloor?: boolean;
}

/** The middle value; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
