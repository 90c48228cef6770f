/** What a digest is: plain data, finished Norwegian lines, and what each of them rests on. */

import type { WeekId } from "../weekly/schedule/week-id.ts";
import type { ShownStatus } from "./status.ts";
import type { Told } from "./told.ts";

/** One line about one activity. */
export interface DigestLine {
  /** What is said, apart from the wording: the same line next week has the same key. */
  key: string;
  /** Code. */
  activity: string;
  text: string;
  /** Ids of the log rows of this digest's window behind the line, oldest first; empty when it rests on older ones. */
  entries: number[];
  /** Where it tells a comment: whose, and the line without it. */
  told?: Omit<Told, "text">;
}

/** A heading with its lines. Never empty. */
export interface DigestSection {
  kind: "needs" | "news" | "coming";
  heading: string;
  lines: DigestLine[];
}

export interface Digest {
  /** Slug. */
  area: string;
  week: WeekId;
  /** `one-line`: the sign of life after four silent weeks. `since-last`: the first one after a pause. */
  kind: "weekly" | "since-last" | "one-line";
  /** The first line: the state of things in one breath. */
  verdict: string;
  /** In fixed order: needs, news, coming; those that are empty are left out. */
  sections: DigestSection[];
  /** In the first digest of a channel the line about those that lack a deadline, or null; older digests know of none. */
  missing?: string | null;
  /** The line about those that nothing is heard of, or null. */
  quiet: string | null;
  /** The line with the sums, or null (`one-line`). */
  sums: string | null;
  /** The line of the quarter that says that the plan is over, or null; older digests know of none. */
  period?: string | null;
  /** How many activities of the area show each status; they add up to the area's count. */
  counts: Partial<Record<ShownStatus, number>>;
}

/** What the next digest of the same area in the same channel must know of the earlier ones. */
export interface DigestMemory {
  /** The week of the latest digest posted, null for none. The log rows after its window are the next one's. */
  lastWeek: WeekId | null;
  /** Weeks without a digest since then because there was nothing to say. */
  silentWeeks: number;
  /** How many times each line (by its key) has been shown, as long as it could be shown again. */
  shown: Record<string, number>;
  /** Which end of the plan the channel was told of last, and in which quarter: it is told once in each. */
  periodTold?: string | undefined;
}

/** Before the first digest. */
export const NO_MEMORY: DigestMemory = { lastWeek: null, silentWeeks: 0, shown: {} };
