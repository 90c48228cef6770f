/** Codes in a query: `I7`, `i7`, `I-7`, `#I7`, `i 7`. */
import { foldedWords, foldText } from "../language/fold.ts";
import { takesBack } from "./clear.ts";
import type { SearchContent } from "./content.ts";
import { isStopWord } from "./function-words.ts";

/**
 * A code read from a query: what it says, whether there is such an activity, and whether the query is only that: «ikke I7»
 * says more.
 */
export interface ReadCode {
  /** Position in `content.codes`, or -1 when no activity has the code. */
  at: number;
  alone: boolean;
}

const ALONE = /^[#(«"]*([a-zæøå]{1,3})[\s.-]*0*(\d{1,6})[)»".:;!?]*$/iu;
const WITHIN = /(?<![\p{L}\p{N}])#?([a-zæøå]{1,3})-?0*(\d{1,6})(?![\p{L}\p{N}])/giu;

/** The code that a query is or names; null when it has none, or several, or letters no area has. */
export function readCode(
  content: SearchContent,
  codes: ReadonlyMap<string, number>,
  letters: ReadonlySet<string>,
  text: string,
): ReadCode | null {
  const trimmed = text.slice(0, 400).trim();
  const alone = ALONE.exec(trimmed) ?? ALONE.exec(withoutShell(trimmed));
  if (alone !== null && letters.has((alone[1] ?? "").toUpperCase())) {
    return { at: codes.get(`${alone[1]}${alone[2]}`.toUpperCase()) ?? -1, alone: !takesBack(foldedWords(trimmed)) };
  }
  const named = new Set<number>();
  for (const match of trimmed.matchAll(WITHIN)) {
    const at = codes.get(`${match[1]}${match[2]}`.toUpperCase());
    if (at !== undefined) named.add(at);
  }
  const [only] = named;
  return named.size === 1 && only !== undefined && only < content.codes.length ? { at: only, alone: false } : null;
}

/** «hvordan går det med I7?» is only the code. */
function withoutShell(text: string): string {
  const words = text.split(/\s+/);
  const left = words.filter((word, index) => {
    const isLetterOfCode = /^[a-zæøå]$/iu.test(word) && /^\d+\W*$/.test(words[index + 1] ?? "");
    return isLetterOfCode || !isStopWord(foldText(word).replace(/[^\p{L}\p{N}]/gu, ""));
  });
  return left.join(" ");
}
