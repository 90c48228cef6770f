/** Guesses at a word that neither the plan nor the word list has. */
import { compoundParts, knownPart } from "../language/compound.ts";
import { lexicon } from "../language/lexicon.ts";
import type { SearchContent } from "./content.ts";
import { functionWords } from "./function-words.ts";
import { meaningsOf } from "./meanings.ts";
import type { Match, Unit } from "./unit.ts";
import { createVocabulary, type Guess, type Vocabulary } from "./vocabulary.ts";
import { isKnownPart, partKey, withoutBinding } from "./word-terms.ts";

/** Two slips are only believed in a word this long: from a word of the plan, and from one of the general list. */
const LONG_FOR_PLAN = 8;
const LONG_FOR_LIST = 12;
/** A stem is shorter than what was typed, so a slip from it says a little less. */
const FROM_STEM = 0.97;
const FROM_LIST = 0.97;

/** What a word may be, as matches or as parts; null when this way of guessing finds nothing. */
type Guessed = { matches: Match[]; parts: Unit[] } | null;

/**
 * What an unknown word may be, the likeliest kind of guess first: a beginning, a sound, a slip in a long word of the
 * plan, a compound of listed words, a slip, a compound of inflected words, two slips, a compound with one part known. `form` is in one spelling.
 */
export function guessed(content: SearchContent, form: string, key: string): NonNullable<Guessed> {
  return (
    matched(content, content.vocabulary.beginningWith(form)) ??
    matched(content, content.vocabulary.soundingLike(key)) ??
    matched(content, lexiconVocabulary().soundingLike(key)) ??
    matched(content, form.length < LONG_FOR_LIST ? [] : nearIn(content.vocabulary, form, key, 1)) ??
    divided(content, form, (part) => isListedForm(content, part)) ??
    matched(content, slips(content, form, key, 1)) ??
    divided(content, form, (part) => isKnownKey(content, part)) ??
    matched(content, slips(content, form, key, 2)) ??
    matched(content, form.length > 4 ? lexiconVocabulary().beginningWith(form) : []) ??
    halfKnown(content, form) ?? { matches: [], parts: [] }
  );
}

function matched(content: SearchContent, guesses: readonly Guess[]): Guessed {
  const matches = guesses.flatMap(({ key, quality }) => meaningsOf(content, key, quality, "guess"));
  return matches.length > 0 ? { matches, parts: [] } : null;
}

function divided(content: SearchContent, form: string, isKnown: (part: string) => boolean): Guessed {
  const parts = compoundParts(form, isKnown);
  return parts === null ? null : { matches: [], parts: parts.map((part) => partUnit(content, part)) };
}

function halfKnown(content: SearchContent, form: string): Guessed {
  const part = knownPart(form, (candidate) => isKnownKey(content, candidate));
  if (part === null) return null;
  const unknown: Unit = { text: part.rest, kind: "content", matches: [], parts: [] };
  return { matches: [], parts: [partUnit(content, part.known), unknown] };
}

/** A part as it stands in a list, with or without the binding letter. */
function isListedForm(content: SearchContent, part: string): boolean {
  return [part, withoutBinding(part)].some(
    (form) =>
      form.length > 2 &&
      (lexicon().forms.has(form) || functionWords().parts.has(form) || content.vocabulary.hasForm(form)),
  );
}

function isKnownKey(content: SearchContent, part: string): boolean {
  return isKnownPart(part) || content.vocabulary.has(partKey(part));
}

function partUnit(content: SearchContent, part: string): Unit {
  const key = partKey(part);
  const isNeutral = functionWords().neutral.has(key);
  const kind = isNeutral ? "weak" : content.places.has(key) ? "place" : "content";
  return { text: part, kind, matches: meaningsOf(content, key, 1, "word"), parts: [] };
}

/** Words of the plan and of the word list this many slips from what was typed, or from its stem. */
function slips(content: SearchContent, form: string, key: string, limit: number): Guess[] {
  const own = limit > 1 && form.length < LONG_FOR_PLAN ? [] : nearIn(content.vocabulary, form, key, limit);
  if (limit > 1 && form.length < LONG_FOR_LIST) return own;
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
