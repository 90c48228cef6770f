/** What a text of the plan can be found by: the terms of its words, of words it writes apart, and of its phrases. */
import { compoundParts, knownPart } from "../language/compound.ts";
import { foldedWords } from "../language/fold.ts";
import { lexicon } from "../language/lexicon.ts";
import { wordKey } from "../language/word-key.ts";
import { isStopWord } from "./function-words.ts";
import { addConcepts, isKnownPart, type Terms, wordTerms } from "./word-terms.ts";

/** Reads the texts of one plan. */
export interface TextReader {
  /** The terms of a text. */
  read(text: string): Terms;
  /** The terms of each of its words, function words left out. */
  readWords(text: string): ReadonlyMap<string, number>[];
  /** Every word and compound part met so far: folded form to key. */
  readonly forms: ReadonlyMap<string, string>;
}

export function createTextReader(): TextReader {
  const forms = new Map<string, string>();
  const termsOf = (word: string): ReadonlyMap<string, number> => {
    const { terms, forms: met } = wordTerms(word);
    for (const [form, key] of met) forms.set(form, key);
    return terms;
  };
  return {
    forms,
    read(text) {
      const terms: Terms = new Map();
      const words = foldedWords(text);
      for (const word of words) if (!isStopWord(word)) mergeTerms(terms, termsOf(word), 1);
      for (const word of joinedWords(text)) mergeTerms(terms, termsOf(word), 1);
      addPhraseConcepts(terms, words);
      return terms;
    },
    readWords: (text) =>
      foldedWords(text)
        .filter((word) => !isStopWord(word))
        .map(termsOf),
  };
}

/** Adds terms, each at its best. */
export function mergeTerms(into: Terms, terms: ReadonlyMap<string, number>, factor: number): void {
  for (const [term, quality] of terms) {
    if (quality * factor > (into.get(term) ?? 0)) into.set(term, quality * factor);
  }
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
  if (!text.includes("-")) return joined;
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu))
    joined.push(foldedWords(match[0]).join(""));
  for (const match of text.matchAll(/(?<!\p{L})((?:\p{L}+\s?-,?\s+){1,6})(?:og|eller|samt)\s+(\p{L}+)/gu)) {
    const head = lastPart(foldedWords(match[2] ?? "")[0] ?? "");
    if (head !== null) joined.push(...foldedWords(match[1] ?? "").map((first) => first + head));
  }
  return joined;
}

function lastPart(compound: string): string | null {
  const parts = compoundParts(compound, isKnownPart);
  return parts?.at(-1) ?? knownPart(compound, isKnownPart)?.known ?? null;
}
