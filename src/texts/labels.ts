/** Words on buttons, fields and facts. Button labels fit a phone: at most 24 characters. */

/** What stands on buttons. */
export const BUTTONS = {
  update: "Oppdater",
  unchanged: "Uendret",
  history: "Historikk",
  share: "Del i kanalen",
  undo: "Angre",
  correct: "Rett",
  showStatus: "Vis status",
  yes: "Ja",
  noShowStatus: "Nei, vis status",
  save: "Lagre",
  saveCorrection: "Lagre rettelsen",
  saveAsUpdate: "Lagre som oppdatering",
  saveAsNote: (code: string) => `Lagre som merknad på ${code}`,
  saveWithoutDate: "Lagre uten frist",
  saveWithoutProgress: "Lagre uten prosent",
  older: "Eldre",
  newer: "Nyere",
  newest: "Nyeste",
  next: "Neste side",
  previous: "Forrige side",
  wholePlan: "Hele planen",
  mine: "Mine aktiviteter",
  deadlines: "Frister",
  help: "Hjelp",
  all: "Vis alle",
  done: "Fullført",
  confirmUnchanged: "Bekreft uendret",
  channels: "Kanaler",
} as const;

/** Labels of facts, receipt lines and form fields. */
export const LABELS = {
  status: "Status",
  progress: "Fremdrift",
  deadline: "Frist",
  responsible: "Ansvar",
  funding: "Finansiering",
  area: "Område",
  comment: "Kommentar",
  decision: "Sak",
  municipalities: "Kommune",
  noValue: "ikke satt",
  nobody: "ingen",
  none: "ingen",
} as const;

/** «… og 7 til» */
export function andMore(count: number): string {
  return `… og ${count} til`;
}

/** `60 %` */
export function percent(progress: number): string {
  return `${progress} %`;
}

/** `1 aktivitet`, `8 aktiviteter` */
export function activityCount(count: number): string {
  return count === 1 ? "1 aktivitet" : `${count} aktiviteter`;
}
