/** Where a line names an activity: by its code, or in words that all point to the same one. */
import { activityByCode } from "../../model/plan.ts";
import { foldedWords } from "../language/fold.ts";
import { municipalitiesIn } from "../language/municipalities.ts";
import { isObject } from "../language/other-things.ts";
import { wordKey } from "../language/word-key.ts";
import { namesNothing } from "../parse/called-internal.ts";
import type { ParseContext } from "../parse/context.ts";
import { refOf } from "../parse/target.ts";
import { functionWords, isStopWord } from "../search/function-words.ts";
import { type Line, type NameSpan, textOf } from "./span.ts";
import type { Token } from "./token.ts";

/** No name is looked for in more. */
const MOST_WORDS = 5;

const COST = { clear: 0.2, sure: 0.55, choice: 0.8, thing: 0.6 };

/** The names that begin with token `a`. */
export function namesFrom(line: Line, a: number, context: ParseContext): NameSpan[] {
  const { tokens } = line;
  const coded = codeFrom(line, a, context);
  if (coded !== null) return [coded];
  const first = tokens[a];
  if (first === undefined || !isContent(first)) return [];
  const names: NameSpan[] = [];
  for (let b = a + 1; b <= Math.min(tokens.length, a + MOST_WORDS); b += 1) {
    const last = tokens[b - 1];
    if (last === undefined || last.sign !== null || (b > a + 1 && !isInName(last))) break;
    if (!isContent(last) && !(b === a + 2 && /^\d{1,3}$/.test(last.low) && first.low.length <= 11)) continue;
    const name = nameIn(line, a, b, context);
    if (name !== null) names.push(name);
  }
  return names;
}

/** «I7», «i 7», «#I7» */
function codeFrom(line: Line, a: number, context: ParseContext): NameSpan | null {
  for (const b of [a + 1, a + 2]) {
    const isOneWord = b === a + 1 || /^#?\p{L}$/u.test(line.tokens[a]?.low ?? "");
    const ref = b > line.tokens.length || !isOneWord ? null : refOf(textOf(line, a, b), context);
    if (ref !== null && "code" in ref)
      return { kind: "name", code: ref.code, clear: true, sure: true, own: true, a, b, cost: COST.clear };
  }
  return null;
}

/** A word that an activity may be searched by. */
function isContent({ low, sign }: Token): boolean {
  return sign === null && /^#?\p{L}/u.test(low) && !foldedWords(low).every(isStopWord);
}

/** What may stand inside a name: no figure but the one of a road or a code, and no sign. */
function isInName({ low }: Token): boolean {
  return /^\p{L}/u.test(low) || /^\d{1,3}$/.test(low);
}

function nameIn(line: Line, a: number, b: number, context: ParseContext): NameSpan | null {
  const words = textOf(line, a, b);
  const found = context.find(words);
  const code = found.hits[0]?.code;
  if (code === undefined || found.verdict === "none" || found.area !== null || namesNothing(words)) return null;
  if (!found.clear && municipalitiesIn(words, context.plan.organisation.municipalities).length > 0) return null;
  const content = line.tokens.slice(a, b).filter(isContent);
  if (b - a > 1 && !mayBeOneName(line, { a, b, content, code, clear: found.clear }, context)) return null;
  const isSure = found.verdict === "sure" && !found.clear; // «pilotkurset» is asked about
  const isThing = !isSure && content.every(({ low }) => isObject(low)) && !isOwn(words, code, context);
  const cost = found.clear ? COST.clear : found.verdict === "sure" ? COST.sure : COST.choice;
  const own = content.every(({ low }) => isInTitle(low, code, context) && !isWeak(low));
  const [clear, sure] = [found.clear && !isThing, found.verdict === "sure" && !isThing];
  return { kind: "name", code, clear, sure, own, a, b, cost: cost + (isThing ? COST.thing : 0) };
}

/** Several words that may be what one activity is called. */
interface Called {
  a: number;
  b: number;
  content: Token[];
  code: string;
  clear: boolean;
}

function mayBeOneName(line: Line, { a, b, content, code, clear }: Called, context: ParseContext): boolean {
  // «RV 3»; in «bredbånd 60» the name is whole without its figure.
  const isNumbered = /^\d/.test(line.tokens[b - 1]?.low ?? "");
  if (isNumbered) return !context.find(textOf(line, a, b - 1)).clear;
  // A name of several words has small ones only where it is found for certain.
  return (clear || content.length === b - a) && isOneName(content, code, context);
}

/** Each word of a longer name points to what it names («datasenter i gang» is found as well by less), and is no thing of its own. */
function isOneName(content: readonly Token[], code: string, context: ParseContext): boolean {
  const words = content.map(({ low }) => low);
  if (words.some((word, at) => at > 0 && isObject(word) && !isOwn(word, code, context))) return false;
  if (!words.every((word) => pointsTo(word, code, context))) return false;
  // «bredbånd fiber til Tolga»: one word is its name already, unless it is called by both.
  return !words.some((word) => context.find(word).clear) || isRowInTitle(words, code, context);
}

function pointsTo(word: string, code: string, context: ParseContext): boolean {
  const { hits, area, verdict } = context.find(word);
  const isHit = area === null && verdict !== "none" && hits.some((hit) => hit.code === code);
  return isHit || isInTitle(word, code, context);
}

/** «kommunene», «fylket»: in many titles, and the name of nothing. */
function isWeak(word: string): boolean {
  return foldedWords(word).every((form) => functionWords().weak.has(wordKey(form)));
}

function isInTitle(word: string, code: string, context: ParseContext): boolean {
  const own = titlesOf(code, context).flat();
  return foldedWords(word).every((form) => own.includes(wordKey(form)));
}

/** True where the words stand side by side in one of the titles. */
function isRowInTitle(words: readonly string[], code: string, context: ParseContext): boolean {
  const row = words.flatMap((word) => foldedWords(word).map(wordKey)).join(" ");
  return titlesOf(code, context).some((title) => ` ${title.join(" ")} `.includes(` ${row} `));
}

/** The title and the short title, each as the keys of its words, without the small ones. */
function titlesOf(code: string, { plan }: ParseContext): string[][] {
  const meant = activityByCode(plan, code);
  return [meant?.title ?? "", meant?.shortTitle ?? ""].map((title) =>
    foldedWords(title)
      .filter((form) => !isStopWord(form))
      .map(wordKey),
  );
}

/** Words of the short title: «ungdomsmesse» is one, and a fair, too. */
function isOwn(words: string, code: string, context: ParseContext): boolean {
  const own = titlesOf(code, context)[1] ?? [];
  return foldedWords(words).every((form) => own.includes(wordKey(form)));
}
