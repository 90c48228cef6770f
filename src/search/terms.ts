/** What a text of the plan can be found by: its words, the parts of its compounds, and the concepts they stand for. */
import { compoundParts, knownPart } from "../language/compound.ts";
import { foldedWords } from "../language/fold.ts";
import { lexicon, type Sense } from "../language/lexicon.ts";
import { oneSpelling, wordKey } from "../language/word-key.ts";
import { functionWords, isStopWord } from "./function-words.ts";

/** Term (`w/…` a word key, `c/…` a concept) to how well it stands for the text, 0–1. */
export type Terms = Map<string, number>;

const PART = 0.87;
const POINTS_TO = 0.5;
/** A listed word with a shorter part than this is its own word: a «nettverk» is no «nett». */
const LISTED_PART = 5;

/** Reads texts; keeps what it has learnt of each word, since a plan repeats its words. */
export interface TextReader {
  /** The terms of a text. */
  read(text: string): Terms;
  /** Every word and compound part met so far: folded form to key. */
  readonly forms: ReadonlyMap<string, string>;
}

export function createTextReader(): TextReader {
  const forms = new Map<string, string>();
  const known = new Map<string, Terms>();
  const wordTerms = (form: string): Terms => {
    const before = known.get(form);
    if (before !== undefined) return before;
    const terms = readWord(form, forms);
    known.set(form, terms);
    return terms;
  };
  return {
    forms,
    read(text) {
      const terms: Terms = new Map();
      const words = foldedWords(text);
      for (const word of words) if (!isStopWord(word)) mergeTerms(terms, wordTerms(word), 1);
      for (const word of joinedWords(text)) mergeTerms(terms, wordTerms(word), 1);
      addPhraseConcepts(terms, words);
      return terms;
    },
  };
}

/** Adds terms, each at its best. */
export function mergeTerms(into: Terms, terms: Terms, factor: number): void {
  for (const [term, quality] of terms) {
    if (quality * factor > (into.get(term) ?? 0)) into.set(term, quality * factor);
  }
}

function readWord(form: string, forms: Map<string, string>): Terms {
  const spelling = oneSpelling(form);
  const key = wordKey(form);
  const terms: Terms = new Map([[`w/${key}`, 1]]);
  forms.set(spelling, key);
  addConcepts(terms, lexicon().words.get(key), 1);
  for (const part of partsOf(spelling)) {
    const partKey = wordKey(part);
    forms.set(part, partKey);
    mergeTerms(terms, new Map([[`w/${partKey}`, PART]]), 1);
    addConcepts(terms, lexicon().words.get(partKey), PART);
  }
  return terms;
}

function addConcepts(terms: Terms, senses: readonly Sense[] | undefined, factor: number): void {
  for (const { concept, same } of senses ?? []) {
    mergeTerms(terms, new Map([[`c/${concept}`, same ? 1 : POINTS_TO]]), factor);
  }
}

/** Parts that say something: «utvikling» in «sentrumsutvikling» does not. */
function partsOf(form: string): string[] {
  const whole = compoundParts(form, isKnownPart);
  const { neutral } = functionWords();
  if (whole === null) return Object.values(knownPart(form, isKnownPart) ?? {}).filter((part) => !neutral.has(wordKey(part)));
  if (lexicon().words.has(wordKey(form)) && whole.some((part) => part.length < LISTED_PART)) return [];
  return whole.filter((part) => !neutral.has(wordKey(part)));
}

/** Is this a word that compounds are made of? */
export function isKnownPart(part: string): boolean {
  const key = wordKey(part);
  const { neutral, weak, places } = functionWords();
  return lexicon().words.has(key) || neutral.has(key) || weak.has(key) || places.has(key);
}

function addPhraseConcepts(terms: Terms, words: readonly string[]): void {
  const keys = words.map(wordKey);
  for (const [at, key] of keys.entries()) {
    for (const phrase of lexicon().phrases.get(key) ?? []) {
      if (phrase.keys.every((wanted, offset) => keys[at + offset] === wanted)) addConcepts(terms, phrase.senses, 1);
    }
  }
}

/**
 * Words that the text writes apart: «TV-satsing» is also «tvsatsing», and in «kommunikasjons- og markedsføringsplan» and
 * «Røros- og Solørbanen» the first part borrows the last part of the compound that follows.
 */
export function joinedWords(text: string): string[] {
  const joined: string[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)) joined.push(foldedWords(match[0]).join(""));
  for (const match of text.matchAll(/((?:[\p{L}]+\s?-,?\s+)+)(?:og|eller|samt)\s+([\p{L}]+)/gu)) {
    const head = lastPart(foldedWords(match[2] ?? "")[0] ?? "");
    if (head !== null) joined.push(...foldedWords(match[1] ?? "").map((first) => first + head));
  }
  return joined;
}

function lastPart(compound: string): string | null {
  const parts = compoundParts(compound, isKnownPart);
  return parts?.at(-1) ?? knownPart(compound, isKnownPart)?.known ?? null;
}
