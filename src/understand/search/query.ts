/** What a query asks for: its words as units, each with everything that it may stand for. */
import { foldedWords } from "../language/fold.ts";
import { lexicon } from "../language/lexicon.ts";
import { oneSpelling, wordKey } from "../language/word-key.ts";
import type { SearchContent } from "./content.ts";
import { functionWords, isStopWord } from "./function-words.ts";
import { guessed, isSlipOfStopWord } from "./guess.ts";
import { meaningsOf, ownTerm, senseMatches } from "./meanings.ts";
import type { Match, Unit, UnitKind } from "./unit.ts";

/** More words than this are not read: nobody names an activity in so many. */
const MOST_WORDS = 18;
const MOST_LETTERS = 400;
const LONGEST_WORD = 40;

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

/** What single words were read as, for each plan: a line is looked at in many pieces of the same words. */
const REMEMBERED = new WeakMap<SearchContent, Map<string, Unit>>();
const MOST_REMEMBERED = 2000;

function createUnitReader(content: SearchContent) {
  const known = REMEMBERED.get(content) ?? new Map<string, Unit>();
  REMEMBERED.set(content, known);
  const one = (form: string): Unit => {
    const before = known.get(form);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const unit = wordUnit(content, form);
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
      return units.filter((unit) => !isMistypedStopWord(unit));
    },
  };
}

/** A query word that means nothing and is one slip from a function word: «hvordna går det med …». */
function isMistypedStopWord(unit: Unit): boolean {
  if (unit.matches.length > 0 || unit.parts.length > 0 || unit.text.length < 4) return false;
  return isSlipOfStopWord(unit.text);
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
