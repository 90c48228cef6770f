/** What is wrong with a plan file, for the one who writes it. Each text says what is wrong, then what to do. */

export const EMPTY_TEXT =
  "er tom. Skriv teksten, eller null der dokumentet lar feltet stå blankt (og feltet tillater det).";
export const UNCLEAN_TEXT =
  "har linjeskift, tegn som ikke vises, eller mellomrom først, sist eller dobbelt. Skriv teksten på nytt uten dem.";
export const SHORT_TITLE_TOO_LONG = "er lengre enn 40 tegn. Kort den ned; hele tittelen står i title.";
export const WORDS_TOO_LONG = "er lengre enn 60 tegn. Skriv bare ordene som folk bruker.";
export const NO_WORD = "har verken bokstav eller tall. Skriv ordet som folk bruker, eller ta linjen bort.";
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

/** Why the YAML cannot be read, by the kind of fault: what is wrong, then what to do. */
export const YAML_FAULTS = {
  ALIAS_PROPS: "har noe foran en henvisning (*navn). Ta det bort.",
  BAD_ALIAS: 'har en henvisning (*navn) til noe som ikke finnes. Sett teksten i "anførselstegn" om den begynner med *.',
  BAD_DIRECTIVE: 'begynner med % uten at det betyr noe. Sett teksten i "anførselstegn".',
  BAD_DQ_ESCAPE: "har en omvendt skråstrek som ikke betyr noe. Skriv \\\\, eller bruk 'enkle' anførselstegn.",
  BAD_INDENT:
    "har feil innrykk, eller en parentes eller et anførselstegn som ikke er lukket. Se på denne linjen og den over.",
  BAD_PROP_ORDER: 'har tegn i feil rekkefølge foran en verdi. Sett teksten i "anførselstegn".',
  BAD_SCALAR_START: 'har en tekst som begynner med et tegn som ikke kan stå først. Sett den i "anførselstegn".',
  BLOCK_AS_IMPLICIT_KEY: 'har for mange kolon på én linje. Sett en tekst med kolon i "anførselstegn".',
  BLOCK_IN_FLOW: "har en liste over flere linjer inne i [ ] eller { }. Skriv den på én linje, eller uten parentesene.",
  DUPLICATE_KEY: "har et felt som står to ganger på samme sted. Ta det ene bort.",
  IMPOSSIBLE: "kan ikke leses. Se på innrykk, kolon og anførselstegn på linjen.",
  KEY_OVER_1024_CHARS: "har et feltnavn på over 1024 tegn. Det mangler trolig et linjeskift; sett det inn.",
  MISSING_CHAR:
    "har feil innrykk, eller mangler et tegn: kolon, komma, anførselstegn eller parentes. Se på denne linjen og den over.",
  MULTILINE_IMPLICIT_KEY: "har et feltnavn over to linjer, eller mangler et kolon. Skriv feltet som «navn: verdi».",
  MULTIPLE_ANCHORS: "har to merker (&navn) på samme verdi. Ta det ene bort.",
  MULTIPLE_DOCS: "har en linje med --- midt i. Ta den bort; en planfil er ett dokument.",
  MULTIPLE_TAGS: "har to typer (!navn) på samme verdi. Ta dem bort.",
  NON_STRING_KEY: "har et feltnavn som ikke er tekst. Skriv feltet som «navn: verdi».",
  RESOURCE_EXHAUSTION: "har for mange nivåer inne i hverandre. Rett innrykkene.",
  TAB_AS_INDENT: "har tabulator som innrykk. Bruk mellomrom.",
  TAG_RESOLVE_FAILED:
    'har en type (!navn) som ikke finnes. Sett teksten i "anførselstegn" om den begynner med utropstegn.',
  UNEXPECTED_TOKEN: "har et tegn som ikke kan stå der. Se på kolon, komma, parenteser og anførselstegn på linjen.",
  BAD_COLLECTION_TYPE: "har en type (!navn) som ikke passer til verdien. Ta den bort.",
} as const;

/** References (`*navn`) that go on without end. */
export const ENDLESS_ALIASES = "har henvisninger (*navn) som blir for mange. Skriv tekstene ut i stedet.";

/** The file cannot be opened; `reason` is the system's code. */
export function unreadableFile(file: string, reason: string): string {
  if (reason === "ENOENT" || reason === "ENOTDIR")
    return `Planfilen ${file} finnes ikke. Rett AKTIVITET_PLAN, eller ta den bort for å bruke planen som følger med.`;
  if (reason === "EISDIR") return `Planfilen ${file} er en mappe. Sett AKTIVITET_PLAN til planfilen i den.`;
  if (reason === "EACCES" || reason === "EPERM")
    return `Planfilen ${file} kan ikke leses av den som kjører programmet. Gi lesetilgang til filen.`;
  return `Planfilen ${file} kan ikke leses (${reason}). Se etter at filen og disken er hele.`;
}
