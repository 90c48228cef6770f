/** Texts about connected channels, posting the digest, following, reminders and absence. */

import type { Platform } from "../model/person.ts";
import type { IsoDate } from "../model/week.ts";
import { WEEKDAYS } from "../understand/language/date-words.ts";
import { formatDateShort } from "../understand/language/format-date.ts";
import { dayText } from "./activity.ts";

const ON_WEEKDAYS = ["mandager", "tirsdager", "onsdager", "torsdager", "fredager"];

/** `mandager kl. 08.30` */
export function weeklyTimeText(weekday: number, time: string): string {
  return `${ON_WEEKDAYS[weekday - 1] ?? ""} kl. ${time.replace(":", ".")}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `man` */
function shortDay(weekday: number): string {
  return (WEEKDAYS[weekday - 1] ?? "").slice(0, 3);
}

/** `mandag 3. desember 2018 kl. 08.30`: a day and a wall clock in Norway. */
export function momentText(date: IsoDate, clock: string): string {
  return `${dayText(date)} kl. ${clock.replace(":", ".")}`;
}

export const CHANNELS = {
  title: "Koblede kanaler",
  whichArea: "Hvilket område skal kanalen følge?",
  unknownArea: (words: string) => `Kjenner ikke området «${words}».`,
  none: "Ingen kanaler er koblet til ennå.",
  howToConnect: (slug: string) => `Skriv i kanalen det gjelder: koble til ${slug}`,
  connectedTitle: (channel: string, area: string) => `${channel} er koblet til ${area}`,
  alreadyConnected: (channel: string, area: string) => `${channel} er allerede koblet til ${area}`,
  announcement: (area: string) => `Denne kanalen følger nå ${area}. Skriv «hjelp» for å se hva jeg kan.`,
  /** There is nothing to say now, and a day is no promise. */
  silentUntilNews: (when: string) =>
    `Ukesmeldingen kan komme ${when}. Nå er det ikke noe nytt å si i den: da er det stille til det blir det.`,
  connectedNext: (when: string) => `Første ukesmelding: ${when}. Slik hadde den sett ut nå:`,
  connectedBefore: (when: string) => `Neste ukesmelding: ${when}. Slik hadde den sett ut nå:`,
  connectedNoNext: "Ingen ukesmelding er på vei så lenge den er satt på pause. Slik hadde den sett ut nå:",
  asNow: "Slik hadde ukesmeldingen sett ut nå:",
  disconnectedTitle: (channel: string) => `${channel} er koblet fra`,
  disconnected: (areas: string[]) => `Ingen flere ukesmeldinger her om ${areas.join(", ")}.`,
  notConnectedTitle: (channel: string) => `${channel} er ikke koblet til`,
  /** The channel that was written in, or that a line is about, where nobody told its name. */
  here: "kanalen",
  hereFirst: "Kanalen",
  /** `where`: «i Slack», «lokalt». */
  somewhere: (where: string) => `en kanal ${where}`,
  whichChannelTeams: (typed: string) => `Skriv dette i kanalen det gjelder, med @ og navnet mitt først: ${typed}`,
  whichChannel: "Skriv dette i kanalen det gjelder, eller velg kanalen med # når du skriver.",
  feed: (channel: string, areas: string[], platform: string) => `${channel} (${platform}) · ${areas.join(", ")}`,
  feedSomewhere: (areas: string[], where: string) => `En kanal ${where} · ${areas.join(", ")}`,
  ofArea: (area: string, line: string) => `${area} – ${line}`,
  last: (week: number, when: string) => `Sist: uke ${week}, ${when}`,
  lastByHand: (when: string) => `Sist: lagt ut for hånd ${when}`,
  silent: (week: number) => `Uke ${week}: ingenting å melde, så ingenting ble lagt ut`,
  skipped: (week: number) => `Uke ${week} ble hoppet over`,
  never: "Ingen ukesmelding ennå",
  next: (when: string) => `Neste: ${when}`,
  noNext: "Neste: ingen er på vei (pausen har ingen slutt)",
  paused: (until: IsoDate | null) =>
    until === null ? "På pause til noen skriver «ukesmelding fortsett»" : `På pause til ${dayText(until)}`,
  healthy: "Alt i orden",
  /** A channel of the local page: nobody else reads it. */
  pageOnly: "Vises bare på siden på denne maskinen, mens boten kjører; ingenting går til Slack eller Teams",
  waiting: "Står i kø og sendes ved neste anledning",
  doubtful: "Usikker: jeg vet ikke om den siste kom fram",
} as const;

/** As people know them. */
export const PLATFORMS: Readonly<Record<Platform, string>> = { slack: "Slack", teams: "Teams", local: "lokalt" };

/** Where something is. */
export const ON_PLATFORM: Readonly<Record<Platform, string>> = {
  slack: "i Slack",
  teams: "i Teams",
  local: "på den lokale siden",
};

/** A channel on a platform that is not set up where the bot runs: what that means, and what to do. */
export const NOT_SET_UP: Readonly<Record<Platform, string>> = {
  slack: "Slack er ikke satt opp her, så ingenting legges ut. Sett SLACK_BOT_TOKEN, og start boten på nytt.",
  teams:
    "Teams er ikke satt opp her, så ingenting legges ut. Sett MicrosoftAppId og MicrosoftAppTenantId, og start boten på nytt.",
  local: "Den lokale siden er slått av, så ingenting vises der. Sett AKTIVITET_PAGE=on, eller koble en kanal i Slack.",
};

export const WEEKLY = {
  previewTitle: (area: string) => `Slik blir ukesmeldingen for ${area}`,
  nothingTitle: (area: string) => `Ingen ukesmelding for ${area} nå`,
  nothing: "Det er ikke noe nytt, og ingen frister innen 14 dager. Da blir det stille.",
  previewHint: "Bare du ser dette.",
  whichArea: "Hvilket område?",
  noChannelTitle: "Ingen kanal får ukesmelding her ennå",
  postedTitle: (channel: string) => `Ukesmeldingen er på vei til ${channel}`,
  postedNow: "Den legges ut med en gang.",
  postedLater: (when: string) => `Den legges ut ${when}: aldri om natta, i helger eller på fridager.`,
  nothingToPost: "Det er ikke noe nytt å legge ut.",
  alreadyTold: (when: string) => `Den ble lagt ut ${when}, og ingenting nytt er meldt siden.`,
  noChannel: (areas: string, slug: string) =>
    `Skriv det i en kanal som følger ${areas}. Koble den til først, i kanalen: koble til ${slug}`,
  notPostedTitle: "Ukesmeldingen er ikke lagt ut",
  quietUntil: (when: string) => `Ingenting legges ut før ${when}: det er en stille tid. Skriv det igjen da.`,
  nothingFromHere: "Herfra legges ingenting ut; det gjøres i Slack eller Teams. Slik hadde den sett ut:",
  pausedTitle: "Ukesmeldingen er satt på pause",
  pausedForGood: "Pausen varer til noen skriver: ukesmelding fortsett",
  pausedUntil: (until: IsoDate) => `Pausen varer til ${dayText(until)}. Før det: ukesmelding fortsett`,
  resume: "Fortsett",
  resumedTitle: "Ukesmeldingen går som før",
  wasNotPaused: "Den var ikke på pause.",
  pauseAgain: "Pause igjen: ukesmelding pause til 15. januar",
  badPause: (typed: string) =>
    `Jeg får ikke lest «${typed}» som en dag. Skriv for eksempel: ukesmelding pause til 15. januar`,
  pausePast: (until: IsoDate) =>
    `${capitalised(dayText(until))} er passert. Skriv for eksempel: ukesmelding pause til 15. januar`,
  timeTitle: "Ny tid for ukesmeldingen",
  time: (when: string) => `Fra nå av ${when}. Faller dagen på en fridag, kommer den neste virkedag.`,
  sameTimeTitle: "Tiden er ikke endret",
  badTime: (typed: string) =>
    `Jeg får ikke lest «${typed}» som én dag og ett klokkeslett. Skriv for eksempel: ukesmelding tid man 08.30`,
  badHour: (time: string, weekday: number) =>
    `Kl. ${time.replace(":", ".")} går ikke: ingenting legges ut før kl. 08.00 eller etter kl. 17.00. Skriv for eksempel: ukesmelding tid ${shortDay(weekday)} 08.30`,
  badDay: (time: string) =>
    `I helgen legges ingenting ut. Velg en dag fra mandag til fredag, for eksempel: ukesmelding tid fre ${time.replace(":", ".")}`,
  whenTitle: "Når ukesmeldingen kommer",
  fixed: (weekday: number, time: string) => capitalised(weeklyTimeText(weekday, time)),
  onlyNews: "Er det ingenting nytt, er det stille.",
  changeTime: "Endre slik: ukesmelding tid man 08.30 · ukesmelding pause til 15. januar",
  concerns: (channel: string, areas: string[]) => `Gjelder ${channel}: ${areas.join(", ")}`,
  nobodyFollows: (area: string, slug: string) =>
    `Ingen kanal følger ${area}. Koble den til i kanalen det gjelder: koble til ${slug}`,
  severalFollow: (area: string, examples: string[]) =>
    `Flere kanaler følger ${area}. Skriv det i den det gjelder, eller med navnet: ${examples.join(" · ")}`,
  next: (when: string) => `Neste: ${when}`,
  whyTitle: (title: string) => `Hvorfor står ${title} der?`,
  whyOlder: (shown: number) =>
    shown === 0 ? "Linjen bygger på det planen sier." : "Linjen bygger på planen og det som sist ble meldt:",
  why: "Hvorfor?",
  whyHint: (line: string) => `Hvorfor: ${line}`,
} as const;

export const FOLLOW = {
  title: (title: string) => `Du følger ${title}`,
  already: "Det gjorde du fra før.",
  hint: "Du får en privat beskjed når noen melder noe. Slutt slik:",
  stopHint: (code: string) => `slutt å følge ${code}`,
  stoppedTitle: (title: string) => `Du følger ikke lenger ${title}`,
  didNot: "Du fulgte den ikke.",
  stop: "Slutt å følge",
  notice: (title: string, who: string, what: string) => `${title}: ${who} meldte ${what}`,
} as const;

export const CHASE = {
  title: (title: string) => `Påminnelse sendt: ${title}`,
  asked: (roles: string) => `Spurte ${roles} privat.`,
  alreadyTitle: (title: string) => `${title} er allerede purret denne uka`,
  already: "Én purring per aktivitet og uke er nok. Se svaret i historikken når det kommer.",
  nobodyTitle: (title: string) => `Ingen å spørre om ${title}`,
  nobody: (code: string) => `Ingen som kan melde, har rollen. Sett noen slik: ansvar ${code} @navn`,
  away: "Den som har ansvaret, er stille nå, uten stedfortreder. Skriv til vedkommende selv om det haster.",
  unreached: "Den som har ansvaret, når jeg ikke: boten må først ha møtt vedkommende i Slack eller Teams.",
  closedTitle: (title: string) => `Ingenting å spørre om: ${title}`,
  closed: (status: string) => `Den er ${status}. Se historikken for det som er meldt.`,
  cardTitle: (by: string) => `${by} spør hvordan det går`,
} as const;

export const ABSENCE = {
  title: (until: IsoDate) => `Stille til og med ${dayText(until)}`,
  line: "Du får ingen påminnelser fra meg så lenge.",
  deputy: (name: string) => `${name} får dem imens.`,
  keptDeputy: (until: IsoDate) =>
    `Samme stedfortreder som før. Uten: stille til ${formatDateShort(until, "")} uten stedfortreder`,
  deputyNotice: (name: string, until: IsoDate) =>
    `Du er stedfortreder for ${name} til og med ${dayText(until)}. Påminnelsene kommer til deg imens.`,
  ended: "Påminnelsene er på igjen",
  past: "Den dagen er passert. Skriv for eksempel: stille til 15. januar",
  selfDeputy: "Du kan ikke være din egen stedfortreder.",
  end: "Slå på igjen",
  offer: (until: IsoDate) => `Stille til ${formatDateShort(until, "")}`,
  offerLine: "Knappen slår av påminnelsene fra nå av.",
  silent: (until: IsoDate) => `Du er stille til og med ${dayText(until)}.`,
  notSilent: "Du er ikke satt stille nå.",
} as const;
