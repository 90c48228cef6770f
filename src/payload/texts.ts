/**
 * Texts inside a command: most of them stand, whole or in pieces, in the words that were typed, and those are carried
 * once. A piece is a range of the typed words, `[from, to]`; what does not stand there is written out.
 */

import { LONGEST_LINE, LONGEST_TYPED } from "../model/limits.ts";
import { maskIdentityNumbers } from "../understand/language/identity-number.ts";
import { cleanText } from "../understand/language/normalise.ts";
import { type Around, type Codec, type Json, only } from "./codec.ts";

/** What was typed before a form, what was filled in, and names in the place of ids. */
export const LONGEST_TEXT = LONGEST_TYPED + 2 * LONGEST_LINE;

/** A shorter piece is shorter written out. */
const WORTH_A_RANGE = 12;

/** Comments are made of few pieces; more than this is none of ours. */
const MOST_PIECES = 1000;

/** A text. */
export const anyText: Codec<string> = {
  write(value, typed) {
    if (value.length < WORTH_A_RANGE || typed === "") return value;
    const pieces = piecesOf(value, typed);
    return pieces.length === 1 && typeof pieces[0] === "string" ? value : pieces;
  },
  read(data, around) {
    const value = typeof data === "string" ? data : joined(data, around);
    // Clean as everything that comes in is: it may be forged, or written before another rule for what is clean.
    return value === undefined || value.length > LONGEST_TEXT ? undefined : maskIdentityNumbers(cleanText(value));
  },
};

/** A text that says something. */
export const text = only(anyText, (value) => value.trim() !== "");

/** The whole of it where it stands in `typed`, else the pieces that do, from the left, and what is between them. */
function piecesOf(value: string, typed: string): Json[] {
  const whole = typed.indexOf(value);
  if (whole >= 0) return [[whole, whole + value.length]];
  const places = placesIn(typed);
  const pieces: Json[] = [];
  let literal = "";
  for (let at = 0; at < value.length; ) {
    const range = longest(value, at, typed, places.get(value.slice(at, at + WORTH_A_RANGE)) ?? []);
    if (range === null) {
      literal += value.charAt(at);
      at += 1;
      continue;
    }
    if (literal !== "") pieces.push(literal);
    literal = "";
    pieces.push([range.from, range.to]);
    at += range.to - range.from;
  }
  return literal === "" ? pieces : [...pieces, literal];
}

/** A piece of this length is not worth looking for a longer one. */
const LONG_ENOUGH = 200;

/** Of the places in `typed` where the value goes on as it does from `at`, the one where it does so for longest. */
function longest(value: string, at: number, typed: string, places: number[]): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  for (const from of places) {
    let length = WORTH_A_RANGE;
    while (at + length < value.length && typed[from + length] === value[at + length]) length += 1;
    if (best === null || length > best.to - best.from) best = { from, to: from + length };
    if (length >= LONG_ENOUGH) break;
  }
  return best;
}

/** Where each run of letters that is worth a range stands. */
function placesIn(typed: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + WORTH_A_RANGE <= typed.length; at += 1) {
    const run = typed.slice(at, at + WORTH_A_RANGE);
    const known = places.get(run);
    if (known === undefined) places.set(run, [at]);
    else known.push(at);
  }
  return places;
}

function joined(data: unknown, { typed }: Around): string | undefined {
  if (!Array.isArray(data) || data.length > MOST_PIECES) return undefined;
  let text = "";
  for (const piece of data as unknown[]) {
    const part = typeof piece === "string" ? piece : rangeOf(piece, typed);
    // Many ranges of all the words would be a text without end.
    if (part === undefined || text.length > LONGEST_TEXT) return undefined;
    text += part;
  }
  return text;
}

function rangeOf(piece: unknown, typed: string): string | undefined {
  const [from, to, more] = Array.isArray(piece) ? (piece as unknown[]) : [];
  if (more !== undefined || !Number.isInteger(from) || !Number.isInteger(to)) return undefined;
  const [start, end] = [Number(from), Number(to)];
  return start >= 0 && start < end && end <= typed.length ? typed.slice(start, end) : undefined;
}
