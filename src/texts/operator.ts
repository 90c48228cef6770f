/** What the person who runs the program reads on the terminal. One clear line each. */

/** Why the program does not start. */
export const START_TROUBLE = {
  badWeek: (text: string) => `AKTIVITET_QUIET_WEEKS: «${text}» er ingen uke. Skriv ISO-uker slik: 2019-W08,2019-W40.`,
  badPort: (text: string) => `PORT=${text} er ikke et portnummer. Bruk et tall fra 0 til 65535.`,
  badNow: (text: string) => `«${text}» er ikke et tidspunkt. Skriv det slik: 2018-11-26T10:00`,
  badPage: (text: string) => `AKTIVITET_PAGE=${text} er verken on eller off.`,
  portTaken: (port: number) => `Port ${port} er opptatt av et annet program. Stopp det, eller velg en annen med PORT.`,
  portRefused: (host: string, port: number) =>
    `Får ikke lytte på ${host}, port ${port}. Se på HOST og PORT i innstillingene.`,
  unexpected: (what: string) => `Programmet stoppet uventet: ${what}`,
} as const;

/** Said while it runs. */
export const OPERATION = {
  running: (url: string) => `Aktivitet kjører. Åpne ${url} i nettleseren. Stopp med Ctrl+C.`,
  listening: (url: string) => `Aktivitet kjører på ${url}. Stopp med Ctrl+C.`,
  database: (file: string) => `Databasen ligger i ${file}.`,
  stopped: "Aktivitet er stoppet.",
  unknownPeople: (entries: readonly string[]) =>
    `Advarsel: kjenner ikke igjen ${entries.map((entry) => `«${entry}»`).join(", ")} i AKTIVITET_ADMINISTRATORS eller AKTIVITET_EDITORS. Det gir ingen rettigheter i Slack eller Teams. Skriv en e-postadresse, slack:U…, teams:<objekt-id> eller local:Navn.`,
  planOver: (to: string) =>
    `Merk: planen gjaldt til ${to}. Alt går som før, også ukesmeldinger og påminnelser. Å ta inn en ny plan kommer i en senere utgave.`,
  noAdministrator: (platforms: readonly string[]) =>
    `Advarsel: ingen er satt opp som administrator i ${platforms.join(" eller ")}. Skriv en e-postadresse, slack:U… eller teams:<objekt-id> i AKTIVITET_ADMINISTRATORS, så noen kan koble kanaler og fordele ansvar.`,
} as const;

/** The terminal command. */
export const TERMINAL = {
  usage: `Bruk: npm run -s aktivitet -- [valg] <det du vil spørre om eller melde>
  status bredbånd
  "bredbånd: fiber til Tolga ferdig, 60 %"
Valg:
  --as NAVN      hvem du er (ellers Regionrådgiver)
  --in OMRÅDE    som om du skrev i kanalen til området
  --now TID      en annen dato, for eksempel 2018-11-26T10:00
  --db FIL       en annen databasefil
  --json         svaret som én linje JSON
  --batch        les linjer fra standard inn, ett svar for hver
  --help         vis dette`,
  type: (label: string, command: string) => `[${label}] Skriv: ${command}`,
  unknownOption: (option: string) => `Kjenner ikke valget ${option}. Skriv --help for å se dem som finnes.`,
  missingValue: (option: string) => `${option} må følges av en verdi.`,
  unknownArea: (area: string) => `Kjenner ikke området «${area}».`,
  newDatabase: (file: string) => `Ny database: ${file} fantes ikke fra før.`,
} as const;

/** The administration command. */
export const ADMIN = {
  usage: `Bruk: npm run -s admin -- [--db FIL] <kommando>
  plan check     funn i planfilen: hull og ulikheter; med --db også hva den ville endre i databasen
  plan words     hvilke hverdagsord som fører til hver aktivitet, og hva planen ikke har noe om
  updates        alt i loggen, én linje JSON for hver oppføring
  verify         kontroller at loggen er hel og uendret
  picture OMRÅDE FIL
                 tegn et område, status uke for uke, som PNG
  backup FIL     ta en sikkerhetskopi, og kontroller den
  digest --now TID
                 legg ut det som skal ut på denne tiden, og avslutt
  doctor         kontroller oppsettet av Slack, Teams og kanalene
  connect --platform slack|teams --channel ID --area OMRÅDE
                 la en kanal følge et område
  teams-package [FIL]
                 lag app-pakken som lastes opp i Teams (ellers data/aktivitet-teams.zip)
Valg:
  --db FIL       en annen databasefil
  --now TID      en annen tid, for eksempel 2018-11-26T08:30
  --help         vis dette`,
  digestDone: "Ferdig: alt som skulle ut, er ute.",
  digestLeft: (count: number, unreached: string[]) =>
    [
      ...unreached.map((name) => `Fikk ikke kontakt med ${name}, så det som skulle dit, er ikke sendt.`),
      ...(count > 0 ? [`Ikke alt kom ut: ${count} står igjen og prøves på nytt.`] : []),
      "Kjør doctor for å se hvorfor.",
    ].join(" "),
  digestNowhere: "Verken Slack eller Teams er satt opp, så det er ingen steder å legge ut noe.",
  planOk: (title: string, count: number) => `${title}: ${count} aktiviteter, planfilen er gyldig.`,
  planSame: (file: string) => `Planen i ${file} er den samme: planfilen endrer ingenting.`,
  planWouldChange: (file: string) => `Når boten starter med denne planfilen, endres planen i ${file} slik:`,
  verified: (entries: number) => `Loggen er hel: ${entriesText(entries)}, kjeden stemmer.`,
  broken: (entries: number) => `Loggen er IKKE hel (${entriesText(entries)} lest):`,
  backedUp: (file: string, entries: number) =>
    `Sikkerhetskopi lagret og kontrollert: ${file} (${entriesText(entries)}).`,
} as const;

function entriesText(count: number): string {
  return count === 1 ? "1 oppføring" : `${count} oppføringer`;
}
