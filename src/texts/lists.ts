/** Texts of lists, tables, history and changes. */
import type { Change } from "../model/card.ts";
import type { EntryKind } from "../model/log.ts";
import type { Status } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import { dayText, distanceText } from "./activity.ts";
import { activityCount } from "./labels.ts";
import { CANONICAL_STATUS_WORD } from "./status.ts";

/** `de neste 60 dagene`, `i dag og i morgen` */
function nextDays(days: number): string {
  if (days === 0) return "i dag";
  return days === 1 ? "i dag og i morgen" : `de neste ${days} dagene`;
}

/** ` i Infrastruktur`, nothing for the whole plan */
function inArea(area: string | null): string {
  return area === null ? "" : ` i ${area}`;
}

const noneReported = (status: Status) => (where: string) =>
  `Ingen aktiviteter er meldt ${CANONICAL_STATUS_WORD[status]}${where}`;

/** Said when no activity has this status. */
const NONE_WITH: Record<Status, (where: string) => string> = {
  planned: (where) => `Alle aktiviteter${where} er i gang, løpende eller avsluttet`,
  "in-progress": noneReported("in-progress"),
  delayed: noneReported("delayed"),
  blocked: noneReported("blocked"),
  postponed: noneReported("postponed"),
  done: noneReported("done"),
  dropped: (where) => `Ingen aktiviteter utgår${where}`,
};

export const LISTS = {
  overviewTitle: (name: string, count: number) => `${name} – ${activityCount(count)}`,
  planTitle: (from: string, to: string) => `Hele planen ${from.slice(0, 4)}–${to.slice(0, 4)}`,
  areaLine: (name: string, count: number) => `${name}: ${count}`,
  total: (parts: number[], sum: number) => `I alt ${parts.join(" + ")} = ${sum} aktiviteter`,
  listTitle: (count: number, area: string | null) =>
    count === 0 ? `Ingen aktiviteter passer${inArea(area)}` : `Liste – ${activityCount(count)}${inArea(area)}`,
  noneWithStatus: (status: Status, area: string | null) => NONE_WITH[status](inArea(area)),
  noneOverdue: (area: string | null) => `Ingen aktiviteter er over fristen${inArea(area)}`,
  listEmpty: "Ta bort et filter og prøv igjen.",
  holders: (role: string, names: string[]) =>
    names.length === 0 ? `Ingen er satt opp som ${role} ennå.` : `${names.join(" og ")} er ${role}.`,
  rolesOf: (name: string, roles: string[]) =>
    roles.length === 0 ? `${name} har ingen rolle i planen nå.` : `${name} er ${roles.join(" og ")}.`,
  unknownPersonTitle: "Fant ikke personen",
  filters: (words: string[]) => `Filter: ${words.join(", ")}`,
  filterWords: {
    withoutDeadline: "uten frist",
    withoutResponsible: "uten ansvarlig",
    quiet: "stille (uten nytt på over en uke, de lengste først)",
    overdue: "over fristen",
  },
  pageOf: (page: number, pages: number) => `Side ${page} av ${pages}`,
  searchEmpty: "Prøv et annet ord, eller se hele planen: oversikt",
  searchTitle: (words: string, count: number) => `«${words}» – ${count} treff`,
  mineTitle: (name: string) => `Mine aktiviteter – ${name}`,
  mineRoles: (roles: string[]) => `Du er ${roles.join(" og ")}.`,
  mineNoRoles: "Du er ikke satt opp med noen rolle ennå.",
  mineNoRolesHint: (role: string) => `En redaktør kan skrive: ansvar ${role} @navn`,
  mineNoRolesOwn: (role: string, name: string) =>
    `Du kan gi deg selv eller andre en rolle: ansvar ${role} @${name.replace(/\s+/g, "-")}`,
  following: (titles: string[]) => `Du følger ${titles.join(", ")}.`,
  mineNothing: "Rollene dine har ingen aktiviteter i planen.",
  deadlinesTitle: (days: number, area: string | null, own: boolean) =>
    `${own ? "Mine frister" : "Frister"} ${nextDays(days)}${inArea(area)}`,
  deadlinesNone: (days: number, area: string | null) => `Ingen frister ${nextDays(days)}${inArea(area)}.`,
  deadlinesNoneHint: (example: string) => `Sett en slik: frist ${example} 15. desember`,
  startTitle: (name: string) => `Hei, ${name}!`,
  startPlan: (title: string, count: number) => `Jeg følger ${title}: ${activityCount(count)}.`,
  startTry: (example: string) => `Skriv for eksempel: status ${example}`,
  startDeadlines: "Neste frister",
} as const;

/** `15.12. · om 19 dager` */
export function rowDeadline(short: string, days: number): string {
  return `Frist ${short} · ${distanceText(days)}`;
}

export const HISTORY = {
  title: (title: string) => `Historikk: ${title}`,
  empty: "Ingen har meldt noe ennå.",
  noMore: "Det er ikke flere oppføringer.",
  emptyHint: (code: string) => `Meld noe slik: ${code}: det som er gjort, 60 %`,
  who: (name: string, role: string | null) => (role === null ? name : `${name} (${role})`),
  undone: (id: number) => `Angret med nr. ${id}`,
  about: (word: string, kind: "undo" | "correction", id: number) => `${word} ${kind === "undo" ? "" : "av "}nr. ${id}`,
  corrected: (id: number) => `Rettet med nr. ${id}`,
  decision: (reference: string) => `Sak ${reference}`,
  system: "Planfilen",
  origin: (name: string, day: string) => `Melding fra ${name}, ${day}`,
  line: (id: number, day: string, who: string) => `Nr. ${id} · ${day} · ${who}`,
} as const;

const KIND_WORDS: Record<EntryKind, string> = {
  update: "Oppdatering",
  note: "Notat",
  confirmation: "Bekreftet uendret",
  undo: "Angret",
  correction: "Rettelse",
  assignment: "Ansvar",
  deadline: "Frist",
  "plan-change": "Planen er endret",
  lesson: "Ord lært",
  forgetting: "Ord glemt",
};

/** What an entry is called; an internal note is marked. */
export function entryKindText(kind: EntryKind, internal: boolean): string {
  return internal ? `${KIND_WORDS[kind]}, intern` : KIND_WORDS[kind];
}

export const CHANGES = {
  title: (since: IsoDate, area: string | null) => `Endringer${inArea(area)} siden ${dayText(since)}`,
  newest: (count: number, day: IsoDate) =>
    `Det er meldt mer enn ${count.toLocaleString("nb-NO")} ganger siden da. Her er de nyeste, fra og med ${dayText(day)}.`,
  none: "Ingenting er endret i denne tiden.",
  noneHint: "Se lenger tilbake slik: endringer siden 1. oktober",
} as const;

/** `Status: Ikke startet → I gang` */
export function changeText({ label, before, after }: Change): string {
  return `${label}: ${before === null ? "" : `${before} → `}${after}`;
}
