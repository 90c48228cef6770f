/** Texts of the one-line notices in an area's channel. */

export const CHANNEL_LINES = {
  title: (area: string, count: number) => `${area}: ${count} endringer`,
  line: (parts: string[], name: string, comment: string | null) =>
    `${parts.join(", ")} · ${name}${comment === null ? "" : `: ${comment}`}`,
  deadline: (day: string) => `📅 Frist ${day}`,
  deadlineMoved: (from: string, to: string) => `📅 Frist flyttet fra ${from} til ${to}`,
  deadlineGone: "📅 Fristen er fjernet",
} as const;
