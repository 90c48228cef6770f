/** Help: at most 15 lines, with three real examples, about this channel and this person's rights. */
import type { CommandName } from "../model/command.ts";
import type { Right } from "../model/person.ts";

/** What one may do. */
const RIGHTS: Readonly<Record<Right, string>> = {
  reader: "Du kan lese alt i planen.",
  contributor: "Du kan lese alt, melde om alt og angre det du selv har meldt.",
  editor: "Du kan melde om alt, sette ansvar og angre for andre.",
  administrator: "Du er administrator og kan alt.",
};

export const HELP = {
  title: "Slik bruker du Aktivitet",
  who: (plan: string) =>
    `Jeg er en bot som følger ${plan}. Alle kan spørre, og alt som meldes, blir stående i én logg.`,
  here: (area: string | null) => (area === null ? "Her gjelder hele planen." : `Denne kanalen følger ${area}.`),
  rights: RIGHTS,
  tryThis: "Prøv:",
  examples: (word: string) => [`status ${word}`, `${word}: møte holdt, 60 %`, "frister"],
  readerExamples: (word: string) => [`status ${word}`, "oversikt", "frister"],
  more: (word: string): { line: string; needed: Right }[] => [
    {
      line: `Se: oversikt · liste forsinket · historikk ${word} · endringer · mine · søk jernbane`,
      needed: "reader",
    },
    {
      line: "Meld: ferdig I8 · forsinket RV3 fordi … · utsett I7 til uke 50 · frist I7 15.12. · uendret I5",
      needed: "contributor",
    },
    { line: `Rett opp: angre · rett ${word}: …`, needed: "contributor" },
    { line: `Ansvar: ansvar ${word} regionkoordinator`, needed: "editor" },
  ],
  topics: (words: string[]) => `Mer, med «hjelp» foran: ${words.join(" · ")}`,
  noTopic: (topic: string) => `Jeg har ingen egen hjelp om «${topic}». Dette kan jeg:`,
} as const;

/** Answers to what is said to be polite. */
export const COURTESY = {
  thanks: { title: "Bare hyggelig!", line: null },
  yes: { title: "Den er grei.", line: "Ingenting venter på svar fra deg. Skriv hjelp for å se hva jeg kan." },
  no: { title: "Greit. Ingenting er lagret.", line: null },
} as const;

/** The pages; `main` is the one about everything. */
type HelpPage =
  | "main"
  | "look"
  | "deadlines"
  | "report"
  | "notes"
  | "lists"
  | "responsibility"
  | "correct"
  | "history"
  | "channels"
  | "reminders"
  | "words";

/** Which page tells of each command. What is about nothing in particular is told on the main one. */
export const HELP_PAGE: Readonly<Record<CommandName, HelpPage>> = {
  start: "main",
  courtesy: "main",
  status: "look",
  overview: "look",
  plan: "look",
  picture: "lists",
  update: "report",
  note: "notes",
  confirm: "report",
  several: "report",
  form: "report",
  move: "correct",
  undo: "correct",
  latest: "correct",
  correct: "correct",
  history: "history",
  changes: "history",
  list: "lists",
  mine: "look",
  deadlines: "deadlines",
  roles: "responsibility",
  search: "lists",
  assign: "responsibility",
  handover: "responsibility",
  teach: "words",
  forget: "words",
  explain: "words",
  connect: "channels",
  disconnect: "channels",
  channels: "channels",
  digest: "channels",
  "digest-when": "channels",
  "digest-pause": "channels",
  "digest-time": "channels",
  why: "history",
  follow: "reminders",
  chase: "reminders",
  absence: "reminders",
  decide: "channels",
  share: "look",
  help: "main",
};

/** One page of help: what leads to it, and its lines. */
export interface HelpTopic {
  page: HelpPage;
  /** Words for it; the first is what it is called. */
  words: string[];
  title: string;
  lines: string[];
  /** The least right of somebody it is of use to. */
  needed: Right;
}

export const HELP_TOPICS: HelpTopic[] = [
  {
    page: "look",
    words: ["oversikt", "se", "vise", "kort", "aktivitet", "aktiviteter", "kode", "koder", "område", "områder", "dele"],
    title: "Hjelp: se hvordan det går",
    needed: "reader",
    lines: [
      "status bredbånd – alt om én aktivitet. Ord fra planen, hverdagsord og koder (I7) finner fram.",
      "oversikt – tall for hele planen. oversikt infrastruktur – aktivitetene i ett område.",
      "mine – det rollene dine har ansvar for. mine frister – fristene på det.",
      "plan – hvilken plan vi følger, og hvor lenge den gjelder.",
      "Å spørre endrer ingenting. Bare du ser svaret; knappen «Del i kanalen» viser det for alle der.",
    ],
  },
  {
    page: "deadlines",
    words: ["frist", "frister", "dato", "datoer"],
    title: "Hjelp: frister",
    needed: "reader",
    lines: [
      "frist I7 15.12. – setter fristen, ingenting annet.",
      "utsett datasenter til innen påske fordi … – utsatt, med ny frist.",
      "I en oppdatering: bredbånd: 60 %, frist uke 50",
      "Datoer: 15.12. · 15. des · fredag · uke 50 · om 3 uker · 3. tertial · utgangen av mai · innen jul",
      "frister – det som kommer de neste 60 dagene. frister 14 dager · mine frister",
    ],
  },
  {
    page: "report",
    words: ["status", "oppdater", "oppdatering", "oppdateringer", "melde", "meld", "prosent", "fremdrift", "skjema"],
    title: "Hjelp: melde status",
    needed: "contributor",
    lines: [
      "bredbånd: fiber til Tolga ferdig, 60 %, frist 15. des",
      "Skill med komma. Status, prosent og frist kjennes igjen når de står for seg; resten blir kommentar.",
      "Status: ikke startet · i gang · forsinket · stoppet · utsatt · fullført · utgår",
      "ferdig I8 · forsinket RV3 fordi … · uendret I5",
      "notat I7: … – bare en kommentar. intern I7: … – bare for dem som kan melde.",
      "angre – tar bort det siste du meldte. rett bredbånd: 70 % – retter det.",
    ],
  },
  {
    page: "notes",
    words: ["notat", "notater", "intern", "internt", "interne", "kommentar", "merknad"],
    title: "Hjelp: notater, også interne",
    needed: "contributor",
    lines: [
      "notat I7: møte på Tynset – bare en kommentar. Status, prosent og frist står som før.",
      "intern I7: Telenor er trege – vises i historikken for dem som kan melde, og for ingen andre. Aldri i rapporter eller ukesmeldinger.",
      "bredbånd: treg (internt) – jeg spør om den skal være intern.",
      "rett bredbånd: intern – det du sist meldte, blir internt, og tas ut av det som er lagt ut.",
    ],
  },
  {
    page: "lists",
    words: ["liste", "lister", "søk", "filter", "filtre", "bilde", "graf", "diagram", "kommune", "finansiering"],
    title: "Hjelp: lister og søk",
    needed: "reader",
    lines: [
      "liste forsinket infra – filtre kan settes sammen.",
      "Filtre: status, område, ansvar, kommune, finansiering, over fristen, uten frist, uten ansvarlig, stille.",
      "liste over fristen · liste @kari · liste Tynset · liste stille side 2",
      "søk jernbane – finner ord i planen.",
      "mine – det rollene dine har ansvar for. oversikt – tall for hele planen.",
      "bilde infrastruktur – status uke for uke, tegnet.",
    ],
  },
  {
    page: "responsibility",
    words: ["ansvar", "rolle", "roller", "ansvarlig", "ansvarlige", "rolleinnehaver"],
    title: "Hjelp: ansvar",
    needed: "editor",
    lines: [
      "Planen gir ansvar til roller. En rolle har en rolleinnehaver.",
      "ansvar bredbånd regionkoordinator – gir aktiviteten en annen rolle.",
      "ansvar regional næringssjef @kari – Kari har rollen fra i dag.",
      "ansvar regional næringssjef ingen – rollen er ledig.",
      "roller – hvem som har hvilken rolle.",
      "overta @kari @per – Per får alle rollene til Kari.",
      "Historikken viser hvem som hadde rollen da.",
    ],
  },
  {
    page: "correct",
    words: ["angre", "rett", "rette", "feil"],
    title: "Hjelp: angre og rette",
    needed: "contributor",
    lines: [
      "angre – tar bort det siste du meldte. angre #12 – en bestemt oppføring.",
      "rett bredbånd: 70 % – retter det siste du meldte på bredbånd.",
      "Retter du, står den opprinnelige linjen i historikken. Angrer du, vises ikke teksten mer.",
    ],
  },
  {
    page: "history",
    words: ["historikk", "logg", "endring", "hvorfor"],
    title: "Hjelp: hva som er meldt",
    needed: "reader",
    lines: [
      "historikk bredbånd – alt som er meldt om én aktivitet, nyeste først.",
      "endringer – det som er annerledes enn for sju dager siden. endringer infra siden 1. oktober",
      "hvorfor bredbånd – linjene i loggen som ukesmeldingen bygger på.",
    ],
  },
  {
    page: "channels",
    words: ["ukesmelding", "ukesmeldingen", "kanaler", "kanal", "koble", "oppsummering", "pause", "tid"],
    title: "Hjelp: kanaler og ukesmelding",
    needed: "reader",
    lines: [
      "ukesmelding – slik blir den neste, bare for deg. ukesmelding nå – legg den ut.",
      "kanaler – hvilke som er koblet, sist og neste ukesmelding, og hva som må ordnes.",
      "koble til infrastruktur – i kanalen det gjelder. koble fra – slutt.",
      "ukesmelding tid – når den kommer. ukesmelding tid man 08.30 – hverdager fra 08.00 til 17.00.",
      "ukesmelding pause til 15. januar · ukesmelding fortsett",
      "Ukesmeldingen kommer første virkedag i uka. Er det ingenting nytt, er det stille.",
    ],
  },
  {
    page: "reminders",
    words: [
      "påminnelser",
      "påminnelse",
      "stille",
      "fravær",
      "sykdom",
      "stedfortreder",
      "vikar",
      "følg",
      "følge",
      "purr",
      "varsel",
      "varsler",
    ],
    title: "Hjelp: påminnelser og fravær",
    needed: "contributor",
    lines: [
      "Torsdag kl. 12 får du én privat melding om det du har ansvar for, bare når noe venter på svar.",
      "stille til 15. januar stedfortreder @kari – ingen påminnelser så lenge, Kari får dem. stille av – på igjen.",
      "følg bredbånd – privat beskjed når noen melder noe. slutt å følge bredbånd",
      "purr bredbånd – spør den ansvarlige privat, høyst én gang i uka.",
    ],
  },
  {
    page: "words",
    words: ["lær", "ord"],
    title: "Hjelp: lære meg ord",
    needed: "reader",
    lines: [
      "lær «tog» = jernbane – så forstår jeg «tog».",
      "Er ordet nytt, viser jeg det først som et valg. Når en annen lærer meg det samme, går jeg rett dit.",
      "glem «tog» – tar det bort.",
      "forklar bredbånd: 60 % – viser hvordan jeg leser en linje.",
    ],
  },
];
