/** Reads what stands after the verbs that only ask. */

import { COMMANDS, type Command, type CommandNamed } from "../../model/command.ts";
import { EVERYTHING } from "../language/small-words.ts";
import type { ParseContext, Reader } from "./context.ts";
import { parseFilters } from "./filters.ts";
import { listOfPerson } from "./persons.ts";
import { isTelling } from "./questions.ts";
import { refOf } from "./target.ts";
import { sinceDay } from "./times.ts";

/** Only when the verb stands alone. */
export function alone(command: Command): Reader {
  return (rest) => (rest === "" ? command : null);
}

/** Nobody turns this far, and each page passed over costs a little. */
const LAST_PAGE = 500;

/** The area these words name and nothing else, or null. */
export function areaOf(words: string, context: ParseContext): string | null {
  return words === "" ? null : context.find(words).area;
}

/** `status`, `status infrastruktur`, `status bredbånd`, `vis forsinkede`. */
export const readStatus: Reader = (rest, context) => {
  if (rest === "") return { name: "overview", area: context.area };
  return (
    readOverview(rest, context) ??
    tellingListOf(rest, context) ??
    listOfPerson(rest, context) ?? { name: "status", activity: refOf(rest, context) }
  );
};

/** `oversikt`, `oversikt næring`, `oversikt alt`; null when something else follows. */
export const readOverview: Reader = (rest, context) => {
  if (rest === "") return { name: "overview", area: context.area };
  if (EVERYTHING.test(rest)) return { name: "overview", area: null };
  const area = areaOf(rest, context);
  return area === null ? null : { name: "overview", area };
};

/** `oversikt bredbånd` is the activity's card. */
export const readOverviewOrStatus: Reader = (rest, context) =>
  readOverview(rest, context) ?? { name: "status", activity: refOf(rest, context) };

/** `bilde infrastruktur`, `graf for næring`; alone it is the channel's area. One activity has no picture, but a card. */
export const readPicture: Reader = (rest, context) => {
  if (rest === "") return { name: "picture", area: null };
  const words = rest.replace(/^(av|for|over|på|i)\s+/iu, "");
  if (EVERYTHING.test(words)) return { name: "overview", area: null }; // a picture is of one area
  const { area, verdict } = context.find(words);
  if (area !== null) return { name: "picture", area };
  return verdict === "sure" ? { name: "status", activity: refOf(words, context) } : null;
};

/** The area named, the channel's when none is, null for everything; undefined when the words are no area. */
export function areaMeant(words: string, context: ParseContext): string | null | undefined {
  if (words === "") return context.area;
  return EVERYTHING.test(words) ? null : (areaOf(words, context) ?? undefined);
}

/** The filters as a list, in the channel's area where none is named; null when the words are no filters. */
export function listOf(rest: string, context: ParseContext): CommandNamed<"list"> | null {
  const parsed = parseFilters(rest, context);
  if (parsed === null) return null;
  const { filters, everything, page } = parsed;
  const area = filters.area ?? (everything ? null : context.area);
  return { name: "list", filters: { ...filters, area }, page };
}

/** The same, only when the filters say more than whose or where: «næring forsinket». */
export function tellingListOf(rest: string, context: ParseContext): CommandNamed<"list"> | null {
  const list = listOf(rest, context);
  return list !== null && isTelling(list.filters) ? list : null;
}

/** `liste forsinket infra side 2`; words that are no filter are searched for. */
export const readList: Reader = (rest, context) => {
  return listOf(rest, context) ?? { name: "search", words: rest };
};

/** `vis alle forsinkede`: only when all the rest is filters. */
export const readListStrictly: Reader = (rest, context) => {
  const command = readList(rest, context);
  return command?.name === "list" ? command : null;
};

/** Times gone by that no day begins: the history is told from the newest on all the same. */
const LONG_AGO =
  /^(?:i )?(?:fjor )?(?:sommer(?:en)?|sumar(?:en)?|høst(?:en)?|haust(?:en)?|vinter(?:en)?|vår(?:en)?|jul|påske|pinse|nyttår|ferien|fjor|start(?:en)?|oppstart(?:en)?|begynnelsen|byrjinga)(?: i (?:år|fjor))?$/iu;

/** `historikk bredbånd side 2`; it is told from the newest on, so how far back («siden oktober») need not be kept. */
export const readHistory: Reader = (typed, context) => {
  if (typed === "") return null;
  const since = /^(.+?)(?<!\s)\s+(?:siden|sidan|fra|frå|de siste|dei siste|siste)\s+(\S.*)$/isu.exec(typed);
  const when = since?.[2] ?? "";
  const isTime = LONG_AGO.test(when) || sinceDay(when, context.today) !== null;
  const rest = since !== null && isTime ? (since[1] ?? "") : typed;
  const area = areaOf(rest, context);
  if (area !== null) return { name: "overview", area }; // «alt om næring»
  const match = /^(.*?)(?:(?<![\s,])[\s,]+side\s+(\d{1,4}))?$/isu.exec(rest);
  return { name: "history", activity: refOf(match?.[1] ?? rest, context), page: pageOf(match?.[2]) };
};

/** A page number as typed; far beyond any page there is, the last that is looked for. */
function pageOf(digits: string | undefined): number {
  return Math.min(LAST_PAGE, Math.max(1, Number(digits ?? 1)));
}

/** The same; and with «side 2» at the end another page of it. */
export function paged(read: Reader): Reader {
  return (rest, context) => {
    const [, words = "", digits] = /^(.*?)(?:^|(?<![\s,])[\s,]+)side\s+(\d{1,4})$/isu.exec(rest) ?? [];
    const command = digits === undefined ? null : read(words, context);
    const page = pageOf(digits);
    if (command === null || !COMMANDS[command.name].pages) return read(rest, context);
    return page === 1 ? command : { ...command, page };
  };
}

/** `endringer`, `endringer infra siden 1.11.`, `nytt siste 30 dager`, «hva er nytt i dag». */
export const readChanges: Reader = (rest, context) => {
  const marked = /^(.*?)(?<!\s)\s*(?:siden|sidan|fra og med|frå og med|siste|de siste)\s+(\S.*)$/isu.exec(rest);
  for (const [where = "", when] of [[rest], [marked?.[1], marked?.[2]], ["", rest]]) {
    const area = areaMeant(where.replace(/^(i|på|for)\s+/iu, "").trim(), context);
    const since = when === undefined ? null : sinceDay(when, context.today);
    const isRead = when === undefined ? where === rest : since !== null;
    if (area !== undefined && isRead) return { name: "changes", since, area };
  }
  // «hva er nytt i Tolga»: changes are told by area, and how it goes there is a list.
  const list = /^(?:i|på|fra|frå)\s/iu.test(rest) ? listOf(rest, context) : null;
  return list === null || list.filters.municipality === null ? null : list;
};

/** «hva skjedde forrige uke» is what has changed since; «hva skjedde med bredbånd» the history of one activity. */
export const readHappened: Reader = (rest, context) => {
  const about = rest.replace(/^(med|i|på|for|rundt|omkring)\s+/iu, "");
  return readChanges(rest, context) ?? readChanges(about, context) ?? readHistory(about, context);
};

/** `søk jernbane` */
export const readSearch: Reader = (rest) => (rest === "" ? null : { name: "search", words: rest });

/** `hjelp`, `hjelp frist`, «hjelp meg» */
export const readHelp: Reader = (rest) => {
  const topic = rest.replace(/^(?:(?:meg|oss|litt|da|nå|no|takk|please|med|til|om|å|dette|her)(?:\s+|$))+/iu, "");
  return { name: "help", topic: topic === "" ? null : topic };
};

/** `forklar bredbånd: 60 %` */
export const readExplain: Reader = (rest) => (rest === "" ? null : { name: "explain", text: rest });
