/** Words that fingers may have slipped from: found by the pairs of letters they share, then measured. */
import { editDistance } from "../language/edit-distance.ts";

/** A word that may have been meant, and how likely, 0–1. */
export interface Slip {
  word: string;
  quality: number;
}

/** Below five letters nearly every word is one slip from another. */
const SHORTEST = 5;

/** Makes a finder of the words at most `limit` slips from what was typed, the nearest only. */
export function createSlipFinder(words: Iterable<string>): (typed: string, limit: number) => Slip[] {
  const grams = gramsOf(words);
  return (typed, limit) => (typed.length < SHORTEST ? [] : nearest(typed, candidates(grams, typed, limit), limit));
}

function nearest(typed: string, words: readonly string[], limit: number): Slip[] {
  let closest = limit;
  let found: string[] = [];
  for (const word of words) {
    const distance = editDistance(typed, word, closest);
    if (distance > closest || distance > slipsAllowed(Math.min(word.length, typed.length))) continue;
    if (distance < closest) found = [];
    closest = distance;
    found.push(word);
  }
  return found.map((word) => ({ word, quality: slipQuality(typed, word, closest) }));
}

/** One slip in a short word, two from seven letters. */
function slipsAllowed(length: number): number {
  if (length < SHORTEST - 1) return 0;
  return length >= 7 ? 2 : 1;
}

function slipQuality(typed: string, word: string, distance: number): number {
  const length = Math.max(typed.length, word.length);
  const base = distance === 1 ? 0.9 : 0.76;
  const short = length <= 5 ? 0.3 : length <= 6 ? 0.16 : 0;
  return base - short - (typed[0] === word[0] ? 0 : 0.08) - 0.01 * strayLetters(typed, word);
}

/** Letters that one of two words has and the other not: none when two were swapped, one when one was left out. */
function strayLetters(one: string, other: string): number {
  const left = [...other];
  let stray = 0;
  for (const letter of one) {
    const at = left.indexOf(letter);
    if (at < 0) stray += 1;
    else left.splice(at, 1);
  }
  return stray + left.length;
}

/** Words by the pairs of letters in them. */
interface Grams {
  words: readonly string[];
  /** For each pair the positions in `words`. */
  holders: ReadonlyMap<string, readonly number[]>;
  /** How many pairs each word shares with the one being looked for; all zero between look-ups. */
  shared: Uint8Array;
}

/** Words that share enough pairs of letters to be within `limit` slips. */
function candidates({ words, holders, shared }: Grams, typed: string, limit: number): string[] {
  const met: number[] = [];
  for (const pair of pairsOf(typed)) {
    for (const at of holders.get(pair) ?? []) {
      if (shared[at] === 0) met.push(at);
      shared[at] = (shared[at] ?? 0) + 1;
    }
  }
  const wanted = Math.max(2, typed.length + 1 - 3 * limit);
  const found: string[] = [];
  for (const at of met) {
    const word = words[at] ?? "";
    if ((shared[at] ?? 0) >= wanted && Math.abs(word.length - typed.length) <= limit) found.push(word);
    shared[at] = 0;
  }
  return found;
}

function gramsOf(all: Iterable<string>): Grams {
  const words = [...all].filter((word) => word.length >= SHORTEST - 1);
  const holders = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    for (const pair of pairsOf(word)) {
      const list = holders.get(pair);
      if (list === undefined) holders.set(pair, [at]);
      else list.push(at);
    }
  }
  return { words, holders, shared: new Uint8Array(words.length) };
}

function pairsOf(word: string): Set<string> {
  const padded = `^${word}$`;
  const pairs = new Set<string>();
  for (let at = 0; at < padded.length - 1; at++) pairs.add(padded.slice(at, at + 2));
  return pairs;
}
