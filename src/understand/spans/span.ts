/** Stretches of a line that say something together, and what. */
import type { Claim } from "../language/read-segment.ts";
import type { Token } from "./token.ts";

/** What a stretch says. */
export type Said =
  /**
   * An activity; `clear` when it may be written to without asking which, `sure` when it is the one that is meant, `own` by
   * its code or in words of its title.
   */
  | { kind: "name"; code: string; clear: boolean; sure: boolean; own: boolean }
  /** One field or two; `keeps` when its words say more, and stay in the comment: «3 av 8», «ferdig 12. november». */
  | { kind: "field"; claims: Claim[]; keeps: boolean }
  | { kind: "unchanged" }
  /** A day that is no deadline. */
  | { kind: "date" }
  /** What takes a field back or makes it less than certain. */
  | { kind: "denial" | "hedge" | "condition" | "hearsay" | "intent" | "correction" }
  /** Less than the activity, or something else. */
  | { kind: "place" | "part" | "thing" }
  /** Why; what stands behind it is told. */
  | { kind: "reason" }
  /** Says nothing by itself. */
  | { kind: "link" | "greeting" | "sign" }
  /** What nothing knows: told. */
  | { kind: "rest" };

/** A stretch of tokens, and how gladly it is taken: the cheapest stretches that cover the line are its reading. */
export type Span = Said & {
  /** The first token, and the one behind the last. */
  a: number;
  b: number;
  cost: number;
};

export type NameSpan = Extract<Span, { kind: "name" }>;
export type FieldSpan = Extract<Span, { kind: "field" }>;

/** A line with all that its stretches may say. */
export interface Line {
  text: string;
  tokens: readonly Token[];
  spans: readonly Span[];
}

/** The words of tokens `a` to `b`, to the letter. */
export function textOf({ text, tokens }: Line, a: number, b: number): string {
  return text.slice(tokens[a]?.from ?? text.length, tokens[b - 1]?.to ?? 0);
}

/** What stands between tokens and is known by nobody. */
const UNKNOWN = 1;

/** The stretches that cover tokens `a` to `b` most cheaply, none over another, no token left out. */
export function tile({ spans }: Line, a: number, b: number): Span[] {
  const byStart: Span[][] = Array.from({ length: b - a }, () => []);
  for (const span of spans) if (span.a >= a && span.b <= b) byStart[span.a - a]?.push(span);
  const best: { cost: number; last: Span | null }[] = [{ cost: 0, last: null }];
  const at = (token: number) => best[token - a];
  for (let from = a; from < b; from += 1) {
    const so = at(from)?.cost ?? 0;
    const rest: Span = { kind: "rest", a: from, b: from + 1, cost: UNKNOWN };
    for (const span of [...(byStart[from - a] ?? []), rest]) {
      const cost = so + span.cost;
      const known = at(span.b);
      if (known === undefined || cost < known.cost - 1e-9) best[span.b - a] = { cost, last: span };
    }
  }
  const tiles: Span[] = [];
  for (let end = b; end > a; ) {
    const last = at(end)?.last;
    if (!last) break;
    tiles.unshift(last);
    end = last.a;
  }
  return tiles;
}
