/** Whether a line without a name names an activity all the same. */
import { statusOf } from "../language/status-words.ts";
import type { ParseContext } from "../parse/context.ts";

/** What the very word of a title scores. */
const OWN_WORDS = 0.95;
const MOST_WORDS = 25;

/** True when a single word of the line is the plan's own for another activity than this one, or its code. */
export function namesAnother(line: string, code: string | null, { find }: ParseContext): boolean {
  const words = line.split(/[^\p{L}\p{N}-]+/u).slice(0, MOST_WORDS);
  return words.some((word) => {
    const found = word.length > 1 && statusOf(word) === null ? find(word) : null;
    const [best] = found?.hits ?? [];
    return found?.clear === true && best !== undefined && best.score >= OWN_WORDS && best.code !== code;
  });
}
