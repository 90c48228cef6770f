/**
 * Text hygiene (`promises.md`, Text) and the copy of a text that is interpreted. `cleanText` is what is stored and shown:
 * every letter, emoji and typographic quote as typed. `normaliseText` is only ever matched against, never stored.
 */

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

/** What an emoji says in an update (`commands.md`, Status vocabulary). */
const EMOJI_WORDS: Record<string, string> = {
  "✅": "ferdig",
  "✔": "ferdig",
  "☑": "ferdig",
  "🟢": "i gang",
  "🟡": "forsinket",
  "🔴": "stoppet",
  "🛑": "stoppet",
  "⏸": "utsatt",
  "⏹": "utgår",
  "⚪": "ikke startet",
  "👍": "uendret",
};

/** The same as Slack writes them in a message. */
const SHORTCODE_WORDS: Record<string, string> = {
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
  "+1": "uendret",
  thumbsup: "uendret",
};

const EMOJI = new RegExp(
  `(${Object.keys(EMOJI_WORDS).join("|")})[\\uFE0E\\uFE0F\\u{1F3FB}-\\u{1F3FF}]*` +
    `|:(${Object.keys(SHORTCODE_WORDS).join("|").replace("+", "\\+")}):(?::skin-tone-\\d:)?`,
  "gu",
);

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
 * dash, three dots for an ellipsis, the status emoji as words, runs of spaces as one. Line breaks stay; letters keep their case.
 */
export function normaliseText(raw: string): string {
  if (NORMAL.test(raw)) return raw;
  return cleanText(raw)
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′´`]/g, "'")
    .replace(/[‐‑‒–—―−﹣－]/g, "-")
    .replace(/…/g, "...")
    .replace(EMOJI, (_, emoji: string | undefined, code: string | undefined) =>
      emoji === undefined ? ` ${SHORTCODE_WORDS[code ?? ""]} ` : ` ${EMOJI_WORDS[emoji]} `,
    )
    .replace(/ +/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}
