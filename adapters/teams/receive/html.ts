/** The words of a message that Teams gives as HTML. */
import { LONGEST_MARKUP } from "../../../src/model/limits.ts";
import { attribute, piecesOf, type Tag } from "./tags.ts";

/** Names of U+00A0–U+00FF, in order (https://html.spec.whatwg.org/multipage/named-characters.html). */
const LATIN = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute
Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const NAMED = new Map<string, string>([
  ...LATIN.split(/\s/u).map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", ndash: "–", mdash: "—", hellip: "…" }),
  ...Object.entries({ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", bull: "•", euro: "€" }),
]);

/** The text with its entities as the characters that they stand for, each once: `&amp;lt;` is `&lt;`. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/giu, (whole, decimal, hex, name) =>
    name === undefined
      ? character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal))
      : (NAMED.get(name) ?? whole),
  );
}

function character(code: number): string {
  return code === 0 || code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code).toWellFormed();
}

/** Where a line ends: paragraphs, headings, items, rows. */
const BLOCKS = new Set(
  `address blockquote br codeblock dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul`.split(" "),
);
const CELLS = new Set(["td", "th"]);
/** Tags that Teams writes besides. */
const INLINE =
  `a at attachment b code del em emoji font i img ins mark readonly s small span strike strong sub sup tbody td th
thead tfoot u`.split(/\s/u);
const WRITTEN_BY_TEAMS = new Set([...BLOCKS, ...INLINE]);

/** What a person reads: no tags, no pictures; a line for each paragraph, heading, item and row. */
export function textOfHtml(html: string): string {
  // The core says that it is too long.
  if (html.length > LONGEST_MARKUP) return html;
  return tidyLines(
    wordsIn(
      piecesOf(html.replace(/\s+/gu, " "), () => true),
      decodeEntities,
    ),
  );
}

/**
 * The same of a message's text, where a person may have written «a < b»: only what Teams writes is a tag. `mentioned` gives
 * what stands for somebody's `<at>…</at>`, by the name in it.
 */
export function textOfMessage(text: string, mentioned: (name: string) => string): string {
  if (text.length > LONGEST_MARKUP) return text;
  const pieces = piecesOf(text.replace(/\r\n?/gu, "\n"), (name) => WRITTEN_BY_TEAMS.has(name));
  return tidyLines(wordsIn(pieces, mentioned));
}

/** What has been read so far: one's own words, what one has quoted, and the mention that is being read, or null. */
interface Words {
  own: string;
  quoted: string;
  depth: number;
  hasOwn: boolean;
  mention: string | null;
}

/** What one has quoted of somebody else's is not what one wrote; a quotation that is all of it is. */
function wordsIn(pieces: readonly (string | Tag)[], mentioned: (name: string) => string): string {
  const words: Words = { own: "", quoted: "", depth: 0, hasOwn: false, mention: null };
  for (const piece of pieces) {
    if (typeof piece === "string") writeText(piece, words);
    else {
      if (piece.name === "at") readMention(piece, words, mentioned);
      if (piece.name === "blockquote") readQuote(piece, words);
      write(lookOf(piece), words);
    }
  }
  if (words.mention !== null) write(decodeEntities(words.mention), words);
  return words.hasOwn ? words.own : words.quoted;
}

function write(text: string, words: Words): void {
  if (words.depth > 0) words.quoted += text;
  else words.own += text;
  words.hasOwn ||= words.depth === 0 && text.trim() !== "";
}

function writeText(text: string, words: Words): void {
  if (words.mention === null) write(decodeEntities(text), words);
  else words.mention += text;
}

function readMention({ closing }: Tag, words: Words, mentioned: (name: string) => string): void {
  if (words.mention !== null && closing) {
    words.hasOwn ||= words.depth === 0;
    write(mentioned(words.mention), words);
  }
  words.mention = closing ? null : (words.mention ?? "");
}

function readQuote(tag: Tag, words: Words): void {
  if (tag.closing) words.depth = Math.max(0, words.depth - 1);
  else if (words.depth > 0 || !isReply(tag)) words.depth += 1;
  else [words.depth, words.hasOwn] = [1, true];
}

/** Teams itself sets what somebody answers to in front of the answer. */
function isReply(tag: Tag): boolean {
  return /schema\.skype\.com\/Reply/iu.test(attribute(tag, "itemtype"));
}

function lookOf(tag: Tag): string {
  if (BLOCKS.has(tag.name)) return "\n";
  if (CELLS.has(tag.name)) return tag.closing ? " " : "";
  return tag.name === "emoji" || tag.name === "img" ? emojiOf(tag) : "";
}

/** Old clients send emoji as pictures. A tenant's own have no character: they are called by name, which counts as one. */
function emojiOf(tag: Tag): string {
  const words = decodeEntities(attribute(tag, "alt")).trim();
  if (/\p{Extended_Pictographic}|\p{RI}|\u20E3/u.test(words)) return words.length <= LONGEST_EMOJI ? words : "";
  if (tag.name === "img" && !/schema\.skype\.com\/Emoji/iu.test(attribute(tag, "itemtype"))) return "";
  const name = words.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "");
  return name === "" ? "" : ` :${name.slice(0, LONGEST_EMOJI)}: `;
}

const LONGEST_EMOJI = 40;

/** One space between words, one line break between lines, none around. */
export function tidyLines(text: string): string {
  return text
    .replace(/[ \t\u00a0]+/gu, " ")
    .replace(/ ?\n[ \n]*/gu, "\n")
    .trim();
}
