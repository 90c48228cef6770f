/** The words beside an activity's name, in front of a colon or behind a verb: «halve bredbånd», «utsett ikke I7». */

import type { ActivityRef } from "../../model/command.ts";
import { CODE } from "../language/activity-code.ts";
import { foldedWords } from "../language/fold.ts";
import { wordKey } from "../language/word-key.ts";
import { functionWords, isStopWord } from "../search/function-words.ts";
import { isJoining, LEADING, LESS, takesBackWord, wordsOf } from "./beside-words.ts";
import type { ParseContext } from "./context.ts";
import { refOf } from "./target.ts";

/** No activity is named in more words; longer ones are searched for and never written to. */
export const MOST_WORDS = 24;
/** A name is found in as many words side by side: «statlige arbeidsplasser», «RV 3». */
const WINDOWS = [1, 2, 3];

/** A word of the line, and what it is in the name. */
interface Token {
  from: number;
  to: number;
  text: string;
  isNamed: boolean;
  /** A small word that the title has, too. */
  isOwn: boolean;
  /** Neither the name nor a word that says nothing. */
  isLeft: boolean;
}

/** What stands beside the name in the line; offsets are into it. */
export interface Beside {
  /** The name alone: words, or a code. */
  activity: ActivityRef;
  /** From the first word that is left to the last. */
  from: number;
  to: number;
  /** Where the name ends. */
  end: number;
  /** The words that are left, as they were typed: in front of the name, inside it, behind it. */
  text: string;
  /** True when they take back what is said: «ikke», «kanskje», «hvis». */
  takesBack: boolean;
}

/**
 * The words between `start` (behind the verb) and the end of the activity's name that are neither name nor joining; null
 * when all are, or when no name is found among them.
 */
export function besideName(activity: ActivityRef, line: string, start: number, context: ParseContext): Beside | null {
  const named = nameIn(activity, line, start);
  if (named === null || (isTitle(activity, context) && line.slice(start, named.from).trim() === "")) return null;
  const region = tokensIn(line, start, named.to);
  if (region.length > MOST_WORDS) return null;
  const inName = region.filter(({ from }) => from >= named.from);
  const tokens = [...region.filter(({ from }) => from < named.from), ...namedIn(activity, inName, context)].map(
    telling,
  );
  const first = tokens.findIndex(({ isNamed }) => isNamed);
  const left = tokens.filter(({ isLeft }) => isLeft);
  const [one, last] = [left[0], left.at(-1)];
  if (first === -1 || one === undefined || last === undefined) return null;
  const from = leadIn(tokens, one);
  const to = endOf(tokens, last);
  const name = refAmong(activity, tokens, to, context);
  if (isOfName(activity, name, context)) return null;
  const isTogether = !tokens.slice(tokens.indexOf(one), tokens.indexOf(last)).some(({ isNamed }) => isNamed);
  return {
    activity: name,
    from,
    to,
    end: named.to,
    text: isTogether ? line.slice(from, to) : left.map(({ text }) => text).join(" "),
    takesBack: left.some(({ text }) => takesBackWord(text)),
  };
}

/** Where the stretch begins that the first word left belongs to: «i går», «I7-møtet», «fylket svarte» behind a name. */
function leadIn(tokens: readonly Token[], first: Token): number {
  const ahead = tokens.slice(0, tokens.indexOf(first));
  const sinceName = ahead.slice(ahead.findLastIndex(({ isNamed }) => isNamed) + 1);
  const word = sinceName.find(({ text }) => !isJoining(text)) ?? first;
  const before = tokens[tokens.indexOf(word) - 1];
  if (before === undefined) return word.from;
  return before.to === word.from || LEADING.has(before.text.toLowerCase()) ? before.from : word.from;
}

/** Where it ends: «svar fra fylket» in front of «om RV3», or behind it, though the title has «fylket», too. */
function endOf(tokens: readonly Token[], word: Token): number {
  const behind = tokens.slice(tokens.indexOf(word) + 1);
  const name = behind.findIndex(({ isNamed }) => isNamed);
  const untilName = name === -1 ? behind : behind.slice(0, name);
  const last = untilName.findLast(({ text }) => !isJoining(text)) ?? word;
  return last.from + last.text.replace(/(?<![:,;.])[:,;.]+$/u, "").length;
}

/** True where fewer words name it less clearly: a word that somebody taught may hold small ones («toget mitt»). */
function isOfName(typed: ActivityRef, name: ActivityRef, context: ParseContext): boolean {
  if ("code" in typed || "code" in name) return false;
  const [whole, less] = [context.find(typed.words), context.find(name.words)];
  return whole.clear && !(less.clear && less.hits[0]?.code === whole.hits[0]?.code);
}

/** True for words that are a title, or stand in one side by side. */
function isTitle(activity: ActivityRef, context: ParseContext): boolean {
  if ("code" in activity) return false;
  const typed = foldedWords(activity.words).join(" ");
  const code = context.find(activity.words).hits[0]?.code;
  const meant = context.plan.activities.find((one) => one.code === code);
  return (
    (typed.includes(" ") &&
      foldedWords(meant?.title ?? "")
        .join(" ")
        .includes(typed)) ||
    typed === foldedWords(meant?.shortTitle ?? "").join(" ")
  );
}

/** Where the name stands in the line, from `start` on. */
export function nameIn(activity: ActivityRef, line: string, start: number): { from: number; to: number } | null {
  if ("words" in activity) {
    const from = activity.words === "" ? -1 : line.indexOf(activity.words, start);
    return from === -1 ? null : { from, to: from + activity.words.length };
  }
  const [, letter = "", figures = ""] = /^(\p{L})(\d+)$/u.exec(activity.code) ?? [];
  const code = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:#\\s*)?${letter}(?:\\s*-)?\\s*0{0,2}${figures}(?![\\p{L}\\p{N}])`,
    "iu",
  );
  const found = code.exec(line.slice(start));
  return found === null ? null : { from: start + found.index, to: start + found.index + found[0].length };
}

/** «I7-møtet» is a code and a thing. */
const WORD = new RegExp(String.raw`#?${CODE}(?=-\p{L})|\S+`, "gu");

function tokensIn(line: string, start: number, end: number): Token[] {
  return [...line.slice(start, end).matchAll(WORD)].map(({ 0: text, index }) => {
    const from = start + index;
    return { from, to: from + text.length, text, isNamed: false, isOwn: false, isLeft: false };
  });
}

function telling(token: Token): Token {
  const isLeft = !token.isNamed && !token.isOwn && !isJoining(token.text) && !/^#\d+$/u.test(token.text);
  return { ...token, isLeft };
}

/** The words of the name, with those marked that point to the activity. */
function namedIn(activity: ActivityRef, tokens: readonly Token[], context: ParseContext): Token[] {
  if ("code" in activity || tokens.length === 1) return tokens.map((token) => ({ ...token, isNamed: true }));
  const code = context.find(activity.words).hits[0]?.code;
  const meant = context.plan.activities.find((one) => one.code === code);
  if (meant === undefined) return [...tokens];
  const own = new Set(foldedWords(`${meant.title} ${meant.shortTitle}`).map(wordKey));
  const coded = tokens.map(({ text }) => "code" in refOf(text.replaceAll(/[:,;]/gu, ""), context));
  // Beside its code no other word is its name.
  if (coded.includes(true)) return tokens.map((token, at) => ({ ...token, isNamed: coded[at] ?? false }));
  const short = new Set(wordsOf(meant.shortTitle));
  const words = tokens.map(({ text }) => text);
  const marked = tokens.map((token, at) => {
    const forms = foldedWords(token.text);
    const isOwn =
      forms.length > 0 && forms.every((form) => own.has(wordKey(form)) || functionWords().unspecific.has(form));
    const isLess = wordsOf(token.text).some((form) => LESS.has(form)) && !short.has(token.text.toLowerCase());
    const isWeak = forms.every((form) => functionWords().weak.has(wordKey(form)));
    const isNamed = !isLess && !isSmall(token.text) && ((isOwn && !isWeak) || pointsTo(words, at, meant.code, context));
    return { isWeak, token: { ...token, isNamed, isOwn: isOwn && !isLess } };
  });
  // «fylket» names no activity beside a word that does.
  const isStrong = marked.some(({ isWeak, token }) => token.isNamed && !isWeak);
  return marked.map(({ isWeak, token }) =>
    isWeak && isStrong && token.isNamed ? { ...token, isNamed: false, isOwn: true } : token,
  );
}

/** True for a word that no activity is searched by. */
export function isSmall(token: string): boolean {
  return !/[\d%]/u.test(token) && foldedWords(token).every(isStopWord);
}

/** True when the word, alone or with its neighbours, points to the activity more than they do without it. */
export function pointsTo(tokens: readonly string[], at: number, code: string, context: ParseContext): boolean {
  const score = (words: readonly string[]) => {
    const { hits, verdict, area } = context.find(words.join(" "));
    const hit = verdict === "none" || area !== null ? undefined : hits.find((one) => one.code === code);
    return hit?.score ?? 0;
  };
  return WINDOWS.some((size) =>
    Array.from({ length: size }, (_, back) => at - back).some((from) => {
      const window = tokens.slice(Math.max(0, from), from + size);
      if (from < 0 || window.length < size) return false;
      const without = window.filter((_, index) => from + index !== at);
      return score(window) > (without.length === 0 ? 0 : score(without) + 0.02);
    }),
  );
}

/**
 * The name without what stands beside or inside it, which ends at `to`: from its first word to its last, with words of the
 * title behind both («bredbånd i fylket»), as a code where it is one.
 */
function refAmong(activity: ActivityRef, tokens: readonly Token[], to: number, context: ParseContext): ActivityRef {
  if ("code" in activity) return activity;
  const own = tokens.slice(
    tokens.findIndex(({ isNamed }) => isNamed),
    tokens.findLastIndex(({ isNamed, isOwn, from, text }) => isNamed || (isOwn && from >= to && !isJoining(text))) + 1,
  );
  const words = own.flatMap(({ text, isLeft }) => (isLeft ? [] : [text])).join(" ");
  return refOf(words.replace(/(?<![,;.])[,;.]+$/u, ""), context);
}
