/** The words of a message that Teams gives as HTML. */

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
const BLOCKS =
  /<\/?(?:address|blockquote|br|codeblock|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|table|tr|ul)(?:[\s/][^<>]*)?>/giu;
const CELLS = /<\/t[dh]>/giu;
/** Old clients send emoji as pictures. */
const EMOJI = /<(?:emoji|img(?=[^<>]*schema\.skype\.com\/Emoji))\s(?:[^<>]*\s)?alt="([^"<>]*)"[^<>]*>/giu;
/** In HTML a `<` that is none of a tag's is written `&lt;`. Quoted values may hold a `>`. */
const TAGS = /<[/!a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/giu;

/** What a person reads: no tags, no pictures; a line for each paragraph, heading, item and row. */
export function textOfHtml(html: string): string {
  const text = html
    .replace(/\s+/gu, " ")
    .replace(EMOJI, "$1")
    .replace(BLOCKS, "\n")
    .replace(CELLS, " ")
    .replace(TAGS, "");
  return tidyLines(decodeEntities(text));
}

/** One space between words, one line break between lines, none around. */
export function tidyLines(text: string): string {
  return text
    .replace(/[ \t\u00a0]+/gu, " ")
    .replace(/ ?\n[ \n]*/gu, "\n")
    .trim();
}
