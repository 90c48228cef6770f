/** How the code of an activity is written (`commands.md`, «Codes»): `I7`, `i7`, `I-7`, `#I7`, `i 7` are the same. */

/** Written in one, as a part of larger expressions; `RV3` and `5G` are no codes. */
export const CODE = String.raw`\p{L}\d{1,3}`;

/** Written in any way, at the beginning of an expression. */
export const CODE_AS_TYPED = String.raw`#?\s*\p{L}\s*(?:-\s*)?\d{1,3}`;

const ALONE = /^#?\s*(?<letter>\p{L})\s*(?:-\s*)?(?<number>\d{1,3})$/u;

/** The code that these words are and nothing else, as it is kept; null for other words. The plan tells whether there is one. */
export function codeIn(words: string): { code: string; letter: string } | null {
  const { letter = "", number } = ALONE.exec(words.trim())?.groups ?? {};
  return number === undefined
    ? null
    : { code: `${letter.toUpperCase()}${Number(number)}`, letter: letter.toUpperCase() };
}
