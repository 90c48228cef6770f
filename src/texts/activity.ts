/** Texts of an activity's card. */

import { daysBetween, type IsoDate } from "../model/week.ts";
import { formatDateLong, formatDateShort, formatWeekday } from "../understand/language/format-date.ts";

/** `I7 · Bredbånd og fiber` */
export function activityTitle(code: string, shortTitle: string): string {
  return `${code} · ${shortTitle}`;
}

/** `lørdag 15. desember 2018` */
export function dayText(date: IsoDate): string {
  return `${formatWeekday(date)} ${formatDateLong(date)}`;
}

/** `lørdag 15. desember 2018 (om 19 dager)` */
export function deadlineText(date: IsoDate, today: IsoDate, closed: boolean): string {
  return closed ? dayText(date) : `${dayText(date)} (${distanceText(daysBetween(today, date))})`;
}

/** From so many days on people count in years. */
const LONG = 366;

/** `mer enn ett år`, `mer enn 7 år` */
function yearsText(days: number): string {
  const years = Math.floor(days / 365.25);
  return `mer enn ${years <= 1 ? "ett" : years} år`;
}

/** `om 3 dager`, `i dag`, `3 dager over fristen`, `mer enn 7 år over fristen` */
export function distanceText(days: number): string {
  if (days <= -LONG) return `${yearsText(-days)} over fristen`;
  if (days >= LONG) return `om ${yearsText(days)}`;
  if (days === 0) return "i dag";
  if (days === 1) return "i morgen";
  if (days === -1) return "1 dag over fristen";
  return days > 0 ? `om ${days} dager` : `${-days} dager over fristen`;
}

/** When something was last heard: `i dag`, `i går`, `for 12 dager siden`, `for 5 uker siden`, `for mer enn ett år siden`. */
export function agoText(days: number): string {
  if (days >= LONG) return `for ${yearsText(days)} siden`;
  if (days <= 0) return "i dag";
  if (days === 1) return "i går";
  return days < 21 ? `for ${days} dager siden` : `for ${Math.floor(days / 7)} uker siden`;
}

/** `9 uker`, `mer enn 2 år` */
export function weeksText(weeks: number): string {
  if (weeks * 7 >= LONG) return yearsText(weeks * 7);
  return weeks === 1 ? "1 uke" : `${weeks} uker`;
}

/** The line below the facts. */
export function freshnessText(date: IsoDate | null, today: IsoDate): string {
  if (date === null) return "Ingen har meldt noe ennå.";
  return `Siste melding: ${agoText(daysBetween(date, today))} (${formatDateShort(date, today)}).`;
}

/** Who wrote a comment: `Kari Nordmann, regional næringssjef, 22.11.` */
export function sourceText(name: string, role: string | null, date: IsoDate, today: IsoDate): string {
  return [name, role, formatDateShort(date, today)].filter((part) => part !== null).join(", ");
}

/** `regional næringssjef (Kari Nordmann)`, the main one marked where there are several. */
export function responsibleText(roles: { name: string; holders: string[]; main: boolean }[]): string {
  return roles
    .map(({ name, holders, main }) => {
      const marked = main && roles.length > 1 ? `${name}, hovedansvar` : name;
      return holders.length === 0 ? marked : `${marked} (${holders.join(", ")})`;
    })
    .join(" · ");
}

/** What stands where the plan says nothing. */
export const BLANK = {
  deadline: "ikke satt",
  responsible: "ingen – planen sier ikke hvem",
  funding: "ikke oppgitt i planen",
} as const;

/** Heads the other hits of a search. */
export const OTHER_HITS = "Andre treff";

/** Said when the hit is only the nearest one. */
export function nearestText(words: string): string {
  return `Nærmeste treff på «${words}».`;
}

/** Said when the channel decided between equals. */
export function byChannelText(areaName: string): string {
  return `Tolket ut fra kanalen (${areaName}).`;
}

/** A person taken out of view, or one we have no name of. */
export const UNNAMED = "ukjent person";
