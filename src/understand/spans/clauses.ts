/** The parts of a line between its commas, stops and line breaks, each with its own cheapest reading. */
import { type Line, type Span, tile } from "./span.ts";

export interface Clause {
  tiles: Span[];
  /** Tokens. */
  start: number;
  end: number;
  /** The token where a reason begins that stands behind something said; null where there is none. */
  reasonFrom: number | null;
}

/** The clauses of the line, without the signs between them. */
export function clausesOf(line: Line): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let at = 0; at <= line.tokens.length; at += 1) {
    const sign = line.tokens[at]?.sign;
    if (at < line.tokens.length && (sign === null || sign === "-")) continue;
    if (at > start) clauses.push(clauseOf(line, start, at));
    start = at + 1;
  }
  return clauses;
}

function clauseOf(line: Line, start: number, end: number): Clause {
  const tiles = tile(line, start, end);
  const reason = tiles.findIndex(
    (one, at) =>
      one.kind === "reason" && tiles.slice(0, at).some(({ kind }) => kind === "field" || kind === "unchanged"),
  );
  return { tiles, start, end, reasonFrom: tiles[reason]?.a ?? null };
}
