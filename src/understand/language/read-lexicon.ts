/** From lists of concepts to a word list that can be looked up. */
import { foldText, wordsIn } from "./fold.ts";
import { oneSpelling, wordKey } from "./word-key.ts";
import type { Concept } from "./words/concept.ts";

/** One meaning of a word: `same` names the thing, otherwise it only points to it. */
export interface Sense {
  concept: string;
  same: boolean;
}

/** Another concept that somebody who names this one may mean. */
export interface Link {
  concept: string;
  /** 0–1. */
  strength: number;
  /** Whether the other is a kind or a part of this one; else it is wider, or beside it. */
  kind: boolean;
}

/** Several words that mean something together, by the keys of its words. */
export interface Phrase {
  keys: readonly string[];
  senses: readonly Sense[];
}

export interface Lexicon {
  /** By word key. Words of the same senses share one list. */
  words: ReadonlyMap<string, readonly Sense[]>;
  /** The words as listed, in one spelling, to their keys; short parts of compounds must be one of them. */
  forms: ReadonlyMap<string, string>;
  /** Concepts about how people work, in any plan; they do not tell what a text is about. */
  generic: ReadonlySet<string>;
  /** By the key of the first word, the longest first. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** By concept: those that it is a kind of, its own kinds, and its neighbours. */
  links: ReadonlyMap<string, readonly Link[]>;
}

/** An activity about one kind of what was asked for is about it. */
const KIND = 0.8;
/** One about something wider may be: offered alone where its short title says so, and nowhere else. */
const WIDER = 0.41;
/** Too little to be offered for alone. */
const WIDER_STILL = 0.3;
const BESIDE = 0.38;

/** Makes a lexicon of concepts, by theme. A phrase of two words is also known in one word («public transport»). */
export function readLexicon(themes: Readonly<Record<string, readonly Concept[]>>): Lexicon {
  const words = new Map<string, Sense[]>();
  const phrases = new Map<string, WrittenPhrase[]>();
  const forms = new Map<string, string>();
  const concepts = Object.values(themes).flat();
  const lists = { words, phrases, forms };
  for (const { name, same, near } of concepts) {
    addEntries(lists, same, { concept: name, same: true });
    addEntries(lists, near ?? "", { concept: name, same: false });
  }
  for (const list of phrases.values()) list.sort((one, other) => other.keys.length - one.keys.length);
  const generic = new Set((themes.cooperation ?? []).map(({ name }) => name));
  return { words: shared(words), phrases, forms, generic, links: linksOf(concepts) };
}

/** The same words, one list for all that mean the same: thousands of them mean one of some hundred things. */
function shared(words: ReadonlyMap<string, readonly Sense[]>): Map<string, readonly Sense[]> {
  const lists = new Map<string, readonly Sense[]>();
  return new Map(
    [...words].map(([key, senses]) => {
      const name = senses.map(({ concept, same }) => `${concept} ${same}`).join();
      const list = lists.get(name) ?? senses;
      lists.set(name, list);
      return [key, list];
    }),
  );
}

/** Every link of every concept, each at its strongest. */
function linksOf(concepts: readonly Concept[]): Map<string, Link[]> {
  const links = new Map<string, Map<string, Link>>();
  const add = (from: string, concept: string, strength: number, kind = false) => {
    const own = links.get(from) ?? new Map<string, Link>();
    if (from !== concept && strength > (own.get(concept)?.strength ?? 0)) own.set(concept, { concept, strength, kind });
    links.set(from, own);
  };
  const broader = new Map(concepts.map((concept) => [concept.name, concept.broader ?? []]));
  for (const { name, related } of concepts) {
    for (const wider of broader.get(name) ?? []) {
      add(name, wider, WIDER);
      add(wider, name, KIND, true);
      for (const still of broader.get(wider) ?? []) add(name, still, WIDER_STILL);
    }
    for (const other of related ?? []) {
      add(name, other, BESIDE);
      add(other, name, BESIDE);
    }
  }
  return new Map([...links].map(([name, own]) => [name, [...own.values()]]));
}

interface Lists {
  words: Map<string, Sense[]>;
  phrases: Map<string, WrittenPhrase[]>;
  forms: Map<string, string>;
}

interface WrittenPhrase extends Phrase {
  senses: Sense[];
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

function addPhrase(phrases: Map<string, WrittenPhrase[]>, keys: string[], sense: Sense): void {
  const first = keys[0] ?? "";
  const list = phrases.get(first) ?? [];
  const known = list.find((phrase) => phrase.keys.join(" ") === keys.join(" "));
  if (known === undefined) list.push({ keys, senses: [sense] });
  else addTo(known.senses, sense);
  phrases.set(first, list);
}

/** Keeps one sense per concept, the stronger. */
function addTo(senses: Sense[], sense: Sense): void {
  const known = senses.findIndex(({ concept }) => concept === sense.concept);
  if (known < 0) senses.push(sense);
  else if (sense.same) senses[known] = sense;
}
