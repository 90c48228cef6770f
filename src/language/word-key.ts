/** From a folded word to the key that it is indexed and looked up by, and to the way it sounds. */
import { stem } from "./stem.ts";
import { SPELLINGS } from "./words/spelling.ts";

/** Joined once: most words meet no rule, and one test is cheaper than seventy. */
const ANY_SPELLING = new RegExp(SPELLINGS.map(([pattern]) => pattern.source).join("|"));

/** One spelling for bokmål, nynorsk and near-dialect: `breiband` and `bredband` are the same word. `word` is folded. */
export function oneSpelling(word: string): string {
  if (!ANY_SPELLING.test(word)) return word;
  return SPELLINGS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), word);
}

/** The key of a folded word: one spelling, then its stem. */
export function wordKey(word: string): string {
  return stem(oneSpelling(word));
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/skj|sch|sj|sh/g, "s"],
  [/kj|tj/g, "k"],
  [/hv|kv|w/g, "v"],
  [/gj|hj|lj/g, "j"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|c|q/g, "k"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/ei|ai/g, "e"],
  [/au|ou/g, "o"],
  [/oy|oi/g, "o"],
  [/y/g, "i"],
  [/nd/g, "n"],
  [/ld/g, "l"],
  [/rd/g, "r"],
  [/(.)\1+/g, "$1"],
  [/e$/g, ""],
];

/** How a key sounds, roughly: people write as they speak. Two keys with the same sound are probably one word. */
export function soundOf(key: string): string {
  return SOUNDS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), key);
}
