/** May these words be taught? A word that means something already is not to mean an activity, too. */
import { statusOf } from "../language/status-words.ts";
import { isVerbWord } from "../parse/verbs.ts";
import { isGeneralWord } from "../search.ts";
import type { Context } from "./context.ts";

const MOST_WORDS = 2;
const A_WORD = /^\p{L}[\p{L}-]{2,39}$/u;

/** True for one or two words no part of which is known: no question, no name of a person, no line with a verb of ours. */
export function isTeachable(words: string, { parsing }: Context): boolean {
  const list = words.trim().split(/\s+/u);
  const isNew = (word: string) =>
    A_WORD.test(word) &&
    !isVerbWord(word) &&
    !isGeneralWord(word) &&
    statusOf(word) === null &&
    !parsing.isPerson(word) &&
    parsing.find(word).verdict === "none";
  return list.length <= MOST_WORDS && list.every(isNew);
}
