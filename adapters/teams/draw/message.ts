/** A reply as a message that Teams takes: drawn, with a summary, and not too large. */
import type { Block, Card } from "../../../src/model/card.ts";
import { shorten } from "../../../src/model/limits.ts";
import { TEAMS } from "../../../src/texts/teams.ts";
import type { OutgoingMessage } from "../send/port.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import { renderTeams } from "./render.ts";

/** Of the card, as JSON. Teams refuses messages of about 100 kB; what is around the card takes its part. */
const MOST_BYTES = 76_000;

/** A notification shows less. */
const LONGEST_SUMMARY = 300;

/** The card as a message, with its text alternative for notifications. */
export function cardMessage(card: Card, text: string, nonce: string): OutgoingMessage {
  return { text: null, summary: shorten(text, LONGEST_SUMMARY), card: drawFitting(card, nonce) };
}

/** A line without a card. */
export function textMessage(text: string): OutgoingMessage {
  return { text, summary: shorten(text, LONGEST_SUMMARY), card: null };
}

/** The card drawn; when it is too large, as much of it as there is room for, and a line that says what is left out. */
export function drawFitting(card: Card, nonce: string): AdaptiveCard {
  let drawn = renderTeams(card, nonce);
  for (let left = card; bytesOf(drawn) > MOST_BYTES && left.blocks.length > 0; ) {
    left = smaller(left);
    drawn = renderTeams(left, nonce);
  }
  return drawn;
}

function bytesOf(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/** No rows, but something else. */
const REST: Block = { kind: "text", tone: "muted", text: TEAMS.restLeftOut, leftOut: 0 };

/** How many rows this line says were left out above it; undefined for any other block. */
function leftOutBy(block: Block | undefined): number | undefined {
  return block?.kind === "text" ? block.leftOut : undefined;
}

/** Half of the longest list goes; where there is none, the last block that nobody presses. */
function smaller(card: Card): Card {
  const longest = card.blocks.reduce(
    (best, block, at) => (rowCount(block) > rowCount(card.blocks[best]) ? at : best),
    0,
  );
  const list = card.blocks[longest];
  if (list?.kind === "rows" && list.rows.length > 1) return { ...card, blocks: halved(card.blocks, longest) };
  const kept = card.blocks.filter((block) => leftOutBy(block) !== 0);
  const last = kept.findLastIndex(({ kind }) => kind !== "buttons" && kind !== "form");
  return { ...card, blocks: [...kept.filter((_, at) => at !== (last < 0 ? kept.length - 1 : last)), ...noted(kept)] };
}

function noted(kept: readonly Block[]): Block[] {
  return kept.length > 1 ? [REST] : [];
}

function halved(blocks: readonly Block[], at: number): Block[] {
  const list = blocks[at];
  if (list?.kind !== "rows") return [...blocks];
  const kept = list.rows.slice(0, Math.floor(list.rows.length / 2));
  const before = leftOutBy(blocks[at + 1]) ?? 0;
  const leftOut = list.rows.length - kept.length + before;
  const note: Block = { kind: "text", tone: "muted", text: TEAMS.rowsLeftOut(leftOut), leftOut };
  return [...blocks.slice(0, at), { kind: "rows", rows: kept }, note, ...blocks.slice(before > 0 ? at + 2 : at + 1)];
}

function rowCount(block: Block | undefined): number {
  return block?.kind === "rows" ? block.rows.length : 0;
}
