/** What a write needs beyond a good score: words that were written, all of them, and nothing that narrows or denies them. */
import { foldedWords } from "../language/fold.ts";
import { wordKey } from "../language/word-key.ts";
import type { SearchContent } from "./content.ts";
import { functionWords, isStopWord } from "./function-words.ts";
import { bestMatch, leadOf } from "./score.ts";
import type { Unit } from "./unit.ts";

/** How much stronger another activity may hold one of the words: as an objective that a whole area shares, no more. */
const LEAD = 0.12;
/** The same for a weak word. */
const LEAD_WEAK = 0.5;

/** May the hit be written to without asking? */
export function isWritable(content: SearchContent, units: readonly Unit[], at: number): boolean {
  return isAsTyped(content, units, at) && isWhole(content, units, at);
}

/**
 * True when all the words stand in one row in the title and in the short title too, with nothing in front that narrows
 * them: «oppgaveavklaring» is what one activity is called, though others are about something like it; «arbeidsplasser» is
 * less than «statlige arbeidsplasser». One of the words must be hardly used of any other activity, or of its objectives.
 */
export function isOwnPhrase(content: SearchContent, units: readonly Unit[], at: number): boolean {
  const activity = content.activities[at];
  const keys = units.map(({ text }) => wordKey(text));
  if (activity === undefined || units.some(({ kind }) => kind !== "content")) return false;
  const names = [activity.title, activity.shortTitle].map(phrasesOf);
  if (!units.some((unit) => isUnshared(content, unit, at))) return false;
  const isUsedInBoth = names.every((phrases) => keys.every((key) => phrases.some((phrase) => phrase.includes(key))));
  return isUsedInBoth && names.flat().some((phrase) => keys.every((key, place) => phrase[place] === key));
}

/** A word that is held more strongly than this by another activity says too little of which one is meant. */
const SHARED = 0.5;

function isUnshared(content: SearchContent, unit: Unit, at: number): boolean {
  const match = bestMatch(content, unit, at);
  const holders = match?.sort === "word" ? content.terms.get(match.term) : undefined;
  return holders?.at.every((other, index) => other === at || (holders.weights[index] ?? 0) < SHARED) ?? false;
}

/** The keys of a title's words, parted where a small word or a sign stands. */
function phrasesOf(title: string): string[][] {
  return title.split(/[^\p{L}\p{N}\s-]/u).flatMap((part) =>
    foldedWords(part).reduce<string[][]>(
      (phrases, word) => {
        if (isStopWord(word)) phrases.push([]);
        else phrases.at(-1)?.push(wordKey(word));
        return phrases;
      },
      [[]],
    ),
  );
}

/** What a question, or half of one, begins with: «er I7: ferdig». */
const ASKING: ReadonlySet<string> = new Set("er blir har kan skal vil ville bor burde ma far kunne skulle".split(" "));

/**
 * True when the words deny or soften what they name, or ask about it: «ikke bredbånd», «nesten datasenter», «er I7».
 * `forms` are folded.
 */
export function takesBack(forms: readonly string[]): boolean {
  return (forms.length > 1 && ASKING.has(forms[0] ?? "")) || forms.some((form) => functionWords().denying.has(form));
}

/**
 * «bredbond» is enough to read and too little to write. A compound that nobody has listed is as written only if the
 * plan itself uses its parts.
 */
function isAsTyped(content: SearchContent, units: readonly Unit[], at: number): boolean {
  return units.every((unit) => {
    if (unit.matches.length > 0 || unit.parts.length === 0) return bestMatch(content, unit, at)?.sort !== "guess";
    const telling = unit.parts.filter((part) => part.kind === "content");
    return telling.every((part) => bestMatch(content, part, at)?.sort === "word");
  });
}

/**
 * «bredbånd i Rendalen» and «planen for bredbånd» are less than the activity, «leverandør av fiber» is between two, and a
 * municipality alone names nothing.
 */
function isWhole(content: SearchContent, units: readonly Unit[], at: number): boolean {
  const named = units.some((unit) => !isPlace(content, unit) && !isWeak(unit));
  return (
    named &&
    units.every((unit) => {
      if (isWeak(unit)) return functionWords().unspecific.has(unit.text) || hasWord(content, unit, at);
      if (isPlace(content, unit)) return bestMatch(content, unit, at) !== null;
      return unit.kind !== "content" || leadOf(content, unit, at) <= LEAD;
    })
  );
}

/** True when the activity uses the weak word itself, not in something that it shares with many. */
function hasWord(content: SearchContent, unit: Unit, at: number): boolean {
  return bestMatch(content, unit, at)?.sort === "word" && leadOf(content, unit, at) <= LEAD_WEAK;
}

/** A query of nothing but places or weak words reads them as content; what they are is asked again here. */
function isPlace(content: SearchContent, { kind, text }: Unit): boolean {
  return kind === "place" || content.places.has(wordKey(text));
}

function isWeak({ kind, text }: Unit): boolean {
  return kind === "weak" || functionWords().weak.has(wordKey(text));
}
