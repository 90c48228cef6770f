/** What a query asks for: its words as units, each with everything that it may stand for. */
import { compoundParts, knownPart } from "../language/compound.ts";
import { foldedWords } from "../language/fold.ts";
import { lexicon, type Sense } from "../language/lexicon.ts";
import { oneSpelling, wordKey } from "../language/word-key.ts";
import type { SearchContent } from "./content.ts";
import { functionWords, isStopWord } from "./function-words.ts";
import { createVocabulary, type Guess, type Vocabulary } from "./vocabulary.ts";
import { isKnownPart } from "./word-terms.ts";

/** How a word led to a term: written so, by meaning, or guessed. */
export type MatchSort = "word" | "concept" | "guess";

export interface Match {
  term: string;
  /** 0–1. */
  quality: number;
  sort: MatchSort;
}

/** `content` counts fully, also when nobody knows it; the others count little and never against. */
export type UnitKind = "content" | "weak" | "place" | "number";

/** One word of a query, or several that belong together. `parts` is the other way to read it. */
export interface Unit {
  text: string;
  kind: UnitKind;
  matches: Match[];
  parts: Unit[];
}

/** More words than this are not read: nobody names an activity in so many. */
const MOST_WORDS = 24;
const MOST_LETTERS = 400;
const LONGEST_WORD = 40;
/** Two slips from a word of the general list are only believed in a word this long. */
const LONG_ENOUGH = 10;
const SAME = 0.92;
/** How well a word stands for a concept that it only points to, 0–1. */
export const POINTS_TO = 0.7;
/** What a meaning is worth beside the plan's own use of the very word. */
const SAME_BESIDE_OWN = 0.87;
const POINTS_TO_BESIDE_OWN = 0.5;

/** The folded words of a query, cut to what can be meant. Any text will do. */
export function queryWords(text: string): string[] {
  const words = foldedWords(text.slice(0, MOST_LETTERS));
  return words.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
}

/** The units of a query. Function words are left out unless there is nothing else. */
export function readUnits(content: SearchContent, words: readonly string[]): Unit[] {
  const reader = createUnitReader(content);
  const units = reader.read(withoutStopPhrases(words), isStopWord);
  if (units.some((unit) => unit.kind === "content")) return units;
  const found = units.length > 0 ? units : reader.read(words, () => false);
  return found.map((unit) => ({ ...unit, kind: "content" }));
}

function withoutStopPhrases(words: readonly string[]): string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = functionWords().stopPhrases.find((forms) =>
      forms.every((form, offset) => words[at + offset] === form),
    );
    if (phrase === undefined) left.push(words[at] ?? "");
    at += phrase?.length ?? 1;
  }
  return left;
}

function createUnitReader(content: SearchContent) {
  const known = new Map<string, Unit>();
  const one = (form: string): Unit => {
    const unit = known.get(form) ?? wordUnit(content, form);
    known.set(form, unit);
    return unit;
  };
  return {
    read(words: readonly string[], isIgnored: (form: string) => boolean): Unit[] {
      const units: Unit[] = [];
      for (let at = 0; at < words.length; ) {
        const several = phraseAt(content, words, at) ?? joinedAt(content, words, at);
        if (several === null) {
          const form = words[at] ?? "";
          if (!isIgnored(form)) units.push(one(form));
          at += 1;
          continue;
        }
        const parts = words.slice(at, at + several.length).filter((form) => !isStopWord(form));
        units.push({ text: several.text, kind: several.kind, matches: several.matches, parts: parts.map(one) });
        at += several.length;
      }
      return units.filter((unit) => !isSlipOfStopWord(unit));
    },
  };
}

/** A query word that means nothing and is one slip from a function word: «hvordna går det med …». */
function isSlipOfStopWord(unit: Unit): boolean {
  if (unit.matches.length > 0 || unit.parts.length > 0 || unit.text.length < 4) return false;
  return stopVocabulary().near(unit.text, 1).length > 0;
}

interface Several {
  text: string;
  length: number;
  kind: UnitKind;
  matches: Match[];
}

/** The longest phrase of the word list that begins here: «public transport». */
function phraseAt(content: SearchContent, words: readonly string[], at: number): Several | null {
  const phrases = lexicon().phrases.get(wordKey(words[at] ?? "")) ?? [];
  const found = phrases.find((phrase) => phrase.keys.every((key, offset) => wordKey(words[at + offset] ?? "") === key));
  if (found === undefined) return null;
  const text = words.slice(at, at + found.keys.length).join(" ");
  const matches = [...ownTerm(content, wordKey(text.replaceAll(" ", ""))), ...senseMatches(found.senses, false)];
  return { text, length: found.keys.length, kind: "content", matches };
}

const NUMBERED: ReadonlyMap<string, string> = new Map([
  ["riksvei", "rv"],
  ["riksveien", "rv"],
  ["fylkesvei", "fv"],
  ["fylkesveien", "fv"],
  ["europavei", "e"],
]);

/** Two words that the plan or the word list writes in one: «data senter», «RV 3», «riksvei 3». */
function joinedAt(content: SearchContent, words: readonly string[], at: number): Several | null {
  const [first, second] = [words[at] ?? "", words[at + 1] ?? ""];
  if (first === "" || second === "") return null;
  const short = NUMBERED.get(oneSpelling(first)) ?? first;
  for (const joined of [short + second, `${first}s${second}`, `${first}e${second}`]) {
    if (joined.length < 5 && !/^[a-z]+\d+$/.test(joined)) continue;
    const key = wordKey(joined);
    if ((isStopWord(first) || isStopWord(second)) && !content.vocabulary.hasForm(oneSpelling(joined))) continue;
    if (!content.vocabulary.has(key) && !lexicon().words.has(key)) continue;
    const kind = content.places.has(key) ? "place" : "content";
    return { text: joined, length: 2, kind, matches: meaningsOf(content, key, 1, "word") };
  }
  return null;
}

function wordUnit(content: SearchContent, form: string): Unit {
  const spelling = oneSpelling(form);
  const key = wordKey(form);
  const kind = kindOf(content, form, key);
  const matches = meaningsOf(content, key, 1, "word");
  const isKnown = matches.length > 0 || lexicon().words.has(key) || functionWords().parts.has(spelling);
  if (isKnown || kind !== "content") return { text: form, kind, matches, parts: [] };
  return { text: form, kind, ...guessed(content, spelling, key) };
}

function kindOf(content: SearchContent, form: string, key: string): UnitKind {
  if (/^\d+$/.test(form)) return "number";
  if (content.places.has(key)) return "place";
  return functionWords().weak.has(key) ? "weak" : "content";
}

/** What an unknown word may be: a beginning, a sound, a slip, a compound nobody has listed; the likeliest kind wins. */
function guessed(content: SearchContent, form: string, key: string): { matches: Match[]; parts: Unit[] } {
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
  const own = [...content.vocabulary.near(form, limit), ...content.vocabulary.near(key, limit)];
  const isLong = limit < 2 || form.length >= LONG_ENOUGH;
  const others = isLong ? [...lexiconVocabulary().near(form, limit), ...lexiconVocabulary().near(key, limit)] : [];
  return [...own, ...others.map(({ key: found, quality }) => ({ key: found, quality: quality * 0.97 }))];
}

/** Everything that a known key leads to: the plan's own word and the concepts of the word list. */
function meaningsOf(content: SearchContent, key: string, quality: number, sort: MatchSort): Match[] {
  const own = ownTerm(content, key);
  const matches = [...own, ...senseMatches(lexicon().words.get(key) ?? [], own.length > 0)];
  if (sort === "word") return matches;
  return matches.map((match) => ({ ...match, quality: match.quality * quality, sort }));
}

function ownTerm(content: SearchContent, key: string): Match[] {
  const term = `w/${key}`;
  const known = content.terms.has(term) || content.taught?.has(term) === true;
  return known ? [{ term, quality: 1, sort: "word" }] : [];
}

function senseMatches(senses: readonly Sense[], hasOwn: boolean): Match[] {
  const [strong, weak] = hasOwn ? [SAME_BESIDE_OWN, POINTS_TO_BESIDE_OWN] : [SAME, POINTS_TO];
  return senses.map(({ concept, same }) => ({ term: `c/${concept}`, quality: same ? strong : weak, sort: "concept" }));
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
