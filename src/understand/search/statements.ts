/**
 * Objectives and strategies as something to find activities by. The document merges cells, so one text may belong to many
 * activities, in two areas to all of them. It then stands fully for those that are its kin, and thinly for the rest.
 */

import type { Plan } from "../../model/plan.ts";
import { lexicon } from "../language/lexicon.ts";
import { functionWords } from "./function-words.ts";
import { mergeTerms, type TextReader } from "./terms.ts";
import type { Terms } from "./word-terms.ts";

const STATEMENT = 0.8;
/** Kinship that earns a whole share: one rare term in common, or two less rare. */
const KIN = 0.4;
/** Activities this near the nearest kin count as kin too. */
const NEARLY = 0.6;

/** What it takes to tell how near an activity is to a text: the terms of every title, and how many titles have each. */
interface Titles {
  terms: readonly Terms[];
  spread: ReadonlyMap<string, number>;
}

/** A statement and the positions of the activities it belongs to. */
interface Membership {
  text: string;
  activities: number[];
  /** What an activity that is not kin gets of it, 0–1. */
  thin: number;
}

/** Adds the terms of objectives and strategies to the `rows` of the activities that they belong to. */
export function addStatements(reader: TextReader, plan: Plan, terms: readonly Terms[], rows: readonly Terms[]): void {
  const titles = { terms, spread: spreadOf(terms) };
  for (const membership of membershipsOf(plan)) {
    const shared = sharedTerms(reader, titles, membership);
    for (const [index, at] of membership.activities.entries()) {
      mergeTerms(rows[at] ?? new Map(), shared[index] ?? new Map(), STATEMENT);
    }
  }
}

function membershipsOf(plan: Plan): Membership[] {
  const members = new Map<string, number[]>();
  const sizes = new Map<string, number>();
  for (const [at, activity] of plan.activities.entries()) {
    sizes.set(activity.area, (sizes.get(activity.area) ?? 0) + 1);
    for (const id of [...activity.objectives, ...activity.strategies])
      members.set(id, [...(members.get(id) ?? []), at]);
  }
  return plan.areas.flatMap((area) =>
    [...area.objectives, ...area.strategies].map(({ id, text }) => {
      const activities = members.get(id) ?? [];
      return { text, activities, thin: thinShare(activities.length, sizes.get(area.slug) ?? 0) };
    }),
  );
}

/** A text of the whole area says less about each activity than one of a few rows. */
function thinShare(activities: number, inArea: number): number {
  if (activities < 2) return 1;
  return activities >= inArea ? activities ** -0.25 : activities ** -0.12;
}

/** The terms of a statement for each of its activities, word by word: each word goes to its own kin. */
function sharedTerms(reader: TextReader, titles: Titles, membership: Membership): Terms[] {
  const { text, activities, thin } = membership;
  const whole = reader.read(text);
  const shares = sharesOf(whole, titles, membership) ?? activities.map(() => thin);
  const words = activities.length < 2 ? [] : reader.readWords(text);
  const wordShares = words.map((word) => sharesOf(word, titles, membership));
  return activities.map((_, index) => {
    const own: Terms = new Map();
    for (const [position, word] of words.entries()) {
      const share = wordShares[position]?.[index];
      if (share !== undefined) mergeTerms(own, word, share);
    }
    for (const [term, quality] of whole) if (!own.has(term)) own.set(term, quality * (shares[index] ?? thin));
    return own;
  });
}

/**
 * How much of a statement, or of one word in it, each of its activities gets, 0–1. Kinship is what a title shares with
 * it, rare terms counting most. Null when nobody is kin.
 */
function sharesOf(
  terms: ReadonlyMap<string, number>,
  titles: Titles,
  { activities, thin }: Membership,
): number[] | null {
  const telling = [...terms].filter(([term]) => titles.spread.has(term) && !saysLittle(term));
  if (telling.length === 0) return null;
  const kinship = activities.map((at) => kinshipOf(telling, titles, at));
  const nearest = Math.max(0, ...kinship);
  if (nearest === 0) return null;
  return kinship.map((kin) => (kin < nearest * NEARLY ? thin : thin + (1 - thin) * Math.min(1, kin / KIN)));
}

function kinshipOf(telling: readonly (readonly [string, number])[], titles: Titles, at: number): number {
  let sum = 0;
  for (const [term, quality] of telling) {
    const inTitle = titles.terms[at]?.get(term);
    if (inTitle !== undefined) sum += (inTitle * quality) / (titles.spread.get(term) ?? 1);
  }
  return sum;
}

/** Function-like words and ways of working are shared by texts that are not about the same. */
function saysLittle(term: string): boolean {
  const name = term.slice(2);
  return term.startsWith("c/") ? lexicon().generic.has(name) : functionWords().weak.has(name);
}

function spreadOf(titles: readonly Terms[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const title of titles) for (const term of title.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  return spread;
}
