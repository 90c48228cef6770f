import { describe, expect, test } from "vitest";
import { suggestActivities } from "../../src/bot/suggest.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { createIndex, findActivity } from "../../src/understand/search.ts";
import { plan } from "../support/commands.ts";

const index = createIndex(plan, []);
const snapshot = { plan, people: new Map(), states: new Map() } as unknown as Snapshot;

function suggested(words: string): string[] {
  const asked = { words, who: { platform: "slack", id: "U1" } as const, area: null, today: "2018-11-26", limit: 10 };
  return suggestActivities(asked, snapshot, (typed, area) => findActivity(index, typed, area)).map(({ code }) => code);
}

describe("while a word of the title is being typed, its activity is first", () => {
  test.each([
    ["bredb", "I7"],
    ["fib", "I7"],
    ["jern", "I2"],
    ["rv", "I3"],
    ["fylkesv", "I3"],
    ["kollekt", "I4"],
    ["luft", "I5"],
    ["datas", "N17"],
    ["statlige arb", "N18"],
    ["fritidsb", "N9"],
    ["matr", "N2"],
    ["kt", "N5"],
    ["innkj", "N6"],
    ["bid", "N7"],
    ["verdensa", "N10"],
    ["tv-s", "N11"],
    ["næringsa", "N16"],
    ["naringsa", "N16"],
    ["skap ung", "U2"],
    ["videreg", "U3"],
    ["lærl", "U5"],
    ["høysk", "U8"],
    ["hogsk", "U8"],
    ["pilotk", "U11"],
    ["flerk", "U12"],
    ["oppg", "N1"],
    ["koord", "N12"],
    ["bredbånd fi", "I7"],
    ["i7", "I7"],
  ])("«%s»", (typed, code) => {
    expect(suggested(typed)[0]).toBe(code);
  });
});

describe("so it is while an everyday word is being typed, or it is among the first three", () => {
  test.each([
    ["breib", "I7"],
    ["buss", "I4"],
    ["togb", "I2"],
    ["flypl", "I5"],
    ["sjukeh", "I6"],
    ["hytt", "N9"],
    ["turis", "N8"],
    ["innv", "U11"],
    ["norskk", "U11"],
    ["refe", "K1"],
    ["refe", "U13"],
    ["refe", "I8"],
    ["komm", "K2"],
    ["n1", "N1"],
  ])("«%s» suggests %s", (typed, code) => {
    expect(suggested(typed).slice(0, 3)).toContain(code);
  });
});

describe("letters in the middle of a word suggest nothing", () => {
  test.each(["xqzwv", "orsteig", "ngdomsm"])("«%s»", (typed) => {
    expect(suggested(typed)).toEqual([]);
  });
});
