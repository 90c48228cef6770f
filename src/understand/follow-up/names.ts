/** Whether a line without a name names an activity all the same. */
import { statusOf } from "../language/status-words.ts";
import type { ParseContext } from "../parse/context.ts";

/** What the very word of a title scores. */
const OWN_WORDS = 0.95;
const MOST_WORDS = 25;

/** «før» and «i» stand in titles, and name nothing; a code does, and an abbreviation. */
const MAY_NAME = /^(?:[^\d\n]*\d.*|\p{Lu}{2,}|.{4,})$/u;

/** True when a single word of the line is the plan's own for another activity than this one, or its code. */
export function namesAnother(line: string, code: string | null, { find }: ParseContext): boolean {
  const words = line.split(/[^\p{L}\p{N}-]+/u).slice(0, MOST_WORDS);
  return words.some((word) => {
    const found = MAY_NAME.test(word) && statusOf(word) === null ? find(word) : null;
    const [best] = found?.hits ?? [];
    return found?.clear === true && best !== undefined && best.score >= OWN_WORDS && best.code !== code;
  });
}
