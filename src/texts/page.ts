/** What the local page says around the bot's own answers. */

/** Filled into the page's HTML where it says `{{key}}`. */
export const PAGE = {
  name: "Aktivitet",
  tagline: "Prøv boten på denne maskinen",
  skip: "Hopp til skrivefeltet",
  who: "Hvem du er",
  person: "Du er",
  newName: "Navnet ditt",
  useName: "Bruk",
  cancelName: "Avbryt",
  places: "Kanaler",
  conversation: "Samtalen",
  asText: "Vis som ren tekst",
  asTextHint: "Slik en låst skjerm eller en skjermleser får svaret",
  dark: "Mørkt utseende",
  message: "Melding til Aktivitet",
  placeholder: "Skriv til Aktivitet …",
  send: "Send",
  away: "Får ikke kontakt med boten på denne maskinen. Siden prøver igjen av seg selv.",
  keys: "Enter sender, Shift + Enter gir ny linje. Du kan skrive med eller uten /aktivitet.",
  startTitle: "Hva skjer i planen?",
  startText:
    "Spør med dine egne ord, eller meld hva som har skjedd. Å spørre endrer ingenting. Det lagres når du bruker kolon, et ord som «ferdig» eller «utsett» først, en knapp eller et skjema. Du får kvittering, og du kan angre.",
  startTry: "Prøv for eksempel",
  licences: "Lisenser",
  forecast: "Slik blir mandag",
  forecastAbout: "Velg en dag og se ukesmeldinger og påminnelser slik de ville blitt sendt, til hvem og hvorfor.",
  forecastDay: "Dag",
  forecastShow: "Vis",
  forecastClose: "Lukk",
  forecastSafe: "Ingenting sendes eller lagres av å se her, og knappene i meldingene virker ikke.",
} as const;

/** What the page's script says; `{…}` is filled in by it. */
export const PAGE_SCRIPT = {
  private: "Bare synlig for deg",
  shared: "Delt i kanalen",
  bot: "Aktivitet",
  answer: "Svar fra Aktivitet",
  notice: "Beskjed til deg",
  you: "Du skrev",
  waiting: "Sender skjemaet …",
  otherPerson: "Et annet navn …",
  notSent: "Ikke sendt: boten svarte ikke. Prøv igjen, det lagres bare én gang.",
  retry: "Prøv igjen",
  change: "Endre",
  drop: "Fjern",
  sends: "Sendes når du trykker",
  fills: "Fylles inn, så du kan endre før du sender",
  title: "{place} – Aktivitet",
  forecast: "Slik blir mandag",
  foreseeing: "Regner ut …",
  forecastFailed: "Får ikke svar fra boten. Prøv igjen.",
  digests: "Ukesmeldinger",
  nudges: "Private påminnelser",
  others: "Andre meldinger",
} as const;

/** Something to try. A question is sent at once; a message is only filled in, because writing is deliberate. */
export interface Example {
  text: string;
  about: string;
  sends: boolean;
}

export const EXAMPLES: readonly Example[] = [
  { text: "status bredbånd", about: "Kortet til én aktivitet", sends: true },
  { text: "bredbånd: fiber til Tolga ferdig, 60 %", about: "Meld hva som har skjedd", sends: false },
  { text: "oversikt infrastruktur", about: "Et helt satsingsområde", sends: true },
  { text: "historikk bredbånd", about: "Alt som er meldt", sends: true },
  { text: "frister", about: "Hva som haster", sends: true },
  { text: "hjelp", about: "Alt du kan skrive", sends: true },
];

/** Invented people to be while trying, after those whom the settings name. */
export const PEOPLE: readonly string[] = ["Kari Moen", "Ola Bakken", "Ingrid Sætre"];

export const NEUTRAL_CHANNEL = { label: "felles", about: "Nøytral kanal" } as const;

export const DIRECT_MESSAGE = { label: "Direktemelding", about: "Bare du og Aktivitet" } as const;

/** `Følger Infrastruktur` */
export function followsArea(area: string): string {
  return `Følger ${area}`;
}

/** Where the page does not say which. */
export const pressedButton = "Trykket på en knapp";

/** `Skjema for I7` */
export function filledForm(activity: string): string {
  return `Fylte ut skjemaet for ${activity}`;
}

/** «Slik blir mandag»: what would be sent on a day. */
export const FORECAST_PAGE = {
  title: (day: string) => `Slik blir ${day}`,
  past: "Dagen er passert. Dette er vist med planen slik den står nå.",
  show: (day: string) => `Vis ${day}`,
  badDay: (first: string, last: string) => `Velg en dag fra ${first} til ${last}.`,
  summary: (digests: number, nudges: number, others: number) => {
    const parts = counts(digests, nudges, others);
    return parts === "" ? "Ingenting sendes denne dagen." : `Sendes denne dagen: ${parts}.`;
  },
} as const;

function counts(digests: number, nudges: number, others: number): string {
  const parts = [
    digests === 0 ? null : `${digests} ${digests === 1 ? "ukesmelding" : "ukesmeldinger"}`,
    nudges === 0 ? null : `${nudges} ${nudges === 1 ? "privat påminnelse" : "private påminnelser"}`,
    others === 0 ? null : `${others} ${others === 1 ? "annen melding" : "andre meldinger"}`,
  ].filter((part) => part !== null);
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} og ${last}`;
}

/** Why a request was not taken; one cause, one next step. */
export const PAGE_TROUBLE = {
  elsewhere: "Siden svarer bare på denne maskinen. Åpne den på http://127.0.0.1.",
  otherSite: "Forespørselen kom ikke fra denne siden. Last siden på nytt.",
  notFound: "Fant ikke det du ba om.",
  method: "Slik kan ikke denne adressen brukes.",
  notJson: "Forespørselen var ikke JSON. Last siden på nytt.",
  tooLarge: "Meldingen er for lang. Del den opp og send på nytt.",
  notUnderstood: "Siden og boten forstår ikke hverandre. Last siden på nytt.",
  failed: "Noe gikk galt. Prøv igjen.",
} as const;
