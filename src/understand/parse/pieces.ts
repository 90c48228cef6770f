/** Where one message may go on to something else: between sentences, lines and parts of a list. Offsets, to the letter. */
import { CODE } from "../language/activity-code.ts";

/** A sentence ends; not in «15. des», nor behind the «2.» of a list. */
const SENTENCE = String.raw`(?<=[.!])(?<!(?:^|\n)\d{1,2}\.)(?!(?<=\d\.)\s\p{Ll})\s(?=\S)`;
const WORD = String.raw`\s(?:[Oo]g|[Ss]amt|[Mm]en|[Mm]ens|&|\+)\s`;
/** «I7 I3»: two codes side by side. */
const CODES = String.raw`(?<=(?<![\p{L}\d])${CODE})\s(?=${CODE}(?![\p{L}\d]))`;
const JOINT = new RegExp(`\\n|;|,(?!\\d)|${SENTENCE}|${WORD}|[/+]|${CODES}`, "gu");

/** «- », «• », «2. »: before a line of a list. */
const BULLET = /^(?:[-–—•*·]|\d{1,2}[.)])\s+/u;

/** Behind it everything is comment, to the letter. */
export const LITERALLY = /(?<!\p{L})(?:kommentar|merknad|notat|internt?)[^\S\n]*:/iu;

export interface TextPiece {
  /** Of the piece without the blanks around it. */
  start: number;
  end: number;
  /** The line break, or whatever else stands before it; empty for the first. */
  joint: string;
}

/** The pieces of the line that hold anything. */
export function piecesOf(line: string): TextPiece[] {
  const joints = [...line.matchAll(JOINT)];
  const starts = [0, ...joints.map(({ index, 0: joint }) => index + joint.length)];
  return starts.flatMap((from, at) => {
    const text = line.slice(from, joints[at]?.index);
    const joint = joints[at - 1]?.[0] ?? "";
    const bare = text.trimStart();
    const bullet = joint === "" || joint === "\n" ? (BULLET.exec(bare)?.[0].length ?? 0) : 0;
    const start = from + text.length - bare.length + bullet;
    const end = from + text.trimEnd().length;
    return start < end ? [{ start, end, joint }] : [];
  });
}
