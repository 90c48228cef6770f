/**
 * The general word list, made ready to look up: which concepts a word or a phrase stands for. In the built program the
 * reading has been done already (`adapters/build/build.mjs`).
 */
import { type Lexicon, readLexicon } from "./read-lexicon.ts";
import { THEMES } from "./words/themes.ts";

let ready: Lexicon | undefined;

/** The word list, read once: it never changes while the program runs. */
export function lexicon(): Lexicon {
  ready ??= readLexicon(THEMES);
  return ready;
}
