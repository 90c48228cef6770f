/** Plain text made safe for the markdown of Adaptive Cards, so that what a person wrote shows as it was written. */

/** Always markup: emphasis, links, images, code, HTML and Teams' `<at>` mentions, and the escape character itself. */
const ANYWHERE = /[\\`*_[\]()!<~|]/g;

/** `&lt;` typed by a person is five letters, not a `<`. A lone `&` («Tynset&Røros») needs nothing. */
const ENTITY = /&(?=#?\w+;)/g;

/** `{{DATE(…)}}` is a macro that clients replace. */
const MACRO = /\{(?=\{)/g;

/** A heading, a quotation, a list or a rule, but only at the beginning of a line. */
const LINE_START = /^([#>+=-])/;

/** «15. desember» at the beginning of a line would become item 15 of a list. */
const NUMBER_START = /^(\d{1,9})\./;

/**
 * Escapes `text` so that markdown shows it to the letter, on one or more lines. Line breaks become paragraphs, because
 * Teams drops single ones; spaces at the beginning of a line become no-break spaces, because four would mean code.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(escapeLine)
    .filter((line, index, lines) => line !== "" || (index > 0 && lines[index - 1] !== ""))
    .join("\n\n")
    .trimEnd();
}

function escapeLine(line: string): string {
  const content = line.trim();
  const indent = "\u00a0".repeat(line.trimEnd().length - content.length);
  const escaped = content
    .replace(ANYWHERE, "\\$&")
    .replace(ENTITY, "\\&")
    .replace(MACRO, "{\\")
    .replace(LINE_START, "\\$1")
    .replace(NUMBER_START, "$1\\.");
  return indent + escaped;
}
