/** What is remembered and said about reminders. */

import type { IsoDate } from "./week.ts";

/** `stille til …`: no nudges to a person up to and including the last day. */
export interface Absence {
  /** Person id. */
  person: string;
  until: IsoDate;
  /** Person id of the deputy (stedfortreder), or null. */
  deputy: string | null;
}

/** `chased`: somebody wants to know (`purr`). */
export type AskReason = "overdue" | "due" | "quiet" | "chased";
