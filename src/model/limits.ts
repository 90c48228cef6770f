/** How long texts may be. The limits are said to people; nothing is cut silently. */

/** Characters of one typed line. Fits, with its command, in a Slack button's 2,000. */
export const LONGEST_LINE = 1500;

/** Of any one text as it comes, before it is cleaned: marks that nobody sees, and letters in several parts, take room. */
export const LONGEST_RAW = 4 * LONGEST_LINE;

/** Of a message as a platform writes it, with all its markup; Teams sends no more than 28 kB. */
export const LONGEST_MARKUP = 32_000;

/**
 * Characters of what a person has typed about one thing when a form is given out: a line, and what answered the
 * questions about it.
 */
export const LONGEST_TYPED = 4000;

/** Of a comment in a card, before it is cut on a word with «…»; the history has all of it. */
export const LONGEST_QUOTE = 300;

/** Entries on one page of the history, and rows on one page of a list. */
export const PAGE = 10;

/** Days without news after which an activity counts as quiet, by kind (`commands.md`). */
export const QUIET_DAYS = { dated: 21, ongoing: 84 } as const;

/** The text cut on a word, with «…», if it is longer than `limit` characters. */
export function shorten(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, limit - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
