/** Is the query the name of a focus area, and nothing else? */

import type { Plan } from "../../model/plan.ts";
import { editDistance } from "../language/edit-distance.ts";
import { foldedWords } from "../language/fold.ts";
import { wordKey } from "../language/word-key.ts";
import { AREA_NAMES } from "../language/words/area-names.ts";
import { functionWords, isStopWord } from "./function-words.ts";

/** The names of the areas, ready to compare with. */
export interface AreaNames {
  /** Keys run together, to slug. */
  exact: ReadonlyMap<string, string>;
  /** Folded names of one word, with slug, to compare mistyped words with. */
  spelt: readonly (readonly [string, string])[];
}

const SHORTEST_SLIP = 6;

/** The names, short forms and general synonyms of a plan's areas. */
export function readAreaNames(plan: Plan): AreaNames {
  const exact = new Map<string, string>();
  const spelt: [string, string][] = [];
  for (const { slug, name, aliases } of plan.areas) {
    const own = [name, slug, ...aliases];
    const general = AREA_NAMES.filter((names) =>
      names.split(",").some((one) => runTogether(one) === runTogether(name)),
    );
    for (const one of [...general.flatMap((names) => names.split(",")), ...own]) {
      exact.set(runTogether(one), slug);
      const forms = foldedWords(one);
      if (forms.length === 1) spelt.push([forms.join(""), slug]);
    }
  }
  return { exact, spelt };
}

function runTogether(name: string): string {
  return foldedWords(name).map(wordKey).join("");
}

/**
 * The slug of the area that folded words name: exactly, or with a slip in a word that the plan does not know.
 * `isKnown` tells whether a key is a word of the plan or the word list.
 */
export function namedArea(
  names: AreaNames,
  words: readonly string[],
  isKnown: (key: string) => boolean,
): string | null {
  const { area } = functionWords();
  const isName = (word: string) => names.exact.has(wordKey(word));
  const left = words.filter((word) => isName(word) || !(isStopWord(word) || area.has(word)));
  if (left.length === 0 || left.length > 3) return null;
  const exact = names.exact.get(left.map(wordKey).join("")) ?? names.exact.get(wordKey(left.join("")));
  if (exact !== undefined) return exact;
  const typed = left.join("");
  if (left.length === 1 && isKnown(wordKey(typed))) return null;
  return mistyped(names, typed);
}

function mistyped(names: AreaNames, typed: string): string | null {
  if (typed.length < SHORTEST_SLIP) return null;
  const limit = typed.length >= 9 ? 2 : 1;
  const key = wordKey(typed);
  const isNear = (name: string) =>
    editDistance(typed, name, limit) <= limit || editDistance(key, wordKey(name), 1) <= 1;
  const near = names.spelt.filter(([name]) => name.length >= SHORTEST_SLIP && (isNear(name) || name.startsWith(typed)));
  const slugs = new Set(near.map(([, slug]) => slug));
  const [only] = slugs;
  return slugs.size === 1 ? (only ?? null) : null;
}
