/** Private messages that are stored with the entries that cause them. */
import type { LogEntry } from "../model/log.ts";
import type { Told } from "../model/told.ts";
import type { Instant } from "../model/week.ts";
import type { NewNotice } from "../store.ts";

/** A notice as it waits, without its number. */
export interface WaitingNotice {
  person: string;
  text: string;
  at: Instant;
  /** The entry that the person may undo, or null. */
  undoes: number | null;
  told: Told[] | null;
}

/** The notices of a batch: from the moment of its first entry, which is the one to undo. Throws when there is none. */
export function noticesWith([first]: readonly LogEntry[], notices: readonly NewNotice[]): WaitingNotice[] {
  if (first === undefined) throw new Error("A notice is stored with the entries that cause it, and there are none.");
  const { at, id } = first;
  return notices.map(({ person, text, undoable, told }) => ({
    person,
    text,
    at,
    undoes: undoable ? id : null,
    told: told ?? null,
  }));
}
