/** «den», «denne», «aktiviteten»: names for what the conversation is about. */
import type { ParseContext } from "../parse/context.ts";

const WORDS = String.raw`(?:denne|dette|den|det)(?:\s+(?:her|der))?(?:\s+(?:aktiviteten|tiltaket|saken))?|ho|han|hun|aktiviteten|tiltaket`;
const ALONE = new RegExp(`^(?:${WORDS})$`, "iu");
const IN_LINE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${WORDS})(?![\p{L}\p{N}])`, "iu");

/** A line that such a word begins; «det» by itself is as often no name at all («det går bra»). */
export const BEGINS = new RegExp(String.raw`^(?:${WORDS})(?![\p{L}\p{N}])\s*(?<rest>.*)$`, "isu");
export const BEGINS_CERTAINLY =
  /^(?:(?:denne|dette|den)(?:\s+(?:her|der))?|(?:denne\s+|den\s+|dette\s+|det\s+)?(?:aktiviteten|tiltaket))(?![\p{L}\p{N}])\s+\S/iu;

/** True where such a word stands in the line. */
export function hasPronoun(line: string): boolean {
  return IN_LINE.test(line);
}

/** True for such a word and nothing else. */
export function isPronoun(words: string): boolean {
  return ALONE.test(words.trim());
}

/** The same context, in which such a word is a name of this activity. */
export function withPronoun(context: ParseContext, code: string): ParseContext {
  const found = { verdict: "sure", hits: [{ code, score: 1 }], area: null, clear: true, byChannel: false } as const;
  return {
    ...context,
    find: (words) => (isPronoun(words) ? { ...found, hits: [...found.hits] } : context.find(words)),
  };
}
