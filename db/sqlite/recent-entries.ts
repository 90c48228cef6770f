/** The entries stored last, in memory: nearly always it is one of them that is asked for. */
import type { LogEntry } from "../../src/model/log.ts";
import type { AppendResult } from "../../src/store.ts";

export interface RecentEntries {
  /** Keeps what was stored, instead of what was kept before, and returns the result as it is. */
  keep(result: AppendResult): AppendResult;
  /** One entry, or null. */
  entry(id: number): LogEntry | null;
}

/** Rows of the log never change, so what was stored is what would be read. `read` is for those not kept. */
export function keepRecent(read: (id: number) => LogEntry | null): RecentEntries {
  let kept: readonly LogEntry[] = [];
  return {
    keep(result) {
      if (result.outcome === "stored") kept = result.entries;
      return result;
    },
    entry: (id) => kept.find((entry) => entry.id === id) ?? read(id),
  };
}
