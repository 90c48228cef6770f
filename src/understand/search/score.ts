/** How well each activity covers a query: 1 when every word of the query stands in its title. */
import type { Postings, SearchContent } from "./content.ts";
import type { Match, Unit, UnitKind } from "./unit.ts";

/** An unknown word weighs more than the rarest known one: that is what refuses «skatepark i Tynset». */
const UNKNOWN = 1.15;
const PARTS = 0.95;
/** Of several words, having them all weakly is better than having one of them strongly. */
const WHOLE = 0.2;
const HAS = 0.3;
/** Where an activity is about the thing itself, one about something wider or beside it is hardly meant. */
const THE_THING = 0.6;
const BESIDE_THE_THING = 0.5;
const WEIGHT: Record<UnitKind, number> = { content: 1, weak: 0.3, place: 0.35, number: 0.3 };
/** What a word that no activity has weighs, when it is not a content word. */
const UNMATCHED = 0.02;

/** Score 0–1 of every activity, by position. With `taught`, words taught but not confirmed count too. */
export function coverage(content: SearchContent, units: readonly Unit[], taught: boolean): Float64Array {
  const total = new Float64Array(content.codes.length);
  let weights = 0;
  const whole = units.length > 1 ? WHOLE : 0;
  for (const unit of units) {
    const scores = unitScores(content, unit, taught);
    const weight = weightOf(scores, unit.kind);
    weights += weight;
    for (let at = 0; at < total.length; at++) {
      const score = scores[at] ?? 0;
      total[at] = (total[at] ?? 0) + weight * (score >= HAS ? score + whole * (1 - score) : score);
    }
  }
  if (weights > 0) for (let at = 0; at < total.length; at++) total[at] = (total[at] ?? 0) / weights;
  return total;
}

/** Score 0–1 of every activity for one unit: its best match, or its parts together. */
function unitScores(content: SearchContent, unit: Unit, taught: boolean): Float64Array {
  const scores = unit.parts.length > 0 ? coverage(content, unit.parts, taught) : new Float64Array(content.codes.length);
  if (unit.parts.length > 0) for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) * PARTS;
  const asks = unit.matches.some((match) => match.sort !== "beside" && holds(content, match));
  for (const match of unit.matches) {
    const quality = match.sort === "beside" && asks ? match.quality * BESIDE_THE_THING : match.quality;
    raise(scores, content.terms.get(match.term), quality);
    if (taught) raise(scores, content.taught?.get(match.term), quality);
  }
  return scores;
}

/** Is some activity about this very thing? */
function holds({ terms }: SearchContent, { term, quality }: Match): boolean {
  return terms.get(term)?.weights.some((weight) => weight * quality >= THE_THING) ?? false;
}

/** How much better the activity that a unit suits best suits it than this one; 0 when this is the one. */
export function leadOf(content: SearchContent, unit: Unit, at: number): number {
  const scores = unitScores(content, unit, false);
  return scores.reduce((best, score) => Math.max(best, score), 0) - (scores[at] ?? 0);
}

function raise(scores: Float64Array, postings: Postings | undefined, quality: number): void {
  if (postings === undefined) return;
  for (const [index, at] of postings.at.entries()) {
    const score = quality * (postings.weights[index] ?? 0);
    if (score > (scores[at] ?? 0)) scores[at] = score;
  }
}

/** Rare words tell more. A word counts as unknown to the degree that no activity has it. */
function weightOf(scores: Float64Array, kind: UnitKind): number {
  let best = 0;
  for (const score of scores) if (score > best) best = score;
  if (best < 0.05) return kind === "content" ? UNKNOWN : UNMATCHED;
  let holders = 0;
  for (const score of scores) holders += (score / best) ** 2;
  const rarity = Math.log(1 + scores.length / holders) / Math.log(1 + scores.length);
  return kind === "content" ? best * rarity + (1 - best) * UNKNOWN : WEIGHT[kind] * rarity;
}

/** The match that gives an activity most of a unit's score, or null when the unit says nothing about it. */
export function bestMatch(content: SearchContent, unit: Unit, at: number): Match | null {
  return bestHold(content, unit, at)?.match ?? null;
}

/** The same, with how strongly the activity holds what the match leads to, 0–1. */
export function bestHold(content: SearchContent, unit: Unit, at: number): { match: Match; weight: number } | null {
  let best: { match: Match; weight: number } | null = null;
  const matches = [
    ...unit.matches,
    ...unit.parts.map((part) => bestMatch(content, part, at)).filter((match) => match !== null),
  ];
  for (const match of matches) {
    const postings = content.terms.get(match.term);
    const index = postings?.at.indexOf(at) ?? -1;
    const weight = index < 0 ? 0 : (postings?.weights[index] ?? 0);
    if (match.quality * weight > (best === null ? 0 : best.match.quality * best.weight)) best = { match, weight };
  }
  return best;
}
