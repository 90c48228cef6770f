/**
 * Emoji in what people write. A few are words (`commands.md`, Status vocabulary); all others are decoration, wherever they
 * stand: they never change what is read, and in a comment they stay to the letter.
 */

import { STATUS, STATUSES, type Status } from "../../model/status.ts";

/** What the symbol of a status says where somebody types it: a phrase for that status. */
const SAYS: Record<Status, string> = {
  planned: "ikke startet",
  "in-progress": "i gang",
  delayed: "forsinket",
  blocked: "stoppet",
  postponed: "utsatt",
  done: "ferdig",
  dropped: "utgår",
};

/** What an emoji says in an update. */
const WORDS: Record<string, string> = {
  ...Object.fromEntries(STATUSES.map((status) => [STATUS[status].symbol.replace("\uFE0F", ""), SAYS[status]])),
  "✔": SAYS.done,
  "☑": SAYS.done,
  "🛑": SAYS.blocked,
};

/** The same by their names, for who types those. */
const NAMES: Record<string, string> = {
  white_check_mark: "ferdig",
  heavy_check_mark: "ferdig",
  ballot_box_with_check: "ferdig",
  large_green_circle: "i gang",
  large_yellow_circle: "forsinket",
  red_circle: "stoppet",
  octagonal_sign: "stoppet",
  double_vertical_bar: "utsatt",
  pause_button: "utsatt",
  stop_button: "utgår",
  black_square_for_stop: "utgår",
  white_circle: "ikke startet",
};

/** «Uendret», but only where it is all that is said. */
const THUMBS: ReadonlySet<string> = new Set(["👍", "+1", "thumbsup"]);
const UNCHANGED = "uendret";

/** A look, or a colour of skin. */
const VARIANT = "[\\uFE0E\\uFE0F\\u{1F3FB}-\\u{1F3FF}]*";
/** Signs of ordinary text; emoji only where they are asked for as such. */
const TEXTUAL = "(?![©®™‼⁉ℹ↔-↙↩↪▪▫◻-◾〰〽㊗㊙](?!\\uFE0F))";
const PICTURE = `(?<picture>\\p{Extended_Pictographic})${VARIANT}(?:\\u200D\\p{Extended_Pictographic}${VARIANT})*`;
const OTHERS = "(?<![\\p{L}\\p{N}])[#*0-9]\\uFE0F?\\u20E3|\\p{RI}+|[\\u{1F3FB}-\\u{1F3FF}\\uFE0F]+";
/**
 * `:tada:`: by its name, where no picture of it is known; free on both sides, so that no other colon is taken for one. Right
 * behind a colon only where that one ends another: `:tada::tada:`, not `a::A0:`.
 */
const NAMED =
  "(?<![^\\s,;:(\\p{Extended_Pictographic}]|(?<!:[\\p{L}\\d_+'-]{2,60}):):(?<name>[\\p{L}\\d_+'-]{2,60}):(?=[\\s,;:.!?)\\p{Extended_Pictographic}]|$)";

const EMOJI = new RegExp(`${TEXTUAL}${PICTURE}|${OTHERS}|${NAMED}`, "gu");
const MAY_HOLD = /\p{Extended_Pictographic}|\p{RI}|\p{Emoji_Modifier}|\u20E3|\uFE0F|:[\p{L}\d_+'-]/u;

interface Emoji {
  start: number;
  end: number;
  /** The word that it is; null for decoration. */
  word: string | null;
  thumb: boolean;
}

function emojiIn(text: string): Emoji[] {
  if (!MAY_HOLD.test(text)) return [];
  return [...text.matchAll(EMOJI)].flatMap(({ 0: all, index, groups }) => {
    const picture = groups?.picture ?? "";
    const name = groups?.name ?? "";
    if (name !== "" && !/\p{L}|^[+-]1$|^100$/u.test(name)) return [];
    const word = (Object.hasOwn(WORDS, picture) ? WORDS[picture] : undefined) ?? wordNamed(name);
    return [{ start: index, end: index + all.length, word, thumb: THUMBS.has(picture) || THUMBS.has(name) }];
  });
}

function wordNamed(name: string): string | null {
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null;
}

/**
 * The text as it is matched against: emoji that are words as their words, decoration away. 👍 alone is «uendret». Never
 * for what is stored.
 */
export function emojiAsWords(text: string): string {
  const found = emojiIn(text);
  if (found.length === 0) return text;
  const { text: plain } = undecorated(text, found);
  if (plain === "" && found.some(({ thumb }) => thumb)) return UNCHANGED;
  let words = "";
  let at = 0;
  // All of them are looked for once, where all are words.
  for (const { start, end, word } of plain === text ? found : emojiIn(plain)) {
    words += `${plain.slice(at, start)} ${word ?? ""} `;
    at = end;
  }
  return words + plain.slice(at);
}

/** Where a text goes on behind the symbol of a status that it begins with («🟡 gravinga venter»), and what that says; or null. */
export function leadingSymbol(text: string): { word: string; end: number } | null {
  const [first] = emojiIn(text.slice(0, LONGEST_SYMBOL));
  if (first === undefined || first.start > 0 || first.word === null) return null;
  const end = first.end + (/^\s*/u.exec(text.slice(first.end))?.[0].length ?? 0);
  return end < text.length ? { word: first.word, end } : null;
}

const LONGEST_SYMBOL = 40;

/** A text without its decoration, and the way back for the parts of it that are kept. */
export interface Undecorated {
  text: string;
  /** A part of `text` (or several, joined with a comma) with the decoration that stood in it and right beside it. */
  restore(part: string): string;
}

/** Takes all decoration off, and the space that it stood in. Linear in the length. */
export function withoutDecoration(decorated: string): Undecorated {
  return undecorated(decorated, emojiIn(decorated));
}

function undecorated(decorated: string, found: readonly Emoji[]): Undecorated {
  const cuts = cutsIn(decorated, found);
  if (cuts.length === 0) return { text: decorated, restore: (part) => part };
  let text = "";
  const stands: Origin[] = [];
  const keep = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) stands.push({ from: at, to: at + 1 });
    text += decorated.slice(from, to);
  };
  let at = 0;
  for (const { start, end } of cuts) {
    keep(at, start);
    if (leavesSpace(decorated, start, end)) {
      text += " ";
      stands.push({ from: end, to: start });
    }
    at = end;
  }
  keep(at, decorated.length);
  return { text, restore: (part) => restored(part, { decorated, text, stands }) };
}

/** Decoration with the blanks around it; what stands side by side is one cut. */
function cutsIn(text: string, found: readonly Emoji[]): { start: number; end: number }[] {
  const cuts: { start: number; end: number }[] = [];
  for (const { start: from, end: to, word } of found) {
    if (word !== null) continue;
    const last = cuts.at(-1);
    let [start, end] = [from, to];
    while (start > (last?.end ?? 0) && isBlank(text[start - 1])) start -= 1;
    while (isBlank(text[end])) end += 1;
    if (last !== undefined && start <= last.end) last.end = end;
    else cuts.push({ start, end });
  }
  return cuts;
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t" || character === "\u00A0";
}

/** Words stay apart; where no blank was typed beside a sign, there was none to begin with. */
function leavesSpace(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1], text[end]];
  if (before === undefined || before === "\n" || after === undefined || after === "\n") return false;
  const hadSpace = isBlank(text[start]) || isBlank(text[end - 1]);
  if (hadSpace) return !/[,;:.!?]/u.test(after);
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

/** Where what stands before a character ends and begins: for the blank that took decoration's place the other way round. */
interface Origin {
  from: number;
  to: number;
}

interface Whole {
  decorated: string;
  text: string;
  /** Of each character of `text`, in `decorated`. */
  stands: Origin[];
}

/** So many words a reader puts in front at most. */
const OWN_WORDS = 3;

function restored(part: string, whole: Whole, mayBeOwn = OWN_WORDS): string {
  const start = part === "" ? -1 : whole.text.lastIndexOf(part);
  if (start >= 0) return original(start, start + part.length, whole);
  const pieces = part.split(", ");
  if (pieces.length > 1) return inTurn(pieces, whole).join(", ");
  // A reader may have put a word of its own in front.
  const space = part.indexOf(" ");
  if (space < 0 || mayBeOwn === 0) return part;
  return `${part.slice(0, space)} ${restored(part.slice(space + 1), whole, mayBeOwn - 1)}`;
}

/** The pieces in the order they stand in, from the last: of the same words said twice each has its own decoration. */
function inTurn(pieces: readonly string[], whole: Whole): string[] {
  let before = whole.text.length;
  const last = pieces.toReversed().map((piece) => {
    const start = piece === "" || piece.length > before ? -1 : whole.text.lastIndexOf(piece, before - piece.length);
    if (start < 0) return restored(piece, whole);
    before = start;
    return original(start, start + piece.length, whole);
  });
  return last.reverse();
}

/** The stretch as it was typed, with the decoration right before and right behind it. */
function original(start: number, end: number, { decorated, stands }: Whole): string {
  const from = stands[start - 1]?.to ?? 0;
  const to = stands[end]?.from ?? decorated.length;
  return decorated.slice(from, to).trim();
}

/** What stands before a 👍 that ends the text, without decoration: empty when it is all that is said. Null where none ends it. */
export function beforeThumb(text: string): string | null {
  let end = text.trimEnd().length;
  let hasThumb = false;
  let from = end;
  for (const { start, end: to, word, thumb } of emojiIn(text).reverse()) {
    if (word !== null || to !== end) break;
    hasThumb ||= thumb;
    from = start;
    end = text.slice(0, start).trimEnd().length;
  }
  return hasThumb ? withoutDecoration(text.slice(0, from)).text.trim() : null;
}
