/** The status vocabulary in Norwegian (`commands.md`). A status is always shown with its word, never by symbol alone. */
import { isClosed, SHOWN, SHOWN_STATUSES, type ShownStatus, type Status } from "../model/status.ts";

const WORDS: Record<ShownStatus, string> = {
  planned: "Ikke startet",
  "in-progress": "I gang",
  delayed: "Forsinket",
  blocked: "Stoppet",
  postponed: "Utsatt",
  done: "Fullført",
  dropped: "Utgår",
  ongoing: "Løpende",
};

/** The word as people type it, and as `formatCommand` writes it. */
export const CANONICAL_STATUS_WORD: Record<Status, string> = {
  planned: "ikke startet",
  "in-progress": "i gang",
  delayed: "forsinket",
  blocked: "stoppet",
  postponed: "utsatt",
  done: "fullført",
  dropped: "utgår",
};

/** `Forsinket` */
export function statusWord(status: ShownStatus): string {
  return WORDS[status];
}

/** `🟡 Forsinket`, with `, 60 %` where a progress is known and says more than the word. */
export function statusText(status: ShownStatus, progress: number | null): string {
  const silent = progress === null || (status !== "ongoing" && isClosed(status));
  return `${SHOWN[status].symbol} ${WORDS[status]}${silent ? "" : `, ${progress} %`}`;
}

/** Sorts the most urgent status first. */
export function byUrgency(left: ShownStatus, right: ShownStatus): number {
  return SHOWN[left].urgency - SHOWN[right].urgency;
}

/** `1 forsinket · 2 i gang · 5 løpende`, most urgent first; the numbers sum to what was counted. */
export function statusCounts(counts: ReadonlyMap<ShownStatus, number>): string {
  return SHOWN_STATUSES.toSorted(byUrgency)
    .filter((status) => (counts.get(status) ?? 0) > 0)
    .map((status) => `${counts.get(status)} ${WORDS[status].toLowerCase()}`)
    .join(" · ");
}
