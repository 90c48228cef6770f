/** When something cannot be done: one cause, one next step, at most two lines, the typed text repeated. */
import type { Right } from "../person.ts";

export const TROUBLE = {
  notFoundTitle: "Fant ikke aktiviteten",
  notFound: (words: string) => `Fant ingen aktivitet som ligner «${words}».`,
  nothingStored: "Ingenting er lagret.",
  nearest: "Nærmest",
  noNearest: "Prøv andre ord, eller let i hele planen.",
  teachHint: (words: string, code: string) => `Mente du en av disse? Lær meg ordet slik: lær «${words}» = ${code}`,
  tooLongTitle: "For lang tekst",
  tooLong: (length: number, limit: number) =>
    `Teksten er på ${length.toLocaleString("nb-NO")} tegn, og grensen er ${limit.toLocaleString("nb-NO")}. Kort den ned eller del den i flere.`,
  notStoredTitle: "Ikke lagret",
  storeFailed: "Lagringen feilet. Ingenting er endret. Prøv igjen om litt.",
  storeFull: "Disken er full, så jeg får ikke lagret. Ingenting er endret. Si fra til den som drifter boten.",
  storeReadOnly: "Databasen kan bare leses nå. Ingenting er endret. Si fra til den som drifter boten.",
  storeLocked: "Databasen er opptatt. Ingenting er endret. Prøv igjen om litt.",
  readFailedTitle: "Får ikke lest planen nå",
  readFailed: "Ingenting er lagret. Prøv igjen om litt. Varer det, si fra til den som drifter boten.",
  unexpectedTitle: "Noe gikk galt",
  unexpected: (reference: string) =>
    `Noe gikk galt (referanse ${reference}). Prøv igjen, eller oppgi referansen til den som drifter boten.`,
  noUndoTitle: "Ingenting å angre",
  noUndo: "Jeg finner ingen oppføring fra deg som kan angres.",
  noSuchEntry: (id: number) => `Det finnes ingen oppføring nr. ${id}.`,
  alreadyUndone: (id: number) => `Oppføring nr. ${id} er allerede angret.`,
  notUndoable: (id: number) => `Oppføring nr. ${id} kan ikke angres.`,
  overtaken: "Det oppføringen endret, er endret igjen siden. Meld heller ny status.",
  nothingToCorrectTitle: "Ingenting å rette",
  correctionOvertaken:
    "Noen har endret dette etter deg, så det er ikke lenger din linje å rette. Vil du lagre det som en ny?",
  nothingToCorrect: (code: string) => `Du har ingen oppføring på ${code} å rette. Vil du lagre dette som en ny?`,
  personUnknown: (mention: string) =>
    `Jeg kjenner ingen «${mention}» her. Be vedkommende skrive hei til meg først, og prøv igjen.`,
  personNear: (mention: string, names: string[]) =>
    `Jeg kjenner ingen «${mention}». Mente du ${names.join(" eller ")}? Skriv @${(names[0] ?? "").replace(/\s+/g, "-")}`,
  personAmbiguous: (mention: string, names: string[]) =>
    `«${mention}» kan være ${names.join(" eller ")}. Skriv hele navnet med bindestrek: @${(names[0] ?? "").replace(/\s+/g, "-")}`,
  noRolesToHandOver: (name: string) => `${name} har ingen roller å gi fra seg.`,
  badForm: "Noe i skjemaet må rettes før det kan lagres.",
  doneIsAll: "Fullført er 100 %. Velg en annen status, eller la fremdriften stå.",
  badProgress: "Skriv et helt tall fra 0 til 100.",
  emptiedProgress: "Prosenten kan ikke tømmes. La den stå, eller skriv et tall fra 0 til 100.",
  badDate: "Skriv en dato, for eksempel 15.12.2018.",
} as const;

const RIGHT_WORDS: Record<Right, string> = {
  reader: "lesere",
  contributor: "bidragsytere",
  editor: "redaktører og administratorer",
  administrator: "administratorer",
};

/** A refusal that says who can. */
export function refusalText(needed: Right, who: string[]): string {
  const names = who.length === 0 ? "" : ` (${who.join(", ")})`;
  const hint =
    who.length === 0 && needed !== "contributor" ? " Ingen er satt opp ennå; det gjøres i innstillingene." : "";
  return needed === "contributor"
    ? "Du kan lese her, men ikke endre. Be noen i kanalen om å melde det for deg."
    : `Dette kan bare ${RIGHT_WORDS[needed]}${names} gjøre.${hint}`;
}

/** First line of a refusal. */
export const REFUSAL_TITLE = "Det har du ikke tilgang til";
