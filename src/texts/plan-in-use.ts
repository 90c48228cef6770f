/** What the operator is told about the plan file and the plan that the database goes by. One sentence each. */

/** So many corrections are named; the rest are counted. */
const NAMED = 6;

export interface PlanName {
  id: string;
  line: string;
}

export const PLAN_IN_USE = {
  /** `what` names each corrected text: «I7 tittel», «Visjon». */
  corrected: (file: string, what: readonly string[]) =>
    what.length === 0
      ? `Rettelsene i planfilen ${file} er tatt inn.`
      : `Rettet etter planfilen ${file}: ${some(what)}.`,
  otherCodes: (file: string, added: readonly string[], gone: readonly string[]) =>
    `Planfilen ${file} er ikke tatt inn, for den ${codesText(added, gone)}: boten følger planen slik den står i databasen, til en senere utgave av Aktivitet kan ta inn en revidert plan.`,
  otherPlan: (file: string, followed: PlanName, named: PlanName) =>
    `Planfilen ${file} er ikke tatt inn, for den er en annen plan (${named.id}) enn den som følges (${followed.id}): boten går videre med planen i databasen, til en senere utgave av Aktivitet kan ta inn en ny plan.`,
  otherLine: (file: string, database: string, followed: PlanName, named: PlanName) =>
    `Planfilen ${file} hører til et annet regionråd (${named.line}) enn databasen ${database} (${followed.line}), og ingenting er endret: velg en annen database med AKTIVITET_DB, rett AKTIVITET_PLAN, eller skriv «line: ${followed.line}» i planfilen om det er samme regionråd.`,
  /** `plan check`: whose the file's plan is. */
  identity: ({ id, line }: PlanName) =>
    `Planen heter ${id} (id) og hører til rekken ${line} (line): en database følger planer fra én rekke.`,
} as const;

function codesText(added: readonly string[], gone: readonly string[]): string {
  const parts = [
    added.length > 0 ? `legger til ${added.join(", ")}` : null,
    gone.length > 0 ? `tar bort ${gone.join(", ")}` : null,
  ];
  return parts.filter((part) => part !== null).join(" og ");
}

function some(what: readonly string[]): string {
  const rest = what.length - NAMED;
  return rest > 0 ? `${what.slice(0, NAMED).join(", ")} og ${rest} til` : what.join(", ");
}
