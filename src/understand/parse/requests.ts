/** A wish in front of what is reported: «kan du sette bredbånd til 70 prosent». */
import { verbEnd } from "./verbs.ts";

const REQUEST =
  /^(?:(?:kan|kunne|vil|ville)\s+(?:du|dere|de|dykk|noen|nokon)|vennligst|please|vær så snill(?:\s+[åo]g?)?|ver så snill(?:\s+[åo]g?)?)\s+(?:please\s+|være så snill\s+[åo]g?\s+)?(?<what>\S.*)$/isu;
const SETTING = /^(?:sette|sett|setje|set|endre|oppdatere)\s+(?:status(?:en)?\s+(?:på|for|i|til)\s+)?/iu;

/** What is asked for, without the asking; null for a line that does not ask. */
export function requested(line: string): string | null {
  return REQUEST.exec(line)?.groups?.what?.replace(SETTING, "") ?? null;
}

/** Where the words begin that name the activity: behind the asking and the verb that reports. */
export function reportFrom(line: string): number {
  const what = REQUEST.exec(line)?.groups?.what ?? line;
  const verb = verbEnd(what);
  const setting = verb > 0 ? 0 : (SETTING.exec(what)?.[0].length ?? 0);
  return line.length - what.length + verb + setting;
}
