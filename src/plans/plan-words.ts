/** Which everyday words lead to each activity of a plan, for the one who writes the plan file. */
import type { Activity, Plan } from "../model/plan.ts";
import { PLAN_WORDS_LIST, THEME_WORDS } from "../texts/plan-words.ts";
import { foldedWords } from "../understand/language/fold.ts";
import { wordKey } from "../understand/language/word-key.ts";
import type { Concept } from "../understand/language/words/concept.ts";
import { THEMES, type Theme } from "../understand/language/words/themes.ts";
import type { SearchContent } from "../understand/search/content.ts";
import { createIndex, findActivity, type SearchIndex } from "../understand/search.ts";

/** An activity and the words of the general list that find it first, as the list writes them; without the title's own. */
interface ActivityWords {
  activity: Activity;
  words: string[];
}

interface PlanWords {
  activities: ActivityWords[];
  /** Themes of the list that no activity is about. */
  untouched: Theme[];
}

/** An activity is about a thing that its own title names, not about one that its objective or its area has. */
const ABOUT = 0.9;

/** How people work is in every plan, and what a bot may be asked for fun in none. */
const NO_SUBJECT: ReadonlySet<Theme> = new Set<Theme>(["cooperation", "everyday"]);

/** Tries every word of the list that may lead to an activity: a second or so for a plan. */
export function planWords(plan: Plan): PlanWords {
  const index = createIndex(plan, []);
  const themes = (Object.keys(THEMES) as Theme[]).filter((theme) => !NO_SUBJECT.has(theme));
  const concepts = themes.flatMap((theme): readonly Concept[] => THEMES[theme]);
  return {
    activities: plan.activities.map((activity, at) => ({ activity, words: wordsFor(index, concepts, activity, at) })),
    untouched: themes.filter((theme) => !THEMES[theme].some(({ name }) => isHeld(index.content, name))),
  };
}

function wordsFor(index: SearchIndex, concepts: readonly Concept[], activity: Activity, at: number): string[] {
  const own = new Set(foldedWords(`${activity.title} ${activity.shortTitle}`).map(wordKey));
  const known = new Set<string>();
  const isFresh = (word: string): boolean => {
    const keys = foldedWords(word).map(wordKey);
    const said = keys.join(" ");
    if (keys.every((key) => own.has(key)) || known.has(said)) return false;
    known.add(said);
    return true;
  };
  const lists = concepts
    .filter(({ name }) => weightIn(index.content, name, at) >= ABOUT)
    .map(({ same }) => same.split(/[,\n]/).map((word) => word.trim()))
    .map((words) => words.filter((word) => isFresh(word) && leadsTo(index, word, activity.code)));
  return inTurn(lists);
}

/** The first of each list, then the second of each. */
function inTurn(lists: readonly string[][]): string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function leadsTo(index: SearchIndex, word: string, code: string): boolean {
  const found = findActivity(index, word, null);
  return found.verdict !== "none" && found.area === null && found.hits[0]?.code === code;
}

function weightIn({ terms }: SearchContent, concept: string, at: number): number {
  const postings = terms.get(`c/${concept}`);
  return postings?.weights[postings.at.indexOf(at)] ?? 0;
}

function isHeld({ terms }: SearchContent, concept: string): boolean {
  return terms.get(`c/${concept}`)?.weights.some((weight) => weight >= ABOUT) ?? false;
}

/** So many are shown of each: enough to see what kind of words lead there. */
const SHOWN = 12;

/** What `admin plan words` prints of a plan, line by line. */
export function planWordLines(plan: Plan): string[] {
  const { activities, untouched } = planWords(plan);
  return [
    PLAN_WORDS_LIST.heading(plan.title),
    ...activities.flatMap(({ activity, words }) => [
      PLAN_WORDS_LIST.activity(activity.code, activity.shortTitle),
      ...(activity.words === undefined ? [] : [PLAN_WORDS_LIST.own(activity.words)]),
      words.length === 0
        ? PLAN_WORDS_LIST.none
        : PLAN_WORDS_LIST.words(words.slice(0, SHOWN), Math.max(0, words.length - SHOWN)),
    ]),
    PLAN_WORDS_LIST.untouched(untouched.map((theme) => THEME_WORDS[theme])),
  ];
}
