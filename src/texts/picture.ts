/** Texts of the picture of an area: its card, what stands in it, and the words that say the same. */

import type { ShownStatus } from "../model/status.ts";
import { type WeekId, weekNumber } from "../weekly/schedule/week-id.ts";
import { activityCount } from "./labels.ts";
import { statusWord } from "./status.ts";

export const PICTURE = {
  title: (area: string) => `${area} – status uke for uke`,
  /** In the picture itself, below the name of the area. */
  subtitle: (total: number, weeks: string) => `Status for ${activityCount(total)} · ${weeks}`,
  now: (week: WeekId) => `Nå, uke ${weekNumber(week)}`,
  whole: "Hele området",
  askTitle: "Bilde av hvilket område?",
  ask: "Velg et område, eller skriv for eksempel: bilde infrastruktur",
  /** Of the file it is sent as. */
  fileName: (slug: string) => `${slug}.png`,
  week: (week: WeekId) => `uke ${weekNumber(week)}`,
  /** In Teams' own chart. */
  chartTitle: (area: string, total: number, first: WeekId, last: WeekId) =>
    `${area}: ${activityCount(total)}, ${weekSpan(first, last)}`,
  weekAxis: "Uke",
  countAxis: "Aktiviteter",
  legend: (status: ShownStatus, now: number) => `${statusWord(status)}: ${now} nå`,
} as const;

/** The sentences of the alternative text. The present comes first. */
export const PICTURE_ALT = {
  head: (area: string, total: number, weeks: string) => `${area}, ${activityCount(total)}, ${weeks}.`,
  now: (week: WeekId, counts: string) => `Nå, uke ${weekNumber(week)}: ${counts}.`,
  start: (week: WeekId, counts: string) => `Først, uke ${weekNumber(week)}: ${counts}.`,
  same: "Det samme i alle ukene.",
  changes: (changes: string[]) => `Endringer: ${changes.join("; ")}.`,
  change: (week: WeekId, changes: string[]) => `uke ${weekNumber(week)} ${changes.join(", ")}`,
  from: (status: ShownStatus, before: number, after: number) =>
    `${statusWord(status).toLowerCase()} fra ${before} til ${after}`,
  changedIn: (weeks: number) => `Endringer i ${weeks} av ukene.`,
  earlier: (weeks: number) =>
    weeks === 1 ? "Også endringer i én uke før det." : `Også endringer i ${weeks} uker før det.`,
} as const;

/** `uke 34–48, 2018`, `uke 50, 2018 – uke 8, 2019` */
export function weekSpan(first: WeekId, last: WeekId): string {
  const [from, to] = [weekNumber(first), weekNumber(last)];
  const [year, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
  if (first === last) return `uke ${to}, ${lastYear}`;
  return year === lastYear ? `uke ${from}–${to}, ${year}` : `uke ${from}, ${year} – uke ${to}, ${lastYear}`;
}

/** `1 forsinket, 2 i gang og 5 løpende`, in the order given; what nothing has is left out. */
export function countsInWords(
  counts: Readonly<Partial<Record<ShownStatus, number>>>,
  order: readonly ShownStatus[],
): string {
  const parts = order.flatMap((status) => {
    const count = counts[status] ?? 0;
    return count === 0 ? [] : [`${count} ${statusWord(status).toLowerCase()}`];
  });
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} og ${last}`;
}

/** What the administration command says. */
export const ADMIN_PICTURE = {
  unknownArea: (area: string, areas: readonly { slug: string }[]) =>
    `Kjenner ikke området «${area}». Velg ett av: ${areas.map(({ slug }) => slug).join(", ")}`,
  notWritten: (file: string) => `Får ikke skrevet ${file}. Velg en annen fil.`,
  written: (file: string, bytes: number) => `Bildet er lagret i ${file} (${Math.ceil(bytes / 1000)} kB).`,
} as const;
