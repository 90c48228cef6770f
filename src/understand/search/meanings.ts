/** What a known word leads to: the plan's own word, and the concepts that the word list gives it. */
import { lexicon } from "../language/lexicon.ts";
import type { Sense } from "../language/read-lexicon.ts";
import type { SearchContent } from "./content.ts";
import type { Match, MatchSort } from "./unit.ts";

const SAME = 0.92;
/** How well a word stands for a concept that it only points to, 0–1. */
const POINTS_TO = 0.7;
/** What a meaning is worth beside the plan's own use of the very word. */
const SAME_BESIDE_OWN = 0.87;
const POINTS_TO_BESIDE_OWN = 0.5;
/** What a concept that is only linked to the word's own is worth beside that. */
const LINKED_BESIDE_OWN = 0.8;

/** Everything that a word key leads to, each at `quality` (0–1) at most. */
export function meaningsOf(content: SearchContent, key: string, quality: number, sort: MatchSort): Match[] {
  const own = ownTerm(content, key);
  const matches = [...own, ...senseMatches(lexicon().words.get(key) ?? [], own.length > 0)];
  if (sort === "word") return matches;
  return matches.map((match) => ({ ...match, quality: match.quality * quality, sort }));
}

/** The term of a key when the plan, or somebody who taught a word, has it. */
export function ownTerm(content: SearchContent, key: string): Match[] {
  const term = `w/${key}`;
  const known = content.terms.has(term) || content.taught?.has(term) === true;
  return known ? [{ term, quality: 1, sort: "word" }] : [];
}

/** Matches for the concepts of a word or phrase and for those near them; weaker where the plan uses the very word elsewhere. */
export function senseMatches(senses: readonly Sense[], hasOwn: boolean): Match[] {
  const [strong, weak] = hasOwn ? [SAME_BESIDE_OWN, POINTS_TO_BESIDE_OWN] : [SAME, POINTS_TO];
  return senses.flatMap(({ concept, same }): Match[] => [
    { term: `c/${concept}`, quality: same ? strong : weak, sort: "concept" },
    ...(same ? linkedTo(concept, hasOwn ? LINKED_BESIDE_OWN : 1) : []),
  ]);
}

function linkedTo(concept: string, factor: number): Match[] {
  const links = lexicon().links.get(concept) ?? [];
  return links.map(({ concept: other, strength, kind }) => ({
    term: `c/${other}`,
    quality: strength * factor,
    sort: kind ? "kind" : "beside",
  }));
}
