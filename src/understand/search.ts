/** Which activity is meant. */

import type { Plan } from "../model/plan.ts";
import type { Alias } from "../model/snapshot.ts";
import { withoutDecoration } from "./language/emoji.ts";
import { foldedWords } from "./language/fold.ts";
import { lexicon } from "./language/lexicon.ts";
import { wordKey } from "./language/word-key.ts";
import { type AreaNames, namedArea, readAreaNames } from "./search/area.ts";
import { takesBack } from "./search/clear.ts";
import { readCode } from "./search/code.ts";
import { readContent, type SearchContent } from "./search/content.ts";
import type { Found, Hit } from "./search/found.ts";
import { functionWords, isStopWord } from "./search/function-words.ts";
import { queryWords, readUnits } from "./search/query.ts";
import { decide, foundArea, foundCode, foundTitle, NOTHING } from "./search/verdict.ts";

export { prepareGuesses } from "./search/guess.ts";

/** Opaque; built once per snapshot. */
export interface SearchIndex {
  readonly plan: Plan;
  readonly content: SearchContent;
  readonly areaNames: AreaNames;
  /** Position of each code, upper case. */
  readonly codes: ReadonlyMap<string, number>;
  readonly letters: ReadonlySet<string>;
  /** The same of the plan's own words alone; null where nobody has taught any. */
  readonly untaught: SearchIndex | null;
}

/** Reads a plan and the words people have taught, ready to be searched. */
export function createIndex(plan: Plan, aliases: readonly Alias[]): SearchIndex {
  return {
    plan,
    content: readContent(plan, aliases),
    areaNames: readAreaNames(plan),
    codes: new Map(plan.activities.map(({ code }, at) => [code.toUpperCase(), at])),
    letters: new Set(plan.areas.map(({ letter }) => letter.toUpperCase())),
    untaught: aliases.length === 0 ? null : createIndex(plan, []),
  };
}

/**
 * The activity that some words mean: a code, the name of an area, or words in either written language, near-dialect or
 * English, with slips. `channelArea` is the area of the channel it is asked in; it breaks ties and nothing else.
 */
export function findActivity(index: SearchIndex, typed: string, channelArea: string | null): Found {
  const found = findByAll(index, typed, channelArea);
  if (index.untaught === null || !found.clear) return found;
  return heldToPlan(found, findByAll(index.untaught, typed, channelArea));
}

/** What somebody taught never writes to something else than the plan's own words say: there it is asked. */
function heldToPlan(found: Found, plain: Found): Found {
  const own = plain.hits[0];
  if (plain.verdict === "none" || own === undefined || own.code === found.hits[0]?.code) return found;
  const [first, ...others] = found.hits;
  const rest = others.filter(({ code }) => code !== own.code);
  const hits = first === undefined ? found.hits : [first, { ...own, score: first.score }, ...rest];
  return { ...found, verdict: "choose", clear: false, hits: hits.slice(0, MOST_HITS) };
}

function findByAll(index: SearchIndex, typed: string, channelArea: string | null): Found {
  const { content } = index;
  const words = withoutDecoration(typed).text;
  const code = readCode(content, index.codes, index.letters, words);
  if (code !== null) return foundCode(content, code);
  const forms = queryWords(words);
  if (forms.length === 0) return NOTHING;
  const isKnown = (key: string) => content.vocabulary.has(key) || lexicon().words.has(key);
  const area = namedArea(index.areaNames, forms, isKnown);
  if (area !== null) return foundArea(content, area);
  const title = content.titles.get(foldedWords(words.slice(0, LONGEST_TITLE)).join(" "));
  const found = decide(content, readUnits(content, forms), forms.join(" "), channelArea);
  if (title !== undefined) return foundTitle(content, title, found);
  return takesBack(forms) ? { ...found, clear: false } : found;
}

/** Is this a word of the language that the search knows, whatever the plan: of the word list, a place, or a small word? */
export function isGeneralWord(word: string): boolean {
  const { places, weak } = functionWords();
  return foldedWords(word).every((form) => {
    const key = wordKey(form);
    return isStopWord(form) || places.has(key) || weak.has(key) || lexicon().words.has(key);
  });
}

/** On one list of hits. */
const MOST_HITS = 8;

/** No title in a plan is longer. */
const LONGEST_TITLE = 500;

/** Beside a good hit, those that share only an objective with it are noise on a phone. */
const OF_THE_BEST = 0.55;

/** Below this a hit shares a word with what was asked for, and no more. */
const WORTH_SHOWING = 0.4;

/** The hits that a person is to choose among, best first. */
export function worthShowing(hits: readonly Hit[]): Hit[] {
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= Math.max(WORTH_SHOWING, OF_THE_BEST * best));
}
