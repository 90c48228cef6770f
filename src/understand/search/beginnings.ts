/** Activities whose own words begin with what has been typed so far. */

import type { Activity, Plan } from "../../model/plan.ts";
import { foldedWords } from "../language/fold.ts";
import { lexicon } from "../language/lexicon.ts";
import { oneSpelling } from "../language/word-key.ts";
import { SPELLINGS } from "../language/words/spelling.ts";

/** Letters before a word is guessed at. */
const SHORTEST = 3;
const MOST_COMPLETIONS = 4;

interface OwnWords {
  code: string;
  short: string[];
  all: string[];
}

const remembered = new WeakMap<Plan, OwnWords[]>();

/**
 * Codes of the activities where every typed word begins a word of the title or the code, nearest first: those whose short
 * title begins so, those whose short title has such a word, the others; each in the plan's order.
 */
export function begunActivities(plan: Plan, typed: string): string[] {
  const forms = foldedWords(typed).map(spellingsOf);
  if (forms.length === 0) return [];
  const ranked = ownWordsOf(plan).flatMap(({ code, short, all }) => {
    if (!beginsAll(all, forms)) return [];
    const isFirst = forms[0]?.some((form) => short[0]?.startsWith(form) || all[0] === form);
    return [{ code, rank: isFirst ? 0 : beginsAll(short, forms) ? 1 : 2 }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ code }) => code);
}

/** A word half typed, and what it is in the one spelling: «breib» is the beginning of «bredbånd». */
function spellingsOf(form: string): string[] {
  const other = form.length > SHORTEST ? SPELLINGS.find(([from]) => from.startsWith(form))?.[1] : undefined;
  return [oneSpelling(form), ...(other === undefined ? [] : [other])];
}

function beginsAll(words: readonly string[], forms: readonly (readonly string[])[]): boolean {
  return forms.every((spellings) => words.some((word) => spellings.some((form) => word.startsWith(form))));
}

function ownWordsOf(plan: Plan): OwnWords[] {
  const known = remembered.get(plan) ?? plan.activities.map(ownWords);
  remembered.set(plan, known);
  return known;
}

function ownWords({ code, title, shortTitle, words = [] }: Activity): OwnWords {
  const read = (text: string) => foldedWords(text).map(oneSpelling);
  return {
    code,
    short: read(shortTitle),
    all: [...read(code), ...read(shortTitle), ...read(title), ...words.flatMap(read)],
  };
}

/** What the typed text may become when its last word is written out with a word of the general list, the shortest first. */
export function completions(typed: string): string[] {
  const words = foldedWords(typed);
  const last = words.at(-1);
  if (last === undefined || last.length < SHORTEST) return [];
  const begun = oneSpelling(last);
  const longer = [...lexicon().forms.keys()].filter((form) => form.length > begun.length && form.startsWith(begun));
  return longer
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
    .slice(0, MOST_COMPLETIONS)
    .map((form) => [...words.slice(0, -1), form].join(" "));
}
