/** Texts of «slik blir mandag»: what would be sent, to whom and why. */

export const FORECAST = {
  noChannel: (area: string) => `${area} (ingen kanal er koblet til ennå)`,
  administrator: "regionrådgiveren",
  nothing: "Blir ikke lagt ut: det er ikke noe nytt, og ingen frister innen 14 dager.",
  due: (when: string) => `Legges ut ${when}.`,
  skipped: (reason: string) => `Blir ikke lagt ut: ${reason}.`,
  next: (when: string, isToday: boolean) => (isToday ? `Legges ut senere i dag: ${when}.` : `Kommer ${when}.`),
  never: "Blir ikke lagt ut: planperioden er over.",
} as const;
