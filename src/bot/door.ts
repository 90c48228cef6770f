/**
 * What is looked at before anything reads what came in: its shape, and how long each text in it is. Only lengths are
 * compared here, so that no text, however odd, costs anything.
 */

import { LONGEST_LINE, LONGEST_RAW, LONGEST_TYPED } from "../model/limits.ts";
import { isPayload } from "../payload/button-payload.ts";
import { cleanText } from "../understand/language/normalise.ts";
import type { Incoming, Input } from "./incoming.ts";
import { wordsIn } from "./said.ts";

/** What somebody wrote that is too long. `length` and `limit`: in characters, as far as they are to be seen. */
export interface TooLong {
  text: string;
  length: number;
  limit: number;
}

/**
 * The first text that is too long, or null: of what was said or filled in at most a line, of names and ids four. What a
 * button carries is measured where it is read.
 */
export function tooLongIn({ input, ...around }: Incoming): TooLong | null {
  for (const text of textsIn(around))
    if (text.length > LONGEST_RAW) return { text: wordsOf(input), length: text.length, limit: LONGEST_LINE };
  if (input.kind === "tap" && isPayload(input.payload)) return null;
  for (const [name, value] of Object.entries(input)) {
    const limit = input.kind === "form" && name === "typed" ? LONGEST_TYPED : LONGEST_LINE;
    for (const text of textsIn(value)) {
      const length = text.length > LONGEST_RAW ? text.length : lengthOf(text);
      if (length > limit) return { text, length, limit };
    }
  }
  return null;
}

/** True for input of a kind that we know, with all its texts in place. Adapters see to it; nothing rests on it. */
export function isShaped(input: Input): boolean {
  if (input.kind === "form")
    return areTexts([input.activity, input.typed ?? ""]) && areTexts(input.values) && areTexts(input.shown);
  return typeof (input.kind === "tap" ? input.payload : input.text) === "string";
}

/** What a person would not want to lose of what came: for a form its comment. Empty when there is none. */
export function wordsOf(input: Input): string {
  return isShaped(input) ? (wordsIn(input) ?? "") : "";
}

function areTexts(values: object): boolean {
  return typeof values === "object" && values !== null && Object.values(values).every((one) => typeof one === "string");
}

/** By NFC a letter becomes three at most (Unicode, UAX 15): what is short enough even then is not cleaned for it. */
const LONGEST_COMPOSED = 3;

function lengthOf(text: string): number {
  return text.length * LONGEST_COMPOSED <= LONGEST_LINE ? text.length : cleanText(text).trim().length;
}

/** Every text in plain data, however deep. */
export function* textsIn(data: unknown): Generator<string> {
  if (typeof data === "string") yield data;
  else if (typeof data === "object" && data !== null) for (const value of Object.values(data)) yield* textsIn(value);
}
