/** Texts of the weekly digest (ukesmelding). Short: it is read in 20 seconds on a phone. */

import { SHOWN, SHOWN_STATUSES, type ShownStatus } from "../model/status.ts";
import type { SkipReason } from "../weekly/schedule.ts";
import { weeksText } from "./activity.ts";
import { statusWord } from "./status.ts";

/** Symbols never stand alone: the word comes with them. */
export const DIGEST = {
  needs: "Trenger dere",
  news: (lastWeek: number | null) => (lastWeek === null ? "Nytt" : `Nytt siden uke ${lastWeek}`),
  sinceLast: (lastWeek: number) => `Siden sist, uke ${lastWeek}`,
  coming: (day: string, name: string) => `${day} ${name}`,
  comingHeading: "Kommer",
  /** A heading whose lines are not all there. */
  someOf: (heading: string, shown: number, all: number) => `${heading} (${shown} av ${all})`,
  /** `Infrastruktur · uke 48 – 1 forsinket, 2 nye, 1 frist før jul` */
  verdict: (area: string, week: number, parts: string[]) => `${area} · uke ${week} – ${parts.join(", ")}`,
  blockedCount: (count: number) => `${count} stoppet`,
  delayedCount: (count: number) => `${count} forsinket`,
  overdueCount: (count: number) => `${count} over fristen`,
  nobodyCount: (count: number) => `${count} uten ansvarlig`,
  withoutDeadlineCount: (count: number) => `${count} mangler frist`,
  neverHeardCount: (count: number) => `${count} uten melding ennå`,
  /** `Mangler frist: I7, I8`, `Mangler frist: N1, N3, N5, N8, N9, N12 og 2 til` */
  withoutDeadline: (codes: string[], all: number) =>
    `Mangler frist: ${codes.join(", ")}${all > codes.length ? ` og ${all - codes.length} til` : ""}`,
  newsCount: (count: number) => (count === 1 ? "1 ny" : `${count} nye`),
  deadlineCount: (count: number, when: string) => `${count === 1 ? "1 frist" : `${count} frister`} ${when}`,
  when: {
    christmas: "før jul",
    easter: "før påske",
    "common-holiday": "før fellesferien",
    soon: "innen to uker",
  },
  nothingSince: (lastWeek: number | null) =>
    lastWeek === null ? "ingenting nytt ennå" : `ingenting nytt siden uke ${lastWeek}`,
  head: (status: string, name: string) => `${status} · ${name}`,
  nobody: "👤 Ingen ansvarlig",
  overdue: (day: string) => `⏰ Fristen var ${day}`,
  deadlineWas: (day: string) => `fristen var ${day}`,
  deadline: (day: string) => `frist ${day}`,
  newDeadline: (day: string) => `ny frist ${day}`,
  deadlineGone: "uten frist",
  responsible: (role: string) => `ansvar ${role}`,
  newResponsible: "ny ansvarlig",
  decision: (reference: string) => `sak ${reference}`,
  withdrawn: "en tidligere melding er trukket tilbake",
  source: (role: string | null, day: string) => (role === null ? day : `${role}, ${day}`),
  line: (head: string, extras: string[], comment: string | null, source: string | null) => {
    const said = [head, ...extras].join(", ");
    return `${said}${comment === null ? "" : `${joint(said, comment)}${comment}`}${source === null ? "" : ` (${source})`}`;
  },
  update: "Oppdater",
  updateHint: "Oppdater aktivitetene dine",
  wholeArea: "Hele området",
} as const;

/** A colon before what was said; a dash before «fordi …», and where there is a colon already. */
function joint(said: string, comment: string): string {
  return said.includes(": ") || /^(?:fordi|på grunn av|pga|grunnet)\b/iu.test(comment) ? " – " : ": ";
}

/** `Alle 8: 1 fullført · 1 i gang · 1 forsinket · 5 løpende` */
export function sumsText(counts: Partial<Record<ShownStatus, number>>): string {
  const order = SHOWN_STATUSES.toSorted((left, right) => SHOWN[left].summed - SHOWN[right].summed);
  const present = order.filter((status) => (counts[status] ?? 0) > 0);
  const sum = present.reduce((total, status) => total + (counts[status] ?? 0), 0);
  return `Alle ${sum}: ${present.map((status) => `${counts[status]} ${statusWord(status).toLowerCase()}`).join(" · ")}`;
}

/** `Stille: 5 uten nytt. Lengst: I5 Lufthavnrådet, 9 uker` */
export function silenceText(
  count: number,
  neverHeard: number,
  longest: { name: string; weeks: number } | null,
): string | null {
  if (count === 0) return null;
  if (neverHeard === count) return `Stille: ${count} uten melding ennå`;
  const never = neverHeard === 0 ? "" : `, ${neverHeard} av dem uten melding ennå`;
  const last = longest === null ? "" : `. Lengst: ${longest.name}, ${weeksText(longest.weeks)}`;
  return `Stille: ${count} uten nytt${never}${last}`;
}

/** Why a week was passed over, for the list of channels and the local page. */
export const SKIP_REASONS: Record<SkipReason, string> = {
  easter: "påskeuka",
  christmas: "jul og nyttår",
  "common-holiday": "fellesferien",
  own: "regionrådets egen stille uke",
  paused: "satt på pause",
  "before-plan": "planen gjelder ikke ennå",
  "by-hand": "sendt for hånd få dager før",
  missed: "boten var nede for lenge",
};
