/** A card as Slack messages, phone first: one column, short lines, every tap target a button with a name. */
import type { KnownBlock } from "@slack/types";
import { cardText } from "../../../src/cards/text.ts";
import type { Block, Card, Change } from "../../../src/model/card.ts";
import { SLACK } from "../../../src/texts/slack.ts";
import { drawButtons, drawFormButton, drawLine, drawRow, type NextId, numberActions } from "./draw-buttons.ts";
import { bold, drawLines, drawMuted, drawQuote, drawTitle, regular } from "./draw-text.ts";
import { MESSAGES_AT_MOST, NOTIFICATION_TEXT } from "./limits.ts";
import { cutTo, escapeText, type Span } from "./mrkdwn.ts";
import { packMessages } from "./pack.ts";

/** What `chat.postMessage`, `chat.postEphemeral`, `respond()` and an ack take. */
export interface SlackMessage {
  /** What a notification shows and a screen reader reads; `mrkdwn`, escaped. */
  text: string;
  blocks: KnownBlock[];
}

const LEFT_OUT = { rows: SLACK.rowsLeftOut, rest: SLACK.restLeftOut };

/**
 * The card as messages to send in order: nearly always one. A long card (ten long comments of a history) becomes
 * several, at most as many as a `response_url` takes; only what is longer still is left out, and says so.
 */
export function renderMessages(card: Card): SlackMessage[] {
  const parts = packMessages(drawCard(card, numberActions()), MESSAGES_AT_MOST, LEFT_OUT);
  return parts.map((blocks, index) => ({
    text: index === 0 ? notificationText(card) : partText(card, index + 1, parts.length),
    blocks,
  }));
}

/** The card as one message, where there can be only one; what does not fit is left out, and says so. */
export function renderMessage(card: Card): SlackMessage {
  const [blocks = []] = packMessages(drawCard(card, numberActions()), 1, LEFT_OUT);
  return { text: notificationText(card), blocks };
}

/**
 * The card as text, complete, because screen readers read this and not the blocks; the title first, because a lock
 * screen shows no more. Without the names of the buttons, which are read where they stand.
 */
export function notificationText(card: Card): string {
  const blocks = card.blocks.filter(({ kind }) => kind !== "buttons" && kind !== "form");
  const text = cardText({ ...card, blocks }).trim();
  return escapeText(cutTo(text === "" ? SLACK.name : text, NOTIFICATION_TEXT));
}

/** A card's blocks, however many they become. */
export function drawCard(card: Card, nextId: NextId): KnownBlock[] {
  return [...drawTitle(card.title), ...drawBlocks(card.blocks, nextId)];
}

/** Blocks without a title; texts that follow each other share one, because Slack puts air between blocks. */
export function drawBlocks(blocks: Block[], nextId: NextId): KnownBlock[] {
  return joinTexts(blocks).flatMap((block) => drawBlock(block, nextId));
}

function drawBlock(block: Block, nextId: NextId): KnownBlock[] {
  switch (block.kind) {
    case "heading":
    case "status":
      return drawLines([[bold(block.text)]]);
    case "text":
      return drawText(block.text, block.tone);
    case "line":
      return drawLine(block.text, block.button, nextId);
    case "facts":
      return drawLines(block.facts.map(({ label, value }) => [bold(`${label}:`), regular(` ${value}`)]));
    case "rows":
      return block.rows.flatMap((row) => drawRow(row, nextId));
    case "changes":
      return drawLines(block.changes.map(drawChange));
    case "quote":
      return drawQuote(block.text, block.source);
    case "picture": // the picture itself is sent as a file: `picture.ts`
      return drawLines([[regular(block.alt)]]);
    case "notice":
      return drawLines([[regular(`${NOTICE_SIGN[block.tone]}${block.text}`)]]);
    case "buttons":
      return drawButtons(block.buttons, nextId);
    case "form":
      return drawFormButton(block.form, nextId);
  }
}

/** Beside the words, never instead of them. Success and information need none: ✅ is the sign of «Fullført». */
const NOTICE_SIGN = { success: "", info: "", warning: "⚠️ ", error: "❗ " } as const;

function drawText(text: string, tone: "normal" | "strong" | "muted"): KnownBlock[] {
  if (tone === "muted") return drawMuted(text);
  return drawLines([[tone === "strong" ? bold(text) : regular(text)]]);
}

/** `60 % → *80 %*`: what it is now is what the eye should find. */
function drawChange({ label, before, after }: Change): Span[] {
  return [regular(`${label}: ${before === null ? "" : `${before} → `}`), bold(after)];
}

function joinTexts(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const same = last?.kind === "text" && block.kind === "text" && last.tone === block.tone && block.tone !== "strong";
    if (same) joined[joined.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    else joined.push(block);
  }
  return joined;
}

function partText(card: Card, part: number, parts: number): string {
  return escapeText(cutTo(SLACK.partOf(card.title, part, parts), NOTIFICATION_TEXT));
}
