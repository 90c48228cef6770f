/** Texts about roles, holders, taught words and sharing. */
import type { Platform } from "../model/person.ts";
import type { IsoDate } from "../model/week.ts";
import { dayText } from "./activity.ts";
import { ON_PLATFORM } from "./weekly.ts";

export const PEOPLE = {
  holderReceipt: (role: string, before: string | null, after: string | null) => {
    const was = before === null ? "" : ` (før: ${before})`;
    return after === null ? `Rollen ${role} er nå ledig${was}` : `${after} er nå ${role}${was}`;
  },
  rolesTitle: "Roller i planen",
  roleLine: (role: string, holders: string[]) => `${role}: ${holders.length === 0 ? "ledig" : holders.join(" og ")}`,
  roleHint: (role: string) => `Gi en rolle slik: ansvar ${role} @navn`,
  askResponsible: (name: string, code: string) => `Skal ${name} ha ansvaret for ${code}?`,
  askHolder: (name: string, role: string) => `Skal ${name} være ${role}?`,
  holderTitle: (role: string) => `Ansvar lagret: ${role}`,
  from: (date: IsoDate) => `fra ${dayText(date)}`,
  noticeNewHolder: (role: string, by: string) =>
    `Du er nå ${role} i Aktivitet (satt av ${by}). Skriv «mine» for å se aktivitetene dine.`,
  noticeFormerHolder: (role: string, by: string) => `Du er ikke lenger ${role} i Aktivitet (endret av ${by}).`,
  noticeActivity: (title: string, by: string) => `Du har nå ansvaret for ${title} (satt av ${by}).`,
  noticeActivityFormer: (title: string, by: string) => `Du har ikke lenger ansvaret for ${title} (endret av ${by}).`,
  noticeLogged: (title: string, by: string, day: string, internal: boolean) =>
    `${by} loggførte en melding du skrev ${day}, på ${title}. ${internal ? "Den er intern: bare de som kan melde, ser den." : "Alle kan se den."} Skal den ikke stå der, trykk Angre.`,
  handoverLine: (from: string, to: string) => `${from} → ${to}`,
  noticesSent: "De det gjelder, får en privat beskjed.",
  newHere: (name: string) => `Jeg har ikke sett ${name} her før. Er navnet feil, trykk Angre.`,
  sharedBy: (name: string) => `Delt av ${name}`,
  taughtTitle: (words: string) => `Lært: «${words}»`,
  taught: (title: string) =>
    `Jeg viser ${title} som valg når noen skriver det. Når en annen lærer meg det samme, går jeg rett dit.`,
  taughtSure: (title: string) => `Jeg går rett til ${title} når noen skriver det.`,
  taughtAsChoice: (title: string) =>
    `Jeg viser ${title} som valg når noen skriver det. Planen bruker ordet om noe annet også, så jeg spør alltid.`,
  wordTaken: (title: string, words: string) =>
    `Noen har lært meg at ordet betyr ${title}. Det må glemmes først: glem «${words}»`,
  /** What the log says of it. */
  lesson: (words: string, code: string) => `${words} = ${code}`,
  perhapsSamePerson: (words: string, taughtOn: Platform) =>
    `«${words}» er lært bort ${ON_PLATFORM[taughtOn]}, og en annen må bekrefte det. Jeg ser ikke at du er en annen, for jeg kjenner ikke e-postadressen til dere begge. Be en kollega skrive det samme ${ON_PLATFORM[taughtOn]}.`,
  tooShort: "Et ord må ha minst tre bokstaver.",
  tooLong: (words: number, letters: number) => `Jeg lærer høyst ${words} ord om gangen, med høyst ${letters} tegn.`,
  isCode: (words: string) => `«${words}» er en kode. Lær meg et ord i stedet.`,
  isCommand: (words: string) => `«${words}» betyr noe annet når det skrives til meg. Velg et annet ord.`,
  isArea: (words: string) => `«${words}» er et satsingsområde. Velg et annet ord.`,
  isStatus: (words: string) => `«${words}» sier hvordan det går. Velg et annet ord.`,
  isPerson: (words: string) => `«${words}» er navnet på en person. Velg et annet ord.`,
  isRole: (words: string) => `«${words}» er en rolle. Velg et annet ord.`,
  isPlace: (words: string) => `«${words}» er et sted. Velg et annet ord.`,
  isDayOrNumber: (words: string) => `«${words}» er et tidspunkt eller et nummer. Velg et annet ord.`,
  isGeneral: (words: string) =>
    `«${words}» er et vanlig ord som kan gjelde mye. Velg et ord som bare gjelder aktiviteten.`,
  meansAlready: (words: string, title: string) => `«${words}» betyr allerede ${title} i planen.`,
  tooManyWords: (most: number) => `Jeg kan ${most} lærte ord, og det er fullt. Glem et ord som ikke trengs.`,
  tooManyToday: (most: number) => `Du har lært meg ${most} ord i dag. Fortsett i morgen.`,
  othersWord: (words: string) => `Noen andre har lært meg «${words}».`,
  taughtConfirmed: (title: string) => `Nå går jeg rett til ${title} når noen skriver det.`,
  forgottenTitle: (words: string) => `Glemt: «${words}»`,
  unknownWordTitle: (words: string) => `«${words}» er ikke et lært ord`,
  unknownWord: "Bare ord som er lært bort med «lær», kan glemmes.",
} as const;

export const EXPLAIN = {
  title: "Slik leste jeg linjen",
  command: "Kommando",
  activity: "Aktivitet",
  candidates: "Kandidater",
  certainty: "Sikkerhet",
  sure: "sikker",
  unsure: "usikker",
  asks: "Spør før noe lagres",
  yes: "ja",
  no: "nei",
  none: "ingen",
  internal: "Intern",
  stretches: "Lest bit for bit",
  stretch: (words: string, kind: string) => `«${words}» ${kind}`,
} as const;

/** What a stretch of a line was taken for, when it is explained. */
export const STRETCH_WORDS = {
  name: "aktivitet",
  field: "felt",
  unchanged: "uendret",
  date: "dag, i kommentaren",
  denial: "nekter",
  hedge: "forbehold",
  condition: "vilkår",
  hearsay: "sagt av andre",
  intent: "det som skal bli",
  correction: "rettelse",
  place: "sted, i kommentaren",
  part: "del, i kommentaren",
  thing: "noe eget, i kommentaren",
  reason: "grunn, i kommentaren",
  link: "småord",
  greeting: "hilsen",
  sign: "tegn",
  rest: "til overs, i kommentaren",
} as const;

/** What each command is called when a line is explained. */
export const COMMAND_WORDS: Record<string, string> = {
  start: "hei",
  courtesy: "høflighet",
  status: "vis status",
  plan: "planen",
  update: "oppdatering",
  note: "notat",
  confirm: "bekreft uendret",
  form: "skjema",
  undo: "angre",
  correct: "rettelse",
  history: "historikk",
  changes: "endringer",
  list: "liste",
  mine: "mine aktiviteter",
  latest: "det siste du meldte",
  deadlines: "frister",
  roles: "roller",
  search: "søk",
  assign: "ansvar",
  handover: "overta",
  teach: "lær et ord",
  forget: "glem et ord",
  explain: "forklar",
  share: "del",
  help: "hjelp",
  connect: "koble en kanal",
  disconnect: "koble fra en kanal",
  channels: "kanaler",
  digest: "ukesmelding",
  "digest-pause": "pause i ukesmeldingen",
  "digest-time": "tid for ukesmeldingen",
  "digest-when": "når ukesmeldingen kommer",
  why: "hvorfor",
  follow: "følg",
  chase: "purr",
  absence: "stille",
  decide: "avgjør",
};
