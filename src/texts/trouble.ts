/** When something cannot be done: one cause, one next step, at most two lines, the typed text repeated. */
import type { Right } from "../model/person.ts";

export const TROUBLE = {
  notFoundTitle: "Fant ikke aktiviteten",
  notFound: (words: string) => `Fant ingen aktivitet som ligner «${words}».`,
  nothingStored: "Ingenting er lagret.",
  nearest: "Nærmest",
  noNearest: "Prøv andre ord, eller let i hele planen.",
  teachHint: (words: string) => `Nytt for meg. Lær meg ordet slik: lær «${words}» = navnet på aktiviteten`,
  tooLongTitle: "For lang tekst",
  tooLong: (length: number, limit: number) =>
    `Teksten er på ${length.toLocaleString("nb-NO")} tegn, og grensen er ${limit.toLocaleString("nb-NO")}. Kort den ned eller del den i flere.`,
  unreadableTitle: "Knappen er ikke til å lese lenger",
  unreadable: "Ingenting er gjort. Skriv det du ville med den, eller spør på nytt.",
  activityGone: (code: string) => `${code} står ikke lenger i planen. Ingenting er lagret.`,
  notStoredTitle: "Ikke lagret",
  storeFailed: "Lagringen feilet. Ingenting er endret. Prøv igjen om litt.",
  storeFull: "Disken er full, så jeg får ikke lagret. Ingenting er endret. Si fra til den som drifter boten.",
  storeReadOnly: "Databasen kan bare leses nå. Ingenting er endret. Si fra til den som drifter boten.",
  storeMoved:
    "Databasefilen er flyttet eller byttet ut. Ingenting er lagret. Si fra til den som drifter boten: den må startes på nytt.",
  storeLocked: "Databasen er opptatt. Ingenting er endret. Prøv igjen om litt.",
  readFailedTitle: "Får ikke lest planen nå",
  readFailed: "Ingenting er lagret. Prøv igjen om litt. Varer det, si fra til den som drifter boten.",
  unexpectedTitle: "Noe gikk galt",
  unexpected: (reference: string) =>
    `Noe gikk galt (referanse ${reference}). Prøv igjen, eller oppgi referansen til den som drifter boten.`,
  noUndoTitle: "Ingenting å angre",
  ownTitle: "Dette har du meldt sist",
  oneAtATime: (newest: number) =>
    `Jeg angrer én melding om gangen. Knappen gjelder den øverste, nr. ${newest}; ellers: angre #nummer`,
  noUndo: "Jeg finner ingen oppføring fra deg som kan angres.",
  othersEntry: (id: number, author: string) => `Nr. ${id} er meldt av ${author}. Du kan angre det du selv har meldt.`,
  noSuchEntry: (id: number) => `Det finnes ingen oppføring nr. ${id}.`,
  alreadyUndone: (id: number) => `Oppføring nr. ${id} er allerede angret.`,
  notUndoable: (id: number) => `Oppføring nr. ${id} kan ikke angres.`,
  overtaken: "Det oppføringen endret, er endret igjen siden. Meld heller ny status.",
  nothingToCorrectTitle: "Ingenting å rette",
  nothingOwnToCorrect: "Ingenting er lagret: Jeg finner ingen oppføring fra deg som kan rettes.",
  onlyInternalToCorrect: (code: string) =>
    `Din siste oppføring på ${code} er et internt notat, og det blir stående. Vil du lagre dette som en ny, for alle?`,
  correctionOvertaken:
    "Noen har endret dette etter deg, så det er ikke lenger din linje å rette. Vil du lagre det som en ny?",
  nothingToCorrect: (code: string) => `Du har ingen oppføring på ${code} å rette. Vil du lagre dette som en ny?`,
  personUnknown: (name: string, how: string) => `Jeg kjenner ingen «${name}» her. ${how}`,
  /** How a person is named so that the platform tells who it is. */
  personPick: "Skriv @ og velg personen i listen som kommer opp.",
  personPickElsewhere: "Skriv det i en kanal eller gruppechat der personen er med: @, og velg i listen som kommer opp.",
  personGive: (mention: string) => `Gi ansvar slik, så kjenner jeg navnet: ansvar bredbånd @${mention}`,
  personPickInApp: "Gjør det i Slack eller Teams: skriv @ og velg personen i listen.",
  personNotLookedUp: "Jeg får ikke slått opp den du nevnte akkurat nå. Prøv igjen om litt.",
  personExternal: (name: string) =>
    `${name} er gjest eller fra en annen organisasjon, og kan bare lese. Nevn en kollega i stedet.`,
  personNew: (name: string) => `${name} har ikke fått noe ansvar ennå. Gi det slik: ansvar bredbånd @navn`,
  personNear: (mention: string, names: string[]) =>
    `Jeg kjenner ingen «${mention}». Mente du ${names.join(" eller ")}? Skriv @${(names[0] ?? "").replace(/\s+/g, "-")}`,
  personAmbiguous: (name: string, names: string[]) =>
    `«${name}» kan være ${names.join(" eller ")}. Skriv hele navnet med bindestrek: @${(names[0] ?? "").replace(/\s+/g, "-")}`,
  personNamesake: (name: string, how: string) => `Flere heter ${name}. ${how}`,
  noRolesToHandOver: (name: string) => `${name} har ingen roller å gi fra seg.`,
  deadlineTooFar:
    "Fristen blir et år som ligger for langt fram. Skriv datoen i stedet, for eksempel 15. desember 2025.",
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

/** Those who may, whose names are not known yet. */
export const WHO_CAN = {
  unknown: "de som står i innstillingene",
  others: "andre som står i innstillingene",
} as const;

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
