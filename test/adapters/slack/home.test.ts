import { expect, test } from "vitest";
import { renderHome } from "../../../adapters/slack/surfaces/home.ts";
import type { Card } from "../../../src/model/card.ts";
import { viewProblems } from "../../support/slack/limits.ts";
import { everyBlock, everything } from "../teams/cards.ts";
import { buttonsIn, shownText } from "./shown.ts";

function listOf(title: string, count: number): Card {
  const [row] = everyBlock.rows.rows;
  if (row === undefined) throw new Error("a row was expected");
  return { title, blocks: [{ kind: "rows", rows: Array.from({ length: count }, () => row) }, everyBlock.buttons] };
}

test("cards stand below each other, every button with an id of its own", () => {
  const home = renderHome([everything, listOf("Frister", 3), everything]);
  expect(viewProblems(home)).toEqual([]);
  const ids = buttonsIn(home.blocks as never).map(({ action_id }) => action_id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(shownText(home).match(/I7 Bredbånd og mobildekning/g)).toHaveLength(2);
});

test("a long list gives way with «… og 7 til» and how to see the rest; the short ones are whole", () => {
  const home = renderHome([listOf("Mine aktiviteter", 200), listOf("Frister", 5)]);
  expect(viewProblems(home)).toEqual([]);
  const shown = shownText(home);
  const rows = shown.match(/🟢 I gang, 60 %/g)?.length ?? 0;
  expect(shown).toContain(`… og ${205 - rows} til. Skriv til meg under Meldinger`);
  expect(home.blocks).toHaveLength(100);
  expect(shown.slice(shown.indexOf("Frister")).match(/🟢 I gang, 60 %/g)).toHaveLength(5);
});

test("there is no channel to share in", () => {
  const share = {
    label: "Del i kanalen",
    command: { name: "share", command: { name: "mine" } },
    style: "default",
    hint: null,
  } as const;
  expect(shownText(renderHome([{ title: "Mine", blocks: [{ kind: "buttons", buttons: [share] }] }]))).toBe("Mine");
});

test("more cards than there is room for are said to be there", () => {
  const home = renderHome(Array.from({ length: 40 }, () => listOf("Mine", 10)));
  expect(viewProblems(home)).toEqual([]);
  expect(shownText(home)).toMatch(/Resten fikk ikke plass\. Skriv til meg under Meldinger .*$/);
});
