/** What an operator reads on the terminal about the database file, and how the log tells of a corrected plan. */

/** One line each: what is wrong, that nothing is touched, what to do. `file` is the path as given. */
export const DATABASE_TROUBLE = {
  damaged: (file: string) =>
    `Databasefilen ${file} er skadet, eller den er ikke en SQLite-database. Ingenting er endret. Hent fram siste sikkerhetskopi, eller velg en annen fil med AKTIVITET_DB.`,
  foreign: (file: string) =>
    `${file} hører til et annet program. Ingenting er endret. Velg en annen fil med AKTIVITET_DB.`,
  folder: (file: string) =>
    `${file} er en mappe, ikke en databasefil. Ingenting er endret. Skriv også filnavnet i AKTIVITET_DB (eller etter --db), for eksempel ${file.replace(/(?<!\/)\/+$/u, "")}/aktivitet.db.`,
  newer: (file: string) =>
    `Databasefilen ${file} er laget av en nyere utgave av Aktivitet. Ingenting er endret. Oppgrader programmet, eller velg en annen fil med AKTIVITET_DB.`,
  "read-only": (file: string) =>
    `Får ikke skrive til ${file} eller mappen den ligger i. Ingenting er endret. Gi programmet skrivetilgang, eller velg en annen fil med AKTIVITET_DB.`,
  locked: (file: string) =>
    `Databasefilen ${file} er låst av et annet program. Ingenting er endret. Vent til det er ferdig, og prøv igjen.`,
  full: (file: string) => `Disken med ${file} er full. Ingenting er endret. Frigjør plass, og prøv igjen.`,
  "not-durable": (file: string) =>
    `Databasefilen ${file} kan ikke lagre trygt (WAL, full synkronisering og fremmednøkler må være på). Ingenting er endret. Bruk en lokal disk, ikke en nettverksmappe.`,
  migration: (file: string) =>
    `Databasefilen ${file} lot seg ikke oppgradere. Den er som før. Meld fra til den som drifter programmet.`,
  missing: (file: string) =>
    `Det finnes ingen database i ${file}. Start boten først, eller velg en annen fil med --db.`,
  "no-plan": (file: string) => `Databasefilen ${file} har ingen plan ennå. Start programmet med en planfil først.`,
  exists: (file: string) => `${file} finnes fra før. Ingenting er endret. Velg et annet navn på sikkerhetskopien.`,
  "no-folder": (file: string) =>
    `Mappen til ${file} finnes ikke, så det er ikke tatt noen sikkerhetskopi. Lag mappen først, eller velg en annen.`,
  "bad-backup": (file: string) =>
    `Sikkerhetskopien ${file} besto ikke kontrollen og er slettet. Kjør «verify» på databasen.`,
  other: (file: string) => `Får ikke åpnet databasefilen ${file}. Ingenting er endret.`,
} as const;

/** What `verify` found. Each is one line. */
export const LOG_PROBLEMS = {
  damagedFile: (detail: string) => `Databasefilen er skadet: ${detail}`,
  missingTrigger: (name: string) => `Vernet av loggen mangler eller er endret: ${name}`,
  changed: (id: number) => `Post ${id} er endret, eller posten foran den er det.`,
  missing: (from: number, to: number) => (from === to ? `Post ${from} mangler.` : `Postene ${from}–${to} mangler.`),
  wrongCount: (stored: number, counted: number) =>
    `Siste post i loggen er ${stored}, men databasen har bare delt ut ${counted} nummer.`,
  wrongState: (code: string) => `Tilstanden til ${code} stemmer ikke med loggen.`,
  wrongHolders: (role: string) => `Innehaverne av rollen ${role} stemmer ikke med loggen.`,
  more: (count: number) => `… og ${count} feil til.`,
} as const;

/** The note of a log entry that tells of a corrected plan file. */
export const PLAN_CHANGE = {
  changed: (fields: string[]) => `Rettet i planen: ${fields.join(", ")}`,
  fields: {
    area: "satsingsområde",
    title: "tittel",
    shortTitle: "kort tittel",
    words: "søkeord",
    kind: "løpende eller med frist",
    objectives: "delmål",
    strategies: "strategier",
    responsible: "ansvar",
    funding: "finansiering",
    deadline: "frist",
  },
} as const;
