/** What is wrong with a plan file, for the one who writes it. Each text says what is wrong, then what to do. */

export const EMPTY_TEXT =
  "er tom. Skriv teksten, eller null der dokumentet lar feltet stå blankt (og feltet tillater det).";
export const UNCLEAN_TEXT =
  "har linjeskift, tegn som ikke vises, eller mellomrom først, sist eller dobbelt. Skriv teksten på nytt uten dem.";
export const SHORT_TITLE_TOO_LONG = "er lengre enn 40 tegn. Kort den ned; hele tittelen står i title.";
export const NOT_A_DATE = "er ingen dag i kalenderen. Skriv år-måned-dag, for eksempel 2018-12-15.";
export const NOT_A_CODE = "er ingen kode. Skriv områdets bokstav og et tall fra 1, for eksempel I7.";
export const NOT_A_LETTER = "er ingen bokstav. Skriv én stor bokstav, for eksempel I.";
export const NOT_A_SLUG = "kan bare ha a–z, 0–9 og bindestrek. Skriv for eksempel regional-naeringssjef.";
export const NOT_AN_AREA_SLUG = "kan bare ha små bokstaver, tall og bindestrek. Skriv for eksempel næringsutvikling.";
export const NOT_AN_OBJECTIVE_ID = "er ingen delmål-id. Skriv for eksempel N-D1.";
export const NOT_A_STRATEGY_ID = "er ingen strategi-id. Skriv for eksempel N-S1.";
export const NOT_LOWER_CASE = "har store bokstaver. Skriv den med små.";
export const EMPTY_LIST = "er en tom liste. Før opp minst én.";
export const EMPTY_FILE = "filen er tom. Kopier en plan som virker, og endre den.";

const TYPES: Record<string, string> = {
  string: "tekst",
  number: "tall",
  boolean: "true eller false",
  array: "liste",
  object: "felter",
  null: "null",
};

/** A field has the wrong type; types as zod names them. */
export function wrongType(expected: string, found: string): string {
  const word = (type: string) => TYPES[type] ?? type;
  return `skal være ${word(expected)}, men er ${word(found)}. Rett verdien, eller sett tekst i "anførselstegn".`;
}

/** A field that must be there is not. */
export function missingField(): string {
  return "mangler. Før opp feltet; er det blankt i dokumentet, skriv null eller [].";
}

/** Fields that the format does not know. */
export function unknownFields(names: readonly string[]): string {
  return `har ukjente felter: ${names.join(", ")}. Rett skrivemåten, eller ta dem bort.`;
}

/** A value that is none of the allowed ones. */
export function notOneOf(allowed: readonly string[]): string {
  return `har en ukjent verdi. Velg en av: ${allowed.join(", ")}.`;
}

/** A value that must be the only one of its kind; `first` is where the other stands. */
export function duplicate(value: string, first: string): string {
  return `«${value}» er alt brukt i ${first}. Gi den ene et annet navn, eller ta den bort.`;
}

/** A value that stands twice in one list. */
export function repeated(value: string): string {
  return `«${value}» står to ganger i listen. Ta den ene bort.`;
}

/** A reference to something that the file does not have. */
export function unknownReference(value: string, known: readonly string[]): string {
  const choice = known.length > 0 ? `Velg en av: ${known.join(", ")}` : "Ingen er ført opp";
  return `«${value}» finnes ikke. ${choice}, eller før den opp først.`;
}

/** A code whose letter is another area's. */
export function wrongLetter(code: string, letter: string, area: string): string {
  return `«${code}» begynner ikke med ${letter}, som er bokstaven til ${area}. Rett koden eller området.`;
}

/** A code that an activity had before it left the plan. */
export function retiredCode(code: string): string {
  return `«${code}» står i retiredCodes og kan ikke brukes igjen. Ta neste ledige nummer.`;
}

/** Not exactly one main role. */
export function mainRoles(count: number): string {
  return `har ${count} roller med main: true. Merk nøyaktig én: den som står først i dokumentet.`;
}

/** The verbatim cell and the normalised list do not agree on whether there is anything. */
export function blankMismatch(list: string): string {
  return `er blank i enten verbatim eller ${list}, men ikke i begge. Fyll ut begge, eller skriv null og [].`;
}

/** The list names something that the verbatim cell does not. */
export function notInVerbatim(slug: string, verbatim: string): string {
  return `«${slug}» er ikke nevnt i «${verbatim}». Ta den bort, eller før dokumentets skrivemåte opp under variants.`;
}

export const PERIOD_BACKWARDS = "slutter før den begynner. Rett from eller to.";
export const ACTION_PLAN_OUTSIDE = "går utenfor planperioden (period). Rett den ene av dem.";

/** The YAML itself cannot be read; `reason` is the parser's own English message. */
export function notYaml(reason: string): string {
  return `kan ikke leses som YAML (${reason}). Se på innrykk, kolon og anførselstegn på linjen.`;
}

/** The file cannot be opened; `reason` is the system's code. */
export function unreadableFile(reason: string): string {
  return `kan ikke åpnes (${reason}). Se etter at filen finnes og kan leses.`;
}
