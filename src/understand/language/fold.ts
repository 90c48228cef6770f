/** Letters made comparable: people write «næring», «naering», «naring» and «NÆRING», in composed and decomposed form. */

const NORWEGIAN = /[æøåäö]/g;
const MARKS = /\p{M}+/gu;
const NOT_PLAIN = /[^\x20-\x7e]/;

/**
 * The text in lower case with æ/ae/ä as `a`, ø/oe/ö as `o` and å/aa as `a`, without other accents. Folding what is
 * folded changes nothing. Never throws, whatever the text holds.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase().replace(NORWEGIAN, (letter) => (letter === "ø" || letter === "ö" ? "o" : "a"));
  const plain = NOT_PLAIN.test(lower) ? withoutMarks(lower) : lower;
  return plain.replace(/a[ae]+/g, "a").replace(/oe+/g, "o");
}

/** Other accents, and letters in decomposed form or of other widths. */
function withoutMarks(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(/[æǽ]/g, "a")
    .replace(/[øœ]/g, "o")
    .replace(/ß/g, "ss")
    .replace(/[đð]/g, "d");
}

/**
 * The words of a text, folded, in order. A hyphen divides («TV-satsing» is two words), an apostrophe does not («vei'n»).
 */
export function foldedWords(text: string): string[] {
  return wordsIn(foldText(text));
}

/** The words of a text that is folded already. */
export function wordsIn(folded: string): string[] {
  if (ONE_WORD.test(folded)) return [folded];
  const whole = APOSTROPHE.test(folded) ? folded.replace(WITHIN_WORD, "") : folded;
  return whole.match(WORD) ?? [];
}

const ONE_WORD = /^[a-z0-9]+$/;
const APOSTROPHE = /['’`´]/;
const WITHIN_WORD = /(?<=\p{L})['’`´](?=\p{L})/gu;
const WORD = /[\p{L}\p{N}]+/gu;
