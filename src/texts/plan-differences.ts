/** What a corrected plan file changes, for the regional adviser. */
import { PLAN_CHANGE } from "./database.ts";

/** In quotation marks, once: the vision has its own. */
function quoted(value: string | null): string {
  if (value === null) return "blankt";
  return /^«[^«]*»$/.test(value) ? value : `«${value}»`;
}

/** A change from one text to another; `what` names it: `I7 frist`. */
export function textChanged(what: string, before: string | null, after: string | null): string {
  return `${what}: ${quoted(before)} er blitt ${quoted(after)}.`;
}

export function activityAdded(code: string, title: string): string {
  return `${code} er ny: «${title}».`;
}

/** An activity that is no longer in the plan; `retired` when the file says that its code is not to be reused. */
export function activityRemoved(code: string, title: string, retired: boolean): string {
  const kept = `${code} er tatt ut av planen: «${title}». Det som er logget om den, står.`;
  return retired ? kept : `${kept} Før ${code} opp i retiredCodes, så koden ikke blir brukt igjen.`;
}

/** A code that seems to have been given to another activity. */
export function codeReused(code: string, before: string | null, after: string): string {
  const was = before === null ? "er brukt før" : `var «${before}»`;
  return `${code} ${was} og er nå «${after}». Er det en annen aktivitet, må den få en ny kode: loggen følger koden.`;
}

/** A retired code that the new file has forgotten. */
export function codeForgotten(code: string): string {
  return `${code} sto i retiredCodes, men gjør det ikke lenger. Før koden opp igjen, så den ikke blir brukt på nytt.`;
}

/** The Norwegian words for the fields of an activity; the same that the log's notes on a corrected plan use. */
export const FIELD_WORDS = {
  ...PLAN_CHANGE.fields,
  roles: "roller",
  sources: "finansieringskilder",
} as const;

export const KIND_WORDS = { dated: "tidsavgrenset", ongoing: "løpende" } as const;

/** The Norwegian words for texts of the plan itself. */
export const PLAN_WORDS = {
  title: "Planens tittel",
  adopted: "Vedtaksdato",
  period: "Planperiode",
  actionPlanPeriod: "Handlingsplanens periode",
  vision: "Visjon",
  overallGoal: "Overordnet mål",
  sustainability: "Bærekraft",
  coherence: "Sammenheng mellom områdene",
  introduction: "Innledning",
  organisation: "Organisasjon",
  areaRequirements: "Krav til hvert område",
} as const;

/** `Infrastruktur, langsiktig mål` */
export function longTermGoalOf(area: string): string {
  return `${area}, langsiktig mål`;
}

/** `Rolle regional-naeringssjef` */
export function speltWord(kind: "roles" | "funding", slug: string): string {
  return `${kind === "roles" ? "Rolle" : "Finansieringskilde"} ${slug}`;
}
