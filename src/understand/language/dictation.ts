/**
 * A line as a phone writes down what was said to it: «bredbånd kolon gravd til Os komma seksti prosent», «I sju er
 * ferdig». Signs that were said become signs, and numbers that belong to a code or a per cent figures.
 */
import { wholeNumber } from "./date-words.ts";

/** A line with its signs and figures, and whether a sign or a code had to be made of words: then it is asked about. */
export interface Dictated {
  text: string;
  isMade: boolean;
}

/** Longer lines are written. */
const LONGEST = 400;

const MAY_BE_SAID =
  /(?<!\p{L})(?:kolon|komma|punktum|prosent|ny linje|tusen|[rf]v|riksvei|fylkesvei)(?!\p{L})|^\p{L} \p{L}/iu;

/** The line with what was said as a sign written as one. Linear in its length; a line that was typed is not changed. */
export function withDictatedSigns(line: string, isCode: (code: string) => boolean): Dictated {
  if (line.length > LONGEST || !MAY_BE_SAID.test(line)) return { text: line, isMade: false };
  const figured = withNumbers(line);
  const text = withSigns(withCode(figured, isCode));
  return { text, isMade: text !== figured };
}

const YEAR = /(?<!\p{L})to ?tusen og (\p{L}+)(?!\p{L})/giu;
/** «førti fem prosent», «60 komma fem prosent» */
const TWO_WORDS =
  /(?<!\p{L})(tjue|tyve|tretti|førti|femti|seksti|sytti|åtti|nitti) (en|ein|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni)(?= (?:prosent|komma))/giu;
const DECIMAL = /(?<![\p{L}\d])(\p{L}+|\d{1,3}) komma (\p{L}+|\d{1,2})(?= prosent)/giu;
/** «RV tre», «fylkesvei tretti»: the road is called so. */
const ROAD = /(?<!\p{L})([rf]v|riksvei|fylkesvei) (\p{L}+)(?!\p{L})/giu;

function withNumbers(line: string): string {
  return line
    .replace(YEAR, (all, word: string) => figure(word, (value) => `20${String(value).padStart(2, "0")}`) ?? all)
    .replace(
      TWO_WORDS,
      (all, tens: string, ones: string) => figure(tens, (high) => figure(ones, (low) => `${high + low}`) ?? all) ?? all,
    )
    .replace(
      DECIMAL,
      (all, whole: string, part: string) =>
        figure(whole, (one) => figure(part, (two) => `${one},${two}`) ?? all) ?? all,
    )
    .replace(
      ROAD,
      (all, road: string, word: string) =>
        figure(word, (value) => `${road}${/^.v$/iu.test(road) ? "" : " "}${value}`) ?? all,
    );
}

function figure(word: string, write: (value: number) => string): string | null {
  const value = wholeNumber(word.toLowerCase());
  return value === null ? null : write(value);
}

/** «I sju …», «N sytten …», where it goes on as something is told: «i to uker» is no code. */
const CODE =
  /^(?<lead>(?:oppdater|meld|status|uendret|ferdig|forsinket|frist|utsett|notat) )?(?<letter>\p{L}) (?<number>\p{L}+)(?= (?:er|har|kolon|ligger|står|ble|blir|frist|ny|nå|ferdig|forsinket|forsinka|stoppet|utsatt|i (?:gang|rute)|uendret|halvveis|\d|\p{L}+ prosent)(?!\p{L})|[:,.]|$)/iu;

function withCode(line: string, isCode: (code: string) => boolean): string {
  return line.replace(CODE, (all, ...groups) => {
    const { lead = "", letter, number } = groups.at(-1) as { lead?: string; letter: string; number: string };
    const code = figure(number, (value) => `${letter.toUpperCase()}${value}`);
    return code !== null && isCode(code) ? `${lead}${code}` : all;
  });
}

/** Each sign by its name, where the line has none that was typed. */
function withSigns(line: string): string {
  const colon = line.includes(":") ? line : line.replace(/(?<=\S) kolon(?= \S)/iu, ":");
  const comma = colon.includes(",") && !/\d,\d/u.test(colon) ? colon : colon.replaceAll(/(?<=\S) komma(?= \S)/giu, ",");
  return comma.replaceAll(/(?<=\S) punktum(?= |$)/giu, ".").replaceAll(/(?<=\S) ny linje (?=\S)/giu, "\n");
}
