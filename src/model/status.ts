/** The status vocabulary of an activity (`commands.md`, Status vocabulary). Its words stand in `texts/status.ts`. */
import type { ActivityKind } from "./plan.ts";

/** In the order of the vocabulary table. */
export const STATUSES = ["planned", "in-progress", "delayed", "blocked", "postponed", "done", "dropped"] as const;

export type Status = (typeof STATUSES)[number];

/** What is shown: an ongoing activity nobody has given a status is «Løpende», not «Ikke startet». */
export type ShownStatus = Status | "ongoing";

interface ShownTraits {
  /** Never shown without its word. */
  symbol: string;
  /** Its place in a list, the most urgent first. No two have the same. */
  urgency: number;
  /** Its place in a sum, as people tell it: what is finished first, what never ends last. No two have the same. */
  summed: number;
}

interface StatusTraits extends ShownTraits {
  /** Nothing more is expected: neither overdue nor asked about. */
  closed: boolean;
  /** All of it is done: 100 %, and a lower per cent says otherwise. */
  whole: boolean;
  /** Work has begun, or may have: where it has not, any progress says otherwise. */
  begun: boolean;
  /** Its deadline is moved, and never to an earlier day: without one it is asked until when. */
  moved: boolean;
  /** A group hears about it at once (`commands.md`, «Private or in the channel»). */
  told: boolean;
  /** Why the reference group must look at it, in the digest; null where it need not. */
  need: "blocked" | "delayed" | null;
}

/** All that the logic knows of a status, a row each. What words say of it is in `understand/language/spoken-status.ts`. */
export const STATUS: Readonly<Record<Status, StatusTraits>> = {
  planned: {
    symbol: "⚪",
    urgency: 5,
    summed: 6,
    closed: false,
    whole: false,
    begun: false,
    moved: false,
    told: false,
    need: null,
  },
  "in-progress": {
    symbol: "🟢",
    urgency: 3,
    summed: 2,
    closed: false,
    whole: false,
    begun: true,
    moved: false,
    told: false,
    need: null,
  },
  delayed: {
    symbol: "🟡",
    urgency: 2,
    summed: 3,
    closed: false,
    whole: false,
    begun: true,
    moved: false,
    told: true,
    need: "delayed",
  },
  blocked: {
    symbol: "🔴",
    urgency: 1,
    summed: 4,
    closed: false,
    whole: false,
    begun: true,
    moved: false,
    told: true,
    need: "blocked",
  },
  postponed: {
    symbol: "⏸️",
    urgency: 4,
    summed: 5,
    closed: false,
    whole: false,
    begun: true,
    moved: true,
    told: true,
    need: null,
  },
  done: {
    symbol: "✅",
    urgency: 7,
    summed: 1,
    closed: true,
    whole: true,
    begun: true,
    moved: false,
    told: true,
    need: null,
  },
  dropped: {
    symbol: "⏹️",
    urgency: 8,
    summed: 7,
    closed: true,
    whole: false,
    begun: true,
    moved: false,
    told: true,
    need: null,
  },
};

/** What is shown of each, also of what goes on without a status. */
export const SHOWN: Readonly<Record<ShownStatus, ShownTraits>> = {
  ...STATUS,
  ongoing: { symbol: "🔄", urgency: 6, summed: 8 },
};

/** Every status that can be shown. */
export const SHOWN_STATUSES: readonly ShownStatus[] = [...STATUSES, "ongoing"];

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
  return STATUS[status].closed;
}

/** True for a status that says that all of it is done; false for none. */
export function isWhole(status: Status | null | undefined): boolean {
  return status != null && STATUS[status].whole;
}

/** True where the two cannot both be: «ferdig, 60 %», «ikke startet, 10 %». */
export function disagree(status: Status, progress: number): boolean {
  const { whole, begun } = STATUS[status];
  return (whole && progress < 100) || (!begun && progress > 0);
}
