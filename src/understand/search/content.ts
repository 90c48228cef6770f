/** What the index holds: for every term the activities that it leads to, and how strongly. */

import type { Activity, FocusArea, Plan } from "../../model/plan.ts";
import type { Alias } from "../../model/snapshot.ts";
import { foldedWords } from "../language/fold.ts";
import { functionWords, placeKeys } from "./function-words.ts";
import { addStatements } from "./statements.ts";
import { createTextReader, mergeTerms, type TextReader } from "./terms.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import type { Terms } from "./word-terms.ts";

/** Activities (by position in `codes`) and how strongly the term stands for each, 0–1. */
export interface Postings {
  at: number[];
  weights: number[];
}

export interface SearchContent {
  codes: readonly string[];
  /** Area slug of each activity. */
  areas: readonly string[];
  /** Place of each activity when sorted by code, so that equal hits always come in the same order. */
  order: readonly number[];
  /** Number of words in each title: of two equal hits the shorter title is the likelier. */
  titleLengths: readonly number[];
  /** Whole titles, short titles and the plan file's own words, folded, to the one activity that has it. */
  titles: ReadonlyMap<string, number>;
  /** The plan's own, to compare with words that may be a piece of a title. */
  activities: readonly Activity[];
  terms: ReadonlyMap<string, Postings>;
  /** Terms of taught words that are not confirmed yet; null when there are none. */
  taught: ReadonlyMap<string, Postings> | null;
  /** Taught words, folded, to the codes they were taught for, with whether it is confirmed. */
  aliases: ReadonlyMap<string, readonly { code: string; confirmed: boolean }[]>;
  vocabulary: Vocabulary;
  /** Keys of place names, the plan's own included. */
  places: ReadonlySet<string>;
}

const TITLE = 1;
/** What the short title leaves out, the activity is less about. */
const ONLY_IN_LONG = 0.97;
const ONLY_IN_SHORT = 0.97;
const RESPONSIBLE = 0.5;
const FUNDING = 0.5;
const AREA = 0.35;

/** Reads a whole plan. About a millisecond for 44 activities, a second for 10,000. */
export function readContent(plan: Plan, aliases: readonly Alias[]): SearchContent {
  const reader = createTextReader();
  const titles = plan.activities.map((activity) => titleTerms(reader, activity));
  const rows = titles.map((title) => new Map(title));
  const positions = new Map(plan.activities.map((activity, at) => [activity.code, at]));
  addStatements(reader, plan, titles, rows);
  const areaTerms = new Map(plan.areas.map((area) => [area.slug, readArea(reader, area)]));
  const named = createNameReader(reader, plan);
  for (const [at, activity] of plan.activities.entries()) {
    const row = rows[at] ?? new Map();
    mergeTerms(row, named.responsible(activity), RESPONSIBLE);
    mergeTerms(row, named.funding(activity), FUNDING);
    mergeTerms(row, areaTerms.get(activity.area) ?? new Map(), AREA);
  }
  const confirmed = aliases.filter((alias) => alias.confirmedBy !== null);
  const fresh = aliases.filter((alias) => alias.confirmedBy === null);
  addAliases(reader, rows, positions, confirmed);
  return {
    codes: plan.activities.map((activity) => activity.code),
    areas: plan.activities.map((activity) => activity.area),
    order: orderOf(plan.activities.map(({ code }) => code)),
    titleLengths: plan.activities.map((activity) => foldedWords(activity.title).length),
    titles: wholeTitles(plan.activities),
    activities: plan.activities,
    terms: postingsOf(rows),
    taught: fresh.length === 0 ? null : taughtPostings(reader, rows, positions, fresh),
    aliases: aliasCodes(aliases),
    vocabulary: createVocabulary(reader.forms),
    places: planPlaces(plan),
  };
}

function orderOf(codes: readonly string[]): number[] {
  const sorted = codes.map((code, at) => ({ code, at })).sort((one, other) => byCode(one.code, other.code));
  const order = new Array<number>(codes.length).fill(0);
  for (const [place, { at }] of sorted.entries()) order[at] = place;
  return order;
}

/** Letter, then number: `I2` before `I10`. */
function byCode(one: string, other: string): number {
  const letters = one.slice(0, 1) < other.slice(0, 1) ? -1 : 1;
  return one[0] === other[0] ? Number(one.slice(1)) - Number(other.slice(1)) : letters;
}

function wholeTitles(activities: readonly Activity[]): Map<string, number> {
  const titles = new Map<string, number>();
  const shared = new Set<string>();
  for (const [at, { title, shortTitle, words: own = [] }] of activities.entries()) {
    for (const words of new Set([title, shortTitle, ...own].map((text) => foldedWords(text).join(" ")))) {
      if (titles.has(words)) shared.add(words);
      titles.set(words, at);
    }
  }
  for (const words of shared) titles.delete(words);
  return titles;
}

function titleTerms(reader: TextReader, activity: Activity): Terms {
  const long = reader.read(activity.title);
  const short = reader.read(activity.shortTitle);
  const terms: Terms = new Map();
  for (const [term, quality] of long) terms.set(term, quality * (short.has(term) ? TITLE : ONLY_IN_LONG));
  mergeTerms(terms, short, ONLY_IN_SHORT);
  for (const words of activity.words ?? []) mergeTerms(terms, reader.read(words), TITLE);
  return terms;
}

function readArea(reader: TextReader, area: FocusArea): Terms {
  const terms = new Map(reader.read([area.name, ...area.aliases].join(" ")));
  mergeTerms(terms, reader.read(area.longTermGoal), 0.6);
  return terms;
}

/** Roles and funding by their own names and as the document writes them, read once each. */
function createNameReader(reader: TextReader, plan: Plan) {
  const read = new Map<string, Terms>();
  const cached = (text: string): Terms => {
    const terms = read.get(text) ?? reader.read(text);
    read.set(text, terms);
    return terms;
  };
  const names = new Map(
    [...plan.roles, ...plan.funding].map(({ slug, name, variants }) => [slug, [name, ...variants]]),
  );
  const gather = (verbatim: string | null, slugs: readonly string[]): Terms => {
    const terms: Terms = new Map();
    const texts = [verbatim ?? "", ...slugs.flatMap((slug) => names.get(slug) ?? [])];
    for (const text of texts) mergeTerms(terms, cached(text), 1);
    return wordsOnly(terms);
  };
  return {
    responsible: ({ responsible }: Activity) =>
      gather(
        responsible.verbatim,
        responsible.roles.map(({ role }) => role),
      ),
    funding: ({ funding }: Activity) => gather(funding.verbatim, funding.sources),
  };
}

/** «Rørosregionen Næringshage» as responsible must not make everything about business. */
function wordsOnly(terms: Terms): Terms {
  return new Map([...terms].filter(([term]) => term.startsWith("w/")));
}

function addAliases(
  reader: TextReader,
  rows: readonly Terms[],
  positions: ReadonlyMap<string, number>,
  aliases: readonly Alias[],
): void {
  for (const alias of aliases) {
    const row = rows[positions.get(alias.activity) ?? -1];
    if (row !== undefined) mergeTerms(row, reader.read(alias.words), TITLE);
  }
}

function taughtPostings(
  reader: TextReader,
  rows: readonly Terms[],
  positions: ReadonlyMap<string, number>,
  aliases: readonly Alias[],
): ReadonlyMap<string, Postings> {
  const taught = rows.map((): Terms => new Map());
  addAliases(reader, taught, positions, aliases);
  return postingsOf(taught);
}

function aliasCodes(aliases: readonly Alias[]): SearchContent["aliases"] {
  const codes = new Map<string, { code: string; confirmed: boolean }[]>();
  for (const { words, activity, confirmedBy } of aliases) {
    const folded = foldedWords(words).join(" ");
    if (folded === "") continue;
    codes.set(folded, [...(codes.get(folded) ?? []), { code: activity, confirmed: confirmedBy !== null }]);
  }
  return codes;
}

function postingsOf(rows: readonly Terms[]): Map<string, Postings> {
  const terms = new Map<string, Postings>();
  for (const [at, row] of rows.entries()) {
    for (const [term, weight] of row) {
      const postings = terms.get(term);
      if (postings === undefined) terms.set(term, { at: [at], weights: [weight] });
      else {
        postings.at.push(at);
        postings.weights.push(weight);
      }
    }
  }
  return terms;
}

function planPlaces(plan: Plan): ReadonlySet<string> {
  const own = [...plan.organisation.municipalities, ...plan.organisation.counties].join(" ");
  return new Set([...functionWords().places, ...placeKeys(own)]);
}
