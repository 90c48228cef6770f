/** What is said of a plan whose last day is near or past. Nothing stops then, and that is said too. */

import type { EndKind, PeriodEnd } from "../model/period.ts";
import type { IsoDate } from "../model/week.ts";
import { formatDateShort } from "../understand/language/format-date.ts";

const WHAT: Record<EndKind, string> = { plan: "Planperioden", "action-plan": "Handlingsplanen" };

/** `31.12.2021`: with the year, whatever year it is. */
const day = (to: IsoDate) => formatDateShort(to, "");

/** One line on `oversikt` and in the first digest of a quarter. */
export function periodLine({ kind, to }: PeriodEnd): string {
  return `${WHAT[kind]} gikk ut ${day(to)}. Alt går som før til en ny er på plass.`;
}

export const PERIOD = {
  title: ({ kind, to }: PeriodEnd, today: IsoDate) => `${WHAT[kind]} ${today > to ? "gikk" : "går"} ut ${day(to)}`,
  goesOn: "Alt går som før til en ny er på plass: status, oppdateringer, ukesmeldinger og påminnelser.",
  /** What to do. A new plan cannot be taken in yet. */
  newPlan:
    "Ny plan: gi den til den som drifter boten når den er vedtatt. Å ta den inn i Aktivitet kommer i en senere utgave.",
} as const;

/** `plan`: what is followed. */
export const PLAN_CARD = {
  vision: "Visjon",
  overallGoal: "Overordnet mål",
  lasts: "Gjelder",
  actionPlan: "Handlingsplanen",
  adopted: "Vedtatt",
  notAdopted: "dagen står ikke i planen",
  organisation: "Hvem",
  areas: "Satsingsområder",
  activities: "Aktiviteter",
  kept: "Holdes ved like av",
  from: (from: string, to: string) => `${from} – ${to}`,
  left: (days: number) => (days === 0 ? "siste dag er i dag" : days === 1 ? "1 dag igjen" : `${days} dager igjen`),
  over: (ago: string) => `gikk ut ${ago}`,
  notBegun: "har ikke begynt ennå",
  counted: (count: number, names: readonly string[]) => `${count}: ${names.join(", ")}`,
  organisationWith: (name: string, municipalities: readonly string[]) =>
    `${name}: ${municipalities.length} kommuner (${municipalities.join(", ")})`,
} as const;
