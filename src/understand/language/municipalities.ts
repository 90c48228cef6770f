/** The municipalities that a comment names. */

/** A name this short is also an ordinary word («os», «nes», «lom»), so it counts only when written exactly as the name. */
const SHORT = 4;

/**
 * The names from `municipalities` that stand in `comment` as whole words, in the order of the list. A genitive is the name
 * («Tolgas»), a compound is not («Rørosbanen», «Røros- og Solørbanen»). Long names count in any case of letters.
 */
export function municipalitiesIn(comment: string, municipalities: readonly string[]): string[] {
  return municipalities.filter((name) => isNamed(comment, name));
}

function isNamed(comment: string, name: string): boolean {
  return [...comment.matchAll(wordOf(name))].some((match) => !isInCompound(comment, match.index + match[0].length));
}

/** What means something in an expression. What does not (the hyphen of «Nord-Fron») may not be escaped in one of letters. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/gu;

const words = new Map<string, RegExp>();

/** The expression that finds a name, made once. */
function wordOf(name: string): RegExp {
  const known = words.get(name);
  if (known !== undefined) return known;
  const literal = name.replace(SYNTAX, "\\$&").replace(/\s+/gu, "\\s+");
  const genitive = /s$/i.test(name) ? "" : "s?"; // the genitive of «Os» is «Os'», and «Oss» is another word
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}])${literal}${genitive}(?![\\p{L}\\p{N}])`,
    name.length <= SHORT ? "gu" : "giu",
  );
  words.set(name, word);
  return word;
}

/** A hyphen behind the name makes a compound of it, unless another name follows («Tolga-Os»). */
function isInCompound(comment: string, end: number): boolean {
  return comment[end] === "-" && !/^\p{Lu}/u.test(comment.slice(end + 1, end + 3));
}
