/** What Teams' own surfaces say around the cards. */

const ADD_APP = "Legg meg til som app for deg selv i Teams, så svarer jeg privat neste gang.";

const WITHHELD = {
  internal: "Lagret som intern, så svaret vises ikke her.",
  open: "Lagret, men svaret vises ikke her, for det kan inneholde noe som bare er for deg.",
  nothing: "Svaret vises ikke her, for det kan inneholde noe som bare er for deg. Ingenting er loggført.",
} as const;

export const TEAMS = {
  name: "Aktivitet",
  welcomeTitle: "Hei, jeg er Aktivitet",
  welcome:
    "Jeg holder oversikt over aktivitetene i planen: hva som er i gang, hva som haster, og hva som er meldt. Å spørre endrer ingenting.",
  welcomePersonal:
    "Skriv med dine egne ord, for eksempel «status bredbånd» eller «bredbånd: fiber til Tolga ferdig, 60 %».",
  /** `name`: what the app is called here. */
  welcomeChannel: (name: string) => `Skriv @${name} først, for eksempel «@${name} status bredbånd».`,
  answeredPrivately: (name: string) => `${name}: Jeg har svart deg i den private chatten vår.`,
  privateHint: `Svaret står her fordi jeg ikke får skrevet privat til deg. ${ADD_APP}`,
  /** In place of an answer that only one may see: what of it that was stored. */
  withheld: (stored: "internal" | "open" | "nothing") => `${WITHHELD[stored]} ${ADD_APP}`,
  shared: "Delt i kanalen.",
  channelForgotten:
    "Ikke delt: Jeg husker ikke lenger hvilken kanal svaret hører til. Spør på nytt der, og del derfra.",
  notShared: "Fikk ikke delt akkurat nå. Prøv igjen om litt.",
  notSharedHere:
    "Fikk ikke delt, for jeg er ikke med i denne samtalen. Legg meg til her, eller del fra en kanal jeg er med i.",
  perhapsShared: "Teams svarer ikke, så jeg vet ikke om det ble delt. Se i kanalen før du prøver igjen.",
  notNow: "Dette gikk ikke akkurat nå. Prøv igjen om litt.",
  notRead: "Får ikke lest planen nå. Prøv igjen om litt. Varer det, si fra til den som drifter boten.",
  unknownPerson: "Jeg får ikke slått opp hvem du er i Teams akkurat nå, så du kan bare lese. Prøv igjen om litt.",
  oldButton: "Denne knappen kjenner jeg ikke lenger. Skriv heller til meg, for eksempel «status bredbånd».",
  unknownAction: "Dette kan jeg ikke gjøre her. Skriv heller til meg, for eksempel «hjelp».",
  restLeftOut: "… Resten fikk ikke plass. Spør om noe smalere for å se den.",
  rowsLeftOut: (count: number) => `… og ${count} til. Spør om noe smalere for å se resten, for eksempel ett område.`,
  logTitle: "Loggfør på aktivitet",
  logSubmit: "Loggfør",
  logActivity: "Aktivitet",
  logChoose: "Velg en aktivitet.",
  logFrom: (author: string) => `Skrevet av ${author}`,
  logEmpty: "Meldingen har ingen tekst å loggføre.",
  answerTitle: "Aktivitet",
  somebody: "noen i Teams",
} as const;
