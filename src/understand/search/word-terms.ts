/** What one word of a text can be found by: itself, the parts of its compound, and the concepts they stand for. */
import { compoundParts, knownPart } from "../language/compound.ts";
import { lexicon } from "../language/lexicon.ts";
import type { Sense } from "../language/read-lexicon.ts";
import { oneSpelling, wordKey } from "../language/word-key.ts";
import { functionWords, isStopWord } from "./function-words.ts";

/** Term (`w/…` a word key, `c/…` a concept) to how well it stands for the text, 0–1. */
export type Terms = Map<string, number>;

/** A word read: its terms, and the spellings it can be guessed from, with their keys. */
export interface WordTerms {
  terms: ReadonlyMap<string, number>;
  forms: readonly (readonly [string, string])[];
}

const PART = 0.92;
const NEUTRAL_PART = 0.7;
const LISTED_HEAD = 0.6;
const LISTED_PART_CONCEPT = 0.8;
const POINTS_TO = 0.5;
/** A listed word with a shorter first part than this is its own word: a «nettverk» is no «nett». */
const LISTED_PART = 5;
/** Parts shorter than this are only known as they are listed. */
const SHORT = 5;

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, WordTerms>();

/** The terms of a folded word. They depend on the word lists alone, so they are remembered from plan to plan. */
export function wordTerms(word: string): WordTerms {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const read = readWord(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, read);
  return read;
}

function readWord(word: string): WordTerms {
  const spelling = oneSpelling(word);
  const key = wordKey(word);
  const terms: Terms = new Map([[`w/${key}`, 1]]);
  const forms: [string, string][] = [[spelling, key]];
  addConcepts(terms, lexicon().words.get(key), 1);
  if (!functionWords().places.has(key)) addParts(terms, forms, spelling);
  return { terms, forms };
}

/** A compound that is listed has its own meaning: its head says little more, a «fritidsbolig» is no housing. */
function addParts(terms: Terms, forms: [string, string][], word: string): void {
  const isListed = lexicon().words.has(wordKey(word));
  const parts = partsOf(word, isListed);
  for (const [index, part] of parts.entries()) {
    const key = partKey(part);
    const isListedHead = isListed && index > 0 && index === parts.length - 1;
    const isNeutral = functionWords().neutral.has(key);
    forms.push([part, key]);
    raiseTerm(terms, `w/${key}`, isNeutral ? NEUTRAL_PART : isListedHead ? LISTED_HEAD : PART);
    if (isNeutral || isListedHead) continue;
    addConcepts(terms, lexicon().words.get(key), isListed ? LISTED_PART_CONCEPT : PART);
  }
}

/** Adds the concepts of senses; a word that only points to a concept stands for half of it. */
export function addConcepts(terms: Terms, senses: readonly Sense[] | undefined, factor: number): void {
  for (const { concept, same } of senses ?? []) raiseTerm(terms, `c/${concept}`, (same ? 1 : POINTS_TO) * factor);
}

function raiseTerm(terms: Terms, term: string, quality: number): void {
  if (quality > (terms.get(term) ?? 0)) terms.set(term, quality);
}

/** The parts of a word that it can also be found by. */
function partsOf(word: string, isListed: boolean): string[] {
  const parts = compoundParts(word, isKnownPart);
  if (parts !== null) return isListed && (parts[0] ?? "").length < LISTED_PART ? [] : parts;
  const lone = isListed ? null : knownPart(word, isKnownPart);
  return lone === null ? [] : [lone.known];
}

/** Is this a word that compounds are made of? A short one only as it is listed: endings look like short words. */
export function isKnownPart(part: string): boolean {
  if (isStopWord(part)) return false;
  const { forms, words } = lexicon();
  if (part.length < SHORT && (forms.has(part) || forms.has(withoutBinding(part)))) return true;
  const key = partKey(part);
  const { neutral, weak, places, parts } = functionWords();
  if (parts.has(part) || neutral.has(key) || places.has(key)) return true;
  return part.length >= SHORT && (words.has(key) || weak.has(key));
}

/** The key of a part of a compound: the binding s of «landbruks-» goes, though that of «laks» stays. */
export function partKey(part: string): string {
  const bare = part.length > SHORT && part.endsWith("ks") ? part.slice(0, -1) : part;
  return wordKey(bare);
}

/** A part without its binding letter: «saue-», «ungdoms-». */
export function withoutBinding(part: string): string {
  return part.length > 3 && /[se]$/.test(part) ? part.slice(0, -1) : part;
}
