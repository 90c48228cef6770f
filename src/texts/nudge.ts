/** Texts of the private nudge, and of the regional adviser's own list. Friendly, short, no blame. */
import type { AskReason } from "../model/nudge.ts";
import { agoText, weeksText } from "./activity.ts";

export const NUDGE = {
  title: (count: number) =>
    count === 1 ? "Én aktivitet venter på svar fra deg" : `${count} aktiviteter venter på svar fra deg`,
  oneTap: "Ett trykk er nok.",
  onBehalfOf: (name: string) => `Du er stedfortreder for ${name}.`,
  oneLine: (code: string) => `Eller svar med én linje: ${code}: møte holdt, neste steg er avtalt`,
  pause: "Borte en stund? Skriv: stille til 15. januar stedfortreder @navn",
  moreButton: "Vis alle mine",
  inProgress: "I gang",
  delayed: "Forsinket",
  answerHint: (label: string, name: string) => `${label}: ${name}`,
} as const;

/** Why the person is asked: `Fristen var 1.12. (for 5 dager siden)`, `Ingen melding på 13 uker`. */
export function askReasonText(
  reason: AskReason,
  deadline: string,
  distance: string,
  silentDays: number | null,
): string {
  if (reason === "overdue") return `Fristen var ${deadline} (${distance})`;
  if (reason === "due") return `Fristen er ${deadline} (${distance})`;
  if (reason === "chased" && silentDays !== null) return `Siste melding: ${agoText(silentDays)}`;
  return silentDays === null ? "Ingen melding ennå" : `Ingen melding på ${weeksText(Math.floor(silentDays / 7))}`;
}

export const ADVISER = {
  title: "Din egen liste: det ingen svarer på",
  nothing: "Alt blir svart på, og alle roller har noen.",
  unanswered: "Uten svar",
  quiet: "Alle uten nytt",
  overdue: "Alle over fristen",
  roles: "Alle roller",
  unansweredLine: (name: string, reason: string) => `${name}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  withoutHolder: "Roller uten noen",
  withoutHolderLine: (role: string, codes: string[]) => `${role}: ${codes.join(", ")}`,
  withoutHolderHint: (role: string) => `Sett noen slik: ansvar ${role} @navn`,
  withoutResponsible: "Aktiviteter uten ansvarlig",
  withoutResponsibleHint: (code: string) => `Gi ansvaret slik: ansvar ${code} regionrådgiver`,
} as const;
