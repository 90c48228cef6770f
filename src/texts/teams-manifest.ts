/** What people read about the bot in Teams before they write to it: the app's own page, and the menus of commands. */

export const TEAMS_APP = {
  name: "Aktivitet",
  short: "Hold planen levende: spør om status, og meld fra der dere allerede er.",
  full: `Aktivitet følger med på handlingsplanen: hva som er i gang, hva som haster, og hva som er meldt.

Spør med dine egne ord i privat chat, eller skriv @Aktivitet i en kanal eller en møtechat: «status bredbånd», «frister», «oversikt». Å spørre endrer ingenting.

Meld med én linje: «bredbånd: fiber til Tolga ferdig, 60 %, frist 15. des». Boten svarer med hva den forsto, og alt kan angres. Oppdateringer i Slack og Teams havner i samme logg.`,
  search: {
    title: "Finn aktivitet",
    description: "Søk opp en aktivitet, og sett inn kortet i meldingen",
    parameter: "Søk",
    parameterHint: "Ord eller kode, for eksempel bredbånd eller I7",
  },
  log: { title: "Loggfør på aktivitet", description: "Lagre meldingen som et notat på en aktivitet" },
} as const;

/** A line in a menu of commands. */
export interface ListedCommand {
  /** What is put into the message when it is chosen. */
  title: string;
  purpose: string;
  /** A whole line that works. */
  example: string;
}

/** The whole menu, the most used first. Teams shows at most twelve. */
export const TEAMS_COMMANDS: readonly ListedCommand[] = [
  { title: "status", purpose: "Se én aktivitet", example: "status bredbånd" },
  { title: "mine", purpose: "Det du har ansvar for", example: "mine" },
  { title: "frister", purpose: "Det som kommer", example: "frister 14 dager" },
  { title: "oversikt", purpose: "Tall for området eller hele planen", example: "oversikt infrastruktur" },
  { title: "meld", purpose: "Meld status", example: "meld bredbånd: fiber til Tolga ferdig, 60 %" },
  { title: "utsett", purpose: "Ny frist", example: "utsett datasenter til uke 50 fordi tomta ikke er avklart" },
  { title: "notat", purpose: "Bare en kommentar", example: "notat bredbånd: møte med utbygger 3. desember" },
  { title: "angre", purpose: "Ta bort det siste du meldte", example: "angre" },
  { title: "endringer", purpose: "Hva som er nytt", example: "endringer siden mandag" },
  { title: "historikk", purpose: "Alt som er meldt om en aktivitet", example: "historikk bredbånd" },
  { title: "liste", purpose: "Finn flere på én gang", example: "liste forsinket infra" },
  { title: "hjelp", purpose: "Hva du kan skrive her", example: "hjelp" },
];

/** «Se én aktivitet: status bredbånd»: beside the command in the menu. */
export function describeCommand({ title, purpose, example }: ListedCommand): string {
  return example === title ? purpose : `${purpose}: ${example}`;
}
