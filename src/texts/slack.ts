/** What Slack's own surfaces say around the cards: modals, App Home, and what did not fit. */
import { andMore } from "./labels.ts";

export const SLACK = {
  name: "Aktivitet",
  cancel: "Avbryt",
  close: "Lukk",
  send: "Send",
  openForm: "Åpne skjemaet",
  updateTitle: (code: string) => `Oppdater ${code}`,
  correctTitle: (code: string) => `Rett ${code}`,
  answerTitle: "Aktivitet",
  logTitle: "Loggfør på aktivitet",
  logSubmit: "Loggfør",
  logFrom: (author: string) => `Skrevet av ${author}`,
  logShortened: "Bare begynnelsen vises her. Hele meldingen loggføres.",
  logHint: "Står feltet tomt, finner jeg aktiviteten ut fra teksten, eller spør.",
  pickTitle: "Oppdater aktivitet",
  pickSubmit: "Videre",
  pickHint: "Søk med kode eller egne ord.",
  activity: "Aktivitet",
  searchActivity: "Søk, for eksempel bredbånd",
  showRow: (code: string) => `Vis ${code}`,
  rowName: (label: string, title: string) => `${label}: ${title}`,
  fieldError: (label: string, error: string) => `${label}: ${error}`,
  tooLongForButton: (label: string) =>
    `Teksten er for lang for knappen «${label}». Ingenting er lagret. Kort den ned, og send den på nytt.`,
  partOf: (title: string, part: number, parts: number) => `${title} (${part} av ${parts})`,
  rowsLeftOut: (count: number) => `${andMore(count)}. Spør om noe smalere for å se resten, for eksempel ett område.`,
  restLeftOut: "… Resten fikk ikke plass. Spør om noe smalere for å se den.",
  homeLeftOut: (count: number) =>
    `${andMore(count)}. Skriv til meg under Meldinger for å se resten, for eksempel «mine».`,
  homeRestLeftOut: "… Resten fikk ikke plass. Skriv til meg under Meldinger for å se den, for eksempel «mine».",
} as const;
