/** Decided once: what happens to a card that is larger than one message or view. */
import type { KnownBlock } from "@slack/types";
import { drawMuted } from "./draw-text.ts";
import { BLOCK_OVERHEAD, MESSAGE_BLOCKS, MESSAGE_SIZE, VIEW_BLOCKS } from "./limits.ts";

/** What is said where something is left out: so many rows, or no rows but something else. */
export interface LeftOut {
  rows(count: number): string;
  rest: string;
}

/**
 * The blocks as at most `most` messages, each within Slack's limits. What then does not fit is left out of the last one
 * and said to be; buttons that end the card stay.
 */
export function packMessages(blocks: KnownBlock[], most: number, leftOut: LeftOut): KnownBlock[][] {
  const messages = inMessages(blocks);
  if (messages.length <= most) return messages;
  const before = messages.slice(0, most - 1);
  const rest = blocks.slice(before.flat().length);
  return [...before, shortenBlocks(rest, isMessage, leftOut)];
}

/** As many of the blocks as `fits` allows with a line that says how much is left out, and the buttons that end them. */
export function shortenBlocks(
  blocks: KnownBlock[],
  fits: (blocks: KnownBlock[]) => boolean,
  leftOut: LeftOut,
): KnownBlock[] {
  if (fits(blocks)) return blocks;
  const last = blocks.at(-1);
  const buttons = last?.type === "actions" ? [last] : [];
  const body = buttons.length === 0 ? blocks : blocks.slice(0, -1);
  for (let kept = Math.min(body.length - 1, VIEW_BLOCKS); kept > 0; kept--) {
    const rows = body.slice(kept).filter(isRow).length;
    const shortened = [...body.slice(0, kept), ...drawMuted(rows > 0 ? leftOut.rows(rows) : leftOut.rest), ...buttons];
    if (fits(shortened)) return shortened;
  }
  return [...blocks.slice(0, 1), ...drawMuted(leftOut.rest)];
}

function inMessages(blocks: KnownBlock[]): KnownBlock[][] {
  const messages: KnownBlock[][] = [];
  let size = 0;
  for (const block of blocks) {
    const length = sizeOf(block);
    const message = messages.at(-1);
    if (message === undefined || message.length >= MESSAGE_BLOCKS || size + length > MESSAGE_SIZE) {
      messages.push([block]);
      size = length;
    } else {
      message.push(block);
      size += length;
    }
  }
  return messages;
}

function isMessage(blocks: KnownBlock[]): boolean {
  return blocks.length <= MESSAGE_BLOCKS && blocks.reduce((sum, block) => sum + sizeOf(block), 0) <= MESSAGE_SIZE;
}

function sizeOf(block: KnownBlock): number {
  return JSON.stringify(block).length + BLOCK_OVERHEAD;
}

function isRow(block: KnownBlock): boolean {
  return block.type === "section" && block.accessory !== undefined;
}
