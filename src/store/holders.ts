/** Who has held which role, folded from the holder changes in the log. */
import type { LogEntry } from "../model/log.ts";
import type { RoleHolder } from "../model/person.ts";
import { addDays } from "../model/week.ts";

/** What the fold needs of a log entry. */
export type HolderEntry = Pick<LogEntry, "id" | "kind" | "refersTo" | "holder">;

/**
 * The periods of all roles after these entries (oldest first), sorted by role and first day. A change closes the
 * period before it on the day before and opens the next; from the same day it replaces; an undone change has never
 * been.
 */
export function foldHolders(entries: readonly HolderEntry[]): RoleHolder[] {
  const periods = new Map<string, RoleHolder[]>();
  for (const { holder } of inEffect(entries)) {
    if (holder === null) continue;
    const earlier = periods.get(holder.role) ?? [];
    periods.set(holder.role, change(earlier, holder.role, holder.after, holder.from));
  }
  const roles = [...periods.keys()].sort();
  return roles.flatMap((role) => periods.get(role) ?? []);
}

/** Without the undone entries and their undoings. The newest decides: an undone undoing brings its entry back. */
function inEffect(entries: readonly HolderEntry[]): HolderEntry[] {
  const known = new Set(entries.map((entry) => entry.id));
  const undone = new Set<number>();
  const remaining: HolderEntry[] = [];
  for (const entry of entries.toReversed()) {
    if (undone.has(entry.id)) continue;
    if (entry.kind === "undo" && entry.refersTo !== null && known.has(entry.refersTo)) undone.add(entry.refersTo);
    else remaining.push(entry);
  }
  return remaining.reverse();
}

/** One role's periods after `person` (null = nobody) took it over on the day `from`. */
function change(periods: RoleHolder[], role: string, person: string | null, from: string): RoleHolder[] {
  const lastDay = addDays(from, -1);
  const before = periods
    .filter((period) => period.from < from)
    .map((period) => (period.to === null || period.to > lastDay ? { ...period, to: lastDay } : period));
  if (person === null) return before;
  const last = before.at(-1);
  if (last?.person === person && last.to === lastDay) return [...before.slice(0, -1), { ...last, to: null }];
  return [...before, { role, person, from, to: null }];
}
