/** Where the activity ends and what is said about it begins. */
import type { ActivityRef } from "../../model/command.ts";
import { codeIn } from "../language/activity-code.ts";
import { REASON } from "../language/small-words.ts";
import type { ParseContext } from "./context.ts";
import { separators } from "./separators.ts";

/** A line divided in the activity's words and the rest, both trimmed and otherwise to the letter. */
export interface Divided {
  target: string;
  text: string;
}

/** Words of an activity are few; a colon late in a long sentence is no separator. */
const LONGEST_TARGET = 120;

/** An exact code (`i 7`, `#I7`) as its code, anything else as words to search for. */
export function refOf(words: string, context: ParseContext): ActivityRef {
  const code = codeIn(words)?.code;
  const known = context.plan.activities.some((activity) => activity.code === code);
  return code !== undefined && known ? { code } : { words: words.trim() };
}

/**
 * Divides at a separator. Of several, the first with a clear activity before it; else the first with any likely one;
 * else the first colon. A dash counts only when an activity stands before it. Null when nothing separates.
 */
export function divide(line: string, context: ParseContext): Divided | null {
  const divisions = separators(line)
    .filter(({ index }) => index <= LONGEST_TARGET)
    .map(({ index, text }) => ({
      colon: text === ":",
      target: line.slice(0, index).trim(),
      text: line.slice(index + text.length).trim(),
    }))
    .filter(({ target }) => target !== "")
    .slice(0, 4);
  const found = divisions.map(({ target }) => context.find(target));
  const clear = divisions.find((_, index) => found[index]?.clear);
  const likely = divisions.find((_, index) => found[index]?.verdict !== "none");
  return clear ?? likely ?? divisions.find(({ colon }) => colon) ?? null;
}

/** «forsinket bredbånd kun Tolga»: what it is narrowed to is no part of the activity's name, and must not be lost. */
const ONLY = /^(?:kun|bare|berre)$/iu;

/**
 * Divides where nothing separates («ferdig bredbånd til Tolga»): the fewest first words that find the activity as well
 * as any longer beginning does, and after them those that by themselves point to the same one.
 */
export function divideByMeaning(line: string, context: ParseContext): Divided {
  const all = [...line.matchAll(/\S+/g)].slice(0, 12);
  const only = all.findIndex(([word], index) => index > 0 && ONLY.test(word));
  const words = only === -1 ? all : all.slice(0, only);
  const upTo = (count: number) => line.slice(0, (words[count - 1]?.index ?? 0) + (words[count - 1]?.[0].length ?? 0));
  const hits = words.map((_, index) => context.find(upTo(index + 1)).hits[0]);
  const best = hits.reduce((top, hit) => (hit && hit.score > (top?.score ?? 0) + 0.001 ? hit : top), hits[0]);
  if (!best) return { target: line.trim(), text: "" };
  let count = hits.indexOf(best) + 1;
  while (count < words.length && pointsTo(best.code, words[count]?.[0] ?? "", context)) count += 1;
  const target = upTo(count);
  return { target, text: line.slice(target.length).trim() };
}

function pointsTo(code: string, word: string, context: ParseContext): boolean {
  const found = context.find(word);
  return found.verdict !== "none" && found.area === null && found.hits.some((hit) => hit.code === code);
}

const BEFORE_REASON = new RegExp(String.raw`^(.*?)(?:^|(?<![\s,])[\s,]+)((?:${REASON}|då)\s.+)$`, "isu");

/** Takes a reason off: «RV3 fordi vegvesenet venter» → `RV3` and `fordi vegvesenet venter`. */
export function takeReason(line: string): { line: string; reason: string } {
  const match = BEFORE_REASON.exec(line);
  return match ? { line: match[1]?.trim() ?? "", reason: match[2]?.trim() ?? "" } : { line, reason: "" };
}
