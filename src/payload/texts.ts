/**
 * Texts inside a command: most of them stand, whole or in pieces, in the words that were typed, and those are carried
 * once. A piece is a range of the typed words, `[from, to]`; what does not stand there is written out.
 */
import { cleanText } from "../language/normalise.ts";
import { LONGEST_LINE, LONGEST_TYPED } from "../limits.ts";
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
    return value === undefined || value.length > LONGEST_TEXT ? undefined : cleanText(value);
  },
};

/** A text that says something. */
export const text = only(anyText, (value) => value.trim() !== "");

/** The longest pieces that stand in `typed`, from the left, and what is between them. */
function piecesOf(value: string, typed: string): Json[] {
  const pieces: Json[] = [];
  let literal = "";
  for (let at = 0; at < value.length; ) {
    const range = longestAt(value, at, typed);
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

/** The first place in `typed` where what stands at `at` begins, and how far the two go on alike. */
function longestAt(value: string, at: number, typed: string): { from: number; to: number } | null {
  const from = value.length - at < WORTH_A_RANGE ? -1 : typed.indexOf(value.slice(at, at + WORTH_A_RANGE));
  if (from < 0) return null;
  const whole = typed.indexOf(value.slice(at), from);
  if (whole >= 0) return { from: whole, to: whole + value.length - at };
  let to = from + WORTH_A_RANGE;
  while (to < typed.length && typed[to] === value[at + to - from]) to += 1;
  return { from, to };
}

function joined(data: unknown, { typed }: Around): string | undefined {
  if (!Array.isArray(data) || data.length > MOST_PIECES) return undefined;
  const pieces = data.map((piece: unknown) => (typeof piece === "string" ? piece : rangeOf(piece, typed)));
  return pieces.every((piece) => piece !== undefined) ? pieces.join("") : undefined;
}

function rangeOf(piece: unknown, typed: string): string | undefined {
  const [from, to, more] = Array.isArray(piece) ? (piece as unknown[]) : [];
  if (more !== undefined || !Number.isInteger(from) || !Number.isInteger(to)) return undefined;
  const [start, end] = [Number(from), Number(to)];
  return start >= 0 && start < end && end <= typed.length ? typed.slice(start, end) : undefined;
}
