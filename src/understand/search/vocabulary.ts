/** Guesses at a word that nobody knows: its beginning was typed, it was written as it sounds, or fingers slipped. */
import { soundOf } from "../language/word-key.ts";
import { createSlipFinder } from "./slips.ts";

/** A key that may have been meant, and how likely, 0–1. */
export interface Guess {
  key: string;
  quality: number;
}

export interface Vocabulary {
  has(key: string): boolean;
  hasForm(form: string): boolean;
  /** Words that begin with these letters. */
  beginningWith(form: string): Guess[];
  /** Words that sound like this key. */
  soundingLike(key: string): Guess[];
  /** Words at most `limit` slips from this form or key, the nearest only. */
  near(typed: string, limit: number): Guess[];
}

const SHORTEST_BEGINNING = 3;
const MOST_BEGINNINGS = 40;
const SHORTEST_SOUND = 4;
const SOUND = 0.88;

/** Builds the look-up over folded forms and their keys. */
export function createVocabulary(forms: ReadonlyMap<string, string>): Vocabulary {
  const keys = new Set(forms.values());
  const keyOfWord = new Map([...[...keys].map((key) => [key, key] as const), ...forms]);
  const sorted = [...forms.keys()].sort();
  const sounds = groupBy(keys, soundOf);
  const finder = createSlipFinder(keyOfWord.keys());
  return {
    has: (key) => keys.has(key),
    hasForm: (form) => forms.has(form),
    beginningWith: (form) =>
      beginnings(sorted, form).map(([whole, quality]) => ({ key: forms.get(whole) ?? whole, quality })),
    soundingLike(key) {
      const sound = soundOf(key);
      const found = sound.length < SHORTEST_SOUND ? [] : (sounds.get(sound) ?? []);
      return found.map((meant) => ({ key: meant, quality: SOUND }));
    },
    near(typed, limit) {
      return finder(typed, limit).map(({ word, quality }) => ({ key: keyOfWord.get(word) ?? word, quality }));
    },
  };
}

function beginnings(sorted: readonly string[], form: string): [string, number][] {
  if (form.length < SHORTEST_BEGINNING) return [];
  const found: [string, number][] = [];
  for (let at = firstAtOrAfter(sorted, form); at < sorted.length && found.length < MOST_BEGINNINGS; at++) {
    const whole = sorted[at] ?? "";
    if (!whole.startsWith(form)) break;
    found.push([whole, beginningQuality(form.length)]);
  }
  return found;
}

function beginningQuality(length: number): number {
  if (length === 3) return 0.55;
  return length === 4 ? 0.6 : 0.88;
}

function groupBy(keys: ReadonlySet<string>, group: (key: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const name = group(key);
    const list = groups.get(name);
    if (list === undefined) groups.set(name, [key]);
    else list.push(key);
  }
  return groups;
}

function firstAtOrAfter(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
