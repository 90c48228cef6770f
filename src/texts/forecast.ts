/** Texts of «slik blir mandag»: what would be sent on a day, to whom and why. */

import type { IsoDate } from "../model/week.ts";
import { dayText } from "./activity.ts";

export const FORECAST = {
  responsible: "De ansvarlige",
  administrator: "Regionrådgiveren",
  nothing: (when: string) =>
    `Stille ${when}: det er ikke noe nytt, og ingen frister innen 14 dager. Da legges ingenting ut.`,
  due: (when: string) => `Legges ut ${when}, kanalens faste tid.`,
  dueIfConnected: (when: string) => `Ville blitt lagt ut ${when}, om en kanal fulgte området.`,
  onPage: (when: string) =>
    `Vises i kanalen på denne siden ${when}, om boten kjører da. Ingenting går til Slack eller Teams.`,
  moved: (when: string) => `Legges ut ${when}: kanalens faste dag er en fridag denne uka.`,
  madeUp: (since: string, when: string) => `Skulle vært lagt ut ${since}. Tas igjen ${when}.`,
  posted: (when: string) => `Lagt ut ${when}.`,
  skipped: (reason: string) => `Ingenting denne uka: ${reason}.`,
  beforePlan: "Ingenting denne dagen: planen gjelder ikke ennå.",
  notToday: "Ingenting denne dagen.",
  dayOff: (holiday: string | null) =>
    holiday === null ? "Ingenting i helgen." : `Ingenting på en fridag (${holiday}).`,
  next: (when: string) => `Neste: ${when}.`,
  noNext: "Ingen flere er på vei.",
  sent: (when: string) => `Sendes privat ${when}.`,
  waited: (when: string) => `Står klar. Sendes ${when}.`,
  anAdministrator: "En administrator",
  sentLate: (since: string) => `Skulle vært sendt privat ${since}. Sendes nå, om det ikke er gjort.`,
  asked: (when: string) => `Er spurt denne uka: ${when}.`,
  unreached: "Får ingen melding: boten kan ikke skrive til dem der den er satt opp.",
  away: (until: IsoDate) => `Er stille til og med ${dayText(until)}, uten stedfortreder. Påminnelsene venter.`,
  nobody: "Ingen å spørre denne uka.",
} as const;
