/** What is said of a question and is no answer to it: «ok», «takk», «vent litt», 👍, a «ja» that chooses none. It stays open. */
import { withoutDecoration } from "../understand/language/emoji.ts";
import { WORDS_FOR_YES } from "../understand/language/small-words.ts";
import type { Incoming } from "./incoming.ts";

const NOISE =
  /^(?:(?:ok|okei|okay|greit|fint|bra|flott|supert?|topp|perfekt|takk|tusen takk|hm+|mhm|æ+|øh?|tja|aha|å ja|jaha|jaså|skjønner|skjønar|vent|vent litt|vent da|øyeblikk|et øyeblikk|sekund|et sekund|hæ|oi|ops|haha\p{L}*|hehe|lol)(?:[\s,.!]+|$))*[\s.!,…]*$/u;

const YES = new RegExp(`^(?:${WORDS_FOR_YES})[\\s.!]*$`, "u");

/** True for a line of nothing but such words and signs. */
export function isNoise(input: Incoming["input"]): boolean {
  if (input.kind !== "text" || input.text.length > 60) return false;
  const words = withoutDecoration(input.text).text.trim().toLowerCase();
  return NOISE.test(words) || YES.test(words);
}
