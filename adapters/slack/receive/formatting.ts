/**
 * Slack's formatting, off: `*bold*`, `_italic_`, `~struck out~`, code, quotations and lists are how a text looks, and not
 * what it says. Taken off only where it is formatting by Slack's own rules: markers that hug their words, stand at a word's
 * edge, and are closed on the same line. «2*3», «snake_case», «5 * 3», «~60 %» stay.
 */

/** Stands for what is no formatting, however it is spelt: mentions and addresses. */
export const OPAQUE = "\uFFFC";

const MARKS = ["*", "_", "~"] as const;
type Mark = (typeof MARKS)[number];

/** `&gt;` at the beginning of a line, and the signs that Slack sets before a list's items. */
const LINE_MARK = /^[ \t]*(?:(?:&gt;)+[ \t]?|[•◦▪‣⁃][ \t]+)/gmu;

/** The text as typed, with what is opaque in it still so. Linear in the length. */
export function withoutFormatting(text: string): string {
  const lines = text.replace(LINE_MARK, "").split("\n");
  const marked = unnumbered(lines).join("\n");
  return /[*_~`]/u.test(marked) ? withoutMarks(marked) : marked;
}

/** «1. …», «2. …» in lines one after another are a list; «1. mars» alone is a day. */
function unnumbered(lines: readonly string[]): string[] {
  let last = 0;
  return lines.map((line, at) => {
    const isItem = line.startsWith(`${last + 1}. `) && (last > 0 || lines[at + 1]?.startsWith("2. ") === true);
    if (!isItem) {
      last = 0;
      return line;
    }
    last += 1;
    return line.slice(`${last}. `.length);
  });
}

interface Scan {
  text: string;
  /** Where the markers stand that are taken off, and how long they are. */
  off: { at: number; length: number }[];
  /** Markers on this line that are not closed yet. */
  open: Record<Mark, number[]>;
  /** False when nothing closes a block of code any more. */
  mayFence: boolean;
}

function withoutMarks(text: string): string {
  const scan: Scan = { text, off: [], open: { "*": [], _: [], "~": [] }, mayFence: true };
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? "";
    if (character === "`") at = pastCode(scan, at);
    else if (isMark(character)) at = pastMarks(scan, at);
    else {
      if (character === "\n") scan.open = { "*": [], _: [], "~": [] };
      at += 1;
    }
  }
  let plain = "";
  let from = 0;
  for (const { at, length } of scan.off.sort((left, right) => left.at - right.at)) {
    plain += text.slice(from, at);
    from = at + length;
  }
  return plain + text.slice(from);
}

function isMark(character: string): character is Mark {
  return character === "*" || character === "_" || character === "~";
}

/** Several in a row open or close together: `*_both_*`. */
function pastMarks({ text, off, open }: Scan, start: number): number {
  let end = start;
  while (isMark(text[end] ?? "")) end += 1;
  const [before, after] = [text[start - 1], text[end]];
  const opens = isEdge(before) && !isSpace(after);
  const closes = isEdge(after) && !isSpace(before);
  for (let at = start; at < end; at += 1) {
    const mark = text[at] as Mark;
    const opened = closes ? open[mark].pop() : undefined;
    if (opened !== undefined && opened < start) off.push({ at: opened, length: 1 }, { at, length: 1 });
    else if (opens) open[mark].push(at);
  }
  return end;
}

/** Nothing inside code is formatting. */
function pastCode(scan: Scan, start: number): number {
  const { text, off } = scan;
  if (scan.mayFence && text.startsWith("```", start)) {
    const end = text.indexOf("```", start + 3);
    if (end >= 0) {
      off.push({ at: start, length: 3 }, { at: end, length: 3 });
      return end + 3;
    }
    scan.mayFence = false;
  }
  const end = text.indexOf("`", start + 1);
  const isCode =
    end > start + 1 && isEdge(text[start - 1]) && isEdge(text[end + 1]) && !text.slice(start, end).includes("\n");
  if (!isCode) return start + 1;
  off.push({ at: start, length: 1 }, { at: end, length: 1 });
  return end + 1;
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}

/** The edge of a word: no letter and no digit. */
function isEdge(character: string | undefined): boolean {
  return character === undefined || (character !== OPAQUE && !/[\p{L}\p{N}]/u.test(character));
}
