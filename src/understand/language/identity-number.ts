/** National identity numbers (fødselsnummer and D-nummer), which are never stored and never shown. */

const K1_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Eleven digits, with what people put between them: «01.01.90 100 46», «010190/10046», «010190 - 10046», «010190 (10046)». */
const NUMBER = /(?<!\d)(?=(\d(?:[\s.,;/\\_|·*+'’()[\]\u2010-\u2015\u2212-]{0,3}\d){10}(?!\d)))/gu;

/** In any script or form: `NFKC` makes plain digits of «２» and «²». */
const DIGIT = /\p{N}/u;

/**
 * True if `text` holds eleven digits, together or in groups, that make a valid number:
 * a day (40 more in a D-number), a month (40 or 80 more in synthetic test numbers) and both control digits (modulus
 * 11, Skatteetaten). Other numbers of eleven digits are let through.
 */
export function holdsIdentityNumber(text: string): boolean {
  if (text.includes(MASK)) return true;
  return DIGIT.test(text) && numbersIn(text.normalize("NFKC")).length > 0;
}

/** What stands in the place of a number: it is known again as one, so that what held it is refused as before. */
const MASK = "•".repeat(11);

/** The text with each number masked, its groups and all; a text without any as it came. */
export function maskIdentityNumbers(text: string): string {
  if (!DIGIT.test(text)) return text;
  const plain = text.normalize("NFKC");
  const found = numbersIn(plain);
  if (found.length === 0) return text;
  let [shown, end] = ["", 0];
  for (const { from, to } of found) {
    // One that begins inside another goes with it.
    if (from >= end) shown += plain.slice(end, from) + MASK;
    end = Math.max(end, to);
  }
  return shown + plain.slice(end);
}

function numbersIn(plain: string): { from: number; to: number }[] {
  return [...plain.matchAll(NUMBER)].flatMap(({ index, 1: digits = "" }) =>
    isIdentityNumber(digits.replace(/\D/g, "")) ? [{ from: index, to: index + digits.length }] : [],
  );
}

function isIdentityNumber(number: string): boolean {
  const day = Number(number.slice(0, 2)) % 40;
  const month = Number(number.slice(2, 4)) % 40;
  if (Number(number.slice(0, 2)) > 71 || day < 1 || day > 31 || month < 1 || month > 12) return false;
  return (
    controlDigit(number, K1_WEIGHTS) === Number(number[9]) && controlDigit(number, K2_WEIGHTS) === Number(number[10])
  );
}

/** 10 means that no such number is given out, and never equals a digit. */
function controlDigit(number: string, weights: number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return (11 - (sum % 11)) % 11;
}
