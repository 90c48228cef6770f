/** Reads what stands after the verbs that only ask. */
import type { Command } from "../command.ts";
import { NO_FILTERS } from "../command.ts";
import { parseDate } from "../language/dates.ts";
import { addDays } from "../week.ts";
import type { ParseContext, Reader } from "./context.ts";
import { parseFilters } from "./filters.ts";
import { refOf } from "./target.ts";

/** Only when the verb stands alone. */
export function alone(command: Command): Reader {
  return (rest) => (rest === "" ? command : null);
}

/** Nobody turns this far, and each page passed over costs a little. */
const LAST_PAGE = 500;

/** Words for all of the plan, also in a channel that follows one area. */
const EVERYTHING = /^(alt|alle|hele planen|heile planen|planen|totalt)$/iu;

/** The area these words name and nothing else, or null. */
export function areaOf(words: string, context: ParseContext): string | null {
  return words === "" ? null : context.find(words).area;
}

/** `status`, `status infrastruktur`, `status bredbånd`, `vis forsinkede`. */
export const readStatus: Reader = (rest, context) => {
  if (rest === "") return { name: "overview", area: context.area };
  return readOverview(rest, context) ?? listOf(rest, context) ?? { name: "status", activity: refOf(rest, context) };
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

/** The area named, the channel's when none is, null for everything; undefined when the words are no area. */
function areaMeant(words: string, context: ParseContext): string | null | undefined {
  if (words === "") return context.area;
  return EVERYTHING.test(words) ? null : (areaOf(words, context) ?? undefined);
}

function listOf(rest: string, context: ParseContext): Command | null {
  const parsed = parseFilters(rest, context);
  return parsed === null || parsed.filters.status.length === 0 ? null : { name: "list", ...parsed };
}

/** `liste forsinket infra side 2`; words that are no filter are searched for. */
export const readList: Reader = (rest, context) => {
  if (rest === "") return { name: "list", filters: { ...NO_FILTERS, area: context.area }, page: 1 };
  const parsed = parseFilters(rest, context);
  return parsed === null ? { name: "search", words: rest } : { name: "list", ...parsed };
};

/** `vis alle forsinkede`: only when all the rest is filters. */
export const readListStrictly: Reader = (rest, context) => {
  const command = readList(rest, context);
  return command?.name === "list" ? command : null;
};

/** `historikk bredbånd side 2` */
export const readHistory: Reader = (rest, context) => {
  if (rest === "") return null;
  const match = /^(.*?)(?:[\s,]+side\s+(\d{1,4}))?$/isu.exec(rest);
  return { name: "history", activity: refOf(match?.[1] ?? rest, context), page: pageOf(match?.[2]) };
};

/** A page number as typed; far beyond any page there is, the last that is looked for. */
function pageOf(digits: string | undefined): number {
  return Math.min(LAST_PAGE, Math.max(1, Number(digits ?? 1)));
}

/** `endringer`, `endringer infra siden 1.11.`, `nytt siste 30 dager`. */
export const readChanges: Reader = (rest, context) => {
  const match = /^(.*?)\s*(?:(?:siden|sidan|siste|fra og med)\s+(.+))?$/isu.exec(rest);
  const where = (match?.[1] ?? "").replace(/^(i|på|for)\s+/iu, "").trim();
  const area = areaMeant(where, context);
  if (area === undefined) return null;
  const since = match?.[2] === undefined ? null : sinceDay(match[2], context);
  return match?.[2] !== undefined && since === null ? null : { name: "changes", since, area };
};

function sinceDay(words: string, context: ParseContext): string | null {
  const days = /^(\d{1,3})\s+(dager|dagar|dag)$/iu.exec(words);
  if (days) return addDays(context.today, -Number(days[1]));
  const weeks = /^(?:(\d{1,2})\s+)?(uke|uka|uken|uker|veke|veka|veker)$/iu.exec(words);
  if (weeks) return addDays(context.today, -7 * Number(weeks[1] ?? 1));
  if (/^(måned|måneden|månaden|mnd)$/iu.test(words)) return addDays(context.today, -30);
  if (/^(sist|forrige uke|sist uke|sist veke)$/iu.test(words)) return addDays(context.today, -7);
  return lastSuch(words, context);
}

/** A day without a year is the last such day, for `siden` looks back. */
function lastSuch(words: string, context: ParseContext): string | null {
  const reading = parseDate(words, context.today);
  if (reading?.kind !== "date") return null;
  if (reading.date <= context.today) return reading.date;
  const yearBefore = parseDate(words, addDays(context.today, -365));
  return yearBefore?.kind === "date" && yearBefore.date <= context.today ? yearBefore.date : null;
}

/** `frister`, `frister 30 dager`, `frister infra`. */
export const readDeadlines: Reader = (rest, context) => {
  const match = /^(.*?)\s*(?:(?:neste|innen|om)?\s*(\d{1,3})\s*(?:dager|dagar|dag|d)?)?$/isu.exec(rest);
  const where = (match?.[1] ?? "").replace(/^(i|på|for)\s+/iu, "").trim();
  const area = areaMeant(where, context);
  if (area === undefined) return null;
  return { name: "deadlines", days: match?.[2] === undefined ? null : Number(match[2]), area };
};

/** `søk jernbane` */
export const readSearch: Reader = (rest) => (rest === "" ? null : { name: "search", words: rest });

/** `hjelp`, `hjelp frist` */
export const readHelp: Reader = (rest) => ({ name: "help", topic: rest === "" ? null : rest });

/** `forklar bredbånd: 60 %` */
export const readExplain: Reader = (rest) => (rest === "" ? null : { name: "explain", text: rest });
