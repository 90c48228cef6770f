/** The entries stored last, in memory: nearly always it is one of them that is asked for. */
import type { LogEntry } from "../src/log.ts";
import type { AppendResult } from "../src/store.ts";

const MOST_KEPT = 100;

export interface RecentEntries {
  /** Keeps what was stored, and returns the result as it is. */
  keep(result: AppendResult): AppendResult;
  /** One entry, or null. */
  entry(id: number): LogEntry | null;
}

/** Rows of the log never change, so what was stored is what would be read. `read` is for those not kept. */
export function keepRecent(read: (id: number) => LogEntry | null): RecentEntries {
  const kept = new Map<number, LogEntry>();
  return {
    keep(result) {
      if (result.outcome === "stored") for (const entry of result.entries) kept.set(entry.id, entry);
      for (const id of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(id);
      }
      return result;
    },
    entry: (id) => kept.get(id) ?? read(id),
  };
}
