/** Guesses at a word that nobody knows: its beginning was typed, it was written as it sounds, or fingers slipped. */
import { editDistance } from "../language/edit-distance.ts";
import { soundOf } from "../language/word-key.ts";

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
/** Below five letters nearly every word is one slip from another. */
const SHORTEST_SLIP = 5;

/** Builds the look-up over folded forms and their keys; the parts are built when first needed. */
export function createVocabulary(forms: ReadonlyMap<string, string>): Vocabulary {
  const keys = new Set(forms.values());
  const sorted = once(() => [...forms.keys()].sort());
  const sounds = once(() => groupBy(keys, soundOf));
  const keyOfWord = once(() => new Map([...[...keys].map((key) => [key, key] as const), ...forms]));
  const grams = once(() => gramsOf(keyOfWord().keys()));
  return {
    has: (key) => keys.has(key),
    hasForm: (form) => forms.has(form),
    beginningWith(form) {
      if (form.length < SHORTEST_BEGINNING) return [];
      const list = sorted();
      const found = new Map<string, number>();
      for (let at = firstAtOrAfter(list, form); at < list.length && found.size < MOST_BEGINNINGS; at++) {
        const whole = list[at] ?? "";
        if (!whole.startsWith(form)) break;
        found.set(forms.get(whole) ?? whole, beginningQuality(form.length));
      }
      return [...found].map(([key, quality]) => ({ key, quality }));
    },
    soundingLike(key) {
      const sound = soundOf(key);
      if (sound.length < 4) return [];
      return (sounds().get(sound) ?? []).map((found) => ({ key: found, quality: 0.88 }));
    },
    near(typed, limit) {
      if (typed.length < SHORTEST_SLIP) return [];
      const words = nearest(typed, candidates(grams(), typed, limit), limit);
      return words.map(({ key, quality }) => ({ key: keyOfWord().get(key) ?? key, quality }));
    },
  };
}

function beginningQuality(length: number): number {
  if (length === 3) return 0.66;
  return length === 4 ? 0.78 : 0.88;
}

function nearest(key: string, words: readonly string[], limit: number): Guess[] {
  let closest = limit;
  let found: string[] = [];
  for (const word of words) {
    const distance = editDistance(key, word, closest);
    if (distance > closest || distance > slipsAllowed(Math.min(word.length, key.length))) continue;
    if (distance < closest) found = [];
    closest = distance;
    found.push(word);
  }
  return found.map((word) => ({ key: word, quality: slipQuality(key, word, closest) }));
}

/** One slip from five letters, two from eight. */
function slipsAllowed(length: number): number {
  if (length < SHORTEST_SLIP - 1) return 0;
  return length >= 7 ? 2 : 1;
}

function slipQuality(key: string, word: string, distance: number): number {
  const length = Math.max(key.length, word.length);
  const base = distance === 1 ? 0.9 : 0.84;
  const short = length <= 5 ? 0.3 : length <= 6 ? 0.16 : 0;
  return base - short - (key[0] === word[0] ? 0 : 0.08);
}

/** Words that share enough pairs of letters to be within `limit` slips. */
function candidates(grams: ReadonlyMap<string, string[]>, key: string, limit: number): string[] {
  const shared = new Map<string, number>();
  for (const gram of pairsOf(key)) {
    for (const word of grams.get(gram) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
  }
  const wanted = Math.max(2, key.length + 1 - 3 * limit);
  return [...shared]
    .filter(([word, count]) => count >= wanted && Math.abs(word.length - key.length) <= limit)
    .map(([word]) => word);
}

function gramsOf(keys: Iterable<string>): Map<string, string[]> {
  const grams = new Map<string, string[]>();
  for (const key of keys) {
    if (key.length < SHORTEST_SLIP - 1) continue;
    for (const gram of pairsOf(key)) {
      const list = grams.get(gram);
      if (list === undefined) grams.set(gram, [key]);
      else list.push(key);
    }
  }
  return grams;
}

function pairsOf(word: string): Set<string> {
  const padded = `^${word}$`;
  const pairs = new Set<string>();
  for (let at = 0; at < padded.length - 1; at++) pairs.add(padded.slice(at, at + 2));
  return pairs;
}

function groupBy(keys: ReadonlySet<string>, group: (key: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const name = group(key);
    groups.set(name, [...(groups.get(name) ?? []), key]);
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

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
