/** Activities named side by side, of which the same is said: «I7, I3 og N17», «bredbånd/datasenter». */
import { foldedWords } from "../language/fold.ts";
import { isStopWord } from "../search/function-words.ts";
import { namesNothing } from "./called-internal.ts";
import type { ParseContext } from "./context.ts";
import { piecesOf, type TextPiece } from "./pieces.ts";
import { refOf } from "./target.ts";

/** What the very word of a title scores; a word of the same meaning scores less. */
const OWN_WORDS = 0.95;
const MOST_WORDS = 4;
/** An activity is named early in a line. */
const LOOKED_AT = 200;

export interface Name {
  words: string;
  code: string;
}

export interface Names {
  /** Where the first name begins and the last one ends. */
  from: number;
  to: number;
  names: Name[];
}

/** The activity that these words name, in the plan's own words, or by its code. */
export function codeNamed(words: string, context: ParseContext): string | null {
  const ref = refOf(words, context);
  if ("code" in ref) return ref.code;
  const { clear, hits } = context.find(words);
  return clear && (hits[0]?.score ?? 0) >= OWN_WORDS ? (hits[0]?.code ?? null) : null;
}

/** Each place where several stand side by side. */
export function namesAt(line: string, context: ParseContext): Names[] {
  const text = line.slice(0, LOOKED_AT);
  const pieces = piecesOf(text);
  const found: Names[] = [];
  let at = 0;
  while (at < pieces.length - 1) {
    const run = runFrom(at, pieces, text, context);
    if (run !== null) found.push(run);
    at += run === null ? 1 : run.names.length - 1;
  }
  return found;
}

function runFrom(at: number, pieces: readonly TextPiece[], text: string, context: ParseContext): Names | null {
  const [first, ...others] = pieces.slice(at).map(({ start, end }) => ({ start, said: text.slice(start, end) }));
  const left = first === undefined ? null : nameIn(first.said, "end", context);
  if (first === undefined || left === null) return null;
  const run = { from: first.start + left.start, to: 0, names: [left.name] };
  for (const { start, said } of others) {
    const right = nameIn(said, "start", context);
    if (right === null) break;
    run.names.push(right.name);
    run.to = start + right.end;
    if (right.end < said.length) break;
  }
  return run.names.length > 1 ? run : null;
}

interface Found {
  start: number;
  end: number;
  name: Name;
}

/** The name at this edge of the piece: the fewest words, and those beside them that belong to its title. */
export function nameIn(piece: string, edge: "start" | "end", context: ParseContext): Found | null {
  const words = [...piece.matchAll(/[^\s:]+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const near = edge === "start" ? words.slice(0, MOST_WORDS) : words.slice(-MOST_WORDS).reverse();
  if (edge === "end" && near[0]?.end !== piece.length) return null;
  const named = near.map((_, count) => foundIn(piece, near.slice(0, count + 1), context));
  const first = named.findIndex((one) => one !== null);
  const shortest = named[first] ?? null;
  if (shortest === null) return null;
  let best = shortest;
  for (let at = first + 1; at < near.length; at += 1) {
    const wider = named[at];
    const word = near[at];
    const isSmall = word === undefined || foldedWords(piece.slice(word.start, word.end)).every(isStopWord);
    if (wider && wider.name.code === shortest.name.code && !isSmall) best = wider;
  }
  return best;
}

function foundIn(piece: string, words: readonly { start: number; end: number }[], context: ParseContext): Found | null {
  const start = Math.min(...words.map((word) => word.start));
  const end = Math.max(...words.map((word) => word.end));
  const text = piece.slice(start, end);
  if (namesNothing(text)) return null; // «uendret N3, internt», though an activity has the word in its name
  const ref = refOf(text, context);
  const { clear, verdict, hits } = context.find(text);
  const code = "code" in ref ? ref.code : clear && verdict === "sure" ? hits[0]?.code : undefined;
  if (code === undefined || (words.length > 1 && !isCalled(text, code, context))) return null;
  return { start, end, name: { words: text, code } };
}

/** «RV 3», «skapende ungdomsmesse», «I 7»; not «datasenter i gang», by which it is found as well. */
function isCalled(text: string, code: string, context: ParseContext): boolean {
  if ("code" in refOf(text, context)) return true;
  const own = ownWords(context.plan.activities.filter((activity) => activity.code === code));
  return foldedWords(text).every((word) => own.has(word));
}

/** A code, in any of its spellings. */
const CODE = /\p{L}{1,3}[\s-]?\d{1,3}/u;

/** False where no word is of any title and none looks like a code: then nothing needs be searched for. */
export function mayName(text: string, { plan, find }: ParseContext): boolean {
  if (CODE.test(text)) return true;
  const own = titleWords(plan.activities);
  const words = foldedWords(text);
  return words.some((word) => own.has(word)) || words.slice(0, MOST_WORDS).some((word) => find(word).clear);
}

const TITLES = new WeakMap<readonly ParseContext["plan"]["activities"][number][], Set<string>>();

function titleWords(activities: ParseContext["plan"]["activities"]): Set<string> {
  // Its small words («i», «og») stand in every line.
  const known = TITLES.get(activities) ?? new Set([...ownWords(activities)].filter((word) => !isStopWord(word)));
  TITLES.set(activities, known);
  return known;
}

function ownWords(activities: ParseContext["plan"]["activities"]): Set<string> {
  return new Set(activities.flatMap(({ title, shortTitle }) => [...foldedWords(title), ...foldedWords(shortTitle)]));
}

/** «barnehage og skole» may be what one activity is called. */
export function isOneActivity(names: readonly Name[], { plan }: ParseContext): boolean {
  const words = names.flatMap((name) => foldedWords(name.words));
  return plan.activities.some((activity) => {
    const own = ownWords([activity]);
    return words.every((word) => own.has(word));
  });
}
