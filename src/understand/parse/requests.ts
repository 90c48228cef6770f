/** A wish in front of what is reported: «kan du sette bredbånd til 70 prosent». */
import { withoutGreeting } from "../language/greeting.ts";
import { verbEnd } from "./verbs.ts";

const REQUEST =
  /^(?:(?:kan|kunne|vil|ville)\s+(?:du|dere|de|dykk|noen|nokon)|vennligst|please|vær så snill(?:\s+[åo]g?)?|ver så snill(?:\s+[åo]g?)?)\s+(?:please\s+|være så snill\s+[åo]g?\s+)?(?<what>\S.*)$/isu;
const SETTING = /^(?:sette|sett|setje|set|endre|oppdatere)\s+(?:status(?:en)?\s+(?:på|for|i|til)\s+)?/iu;

/** What is asked for, without the greeting and the asking; null for a line that does not ask. */
export function requested(line: string): string | null {
  return whatIn(line)?.replace(SETTING, "") ?? null;
}

/** True for a request that reports: «kan du sette …?», «kan du melde …?»; «kan du si om I7 er ferdig?» wants to know. */
export function requestsReport(line: string): boolean {
  const what = whatIn(line);
  return what !== null && (SETTING.test(what) || verbEnd(what) > 0);
}

/** Where the words begin that name the activity: behind the asking and the verb that reports. */
export function reportFrom(line: string): number {
  const what = whatIn(line) ?? line;
  const verb = verbEnd(what);
  const setting = verb > 0 ? 0 : (SETTING.exec(what)?.[0].length ?? 0);
  return line.length - what.length + verb + setting;
}

/** Behind «hei, kan du …», or «hei, sett …»: a greeting asks for nothing by itself. */
function whatIn(line: string): string | null {
  const said = withoutGreeting(line);
  const isBid = said !== line && SETTING.test(said);
  return REQUEST.exec(said)?.groups?.what ?? (isBid ? said : null);
}
