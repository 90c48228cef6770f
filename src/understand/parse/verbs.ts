/** Which verb a line begins with: the longest match is tried first. */
import type { Command } from "../../model/command.ts";
import { STATUS } from "../../model/status.ts";
import { normaliseText } from "../language/normalise.ts";
import { type Said, SPOKEN } from "../language/spoken-status.ts";
import { statusOf } from "../language/status-words.ts";
import type { ParseContext, Reader } from "./context.ts";
import { readPostpone } from "./deadlines.ts";
import { tellingListOf } from "./reads.ts";
import { VERBS } from "./verb-table.ts";
import { readStatusVerb } from "./writes.ts";

const BY_PHRASE = new Map(
  VERBS.flatMap(({ phrases, read }) => phrases.split(" | ").map((phrase) => [phrase, read] as const)),
);
const BARE = new Map(
  VERBS.flatMap(({ phrases, bare }) => (bare ? phrases.split(" | ").map((phrase) => [phrase, bare] as const) : [])),
);
const WRITING = new Set(VERBS.flatMap(({ phrases, writes }) => (writes ? phrases.split(" | ") : [])));
const LONGEST = Math.max(...[...BY_PHRASE.keys()].map((phrase) => phrase.split(" ").length));

const FIRST_WORDS = new Set([...BY_PHRASE.keys()].map((phrase) => phrase.split(" ")[0] ?? ""));

/** True for a word that one of the verbs begins with: «angre», «hva». */
export function isVerbWord(word: string): boolean {
  return FIRST_WORDS.has(word.toLowerCase());
}

/** The command that the first word or words ask for, or null when they are no verb (or do not fit what follows). */
export function readVerb(line: string, context: ParseContext): Command | null {
  const words = [...line.matchAll(/\S+/g)].slice(0, LONGEST);
  for (let count = words.length; count >= 1; count -= 1) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const end = last.index + last[0].length;
    const phrase = phraseOf(line.slice(0, end));
    const rest = line.slice(end).trim();
    const read = BY_PHRASE.get(phrase) ?? statusReader(phrase);
    const command = read?.(rest, context) ?? (rest === "" ? (BARE.get(phrase) ?? null) : null);
    if (command !== null) return command;
  }
  return null;
}

/** Where the verb ends with which the line begins to report; 0 without one. */
export function verbEnd(line: string): number {
  const words = [...line.matchAll(/\S+/g)].slice(0, LONGEST);
  const ends = words.map(({ 0: word, index }) => index + word.length).reverse();
  const verb = ends.find((end) => WRITING.has(phraseOf(line.slice(0, end))));
  if (verb !== undefined) return verb;
  // «forsinket litt bredbånd»: what is said beside the status may be of the activity.
  const saidBefore = (end: number) => statusOf(phraseOf(line.slice(0, end)));
  return ends.findLast((end) => isStatusVerb(saidBefore(end))) ?? 0;
}

function isStatusVerb(said: Said | null): boolean {
  return said !== null && SPOKEN[said].verb;
}

function phraseOf(words: string): string {
  return normaliseText(words)
    .toLowerCase()
    .replace(/[:,.!]$/u, "");
}

function statusReader(phrase: string): Reader | undefined {
  const status = statusOf(phrase);
  if (status === null) return undefined;
  return (rest, context) => {
    const list = telling(`${phrase} ${rest}`.trim(), context); // «forsinket», «forsinket i infra»
    if (list !== null || rest === "") return list;
    if (status !== "ended" && STATUS[status].moved) return readPostpone(rest, context);
    return isStatusVerb(status) ? readStatusVerb(status)(rest, context) : null;
  };
}

/** A role's name behind a status («ferdig referansegruppe») is rather an activity that is reported on. */
function telling(line: string, context: ParseContext): Command | null {
  const list = tellingListOf(line, context);
  const isRole = list?.name === "list" && list.filters.role !== null && !/\bansvar/iu.test(line);
  return isRole ? null : list;
}
