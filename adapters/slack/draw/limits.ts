/**
 * Slack's limits, in characters where nothing else is said. From the Block Kit reference
 * (docs.slack.dev/reference/block-kit) and the reference of views, unless another source is named. Slack does not say
 * how it counts, so ours are counted as UTF-16 units of the escaped text, which is never less.
 */

/** Blocks of one message. */
export const MESSAGE_BLOCKS = 50;

/** Blocks of a modal or an App Home. */
export const VIEW_BLOCKS = 100;

/**
 * Of all blocks of a posted message together: `msg_blocks_too_long`. Not in the reference. Slack's maintainers say
 * 12,000 «with a buffer for block containers» (slackapi/bolt-js issues 2509 and 2867, where 13,297 was the most).
 */
export const MESSAGE_SIZE = 12_000;

/** What Slack adds for each block before it measures: a divider of 18 characters cost 125 (bolt-js issue 2509). */
export const BLOCK_OVERHEAD = 110;

/** The text that stands for a message in a notification; Slack advises 4,000 at most and cuts at 40,000. */
export const NOTIFICATION_TEXT = 3000;

/** Text of a section. */
export const SECTION_TEXT = 3000;

/** One text in a context block: 3,000 by the text object, 2,000 by those who have tried. */
export const CONTEXT_TEXT = 2000;

/** A header. */
export const HEADER_TEXT = 150;

/** Elements of one actions block. */
export const ACTIONS = 25;

/** What stands on a button, and what a screen reader says instead. */
export const BUTTON_TEXT = 75;

/** What a button carries. */
export const BUTTON_VALUE = 2000;

/** Options of a select menu. */
export const OPTIONS = 100;

/** What an option shows. */
export const OPTION_TEXT = 75;

/** What an option stands for. */
export const OPTION_VALUE = 150;

/** Title, submit and close of a modal. */
export const MODAL_WORDS = 24;

/** Label and hint of an input. */
export const INPUT_TEXT = 2000;

/** What can be written in a text input. */
export const INPUT_VALUE = 3000;

/** What a menu or an input says while it is empty. */
export const PLACEHOLDER = 150;

/** What a view carries for us. */
export const PRIVATE_METADATA = 3000;

/** Parts of one answer: a `response_url` takes five messages. */
export const MESSAGES_AT_MOST = 5;
