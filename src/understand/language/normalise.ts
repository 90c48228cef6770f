/**
 * Text hygiene (`promises.md`, Text) and the copy of a text that is interpreted. `cleanText` is what is stored and shown:
 * every letter, emoji and typographic quote as typed. `normaliseText` is only ever matched against, never stored.
 */

import { emojiAsWords } from "./emoji.ts";

/**
 * Bidi marks, overrides and isolates, zero-width characters, soft hyphens, annotations and invisible tag characters.
 * Alternatives rather than one class, because some of them combine.
 */
const INVISIBLE =
  /\u00AD|\u034F|\u061C|\u180E|\u200B|\u200C|\u200E|\u200F|[\u202A-\u202E]|[\u2060-\u206F]|\uFEFF|[\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** A zero-width joiner is kept only where it makes one emoji of several. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;

const LINE_BREAKS = /\r\n|[\r\u0085\u2028\u2029]/g;

const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** Printable ASCII, line breaks and Latin-1: in nearly every line there is nothing to clean, and that is quickly seen. */
const CLEAN = /^[\n -~¡-¬®-ÿ]*$/;

/** Words with one space or line break between them, and nothing in them that is read as something else. */
const NORMAL = /^[!-9;-_a-~À-ÿ]+(?:[ \n][!-9;-_a-~À-ÿ]+)*$/;

/**
 * The text as it may be stored: Unicode NFC; control characters and no-break spaces become spaces, line breaks become
 * `\n`; lone surrogates become U+FFFD; bidi controls and zero-width characters are removed. Nothing a person can see
 * is changed, and cleaning twice is cleaning once. Neither trims nor shortens.
 */
export function cleanText(raw: string): string {
  if (CLEAN.test(raw)) return raw;
  return raw
    .toWellFormed()
    .replace(LINE_BREAKS, "\n")
    .replace(CONTROLS, " ")
    .replace(INVISIBLE, "")
    .replace(ODD_SPACES, " ")
    .replace(STRAY_JOINER, "")
    .normalize("NFC");
}

/**
 * The text as it is interpreted (`commands.md`, Order of interpretation, 1): clean, with plain quotes, hyphens for every
 * dash, three dots for an ellipsis, the status emoji as words and other emoji away, runs of spaces as one. Line breaks stay;
 * letters keep their case.
 */
export function normaliseText(raw: string): string {
  if (NORMAL.test(raw)) return raw;
  return emojiAsWords(cleanText(raw))
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′´`]/g, "'")
    .replace(/[‐‑‒–—―−﹣－]/g, "-")
    .replace(/…/g, "...")
    .replace(/ +/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}
