/** «meld inn», «før opp», «flytt opp»: a little word belongs to its verb, or is asked about; it is never dropped (A7). */
import { describe, expect, test } from "vitest";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const context = parsingIn(null);
const read = (line: string) => parseCommand(line, context);

describe("a verb with its particle", () => {
  test.each([
    "meld inn RV3 forsinka",
    "meld inn RV3: forsinka",
    "legg inn RV3 forsinket",
    "før inn RV3: forsinket",
    "før opp RV3 forsinket",
    "skriv opp RV3 forsinket",
    "rapporter inn RV3: forsinket",
    "registrer inn RV3 forsinket",
    "meld fra om RV3 forsinket",
    "oppdater status på RV3: forsinket",
    "meld forsinket RV3",
  ])("«%s» names the activity and nothing else", (line) => {
    expect(read(line)).toMatchObject({
      name: "update",
      activity: { words: "RV3" },
      fields: { status: "delayed", note: null },
      doubts: [],
    });
  });

  test("«meld ferdig I4» closes it, and opens no form", () => {
    expect(read("meld ferdig I4")).toMatchObject({ name: "update", fields: { status: "done" } });
  });

  test.each([
    ["flytt opp RV3 til 1. mars", "opp"],
    ["skyv ut RV3 til 1. mars", "ut"],
    ["frist inn RV3 15. des", "inn"],
    ["oppdater tilbake RV3: 60 %", "tilbake"],
    ["rett inn RV3: 60 %", "inn"],
    ["meld RV3 inn som forsinket", "inn"],
  ])("«%s» has «%s» in the comment, and asks", (line, note) => {
    expect(read(line)).toMatchObject({ fields: { note }, doubts: [{ kind: "hedged", typed: line }] });
  });

  test.each(["sett opp RV3 60 %", "sett inn RV3 60 %", "ta opp RV3 60 %"])("«%s» asks", (line) => {
    expect(read(line)).toMatchObject({ doubts: expect.arrayContaining([expect.anything()]) });
  });
});
