/** What a person sees of Slack's blocks, told independently of how they were drawn; and what is wrong with them. */
import type { KnownBlock, Button as SlackButton } from "@slack/types";
import { expect } from "vitest";
import type { SlackMessage } from "../../../adapters/slack/draw/render.ts";
import { BLOCKS_TEXT_LIMIT, slackProblems, TEXT_LIMIT, textIn } from "../../support/slack/limits.ts";

interface TextObject {
  type: "plain_text" | "mrkdwn";
  text: string;
}

/** Every text object, however deep, in order. */
export function textObjects(value: unknown): TextObject[] {
  if (Array.isArray(value)) return value.flatMap(textObjects);
  if (typeof value !== "object" || value === null) return [];
  const { type, text } = value as Record<string, unknown>;
  if ((type === "plain_text" || type === "mrkdwn") && typeof text === "string") return [{ type, text }];
  return Object.values(value).flatMap(textObjects);
}

/** What stands on the screen: entities decoded, our bold without its asterisks. */
export function shownText(blocks: unknown): string {
  return textObjects(blocks)
    .map(({ type, text }) => decode(type === "mrkdwn" ? text.replaceAll("*", "") : text))
    .join("\n");
}

/** Every button, those beside a section too. */
export function buttonsIn(blocks: KnownBlock[]): SlackButton[] {
  const elements = blocks.flatMap((block): unknown[] => {
    if (block.type === "actions") return block.elements;
    return block.type === "section" && block.accessory !== undefined ? [block.accessory] : [];
  });
  return elements.filter(isButton);
}

function isButton(element: unknown): element is SlackButton {
  return typeof element === "object" && element !== null && "type" in element && element.type === "button";
}

/** Slack takes the messages, nothing in them is markup but our own bold, and no two buttons share an id. */
export function expectSound(messages: SlackMessage[]): void {
  for (const { text, blocks } of messages) {
    expect(slackProblems(blocks, "message")).toEqual([]);
    expect(textIn(blocks)).toBeLessThanOrEqual(BLOCKS_TEXT_LIMIT);
    expect(text).not.toBe("");
    expect(text.length).toBeLessThanOrEqual(TEXT_LIMIT);
    expectHarmless(text);
    expectNoMarkup(blocks);
  }
  const ids = messages.flatMap(({ blocks }) => buttonsIn(blocks)).map(({ action_id }) => action_id);
  expect(new Set(ids).size).toBe(ids.length);
}

/** No mention, link, channel or formatting in any text object but whole lines or words in bold. */
export function expectNoMarkup(blocks: unknown): void {
  for (const { type, text } of textObjects(blocks)) {
    expectHarmless(text);
    if (type === "mrkdwn") {
      expect(text.replaceAll(/(?<![^\s])\*[^*\s](?:[^*\n]*[^*\s])?\*(?![^\s])/gu, "")).not.toMatch(
        /[*_~`]|:[^\s:]+:|^\s*&gt;/mu,
      );
    }
  }
}

function expectHarmless(text: string): void {
  expect(text).not.toMatch(/[<>]/);
  expect(text.replaceAll(/&(amp|lt|gt);/g, "")).not.toContain("&");
}

function decode(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
