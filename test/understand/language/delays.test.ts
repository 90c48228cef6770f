import { describe, expect, it } from "vitest";
import { readDelay } from "../../../src/understand/language/delays.ts";
import { parseFields } from "../../../src/understand/language/fields.ts";
import { statusOf, statusOfSentence } from "../../../src/understand/language/status-words.ts";
import { CONTEXT } from "./field-support.ts";

describe("how long something is delayed", () => {
  it.each([
    ["forsinket med 2 uker", "delayed"],
    ["forsinket 14 dager", "delayed"],
    ["2 uker forsinket", "delayed"],
    ["ca. 2-3 uker forsinket", "delayed"],
    ["to veker forseinka", "delayed"],
    ["ligger 3 måneder etter", null],
    ["utsatt et par uker", "postponed"],
    ["2 uker utsatt", null],
    ["ferdig 2 uker", null],
    ["ikke forsinket 2 uker", null],
    ["forsinket 2 kommuner", null],
    ["nesten 2 uker", null],
  ] as const)("«%s» is %s", (text, status) => {
    expect(readDelay(text)?.status ?? null).toBe(status);
  });

  it("stays in the comment, to the letter", () => {
    const { fields, doubts } = parseFields("Forsinket med 2 uker, 40 %", CONTEXT);
    expect(fields).toMatchObject({ status: "delayed", progress: 40, note: "Forsinket med 2 uker", deadline: null });
    expect(doubts).toEqual([]);
  });
});

describe("how much something is delayed or stopped", () => {
  it.each([
    ["veldig forsinket", "delayed"],
    ["litt utsatt", "postponed"],
    ["midlertidig stoppet", "blocked"],
    ["stoppet midlertidig", "blocked"],
    ["helt stoppet", "blocked"],
    ["veldig ferdig", null],
    ["foreløpig ferdig", null],
    ["foreløpig i gang", null],
    ["delvis stoppet", null],
  ] as const)("«%s» is %s", (text, status) => {
    expect(statusOf(text)).toBe(status);
  });
});

describe("a first sentence about the activity itself", () => {
  it.each([
    ["vi er i gang", "in-progress"],
    ["me er i gang", "in-progress"],
    ["nå er det ferdig", "done"],
    ["vi er ferdige", "done"],
    ["det er dessverre forsinket", "delayed"],
    ["prosjektet er stoppet", "blocked"],
    ["vi er ikke ferdige", null],
    ["vi er nesten ferdige", null],
    ["det er levert", null],
    ["det er planlagt", null],
    ["det er gjort", null],
    ["vi er i gang med graving", null],
    ["de er ferdige", null],
  ] as const)("«%s» is %s", (text, status) => {
    expect(statusOfSentence(text)).toBe(status);
  });

  it("is a comment behind another, where «det» is what was just mentioned", () => {
    expect(parseFields("gravd til Tolga, det er ferdig", CONTEXT).fields).toMatchObject({
      status: null,
      note: "gravd til Tolga, det er ferdig",
    });
    expect(parseFields("vi er i gang, gravd til Tolga", CONTEXT).fields).toMatchObject({
      status: "in-progress",
      note: "gravd til Tolga",
    });
  });
});
