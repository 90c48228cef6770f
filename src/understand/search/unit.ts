/** A query in pieces. */

/** How a word led to a term: written so, by meaning, as a kind of what it means, by what is wider or beside it, or guessed. */
export type MatchSort = "word" | "concept" | "kind" | "beside" | "guess";

export interface Match {
  term: string;
  /** 0–1. */
  quality: number;
  sort: MatchSort;
}

/** `content` counts fully, also when nobody knows it; the others count little and never against. */
export type UnitKind = "content" | "weak" | "place" | "number";

/** One word of a query, or several that belong together. `parts` is the other way to read it. */
export interface Unit {
  text: string;
  kind: UnitKind;
  matches: Match[];
  parts: Unit[];
}
