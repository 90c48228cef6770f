/** The same card says the same words, in the same order, wherever it is drawn: in Slack, in Teams and on the local page. */
import { expect, test } from "vitest";
import { createPictures } from "../../adapters/local/pictures.ts";
import { modalErrors, renderModal } from "../../adapters/slack/draw/modal.ts";
import { renderMessages } from "../../adapters/slack/draw/render.ts";
import { renderTeams } from "../../adapters/teams/draw/render.ts";
import { cardText } from "../../src/cards/text.ts";
import type { Block, Card, Form } from "../../src/model/card.ts";
import { everyBlock, everything } from "../adapters/teams/cards.ts";
import { type Drawn, drawnInSlack, drawnInTeams, wordsOf } from "../support/drawn.ts";
import { livedIn, SCENES, WEEKLY } from "./scenes.ts";

test.each(Object.keys(SCENES))("%s has the same words on every platform", async (scene) => {
  const kari = (await livedIn()).person("Kari Nordmann");
  for (const line of SCENES[scene] ?? []) expectSameWords((await kari.says(line)).card);
});

test("channels, digests and reminders have the same words on every platform", async () => {
  const adviser = (await livedIn()).person("Regionrådgiver", "infrastruktur");
  for (const line of WEEKLY) expectSameWords((await adviser.says(line)).card);
});

test.each(Object.keys(everyBlock) as Block["kind"][])("a card with %s has the same words on every platform", (kind) => {
  expectSameWords({ title: "I7 Bredbånd", blocks: [everyBlock[kind]] });
});

test("a card with everything has the same words on every platform", () => {
  expectSameWords(everything);
});

function expectSameWords(card: Card): void {
  const teams = drawnInTeams(renderTeams(card));
  expect(drawnInTeams(createPictures().drawCard(card)), "on the local page").toEqual(teams);
  const form = formOf(card);
  if (form !== null) {
    expect(inModal(card, form), "in Slack's modal").toEqual(withoutOtherButtons(teams, form));
    return;
  }
  const slack = drawnInSlack(renderMessages(card).flatMap(({ blocks }) => blocks));
  expect(slack, "in Slack").toEqual(teams);
  expect(sorted(teams.words), "in the text alternative").toEqual(sorted(wordsOf(textOf(card))));
}

function formOf({ blocks }: Card): Form | null {
  return blocks.flatMap((block) => (block.kind === "form" ? [block.form] : []))[0] ?? null;
}

/** A form is a window of its own in Slack, where Slack itself shows what is wrong right at its field. */
function inModal(card: Card, form: Form): Drawn {
  const { blocks, submit } = renderModal(card, form, "");
  const errors = modalErrors(form) ?? {};
  const shown = blocks.flatMap((block) => {
    const error = errors[block.block_id ?? ""];
    return error === undefined ? [block] : [{ type: "section", text: { type: "plain_text", text: error } }, block];
  });
  return { words: drawnInSlack(shown).words, buttons: [submit?.text ?? ""] };
}

function withoutOtherButtons({ words, buttons }: Drawn, { submit }: Form): Drawn {
  return { words, buttons: buttons.filter((label) => label === submit) };
}

/** The text alternative has the parts of a row in another order, and who is quoted in brackets. */
function sorted(words: string): string[] {
  return words.replace(/[()]/gu, "").split(" ").sort();
}

function textOf(card: Card): string {
  return cardText({ ...card, blocks: card.blocks.filter(({ kind }) => kind !== "buttons") });
}
