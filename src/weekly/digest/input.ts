/** What a digest is made of, and what comes of it. */
import type { Digest, DigestMemory } from "../../model/digest.ts";
import type { LogEntry } from "../../model/log.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { IsoDate } from "../../model/week.ts";
import type { WeekId } from "../schedule/week-id.ts";

export interface DigestInput {
  /** Slug. */
  area: string;
  week: WeekId;
  /** The civil day in Norway on which it is posted. */
  today: IsoDate;
  /** The plan and the states as they are after the last of `entries`. */
  snapshot: Snapshot;
  /** The log rows after those of the latest digest posted, of any area, oldest first. */
  entries: readonly LogEntry[];
  memory: DigestMemory;
}

/** A digest, or the reason why there is none; and what to remember once that is settled. */
export type DigestResult =
  | { digest: Digest; reason: null; memory: DigestMemory }
  | { digest: null; reason: "nothing-to-say"; memory: DigestMemory };
