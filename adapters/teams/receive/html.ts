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

/** What one has quoted of somebody else's is not what one wrote; a quotation that is all of it is. */
function wordsIn(pieces: readonly (string | Tag)[], mentioned: (name: string) => string): string {
  let [own, quoted] = ["", ""];
  let depth = 0;
  let hasOwn = false;
  let mention: string | null = null;
  const write = (words: string) => {
    if (depth > 0) quoted += words;
    else own += words;
    hasOwn ||= depth === 0 && words.trim() !== "";
  };
  for (const piece of pieces) {
    if (typeof piece === "string") {
      if (mention === null) write(decodeEntities(piece));
      else mention += piece;
      continue;
    }
    if (piece.name === "at") {
      if (mention !== null && piece.closing) {
        hasOwn ||= depth === 0;
        write(mentioned(mention));
      }
      mention = piece.closing ? null : (mention ?? "");
    }
    if (piece.name === "blockquote") {
      if (piece.closing) depth = Math.max(0, depth - 1);
      else if (depth > 0 || !isReply(piece)) depth += 1;
      else [depth, hasOwn] = [1, true];
    }
    write(lookOf(piece));
  }
  if (mention !== null) write(decodeEntities(mention));
  return hasOwn ? own : quoted;
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
