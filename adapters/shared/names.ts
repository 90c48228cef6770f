/** Names of people and channels as a platform tells them: whoever chose them may have put anything in. */

import { shorten } from "../../src/model/limits.ts";
import { cleanText } from "../../src/understand/language/normalise.ts";

/** Characters; longer than any name in a plan's region, short enough for a line on a phone. */
const LONGEST_NAME = 80;

/** More than this is not looked at. */
const LOOKED_AT = 1000;

/**
 * The name as it is stored and shown: on one line, without what turns or hides text, and not too long. Null where nothing
 * of it can be seen.
 */
export function cleanName(name: string): string | null {
  const clean = cleanText(name.slice(0, LOOKED_AT)).replace(/\s+/gu, " ").trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(clean) ? shorten(clean, LONGEST_NAME) : null;
}
