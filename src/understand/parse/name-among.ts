/** Where an activity is named among other words: «del 1 av datasenter», «kurs ungdomsmesse». */
import { isObject } from "../language/other-things.ts";
import { isJoining } from "./beside-words.ts";
import type { ParseContext } from "./context.ts";
import { type Divided, divideByMeaning, refOf } from "./target.ts";

/** Behind more words no name is looked for, and none is found in more words side by side. */
const LOOKED_AT = 16;
const MOST_WORDS = 3;

/**
 * Divides behind the name. Where the first words name no one activity for certain, or only a thing («kurs»), the one that is
 * named further on is meant; what stands in front of it is told of it.
 */
export function divideAtName(line: string, context: ParseContext): Divided {
  const first = divideByMeaning(line, context);
  const isCertain = "code" in refOf(first.target, context) || context.find(first.target).clear;
  if (isCertain && !isThing(first.target)) return first;
  return namedFurtherOn(line, context) ?? first;
}

function isThing(words: string): boolean {
  return words.split(/\s+/u).every((word) => isObject(word.toLowerCase()) || isJoining(word));
}

/** The one activity that some words name clearly; null when none is, or two are. */
function namedFurtherOn(line: string, context: ParseContext): Divided | null {
  const words = [...line.matchAll(/\S+/g)].slice(0, LOOKED_AT);
  const found = words.flatMap((word, at) =>
    words.slice(at, at + MOST_WORDS).flatMap((last) => {
      const target = line.slice(word.index, last.index + last[0].length).replace(/(?<![,;.])[,;.]+$/u, "");
      if (isJoining(word[0]) || isJoining(last[0]) || isThing(target)) return [];
      const { clear, hits } = context.find(target);
      const hit = clear ? hits[0] : undefined;
      const text = line.slice(last.index + last[0].length).trim();
      return hit === undefined ? [] : [{ divided: { target, text }, hit }];
    }),
  );
  const best = found.reduce<(typeof found)[number] | undefined>(
    (top, one) => (top === undefined || one.hit.score > top.hit.score + 0.001 ? one : top),
    undefined,
  );
  return best === undefined || found.some(({ hit }) => hit.code !== best.hit.code) ? null : best.divided;
}
