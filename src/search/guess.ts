/** Guesses at a word that neither the plan nor the word list has. */
import { compoundParts, knownPart } from "../language/compound.ts";
import { lexicon } from "../language/lexicon.ts";
import { wordKey } from "../language/word-key.ts";
import type { SearchContent } from "./content.ts";
import { functionWords } from "./function-words.ts";
import { meaningsOf } from "./meanings.ts";
import type { Match, Unit } from "./unit.ts";
import { createVocabulary, type Guess, type Vocabulary } from "./vocabulary.ts";
import { isKnownPart } from "./word-terms.ts";

/** Two slips from a word of the general list are only believed in a word this long. */
const LONG_ENOUGH = 10;
/** A stem is shorter than what was typed, so a slip from it says a little less. */
const FROM_STEM = 0.97;
const FROM_LIST = 0.97;

/**
 * What an unknown word may be, the likeliest kind of guess first: a beginning, a sound, a slip, a compound that nobody
 * has listed, two slips, a compound with one part known. `form` is in one spelling, `key` its key.
 */
export function guessed(content: SearchContent, form: string, key: string): { matches: Match[]; parts: Unit[] } {
  const nothing: Unit[] = [];
  const direct = [
    () => content.vocabulary.beginningWith(form),
    () => content.vocabulary.soundingLike(key),
    () => lexiconVocabulary().soundingLike(key),
    () => slips(content, form, key, 1),
  ];
  for (const guesses of direct) {
    const matches = guessMatches(content, guesses());
    if (matches.length > 0) return { matches, parts: nothing };
  }
  const parts = compoundParts(form, (part) => isKnownPart(part) || content.vocabulary.has(wordKey(part)));
  if (parts !== null) return { matches: [], parts: parts.map((part) => partUnit(content, part)) };
  const further = [
    () => slips(content, form, key, 2),
    () => (form.length > 4 ? lexiconVocabulary().beginningWith(form) : []),
  ];
  for (const guesses of further) {
    const matches = guessMatches(content, guesses());
    if (matches.length > 0) return { matches, parts: nothing };
  }
  const part = knownPart(form, (candidate) => content.vocabulary.has(wordKey(candidate)) || isKnownPart(candidate));
  if (part === null) return { matches: [], parts: nothing };
  return {
    matches: [],
    parts: [partUnit(content, part.known), { text: part.rest, kind: "content", matches: [], parts: [] }],
  };
}

function partUnit(content: SearchContent, part: string): Unit {
  const key = wordKey(part);
  const isNeutral = functionWords().neutral.has(key);
  const kind = isNeutral ? "weak" : content.places.has(key) ? "place" : "content";
  return { text: part, kind, matches: meaningsOf(content, key, 1, "word"), parts: [] };
}

function guessMatches(content: SearchContent, guesses: readonly Guess[]): Match[] {
  return guesses.flatMap(({ key, quality }) => meaningsOf(content, key, quality, "guess"));
}

/** Words of the plan and of the word list this many slips from what was typed, or from its stem. */
function slips(content: SearchContent, form: string, key: string, limit: number): Guess[] {
  const own = nearIn(content.vocabulary, form, key, limit);
  if (limit > 1 && form.length < LONG_ENOUGH) return own;
  return [...own, ...weaker(nearIn(lexiconVocabulary(), form, key, limit), FROM_LIST)];
}

function nearIn(vocabulary: Vocabulary, form: string, key: string, limit: number): Guess[] {
  return [...vocabulary.near(form, limit), ...weaker(vocabulary.near(key, limit), FROM_STEM)];
}

function weaker(guesses: readonly Guess[], factor: number): Guess[] {
  return guesses.map(({ key, quality }) => ({ key, quality: quality * factor }));
}

let listed: Vocabulary | undefined;

/** The word list as something to guess from. */
function lexiconVocabulary(): Vocabulary {
  listed ??= createVocabulary(lexicon().forms);
  return listed;
}

let stops: Vocabulary | undefined;

function stopVocabulary(): Vocabulary {
  stops ??= createVocabulary(new Map([...functionWords().stop].map((form) => [form, form])));
  return stops;
}

/** Is this unknown word one slip from a function word («hvordna»)? */
export function isSlipOfStopWord(word: string): boolean {
  return stopVocabulary().near(word, 1).length > 0;
}

/** Builds what guessing needs, once, so that the first mistyped question is not answered slowly. */
export function prepareGuesses(): void {
  lexiconVocabulary();
  stopVocabulary();
}
