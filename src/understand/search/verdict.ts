/** From scores to an answer: one activity, a short choice, or an honest «not found». */

import { isOwnPhrase, isWritable } from "./clear.ts";
import type { ReadCode } from "./code.ts";
import type { SearchContent } from "./content.ts";
import type { Found, Hit } from "./found.ts";
import { bestHold, coverage } from "./score.ts";
import type { Unit } from "./unit.ts";

const MOST_HITS = 8;
const SURE = { score: 0.62, margin: 0.1 };
/** What a hit needs that rests on a guess or on the meaning of the words alone. */
const MEANT_MARGIN = 0.14;
/** An activity that holds a thing less than this only mentions it. */
const WHOLE_THING = 0.9;
const CLEAR = { score: 0.75, margin: 0.2 };
const CHOOSE = 0.4;
/** Scores closer than this are a tie, which the channel may break. */
const TIE = 0.05;
/** A hit weaker than this is not worth showing as «nearest». */
const NEAREST = 0.2;
/** In a plan of thousands, what is this far below the best is not sorted, as long as there are enough above. */
const WORTH_SORTING = 0.25;

export const NOTHING: Found = { verdict: "none", hits: [], area: null, clear: false, byChannel: false };

interface Ranked {
  at: number;
  score: number;
}

/** The answer to a code. An unknown code shows the activities of its letter. */
export function foundCode(content: SearchContent, { at, alone }: ReadCode): Found {
  const code = content.codes[at];
  if (code === undefined) return NOTHING;
  return { verdict: "sure", hits: [{ code, score: 1 }], area: null, clear: alone, byChannel: false };
}

/** The answer to an area's name: its first activities. */
export function foundArea(content: SearchContent, area: string): Found {
  const own = content.codes.map((_, at) => ({ at, score: 1 })).filter(({ at }) => content.areas[at] === area);
  own.sort((one, other) => placeOf(content, one) - placeOf(content, other));
  const hits = own.slice(0, MOST_HITS).map(({ at, score }): Hit => ({ code: content.codes[at] ?? "", score }));
  return { verdict: "choose", hits, area, clear: false, byChannel: false };
}

/** The answer to a title as it stands in the plan, copied or remembered: that activity, and the others of `found`. */
export function foundTitle(content: SearchContent, at: number, found: Found): Found {
  const code = content.codes[at] ?? "";
  const others = found.hits.filter((hit) => hit.code !== code);
  return {
    verdict: "sure",
    hits: [{ code, score: 1 }, ...others].slice(0, MOST_HITS),
    area: null,
    clear: true,
    byChannel: false,
  };
}

/** The answer to words. `typed` is the query as folded words, to compare with taught ones. */
export function decide(
  content: SearchContent,
  units: readonly Unit[],
  typed: string,
  channelArea: string | null,
): Found {
  const known = withAliases(content, rank(content, coverage(content, units, false)), typed, true);
  const plain = judge(content, units, known, channelArea);
  const hasFresh = content.taught !== null || content.aliases.has(typed);
  if (!hasFresh) return plain;
  const all = withAliases(content, rank(content, coverage(content, units, true)), typed, false);
  const taught = judge(content, units, all, channelArea);
  if (plain.verdict === "sure" && taught.hits[0]?.code === plain.hits[0]?.code) return plain;
  const unchanged = taught.hits[0]?.score === plain.hits[0]?.score && taught.hits[0]?.code === plain.hits[0]?.code;
  if (unchanged) return { ...taught, clear: false };
  return { ...taught, verdict: taught.verdict === "none" ? "none" : "choose", clear: false };
}

/** Best first: by score, then the shorter title, then the code, whatever order the plan has. */
function rank(content: SearchContent, scores: Float64Array): Ranked[] {
  let best = 0;
  for (const score of scores) if (score > best) best = score;
  const near = collect(scores, Math.max(NEAREST, best - WORTH_SORTING));
  const ranked = near.length >= MOST_HITS ? near : collect(scores, NEAREST);
  return ranked.sort(
    (one, other) =>
      other.score - one.score ||
      lengthOf(content, one) - lengthOf(content, other) ||
      placeOf(content, one) - placeOf(content, other),
  );
}

function collect(scores: Float64Array, least: number): Ranked[] {
  const found: Ranked[] = [];
  for (const [at, score] of scores.entries()) if (score > least) found.push({ at, score });
  return found;
}

function lengthOf(content: SearchContent, { at }: Ranked): number {
  return content.titleLengths[at] ?? 0;
}

function placeOf(content: SearchContent, { at }: Ranked): number {
  return content.order[at] ?? 0;
}

/** A query that is exactly a taught word: its activities come first. */
function withAliases(
  content: SearchContent,
  ranked: readonly Ranked[],
  typed: string,
  onlyConfirmed: boolean,
): Ranked[] {
  const taught = (content.aliases.get(typed) ?? []).filter(({ confirmed }) => confirmed || !onlyConfirmed);
  const first = taught.map(({ code }) => ({ at: content.codes.indexOf(code), score: 1 })).filter(({ at }) => at >= 0);
  return [...first, ...ranked.filter(({ at }) => !first.some((one) => one.at === at))];
}

function judge(
  content: SearchContent,
  units: readonly Unit[],
  ranked: readonly Ranked[],
  channelArea: string | null,
): Found {
  const [best, second] = ranked;
  if (best === undefined) return NOTHING;
  const margin = best.score - (second?.score ?? 0) + 1e-9; // 1 − .8 is a hair below .2
  if (best.score < CHOOSE) return answer(content, ranked.slice(0, 3), "none");
  const chosen = margin < SURE.margin ? fromChannel(content, ranked, channelArea) : null;
  if (chosen !== null) return byChannel(content, units, ranked, chosen);
  if (best.score < SURE.score || margin < marginWanted(content, units, best.at))
    return answer(content, ranked, "choose");
  const isAhead = margin >= CLEAR.margin || isOwnPhrase(content, units, best.at);
  const isClear = best.score >= CLEAR.score && isAhead && isWritable(content, units, best.at);
  return { ...answer(content, ranked, "sure"), clear: isClear };
}

function answer(content: SearchContent, ranked: readonly Ranked[], verdict: Found["verdict"]): Found {
  const hits = ranked
    .slice(0, MOST_HITS)
    .map(({ at, score }): Hit => ({ code: content.codes[at] ?? "", score: Math.min(1, score) }));
  return { verdict, hits, area: null, clear: false, byChannel: false };
}

/** The only activity of the channel's area among those that tie for the first place. */
function fromChannel(content: SearchContent, ranked: readonly Ranked[], channelArea: string | null): Ranked | null {
  const best = ranked[0];
  if (channelArea === null || best === undefined || best.score < SURE.score) return null;
  const tied = ranked.filter(({ score }) => best.score - score <= TIE);
  const own = tied.filter(({ at }) => content.areas[at] === channelArea);
  return tied.length > 1 && own.length === 1 ? (own[0] ?? null) : null;
}

function byChannel(content: SearchContent, units: readonly Unit[], ranked: readonly Ranked[], chosen: Ranked): Found {
  const rest = ranked.filter(({ at }) => at !== chosen.at);
  const rivals = rest.filter(({ at }) => content.areas[at] === content.areas[chosen.at]);
  const margin = chosen.score - (rivals[0]?.score ?? 0) + 1e-9;
  if (margin < SURE.margin) return answer(content, ranked, "choose");
  const isClear = chosen.score >= CLEAR.score && margin >= CLEAR.margin && isWritable(content, units, chosen.at);
  return { ...answer(content, [chosen, ...rest], "sure"), clear: isClear, byChannel: true };
}

/**
 * How far ahead the best hit must be for an answer without asking: less where it rests on words that were written than
 * where it rests on what they mean. What only shares a wider, narrower or neighbouring thing with the words, or has the
 * thing in a piece of a longer word, is never enough (rule 8 of the understanding: a shared bucket is no answer).
 */
function marginWanted(content: SearchContent, units: readonly Unit[], at: number): number {
  const margins = units.map((unit) => (unit.kind === "content" ? marginOf(bestHold(content, unit, at)) : 0));
  return Math.max(SURE.margin, ...margins);
}

function marginOf(hold: ReturnType<typeof bestHold>): number {
  if (hold === null || hold.match.sort === "word") return SURE.margin;
  if (hold.match.sort === "guess") return MEANT_MARGIN;
  const isNamed = hold.match.sort === "concept" && hold.weight >= WHOLE_THING;
  return isNamed ? MEANT_MARGIN : Number.POSITIVE_INFINITY;
}
