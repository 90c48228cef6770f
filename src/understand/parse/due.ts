/** Reads what stands after the verbs that ask what is due. */
import type { Reader } from "./context.ts";
import { areaMeant, tellingListOf } from "./reads.ts";
import { daysUntil } from "./times.ts";

const OWN = /^(?:mine|mitt|for meg|til meg|jeg har|eg har|har jeg|har eg)$/iu;

/** `frister`, `frister 30 dager`, `frister infra`, `frister mine`, «hva har frist i desember»; «frister forfalt» is a list. */
export const readDeadlines: Reader = (rest, context) => {
  if (OWN.test(rest)) return readOwnDeadlines("", context);
  const overdue = rest === "" ? null : (tellingListOf(`frister ${rest}`, context) ?? tellingListOf(rest, context));
  if (overdue?.name === "list" && overdue.filters.overdue) return overdue;
  const match = /^(.*?)(?<!\s)\s*(?:(?:(?:neste|innen|om|de neste)\s*)?(\d{1,3})\s*(?:dager|dagar|dag|d))?$/isu.exec(
    rest,
  );
  const days = match?.[2] === undefined ? null : Number(match[2]);
  const area = areaMeant((match?.[1] ?? "").replace(/^(i|på|for)\s+/iu, "").trim(), context);
  if (area !== undefined) return { name: "deadlines", days, area, own: false };
  const until = daysUntil(rest, context.today);
  return until === null ? null : { name: "deadlines", days: until, area: context.area, own: false };
};

/** `mine frister 14 dager`: mine are mine in every channel. */
export const readOwnDeadlines: Reader = (rest, context) => {
  const read = readDeadlines(rest, { ...context, area: null });
  return read?.name === "deadlines" ? { ...read, own: true } : null;
};
