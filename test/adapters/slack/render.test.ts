import { expect, test } from "vitest";
import { notificationText, renderMessage, renderMessages } from "../../../adapters/slack/draw/render.ts";
import type { Block, Button, Card } from "../../../src/model/card.ts";
import { NO_FIELDS } from "../../../src/model/command.ts";
import { encodePayload } from "../../../src/payload/button-payload.ts";
import { everyBlock, everyField, everything } from "../teams/cards.ts";
import { buttonsIn, expectSound, shownText } from "./shown.ts";

function card(...blocks: Block[]): Card {
  return { title: "I7 · Bredbånd", blocks };
}

/** The blocks below the title. */
function drawn(...blocks: Block[]) {
  return renderMessage(card(...blocks)).blocks.slice(1);
}

test.each(Object.keys(everyBlock) as Block["kind"][])("Slack takes a card with %s", (kind) => {
  expectSound(renderMessages(card(everyBlock[kind])));
});

test("a card with everything is one message, the title first", () => {
  const messages = renderMessages(everything);
  expectSound(messages);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.blocks[0]).toEqual({
    type: "header",
    text: { type: "plain_text", text: "I7 Bredbånd og mobildekning", emoji: false },
  });
});

test("a title too long for a header is a line in bold", () => {
  const title = "lang ".repeat(40).trim();
  expect(renderMessage({ title, blocks: [] }).blocks).toEqual([
    { type: "section", text: { type: "mrkdwn", text: `*${title}*`, verbatim: true } },
  ]);
});

test("a button carries its command, has a name for screen readers, and its style", () => {
  const [undo, history] = buttonsIn(drawn(everyBlock.buttons));
  expect(undo).toEqual({
    type: "button",
    action_id: "command:0",
    text: { type: "plain_text", text: "Angre", emoji: false },
    value: '1["undo",{"entry":7}]',
    style: "danger",
    accessibility_label: "Angre endringen av I7",
  });
  expect(history).toMatchObject({ action_id: "command:1", value: '1["history",{"activity":"I7"}]' });
  expect(history).not.toHaveProperty("style");
  expect(history).not.toHaveProperty("accessibility_label");
});

test("an activity in a list is a line with its status in words, and a button that says which it shows", () => {
  const button: Button = {
    label: "I7",
    command: { name: "status", activity: { code: "I7" } },
    style: "default",
    hint: "Oppfølging av bredbåndsutbygging",
  };
  const [first, second] = drawn({ kind: "rows", rows: everyBlock.rows.rows.map((row) => ({ ...row, button })) });
  expect(first).toMatchObject({
    text: { type: "mrkdwn", text: "*I7 · Bredbånd og mobildekning*\n🟢 I gang, 60 %\nFrist 15.12." },
    accessory: {
      text: { text: "Vis I7" },
      accessibility_label: "Vis I7: Oppfølging av bredbåndsutbygging",
      value: '1["status",{"activity":"I7"}]',
    },
  });
  expect(second).toMatchObject({ accessory: { text: { text: "I7" } } });
});

test("an activity with a name that Slack would format is shown to the letter, without bold", () => {
  const [row] = everyBlock.rows.rows;
  if (row === undefined) throw new Error("a row was expected");
  const [section] = drawn({ kind: "rows", rows: [{ ...row, title: "Sak *12*_18", detail: null }] });
  expect(section).toMatchObject({ text: { type: "plain_text", text: "I7 · Sak *12*_18\n🟢 I gang, 60 %" } });
});

test("a change shows what was and what is", () => {
  expect(drawn(everyBlock.changes)).toMatchObject([
    { text: { text: "Framdrift: 40 % → *60 %*\nFrist: *15. desember 2018*" } },
  ]);
});

test("a warning and an error have a sign beside the words", () => {
  const notice = (tone: "warning" | "error" | "success"): Block => ({ kind: "notice", tone, text: "Ikke lagret." });
  expect(shownText(drawn(notice("warning"), notice("error"), notice("success")))).toBe(
    "⚠️ Ikke lagret.\n❗ Ikke lagret.\nIkke lagret.",
  );
});

test("lines of text that follow each other share a block, so that a phone shows more of them", () => {
  const line = (text: string, tone: "normal" | "muted"): Block => ({ kind: "text", text, tone });
  const blocks = drawn(line("a", "normal"), line("b", "normal"), line("c", "muted"), line("d", "muted"));
  expect(blocks.map(({ type }) => type)).toEqual(["section", "context"]);
  expect(shownText(blocks)).toBe("a\nb\nc\nd");
});

test("a form becomes a button that opens it, with what was typed and what was wrong still in view", () => {
  const blocks = drawn(everyBlock.form);
  expect(shownText(blocks)).toContain("Framdrift i prosent: 160 er mer enn 100.");
  expect(shownText(blocks)).toContain("«fiber til Tolga\nferdig»");
  expect(buttonsIn(blocks)).toMatchObject([{ value: '1["form",{"activity":"I7"}]', text: { text: "Åpne skjemaet" } }]);
  const correct = drawn({ kind: "form", form: { ...everyField, name: "correct" } });
  expect(buttonsIn(correct)).toMatchObject([{ value: '1["form",{"activity":"I7","correct":true}]' }]);
});

test("a button never carries half a command: what is too long for it is said, and nothing else happens", () => {
  const button = (note: string): Button => ({
    label: "I8 · Referansegruppe",
    command: { name: "update", activity: { code: "I8" }, fields: { ...NO_FIELDS, note }, doubts: [] },
    style: "default",
    hint: null,
  });
  const fits = button("a".repeat(1500));
  const [kept] = buttonsIn(drawn({ kind: "buttons", buttons: [fits] }));
  expect(kept?.value).toBe(encodePayload(fits));
  // The words that were typed are carried once, and what is made of them is not carried beside them.
  const typed = `referansegruppe ${"b".repeat(1484)}`;
  const asked = { ...button(typed.slice(16)), typed };
  expect(buttonsIn(drawn({ kind: "buttons", buttons: [asked] }))).toMatchObject([{ value: encodePayload(asked) }]);
  const blocks = drawn({ kind: "buttons", buttons: [button("a".repeat(2000)), fits] });
  expect(buttonsIn(blocks)).toHaveLength(1);
  expect(shownText(blocks)).toContain("Teksten er for lang for knappen «I8 · Referansegruppe». Ingenting er lagret.");
});

test("a notification begins with the title, says all that the card says, and names no buttons", () => {
  const text = notificationText(everything);
  expect(text.startsWith("I7 Bredbånd og mobildekning\n")).toBe(true);
  expect(text).toContain("Framdrift: 40 % → 60 %".replace(">", "&gt;"));
  expect(text).not.toContain("[");
  expect(notificationText({ title: "<!channel>", blocks: [] })).toBe("&lt;!channel&gt;");
});

test("ten long comments become several messages, and no word of them is lost", () => {
  const comments = Array.from({ length: 10 }, (_, index) => `${index} ${"ord og flere ord ".repeat(235)}`.trim());
  const quotes = comments.map((text): Block => ({ kind: "quote", text, source: null }));
  const messages = renderMessages(card(...quotes, everyBlock.buttons));
  expectSound(messages);
  expect(messages.length).toBeGreaterThan(1);
  expect(messages[1]?.text).toBe(`I7 · Bredbånd (2 av ${messages.length})`);
  const shown = shownText(messages.map(({ blocks }) => blocks)).replaceAll(/\s/g, "");
  expect(comments.filter((comment) => !shown.includes(comment.replaceAll(/\s/g, "")))).toEqual([]);
  expect(buttonsIn(messages.at(-1)?.blocks ?? [])).toHaveLength(2);
});

test("where there can be only one message, what is left out is counted and the buttons stay", () => {
  const [row] = everyBlock.rows.rows;
  if (row === undefined) throw new Error("a row was expected");
  const rows = Array.from({ length: 60 }, () => row);
  const message = renderMessage(card({ kind: "rows", rows }, everyBlock.buttons));
  expectSound([message]);
  const buttons = buttonsIn(message.blocks);
  const left = 60 - (buttons.length - 2);
  expect(left).toBeGreaterThan(0);
  expect(shownText(message.blocks)).toContain(`… og ${left} til.`);
  expect(buttons.slice(-2).map(({ value }) => value)).toEqual([
    '1["undo",{"entry":7}]',
    '1["history",{"activity":"I7"}]',
  ]);
});
