/** Texts of receipts and of the questions that come before them. */

import type { UpdateFields } from "../command.ts";
import type { DateWarning } from "../language/date-warnings.ts";
import { shorten } from "../limits.ts";
import type { Status } from "../status.ts";
import type { IsoDate } from "../week.ts";
import { dayText } from "./activity.ts";
import { CANONICAL_STATUS_WORD, statusWord } from "./status.ts";

/** First line of a receipt. */
export const RECEIPT = {
  update: (title: string) => `Lagret: ${title}`,
  note: (title: string) => `Notat lagret: ${title}`,
  internal: (title: string) => `Internt notat lagret: ${title}`,
  confirm: (title: string) => `Bekreftet uendret: ${title}`,
  undo: (title: string) => `Angret: ${title}`,
  correct: (title: string) => `Rettet: ${title}`,
  assign: (title: string) => `Ansvar lagret: ${title}`,
  handover: "Ansvaret er overført",
  unchanged: (title: string) => `Ingen endring: ${title}`,
  internalHint: "Vises bare i historikken, aldri i rapporter eller ukesmeldinger.",
  confirmHint: "Statusen er den samme. Nå vet alle at den stemmer.",
  alreadySo: "Det står slik fra før, så det var ingenting å lagre.",
  hundredPercent: "100 %, men ikke satt til Fullført. Trykk Fullført om den er helt ferdig.",
  originalKept: "Den opprinnelige linjen står fortsatt i historikken.",
  commentGone: (note: string) => `Kommentaren «${shorten(note, 60)}» gjelder ikke lenger. Den står i historikken.`,
  changedSince: (labels: string) => `${labels} er endret etterpå og står som nå.`,
} as const;

/** Remarks about a deadline that was stored all the same. */
export function dateWarningText(warning: DateWarning, date: IsoDate): string {
  switch (warning.kind) {
    case "weekend":
      return `Merk: ${dayText(date)} er i en helg.`;
    case "holiday":
      return `Merk: ${dayText(date)} er en fridag (${warning.name}).`;
    case "past":
      return `Merk: ${dayText(date)} er alt passert.`;
    case "outside-period":
      return `Merk: ${dayText(date)} er utenfor planperioden ${warning.from.slice(0, 4)}–${warning.to.slice(0, 4)}.`;
  }
}

/** Questions before a write. Nothing is stored until they are answered. */
export const ASK = {
  nothingSaved: "Ingenting er lagret ennå.",
  whichTitle: "Hvilken aktivitet mener du?",
  whichMessage: "Hvilken aktivitet gjelder meldingen?",
  which: (words: string) => `«${words}» kan være flere. Velg, så lagrer jeg teksten på den du velger.`,
  whichRead: (words: string) => `«${words}» kan være flere.`,
  thisOneTitle: "Mente du denne?",
  nearMiss: (words: string) => `«${words}» ligner mest på denne. Trykk på den, så lagrer jeg teksten.`,
  yourText: "Teksten din",
  setTo: (code: string, status: Status) => `Sette ${code} til ${statusWord(status)}?`,
  saveOn: (code: string, what: string) => `Lagre på ${code}: ${what}?`,
  confirmUnchanged: (code: string) => `Bekrefte at ${code} er uendret?`,
  doneOrProgress: (status: Status, progress: number) => `${statusWord(status)} eller ${progress} %?`,
  progressButton: (progress: number, status: Status) => `${progress} %, ${CANONICAL_STATUS_WORD[status]}`,
  twoStatuses: (statuses: Status[]) => `${statuses.map(statusWord).join(" eller ")}?`,
  twoProgresses: (progresses: number[]) => `${progresses.map((progress) => `${progress} %`).join(" eller ")}?`,
  twoDeadlines: (dates: IsoDate[]) => `Hvilken frist: ${dates.map(dayText).join(" eller ")}?`,
  ended: "Fullført, eller avsluttet uten å være gjennomført?",
  endedButton: "Avsluttet, ikke gjort",
  impossibleDate: (typed: string, alternatives: string[]) =>
    alternatives.length === 0
      ? `Datoen «${typed}» finnes ikke. Skriv den på nytt, for eksempel 15.12.`
      : `Datoen «${typed}» finnes ikke. Mente du ${alternatives.join(" eller ")}?`,
  vagueDate: (typed: string) => `«${typed}» er for vagt for en frist. Hvilken dag gjelder?`,
  identityNumberTitle: "Ikke lagret",
  identityNumber: "Ser ut som et fødselsnummer. Ta det bort og send på nytt – slikt skal ikke stå i loggen.",
} as const;

/** What is about to be set, in words: `Fullført`, `60 %, frist lørdag 15. desember 2018`. */
export function fieldsText(fields: UpdateFields): string {
  const parts = [
    fields.status === null ? null : statusWord(fields.status),
    fields.progress === null || fields.status === "done" ? null : `${fields.progress} %`,
    fields.deadline === null ? null : `frist ${dayText(fields.deadline)}`,
    fields.decision === null ? null : `sak ${fields.decision}`,
    fields.internal ? "intern" : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** Texts of the update form. */
export const FORM = {
  updateTitle: (title: string) => `Oppdater ${title}`,
  correctTitle: (title: string) => `Rett ${title}`,
  progressHint: "Prosent, 0–100. La stå tomt om du ikke vet.",
  noteHint: "Én eller to setninger. Det du skriver, blir stående ord for ord.",
  deadlineNow: (day: string) => `Nå: ${day}`,
} as const;
