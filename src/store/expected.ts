/** What a decision rests on, so that nothing is stored on top of something that it did not know. */
import type { LogEntry, NewEntry } from "../model/log.ts";

/** What an entry of the log can be about. */
export type Subject =
  | { kind: "activity"; code: string }
  /** Who holds the role. */
  | { kind: "role"; slug: string }
  /** That the entry has not been undone or corrected. */
  | { kind: "entry"; id: number }
  /** That no word has been taught or forgotten. */
  | { kind: "words" }
  /** That nothing in the plan itself has been put right, added or taken out. */
  | { kind: "plan" };

/** The log as it was known when it was decided: up to `newest` (0 for an empty one), and what of it the decision is about. */
export interface Expected {
  newest: number;
  about: readonly Subject[];
}

/** For what is stored whatever has come before. */
export const NOTHING_EXPECTED: Expected = { newest: 0, about: [] };

/** What must be known of an entry to tell what it is about. */
export type AboutEntry = Pick<NewEntry, "kind" | "activity" | "holder" | "refersTo">;

/** What these entries change, and the plan that everything is decided by. */
export function subjectsOf(entries: readonly AboutEntry[]): Subject[] {
  const changed = entries.flatMap(({ kind, activity, holder, refersTo }): Subject[] => [
    ...(activity === null ? [] : [{ kind: "activity" as const, code: activity }]),
    ...(holder === null ? [] : [{ kind: "role" as const, slug: holder.role }]),
    ...(refersTo === null ? [] : [{ kind: "entry" as const, id: refersTo }]),
    ...(isOfWords(kind) ? [{ kind: "words" as const }] : []),
  ]);
  return [...changed, { kind: "plan" }];
}

/** True when one of the entries that have come since (`newer` than `newest`) is about what was decided. */
export function isOutdated({ about }: Expected, newer: Iterable<AboutEntry>): boolean {
  for (const entry of newer) if (about.some((subject) => isAbout(entry, subject))) return true;
  return false;
}

function isAbout({ kind, activity, holder, refersTo }: AboutEntry, subject: Subject): boolean {
  switch (subject.kind) {
    case "activity":
      return activity === subject.code;
    case "role":
      return holder?.role === subject.slug;
    case "entry":
      return refersTo === subject.id;
    case "words":
      return isOfWords(kind);
    case "plan":
      return kind === "plan-change";
  }
}

function isOfWords(kind: LogEntry["kind"]): boolean {
  return kind === "lesson" || kind === "forgetting";
}
