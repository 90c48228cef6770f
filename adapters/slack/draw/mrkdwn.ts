/**
 * Text for Slack, shown to the letter. Slack has no way to escape `* _ ~` and backticks, so what a person or the plan
 * wrote goes as `plain_text`, where nothing means anything. Bold needs `mrkdwn`: it is used only where the text holds
 * nothing that Slack could take for formatting; where it does, bold is what we give up, never a letter.
 */
import type { MrkdwnElement, PlainTextElement } from "@slack/types";
import { shorten } from "../../../src/model/limits.ts";

/** A piece of a line. */
export interface Span {
  text: string;
  bold: boolean;
}

/** The three that mean mentions, links and channels (docs.slack.dev/messaging/formatting-message-text, Escaping text). */
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Emphasis and code, with the full-width forms that Slack takes too; emoji like `:tada:`; a quotation at line start. */
const FORMATTING = /[*_~`＊＿｀～]|:[^\s:]+:|^[^\S\n\r\u2028\u2029]*[>＞]/mu;

/** The text with `& < >` as entities: no mention, link or channel can come of it. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** True when Slack's `mrkdwn` shows this text as it is written, once it is escaped. */
export function isLiteral(text: string): boolean {
  return !FORMATTING.test(text);
}

/** The text cut on a word with «…» so that it holds at most `limit` characters, measured as it is sent. */
export function cutTo(text: string, limit: number, sent: (text: string) => string = escapeText): string {
  if (sent(text).length <= limit) return text;
  for (let room = limit; ; ) {
    const cut = shorten(text, room);
    const { length } = sent(cut);
    if (length <= limit || room === 1) return cut;
    room = Math.max(1, Math.min(room - 1, Math.floor((room * limit) / length)));
  }
}

/** The text in pieces of at most `limit` characters when escaped, broken at a line, else a word, else anywhere. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trimEnd();
  while (escapeText(rest).length > limit) {
    const end = breakAt(rest, limit);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece.trim() !== "");
}

/** Where to break: after the last line or word that has room, but never in the first half. */
function breakAt(text: string, limit: number): number {
  let length = 0;
  let end = 0;
  for (const character of text) {
    length += (ENTITIES[character] ?? character).length;
    if (length > limit) break;
    end += character.length;
  }
  const within = text.slice(0, end);
  const candidates = [within.lastIndexOf("\n"), within.lastIndexOf(" ")];
  return candidates.find((index) => index > end / 2) ?? end;
}

/** A text object that shows the text and nothing else; `fallback` when there is none, because Slack refuses empty ones. */
export function plainText(text: string, limit: number, fallback = "–"): PlainTextElement {
  const cut = cutTo(text.trim() === "" ? fallback : text, limit);
  return { type: "plain_text", text: escapeText(cut), emoji: false };
}

/** Lines as `mrkdwn` with bold, or null when that could show something else than what is written. */
export function boldLines(lines: Span[][], limit: number): MrkdwnElement | null {
  const spans = lines.flat();
  if (!spans.some(({ bold }) => bold) || !spans.every(({ text }) => isLiteral(text))) return null;
  const text = lines.map((line) => line.map(drawSpan).join("")).join("\n");
  return text.length > limit || text.trim() === "" ? null : { type: "mrkdwn", text, verbatim: true };
}

/** Bold ends with its line, and must hug its words. */
function drawSpan({ text, bold }: Span): string {
  if (!bold) return escapeText(text);
  return text
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : `*${escapeText(line.trim())}*`))
    .join("\n");
}
