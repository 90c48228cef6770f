/** What was typed beside the name of an activity that is chosen afterwards. */
import { isSmall, MOST_WORDS, pointsTo } from "./beside-name.ts";
import type { ParseContext } from "./context.ts";
import { refOf } from "./target.ts";

/**
 * The words that do not name this activity, where some do: they are of what is told, and must not be lost when it is
 * chosen («I8 starta opp i dag»). Empty where the words are the name, well or badly spelt.
 */
export function toldBeside(words: string, code: string, context: ParseContext): string {
  const tokens = words.split(/\s+/u).filter((word) => word !== "");
  if (tokens.length < 2 || tokens.length > MOST_WORDS) return "";
  const codes = tokens.map((token) => {
    const alone = refOf(token.replaceAll(/[,;]/gu, ""), context);
    return "code" in alone ? alone.code : null;
  });
  if (codes.some((one) => one !== null && one !== code)) return ""; // «I7, I2»: names, all of them
  const coded = codes.map((one) => one === code);
  // Beside its code no other word is its name.
  const named = coded.includes(true)
    ? coded
    : tokens.map((token, at) => !isSmall(token) && pointsTo(tokens, at, code, context));
  const beside = tokens.filter((token, at) => !named[at] && !isSmall(token));
  if (!named.includes(true) || beside.length === 0) return "";
  const first = named.indexOf(true);
  const last = named.lastIndexOf(true);
  return [
    tokens.slice(0, first),
    tokens.slice(first, last + 1).filter((_, at) => !named[first + at]),
    tokens.slice(last + 1),
  ]
    .map((part) => part.join(" "))
    .filter((part) => part !== "")
    .join(", ");
}
