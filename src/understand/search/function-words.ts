/** Words that carry no meaning of their own, ready to look up. */
import { foldedWords } from "../language/fold.ts";
import { wordKey } from "../language/word-key.ts";
import {
  AREA_WORDS,
  COMPOUND_PARTS,
  DENYING_WORDS,
  NEUTRAL_PARTS,
  STOP_PHRASES,
  STOP_WORDS,
  UNSPECIFIC_WORDS,
  WEAK_WORDS,
} from "../language/words/function-words.ts";
import { PLACES } from "../language/words/places.ts";

export interface FunctionWords {
  /** Folded forms that are never searched for. */
  stop: ReadonlySet<string>;
  /** Folded words that are left out when they stand together. */
  stopPhrases: readonly (readonly string[])[];
  /** Keys of words that are worth little. */
  weak: ReadonlySet<string>;
  /** Folded forms that deny or soften what stands beside them. */
  denying: ReadonlySet<string>;
  /** Folded forms of weak words that name an activity as a whole. */
  unspecific: ReadonlySet<string>;
  /** Keys of compound parts that add nothing. */
  neutral: ReadonlySet<string>;
  /** Folded forms and keys that compounds are made of. */
  parts: ReadonlySet<string>;
  /** Folded forms around the name of a focus area. */
  area: ReadonlySet<string>;
  /** Keys of place names. */
  places: ReadonlySet<string>;
}

let ready: FunctionWords | undefined;

/** The lists, read once. */
export function functionWords(): FunctionWords {
  ready ??= {
    stop: new Set(foldedWords(STOP_WORDS)),
    stopPhrases: STOP_PHRASES.split(",").map(foldedWords),
    weak: new Set(foldedWords(WEAK_WORDS).map(wordKey)),
    denying: new Set(foldedWords(DENYING_WORDS)),
    unspecific: new Set(foldedWords(UNSPECIFIC_WORDS)),
    neutral: new Set(foldedWords(NEUTRAL_PARTS).map(wordKey)),
    parts: new Set(foldedWords(COMPOUND_PARTS)),
    area: new Set(foldedWords(AREA_WORDS)),
    places: placeKeys(PLACES),
  };
  return ready;
}

/** Keys of place names; «Nord-Østerdal» is also known in one word. */
export function placeKeys(names: string): Set<string> {
  const apart = foldedWords(names);
  const joined = names.split(/\s+/).map((name) => foldedWords(name).join(""));
  return new Set([...apart.filter((name) => !COMPASS.has(name)), ...joined].map(wordKey));
}

const COMPASS = new Set(["nord", "sor", "midt", "stor", "norge", "distrikts"]);

/** Is this folded word one that is never searched for? */
export function isStopWord(form: string): boolean {
  return functionWords().stop.has(form);
}
