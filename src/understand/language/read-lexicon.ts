/** From lists of concepts to a word list that can be looked up. */
import { foldText, wordsIn } from "./fold.ts";
import { oneSpelling, wordKey } from "./word-key.ts";
import type { Concept } from "./words/concept.ts";
import { COOPERATION } from "./words/cooperation.ts";

/** One meaning of a word: `same` names the thing, otherwise it only points to it. */
export interface Sense {
  concept: string;
  same: boolean;
}

/** Several words that mean something together, by the keys of its words. */
export interface Phrase {
  keys: readonly string[];
  senses: Sense[];
}

export interface Lexicon {
  /** By word key. */
  words: ReadonlyMap<string, Sense[]>;
  /** The words as listed, in one spelling, to their keys; short parts of compounds must be one of them. */
  forms: ReadonlyMap<string, string>;
  /** Concepts about how people work, in any plan; they do not tell what a text is about. */
  generic: ReadonlySet<string>;
  /** By the key of the first word, the longest first. */
  phrases: ReadonlyMap<string, Phrase[]>;
}

/** Makes a lexicon of concepts. A phrase of two words is also known in one word («public transport»). */
export function readLexicon(concepts: readonly Concept[]): Lexicon {
  const words = new Map<string, Sense[]>();
  const phrases = new Map<string, Phrase[]>();
  const forms = new Map<string, string>();
  for (const { name, same, near } of concepts) {
    addEntries({ words, phrases, forms }, same, { concept: name, same: true });
    addEntries({ words, phrases, forms }, near ?? "", { concept: name, same: false });
  }
  for (const list of phrases.values()) list.sort((one, other) => other.keys.length - one.keys.length);
  return { words, phrases, forms, generic: new Set(COOPERATION.map(({ name }) => name)) };
}

interface Lists {
  words: Map<string, Sense[]>;
  phrases: Map<string, Phrase[]>;
  forms: Map<string, string>;
}

function addEntries({ words, phrases, forms: listed }: Lists, list: string, sense: Sense): void {
  for (const entry of foldText(list).split(/[,\n]/)) {
    const forms = wordsIn(entry.trim());
    if (forms.length === 0) continue;
    const joined = forms.join("");
    if (forms.length === 1 || entry.includes("-")) listed.set(oneSpelling(joined), wordKey(joined));
    if (forms.length <= 2) addSense(words, wordKey(joined), sense);
    if (forms.length >= 2) addPhrase(phrases, forms.map(wordKey), sense);
  }
}

function addSense(words: Map<string, Sense[]>, key: string, sense: Sense): void {
  const senses = words.get(key);
  if (senses === undefined) words.set(key, [sense]);
  else addTo(senses, sense);
}

function addPhrase(phrases: Map<string, Phrase[]>, keys: string[], sense: Sense): void {
  const first = keys[0] ?? "";
  const list = phrases.get(first) ?? [];
  const known = list.find((phrase) => phrase.keys.join(" ") === keys.join(" "));
  if (known === undefined) list.push({ keys, senses: [sense] });
  else addTo(known.senses, sense);
  phrases.set(first, list);
}

/** Keeps one sense per concept, the stronger. */
function addTo(senses: Sense[], sense: Sense): void {
  const known = senses.find(({ concept }) => concept === sense.concept);
  if (known === undefined) senses.push(sense);
  else known.same ||= sense.same;
}
