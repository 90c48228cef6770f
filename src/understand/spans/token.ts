/** A line in words and signs, each with the place where it stands: nothing is built of it again, and what is kept are stretches of the line. */

/** What parts a line. */
export type Sign = "," | ";" | ":" | "." | "-" | "(" | ")" | "?" | "!" | "\n";

export interface Token {
  /** Offsets into the line. */
  from: number;
  to: number;
  /** Lower case. */
  low: string;
  sign: Sign | null;
}

/** A code, a mention, a word, a day or an amount in figures (with the dot of «15.»), an emoji or its name, or any other letter. */
const TOKEN =
  /:[a-z][a-z0-9_+-]{1,40}:|@[\p{L}\p{N}_-]+|\p{L}{1,4}\.(?=\s?\d)|#?\p{L}[\p{L}\p{N}]*(?:['’-][\p{L}\p{N}]+)*|\d{4}-\d{1,2}-\d{1,2}|\d+(?:[.,/:]\d+)*(?:\.(?!\s*$|\s+\p{Lu}))?|\p{Extended_Pictographic}\uFE0F?|\n|[^\s]/gu;

/** No line of fields is longer. */
export const MOST_TOKENS = 60;

/** The tokens of the line, at most `MOST_TOKENS` and one. Linear in its length. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: form, index } of line.matchAll(TOKEN)) {
    tokens.push({ from: index, to: index + form.length, low: form.toLowerCase(), sign: signOf(form, index, line) });
    if (tokens.length > MOST_TOKENS) break;
  }
  return tokens;
}

function signOf(form: string, at: number, line: string): Sign | null {
  if (/^[,;:.()?!\n]$/.test(form)) return form as Sign;
  const isDash = /^[–—-]$/u.test(form) && /\s/.test(line[at - 1] ?? "") && /\s/.test(line[at + 1] ?? "");
  return isDash ? "-" : null;
}
