/** Text as blocks of Slack: as many as it takes, so that nothing is cut. */
import type { Button, KnownBlock, SectionBlock } from "@slack/types";
import { CONTEXT_TEXT, HEADER_TEXT, SECTION_TEXT } from "./limits.ts";
import { boldLines, escapeText, plainText, type Span, splitText } from "./mrkdwn.ts";

/** A line in bold. */
export function bold(text: string): Span {
  return { text, bold: true };
}

/** A line as it is. */
export function regular(text: string): Span {
  return { text, bold: false };
}

/** What heads a card; in bold where it is too long for a header. */
export function drawTitle(text: string): KnownBlock[] {
  const title = text.trim();
  if (title === "") return [];
  if (escapeText(title).length > HEADER_TEXT || title.includes("\n")) return drawLines([[bold(title)]]);
  return [{ type: "header", text: plainText(title, HEADER_TEXT) }];
}

/** Lines as one section, or as several where they are too long; `accessory` stands beside the first. */
export function drawLines(lines: Span[][], accessory: Button | null = null): SectionBlock[] {
  const formatted = boldLines(lines, SECTION_TEXT);
  const texts =
    formatted === null
      ? splitText(lines.map((line) => line.map(({ text }) => text).join("")).join("\n"), SECTION_TEXT).map((piece) =>
          plainText(piece, SECTION_TEXT),
        )
      : [formatted];
  return texts.map((text, index) => ({
    type: "section",
    text,
    ...(index === 0 && accessory !== null && { accessory }),
  }));
}

/** Small grey text. */
export function drawMuted(text: string): KnownBlock[] {
  return splitText(text, CONTEXT_TEXT).map((piece) => ({
    type: "context",
    elements: [plainText(piece, CONTEXT_TEXT)],
  }));
}

/** What a person wrote, to the letter, between quotation marks. */
export function drawQuote(text: string, source: string | null): KnownBlock[] {
  if (text.trim() === "") return [];
  return [...drawLines([[regular(`«${text}»`)]]), ...(source === null ? [] : drawMuted(source))];
}
