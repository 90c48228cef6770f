/** Cutting an update into segments (`commands.md`, Fields inside an update). Offsets are into the clean text. */

/** A stretch of the text without the blanks around it; never empty. */
export interface Segment {
  start: number;
  end: number;
}

interface Segments {
  segments: Segment[];
  /** Where a comment to the letter begins (`kommentar: …`), which no field is read from; null when there is none. */
  tail: { start: number; internal: boolean; open: boolean } | null;
}

const TAIL =
  /[^\S\n]*(kommentar|merknad|notat|intern|internt|åpen kommentar|åpent notat|open kommentar|ope notat)[^\S\n]*:/iuy;

/** In front of a comment to the letter that is for everybody, whatever its words: «åpen kommentar: internt møte holdt». */
export const OPENLY = "åpen kommentar: ";

const SAYS_OPEN = /^(?:åpen kommentar|åpent notat|open kommentar|ope notat)[^\S\n]*:\s*/iu;

/** The comment behind `åpen kommentar:`; null where that is not said. */
export function saidOpenly(text: string): string | null {
  const said = SAYS_OPEN.exec(text);
  return said === null ? null : text.slice(said[0].length);
}

/** Splits on `;`, line breaks, and commas that do not stand between two digits. Linear in the length. */
export function splitSegments(text: string): Segments {
  const segments: Segment[] = [];
  let start = 0;
  while (start <= text.length) {
    TAIL.lastIndex = start;
    const tail = TAIL.exec(text);
    if (tail !== null) {
      const word = tail[1] ?? "";
      const said = { internal: /^intern/iu.test(word), open: /^(?:åpe|ope)/iu.test(word) };
      return { segments, tail: { start: TAIL.lastIndex, ...said } };
    }
    const end = endOfSegment(text, start);
    const segment = trimmed(text, start, end);
    if (segment !== null) segments.push(segment);
    start = end + 1;
  }
  return { segments, tail: null };
}

function endOfSegment(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isSeparator(text, at)) at += 1;
  return at;
}

function isSeparator(text: string, at: number): boolean {
  const character = text[at];
  if (character === ";" || character === "\n") return true;
  return character === "," && !(isDigit(text[at - 1]) && isDigit(text[at + 1]));
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

function trimmed(text: string, from: number, to: number): Segment | null {
  const inner = text.slice(from, to);
  const start = from + (inner.length - inner.trimStart().length);
  const end = from + inner.trimEnd().length;
  return start < end ? { start, end } : null;
}

/** A part of the text that belongs to the comment: a whole segment, or its end. */
export interface Piece extends Segment {
  /** Number of its segment. */
  segment: number;
  whole: boolean;
}

/** The pieces as one comment: what stands between two neighbours in the text is kept, others are joined with a comma. */
export function joinPieces(text: string, pieces: Piece[]): string {
  let comment = "";
  let previous: Piece | undefined;
  for (const piece of pieces) {
    const neighbours = previous?.segment === piece.segment - 1 && piece.whole;
    if (previous !== undefined) comment += neighbours ? text.slice(previous.end, piece.start) : ", ";
    comment += text.slice(piece.start, piece.end);
    previous = piece;
  }
  return comment;
}
