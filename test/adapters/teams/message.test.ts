/** What goes out is what Teams takes, and what comes in is what a person wrote. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cardMessage, drawFitting } from "../../../adapters/teams/draw/message.ts";
import { renderTeams } from "../../../adapters/teams/draw/render.ts";
import { wordsOf } from "../../../adapters/teams/receive/words.ts";
import type { Card, Row } from "../../../src/model/card.ts";
import { actionsIn } from "../../support/teams/seen.ts";
import { everything } from "./cards.ts";

const BOT = { id: "28:bot", isTargeted: false };
const OWN = { id: "28:bot", name: "Aktivitet", text: "<at>Aktivitet</at>" };

const row = (at: number): Row => ({
  code: `I${at}`,
  title: "Bredbånd",
  status: "planned",
  statusText: "⚪ Ikke startet",
  detail: "å".repeat(400),
  button: null,
});

const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test("a card that fits is drawn whole", () => {
  expect(drawFitting(everything, "nonce-123")).toEqual(renderTeams(everything, "nonce-123"));
});

test("every button of a card carries its nonce, also for clients that know Action.Submit only", () => {
  const actions = actionsIn(renderTeams(everything, "nonce-123")) as { data: object; fallback: { data: object } }[];
  expect(actions.length).toBeGreaterThan(3);
  for (const { data, fallback } of actions) {
    expect(data).toMatchObject({ nonce: "nonce-123" });
    expect(fallback.data).toEqual(data);
  }
});

test("a list that is too long for Teams is shortened, and says how many are left out", () => {
  const card: Card = {
    title: "Alle",
    blocks: [{ kind: "rows", rows: Array.from({ length: 300 }, (_, at) => row(at)) }],
  };
  const drawn = drawFitting(card, "nonce-123");
  expect(sizeOf(drawn)).toBeLessThan(80_000);
  const shown = new Set(JSON.stringify(drawn.body).match(/I\d+ {2}/gu)).size;
  expect(shown).toBeGreaterThan(5);
  expect(JSON.stringify(drawn)).toContain(`… og ${300 - shown} til`);
});

test("a text that is too long for Teams is left out, and that is said; the buttons stay", () => {
  const texts = Array.from({ length: 5 }, () => ({ kind: "text", tone: "normal", text: "ø".repeat(20_000) }) as const);
  const buttons = everything.blocks.filter(({ kind }) => kind === "buttons");
  const drawn = drawFitting({ title: "Langt", blocks: [...texts, ...buttons] }, "nonce-123");
  expect(sizeOf(drawn)).toBeLessThan(80_000);
  expect(JSON.stringify(drawn)).toContain("Resten fikk ikke plass");
  expect(actionsIn(drawn).length).toBeGreaterThan(0);
});

test("whatever a card holds, it comes out small enough", () => {
  const block = fc.oneof(
    fc
      .integer({ min: 0, max: 400 })
      .map((count) => ({ kind: "rows", rows: Array.from({ length: count }, (_, at) => row(at)) }) as const),
    fc
      .integer({ min: 0, max: 60_000 })
      .map((length) => ({ kind: "text", tone: "normal", text: "ø".repeat(length) }) as const),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      expect(sizeOf(drawFitting({ title: "Kort", blocks }, "nonce-123"))).toBeLessThan(80_000);
    }),
    { numRuns: 30 },
  );
});

test("the summary is short, and begins with the title", () => {
  const { summary } = cardMessage(everything, `Tittel\n${"ord ".repeat(500)}`, "nonce-123");
  expect(summary).toMatch(/^Tittel\n/u);
  expect(summary.length).toBeLessThanOrEqual(300);
});

test.each([
  ["<at>Aktivitet</at> status bredbånd", "status bredbånd"],
  ["<at>Aktivitet</at>&nbsp;status&nbsp;bredbånd\n", "status bredbånd"],
  ["<p>status<br/>bredbånd</p>\r\n", "status\nbredbånd"],
  ["Tynset&amp;Røros &lt;3", "Tynset&Røros <3"],
  ["bredbånd: a < b > c", "bredbånd: a < b > c"],
  ["<div>bredbånd: <b>ferdig</b></div>", "bredbånd: ferdig"],
  ["<at>Aktivitet</at>", ""],
  ["", ""],
])("«%s» is read as «%s»", (text, words) => {
  expect(wordsOf({ text, mentions: [OWN], recipient: BOT })).toBe(words);
});

test("another person's mention is a name, and the bot's own are taken away", () => {
  const mentions = [OWN, { id: "29:ola", name: "Ola Bakken", text: "<at>Ola</at>" }];
  const text = "<at>Aktivitet</at> ansvar I7 <at>Ola</at>";
  expect(wordsOf({ text, mentions, recipient: BOT })).toBe("ansvar I7 @Ola-Bakken");
  expect(wordsOf({ text: "<at>Aktivitet</at> finn <at>Aktivitet</at>", mentions, recipient: BOT })).toBe("finn");
});
