/** The status vocabulary of an activity (`commands.md`, Status vocabulary). Words and symbols stand in `texts.ts`. */
import type { ActivityKind } from "./plan.ts";

/** In the order of the vocabulary table. */
export const STATUSES = ["planned", "in-progress", "delayed", "blocked", "postponed", "done", "dropped"] as const;

export type Status = (typeof STATUSES)[number];

/** What is shown: an ongoing activity nobody has given a status is «Løpende», not «Ikke startet». */
export type ShownStatus = Status | "ongoing";

/** True if `text` is an identifier of the vocabulary. */
export function isStatus(text: string): text is Status {
  return (STATUSES as readonly string[]).includes(text);
}

/** The status to show for an activity of this kind. */
export function shownStatus(kind: ActivityKind, status: Status): ShownStatus {
  return kind === "ongoing" && status === "planned" ? "ongoing" : status;
}

/** True when nothing more is expected: neither overdue nor asked about. */
export function isClosed(status: Status): boolean {
  return status === "done" || status === "dropped";
}
