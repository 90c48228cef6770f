/** Every card that the bot makes, and the largest that it can make, against Slack's limits. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MESSAGES_AT_MOST } from "../../../adapters/slack/draw/limits.ts";
import { modalErrors, renderAnswer, renderModal } from "../../../adapters/slack/draw/modal.ts";
import { renderMessage, renderMessages } from "../../../adapters/slack/draw/render.ts";
import { renderHome } from "../../../adapters/slack/surfaces/home.ts";
import type { Reply } from "../../../src/bot/incoming.ts";
import { areaCard, planCard } from "../../../src/cards/overview.ts";
import { activityRow } from "../../../src/cards/parts.ts";
import type { Block, Card } from "../../../src/model/card.ts";
import { LONGEST_LINE } from "../../../src/model/limits.ts";
import { largePlan } from "../../support/large-plan.ts";
import { openRegion } from "../../support/region.ts";
import { viewProblems } from "../../support/slack/limits.ts";
import { expectNoMarkup, expectSound, shownText } from "./shown.ts";

const GOLDEN = new URL("../../golden/", import.meta.url);

/** What was typed for every golden card. */
function goldenLines(): string[] {
  const files = readdirSync(GOLDEN).filter((name) => name.endsWith(".txt"));
  const texts = files.map((name) => readFileSync(new URL(name, GOLDEN), "utf8"));
  return texts.flatMap((text) =>
    text
      .split("\n")
      .filter((line) => line.startsWith("> "))
      .map((line) => line.slice(2)),
  );
}

function expectAllSound({ card }: Reply): void {
  expectSound(renderMessages(card));
  expectSound([renderMessage(card)]);
  for (const view of [renderHome([card, card]), renderAnswer(card, "")]) {
    expect(viewProblems(view)).toEqual([]);
    expectNoMarkup(view.blocks);
  }
  for (const block of card.blocks) {
    if (block.kind === "form") expect(viewProblems(renderModal(card, block.form, "C1"))).toEqual([]);
  }
}

test("Slack takes every card that is proof-read in the golden texts", async () => {
  const region = await openRegion();
  const kari = region.person("Kari <!channel> Nord*mann*");
  const lines = goldenLines();
  expect(lines.length).toBeGreaterThan(50);
  for (const line of lines) expectAllSound(await kari.says(line));
});

test("Slack takes the cards of a plan where every activity has the longest comment there can be", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  const { plan } = await region.store.read();
  const comment = "<!channel> & *Tynset&Røros* ".repeat(60).slice(0, LONGEST_LINE - 20);
  for (const { code } of plan.activities) expect((await kari.says(`${code}: ${comment}`)).text).toContain("Lagret");
  for (let time = 0; time < 10; time++) await kari.says(`I7: ${time} ${comment}`);
  for (const line of [
    "oversikt",
    "oversikt næring",
    "liste alt",
    "frister",
    "mine",
    "endringer",
    "status I7",
    "I7 ferdig",
  ]) {
    expectAllSound(await kari.says(line));
  }
  const history = await kari.says("historikk I7");
  expectAllSound(history);
  const messages = renderMessages(history.card);
  expect(messages.length).toBeGreaterThan(1);
  const shown = shownText(messages.map(({ blocks }) => blocks)).replaceAll(/\s/g, "");
  expect(shown.split(comment.replaceAll(/\s/g, "")).length - 1).toBe(10);
});

test("a question about a text as long as a line may be keeps the text in its buttons", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  const text = "etablert, ferdig & i rute ".repeat(100);
  const question = await kari.says(`referansegruppe: ${text}`.slice(0, LONGEST_LINE));
  expectAllSound(question);
  expectAllSound(await kari.says(`bredbånd: ${"40 %, ".repeat(400)}`.slice(0, LONGEST_LINE)));
});

test("a form that was filled in wrong gives Slack its errors", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  const form = await kari.says("oppdater bredbånd");
  const again = await kari.fillsIn(form, { progress: "600", deadline: "", note: "ord ".repeat(300) });
  expectAllSound(again);
  const block = again.card.blocks.find(({ kind }) => kind === "form");
  if (block?.kind !== "form") throw new Error("the form was expected again");
  expect(modalErrors(block.form)).toMatchObject({ progress: "Skriv et helt tall fra 0 til 100." });
});

test("Slack takes 44 activities with comments of 4,000 characters in one card", () => {
  const blocks = Array.from({ length: 44 }, (_, index): Block[] => [
    { kind: "text", tone: "strong", text: `N${index} · Næring` },
    { kind: "quote", text: "Tynset&Røros ".repeat(308), source: "Kari" },
  ]).flat();
  const card = { title: "Alt", blocks };
  const messages = renderMessages(card);
  expectSound(messages);
  expectSound([renderMessage(card)]);
  expect(messages).toHaveLength(MESSAGES_AT_MOST);
  expect(shownText(messages.at(-1)?.blocks)).toContain("Resten fikk ikke plass");
  expect(viewProblems(renderHome([card, card]))).toEqual([]);
});

test("Slack takes the cards of a plan of ten thousand activities", async () => {
  const region = await openRegion();
  const snapshot = await region.store.read();
  const { plan } = largePlan(snapshot.plan, 10_000);
  const state = snapshot.states.get("I7");
  const [area] = plan.areas;
  if (state === undefined || area === undefined) throw new Error("I7 and an area were expected");
  const large = { ...snapshot, plan, states: new Map(plan.activities.map(({ code }) => [code, { ...state, code }])) };
  const rows = plan.activities.map((activity) => activityRow(activity, state, "2018-11-26"));
  const everyOne: Card = { title: "Alle", blocks: [{ kind: "rows", rows }] };
  for (const card of [planCard(large, "2018-11-26"), areaCard(area, large, "2018-11-26"), everyOne]) {
    expectSound(renderMessages(card));
    expectSound([renderMessage(card)]);
    expect(viewProblems(renderHome([card, card]))).toEqual([]);
  }
  expect(shownText(renderMessages(everyOne).map(({ blocks }) => blocks))).toMatch(/… og 9\d\d\d til\./);
});
