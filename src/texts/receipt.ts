/** Texts of receipts and of the questions that come before them. */

import { type DeadlineSaid, isLater, type Later, NO_DEADLINE, type UpdateFields } from "../model/command.ts";
import { shorten } from "../model/limits.ts";
import { isWhole, type Status } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import type { DateWarning } from "../understand/language/date-warnings.ts";
import { dayText } from "./activity.ts";
import { CANONICAL_STATUS_WORD, statusWord } from "./status.ts";

/** First line of a receipt. */
export const RECEIPT = {
  update: (title: string) => `Lagret: ${title}`,
  several: (count: number) => `Lagret på ${count} aktiviteter`,
  note: (title: string) => `Notat lagret: ${title}`,
  internal: (title: string) => `Internt notat lagret: ${title}`,
  confirm: (title: string) => `Bekreftet uendret: ${title}`,
  undo: (title: string) => `Angret: ${title}`,
  correct: (title: string) => `Rettet: ${title}`,
  assign: (title: string) => `Ansvar lagret: ${title}`,
  handover: "Ansvaret er overført",
  unchanged: (title: string) => `Ingen endring: ${title}`,
  internalHint:
    "Vises bare i historikken, for dem som kan melde. Aldri for gjester, i rapporter eller i ukesmeldinger.",
  saidAmongFew: (code: string) =>
    `Internt fordi meldingen ikke ble skrevet der alle kolleger kan lese. Skal alle vite det, skriv det med egne ord: ${code}: …`,
  authorMayUndo: (name: string) => `${name} får beskjed, og kan angre.`,
  internalComment: "Kommentaren vises bare i historikken, for dem som kan melde.",
  seenByAll: (labels: string[]) => `${sentenceList(labels)} kan alle se.`,
  confirmHint: "Statusen er den samme. Nå vet alle at den stemmer.",
  alreadySo: "Det står slik fra før, så det var ingenting å lagre.",
  hundredPercent: "100 %, men ikke satt til Fullført. Trykk Fullført om den er helt ferdig.",
  deadlineStands: (day: string, code: string) =>
    `Fristen står fortsatt: ${day}. Gjelder den ikke lenger, skriv: fjern frist ${code}`,
  originalKept: "Den opprinnelige linjen står fortsatt i historikken.",
  madeInternal: "Det du hadde skrevet før, er også internt nå, og tas bort der alle kunne se det.",
  nowInternal: (id: number, day: string, note: string | null) =>
    `Nr. ${id} (${day})${note === null ? "" : `, «${shorten(note, 60)}»,`} er nå internt.`,
  /** What was reported with words that are internal from now on. */
  stillOpen: (labels: string[]) => `${sentenceList(labels)} kan alle fortsatt se: det er bare ordene som er interne.`,
  staysInternal: "Det som ble gjort internt, er fortsatt internt. Skal alle se det, meld det på nytt.",
  undid: (id: number, kind: string) => `Nr. ${id} (${kind.toLowerCase()}) gjelder ikke lenger.`,
  commentGone: (note: string) => `Kommentaren «${shorten(note, 60)}» er tatt bort og vises ikke lenger.`,
  alreadyLogged: (title: string, who: string, day: string) => `Meldingen står allerede på ${title} (${who}, ${day})`,
  moveLogged: "Ingenting nytt er lagret. Skal den stå et annet sted, trykk Angre og loggfør den på nytt.",
  askToMoveLogged:
    "Ingenting nytt er lagret. Skal den stå et annet sted, be den som loggførte den, om å angre. Så kan den loggføres på nytt.",
  changedSince: (labels: string) => `${labels} er endret etterpå og står som nå.`,
} as const;

/** One remark about a deadline that was stored all the same; null when there is nothing to remark. */
export function dateWarningText(warnings: DateWarning[], date: IsoDate): string | null {
  if (warnings.length === 0) return null;
  const parts = warnings.map(dateWarningPart);
  const last = parts.pop();
  return `Merk: ${dayText(date)} ${parts.length === 0 ? "" : `${parts.join(", ")} og `}${last}.`;
}

function dateWarningPart(warning: DateWarning): string {
  switch (warning.kind) {
    case "weekend":
      return "faller i en helg";
    case "holiday":
      return `er en fridag (${warning.name})`;
    case "past":
      return "er allerede passert";
    case "outside-period":
      return `er utenfor planperioden ${warning.from.slice(0, 4)}–${warning.to.slice(0, 4)}`;
  }
}

/** Questions before a write. Nothing is stored until they are answered. */
export const ASK = {
  nothingSaved: "Ingenting er lagret ennå.",
  whichTitle: "Hvilken aktivitet mener du?",
  whichMessage: "Hvilken aktivitet gjelder meldingen?",
  which: (words: string) => `«${words}» kan være flere. Velg, så lagrer jeg teksten på den du velger.`,
  whichRead: (words: string) => `«${words}» kan være flere.`,
  noneNamed: "Ingenting er lagret ennå. Skriv hvilken aktivitet det gjelder, så spør jeg om det stemmer.",
  thisOneTitle: "Mente du denne?",
  readAs: (what: string) => `Jeg leser det som: ${what}.`,
  nearMiss: (words: string) => `«${words}» ligner mest på denne. Trykk på den, så lagrer jeg teksten.`,
  nearMissRead: (words: string) => `«${words}» ligner mest på denne.`,
  yourText: "Teksten din",
  setTo: (code: string, status: Status) => `Sette ${code} til ${statusWord(status)}?`,
  saveOn: (code: string, what: string) => `Lagre på ${code}: ${what}?`,
  confirmUnchanged: (code: string) => `Bekrefte at ${code} er uendret?`,
  doneOrProgress: (status: Status, progress: number) => `${statusWord(status)} eller ${progress} %?`,
  progressButton: (progress: number, status: Status) => `${progress} %, ${CANONICAL_STATUS_WORD[status]}`,
  twoStatuses: (statuses: Status[]) => `${statuses.map(statusWord).join(" eller ")}?`,
  twoProgresses: (progresses: number[]) => `${progresses.map((progress) => `${progress} %`).join(" eller ")}?`,
  twoDeadlines: (deadlines: DeadlineSaid[]) => `Hvilken frist: ${deadlines.map(deadlineWords).join(" eller ")}?`,
  ended: "Fullført, eller avsluttet uten å være gjennomført?",
  endedButton: "Avsluttet, ikke gjort",
  impossibleDate: (typed: string, alternatives: string[]) =>
    alternatives.length === 0
      ? `Datoen «${typed}» finnes ikke.`
      : `Datoen «${typed}» finnes ikke. Mente du ${alternatives.join(" eller ")}?`,
  vagueDate: (typed: string) => `«${typed}» er for vagt for en frist. Hvilken dag gjelder?`,
  hedged: (what: string) => `${what} – eller er alt kommentar?`,
  onlyComment: "Bare kommentar",
  commentOn: (code: string) => `Lagre som kommentar på ${code}?`,
  anotherActivity: (code: string) => `Meldingen nevner også ${code}. Hva gjelder hvem?`,
  several: "Meldingen gjelder flere aktiviteter",
  onlyThis: (typed: string) => `Lagre «${typed}»`,
  leftOut: (typed: string) => `Dette er ikke med: «${shorten(typed, 120)}».`,
  oneAtATime: "Ingenting er lagret ennå. Hver knapp lagrer sin del, og det som gjenstår, kommer igjen etterpå.",
  still: "Gjenstår fra meldingen din:",
  saveThemAll: (count: number) => (count === 2 ? "Lagre begge" : `Lagre alle ${count}`),
  allAnswers: [
    "alle",
    "begge",
    "begge to",
    "alle sammen",
    "alt",
    "alle deler",
    "begge deler",
    "lagre alle",
    "lagre begge",
    "lagre alt",
    "ja",
  ],
  oneLineEach: "Ingenting er lagret ennå. Skriv én linje for hver aktivitet.",
  saveAllOn: (code: string) => `Lagre alt på ${code}`,
  noDate: (typed: string) => `Jeg fant ingen dato i «${shorten(typed, 60)}».`,
  asDeadline: (typed: string) => `frist ${typed}`,
  deadlineExample: (code: string) => `Ingenting er lagret. Skriv for eksempel: frist ${code} 15. desember`,
  impossibleProgress: "Fremdrift må være 0–100 %.",
  progressExample: (code: string) => `Ingenting er lagret. Skriv for eksempel: ${code}: 60 %`,
  perhapsInternal: "Skal dette være et internt notat?",
  whoSeesInternal: "Et internt notat vises bare i historikken, for dem som kan melde. Et åpent vises for alle.",
  internalButton: "Internt",
  internalAnswers: ["ja", "intern", "ja, internt", "internt notat"],
  openButton: "Åpent",
  openAnswers: ["nei", "åpen", "nei, åpent", "ope", "for alle"],
  notDone: (code: string) => `${code} er ${statusWord("done")}. Sette den tilbake til ${statusWord("in-progress")}?`,
  earlier: (present: IsoDate, said: IsoDate) =>
    `Fristen er ${dayText(present)}, og ${dayText(said)} er tidligere. Hva mener du?`,
  countedFromNothing: (code: string) => `${code} har ingen frist å regne fra. Når er den nye fristen?`,
  noDeadlineYet: (status: Status) => `${statusWord(status)}, uten frist`,
  postponedTo: (day: string) => `Utsatt til ${day}`,
  newDeadline: (day: string) => `Ny frist ${day}`,
  sameDeadline: "Utsatt, samme frist",
  reopen: (code: string, status: Status, progress: number) =>
    `${code} er ${statusWord(status)}. Sette den til ${statusWord("in-progress")}, ${progress} %?`,
  reported: (code: string, words: string) =>
    `Ingenting er lagret. Vil du melde det, skriv: ${code}: ${shorten(words, 80)}`,
  readAsQuestion: "Ingenting er lagret. Linjen ser ut som et spørsmål. Var den til loggen, kan du lagre den her.",
  nothingStored: "Ingenting er lagret",
  about: (title: string) => `Det ser ut til å gjelde ${title}, men resten forsto jeg ikke.`,
  reportedOn: (code: string, words: string) => `Vil du melde det, skriv: ${code}: ${shorten(words, 80)}`,
  reportedWhere: "Vil du melde det? Velg aktiviteten, så lagrer jeg det som merknad.",
  identityNumberTitle: "Ikke lagret",
  identityNumber: "Ser ut som et fødselsnummer. Ta det bort og send på nytt – slikt skal ikke stå i loggen.",
} as const;

/** «Status, fremdrift og frist» */
function sentenceList(labels: string[]): string {
  const words = labels.map((label, at) => (at === 0 ? label : label.toLowerCase()));
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} og ${last}`;
}

/** What is about to be set, in words: `Fullført`, `60 %, frist lørdag 15. desember 2018`. */
export function fieldsText(fields: UpdateFields): string {
  const parts = [
    fields.status === null ? null : statusWord(fields.status),
    fields.progress === null || isWhole(fields.status) ? null : `${fields.progress} %`,
    fields.deadline === null ? null : deadlinePhrase(fields.deadline),
    fields.decision === null ? null : `sak ${fields.decision}`,
    fields.internal ? "intern" : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** All that a tap will store: the fields, who is to be responsible (null where nobody is named), and the comment. */
export function savedText(fields: UpdateFields, responsible: string | null): string {
  const parts = [
    fieldsText(fields),
    responsible === null ? "" : `ansvar ${responsible}`,
    fields.note === null ? "" : `kommentar «${shorten(fields.note, LONGEST_SHOWN_NOTE)}»`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** The words themselves stand below the question. */
const LONGEST_SHOWN_NOTE = 120;

/** `2 uker senere`, `1 måned senere` */
function laterWords({ count, unit }: Later): string {
  if (unit === "months") return `${count} ${count === 1 ? "måned" : "måneder"} senere`;
  if (count % 7 !== 0) return `${count} ${count === 1 ? "dag" : "dager"} senere`;
  return `${count / 7} ${count === 7 ? "uke" : "uker"} senere`;
}

/** `lørdag 15. desember 2018`, `2 uker senere`, or `ingen` for none any more. */
export function deadlineWords(deadline: DeadlineSaid): string {
  if (isLater(deadline)) return laterWords(deadline);
  return deadline === NO_DEADLINE ? "ingen" : dayText(deadline);
}

/** `frist lørdag 15. desember 2018`, `frist 2 uker senere`, `ingen frist` */
function deadlinePhrase(deadline: DeadlineSaid): string {
  return deadline === NO_DEADLINE ? "ingen frist" : `frist ${deadlineWords(deadline)}`;
}

/** Texts of the update form. */
export const FORM = {
  updateTitle: (title: string) => `Oppdater ${title}`,
  correctTitle: (title: string) => `Rett ${title}`,
  progressUnknown: "Prosent, 0–100. La stå tomt om du ikke vet.",
  progressKnown: "Prosent, 0–100.",
  noteHint: "Én eller to setninger. Det du skriver, blir stående ord for ord.",
  // Slack's date field cannot be emptied, so the way that works everywhere is told.
  deadlineNow: (day: string, code: string) => `Nå: ${day}. Ta den bort slik: frist ${code} ingen`,
} as const;
