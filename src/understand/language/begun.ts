/**
 * A deadline that was begun and not understood: «frist når telen går», «utsatt til neste AU-møte». It asks which day is
 * meant (`understanding.md`, rule 6).
 */
import type { Status } from "../../model/status.ts";

/** What was begun, in its own words. */
export interface Begun {
  status: Status | null;
  typed: string;
}

const DEADLINE =
  /^(?:(?:ny|nye|endret|revidert|foreløpig) )?(?:tids|slutt)?(?:frist|deadline|sluttdato)(?!\p{L})[ :=-]*(?<behind>(?:[^ :=-].*)?)$/isu;
const POSTPONED =
  /^(?:(?:er|nå|no|blir|ble|vert|vart) )*(?:utsatt|utsett|utsettes|utsettast|utsette|skjøvet|skyves|forskjøvet) (?:fram |frem |ut |på )?(?:til|te) .+$/isu;
const MOVED =
  /^(?:(?:er|nå|no|blir|ble|vert|vart) )*(?:flyttet|flytta|flyttes|flyttast|forlenget|forlenga) (?:fram |frem |ut )?(?:til|te) .+$/isu;
/** «fristen er 15.12 ikke 16.12»; «fristen holder» tells. */
const DATED = /^(?:tids|slutt)?fristen(?: (?:er|blir|nå|no|ny))* (?<behind>\d.*)$/isu;
/** «frist for søknaden»: behind other words it is told of something else. */
const OF_ANOTHER = /^(?:for|på|hos|i|til|fra|frå|av)(?!\p{L})/iu;

/** Longer text is a story. */
const LONGEST = 100;

/** What a segment (clean, and no field as a whole) begins; `isFirst` when nothing was told before it. Null when nothing. */
export function readBegun(segment: string, isFirst: boolean): Begun | null {
  if (segment.length > LONGEST) return null;
  if (isBegunDeadline(segment)) return { status: null, typed: segment };
  if (!isFirst) return null;
  if (POSTPONED.test(segment)) return { status: "postponed", typed: segment };
  return MOVED.test(segment) ? { status: null, typed: segment } : null;
}

/** True for words that say themselves that they are of a deadline: «frist når telen går», «utsatt til neste møte». */
export function namesOwnDeadline(typed: string): boolean {
  return isBegunDeadline(typed) || POSTPONED.test(typed) || MOVED.test(typed);
}

function isBegunDeadline(text: string): boolean {
  const behind = (DEADLINE.exec(text) ?? DATED.exec(text))?.groups?.behind?.trim();
  return behind !== undefined && !OF_ANOTHER.test(behind);
}
