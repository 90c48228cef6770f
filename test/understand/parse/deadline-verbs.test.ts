import { describe, expect, test } from "vitest";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const context = parsingIn(null);
const update = (line: string) => {
  const command = parseCommand(line, context);
  if (command.name !== "update") throw new Error(`«${line}» is ${command.name}`);
  return command;
};

describe("a word between the activity and its date is not thrown away", () => {
  test.each([
    "frist I7 ikke 15. des",
    "frist I7 var 15. des",
    "frist I7 kanskje 1. mars",
    "frist I7 etter 1. mars",
    "frist I7 ca. 1. mars",
    "frist I7 rundt 1. mars",
    "frist I7 fra 1. mars",
    "frist I7 gikk ut 1. november",
    "frist bredbånd kanskje 1. mars",
    "flytt fristen for I7 fra 1. mars til 1. april",
    "utsett I7 kanskje til mars",
  ])("«%s» is asked about", (line) => {
    const [, words] = /^.*?(?:I7|bredbånd) (.*)$/u.exec(line) ?? [];
    expect(update(line).doubts).toMatchObject([{ kind: "hedged", typed: expect.stringContaining(words ?? line) }]);
  });

  test.each([
    ["frist I7 15. des", "2018-12-15"],
    ["frist I7 er 15. des", "2018-12-15"],
    ["frist I7 blir den 15. des", "2018-12-15"],
    ["frist I7 til 15. des", "2018-12-15"],
    ["frist I7 nå 15. des", "2018-12-15"],
    ["frist for bredbånd er nå satt til 15. des", "2018-12-15"],
    ["frist I7 på 15. des", "2018-12-15"],
    ["frist I7 om 2 uker", "2018-12-10"],
    ["frist arbeidet med bredbånd 15. des", "2018-12-15"],
    ["utsett I7 enda 2 uker", { count: 14, unit: "days" }],
    ["utsett bredbånd til slutten av mars", "2019-03-31"],
  ])("«%s» sets it at once", (line, deadline) => {
    expect(update(line)).toMatchObject({ fields: { deadline, note: null }, doubts: [] });
  });
});

describe("what stands behind the date of a verb is read as in any update", () => {
  test.each([
    "frist I7 1. mars, frist 1. april",
    "frist I7 var 1. mars, ny frist 1. april",
    "utsett I7 til 1. mars, frist 1. april",
  ])("«%s»: which of the two?", (line) => {
    expect(update(line).doubts).toEqual([{ kind: "two-deadlines", deadlines: ["2019-03-01", "2019-04-01"] }]);
  });

  test("«utsett I7 til 1. mars, I3 ferdig» is about two activities", () => {
    expect(update("utsett I7 til 1. mars, I3 ferdig").doubts).toMatchObject([
      { kind: "another-activity", other: "I3" },
    ]);
  });

  test("«utsett I7 til 1. mars, ferdig»: postponed or done?", () => {
    expect(update("utsett I7 til 1. mars, ferdig").doubts).toMatchObject([{ kind: "two-statuses" }]);
  });

  test.each(["nei", "kanskje", "holder ikke", "hvis styret sier ja"])(
    "«frist I7 1. mars, %s» is asked about",
    (words) => {
      const line = `frist I7 1. mars, ${words}`;
      expect(update(line).doubts).toMatchObject([{ kind: "hedged", typed: line }]);
    },
  );

  test("a comment and a per cent are stored with it", () => {
    expect(update("utsett I7 til 1. mars, 60 %, venter på Telenor")).toMatchObject({
      fields: { status: "postponed", deadline: "2019-03-01", progress: 60, note: "venter på Telenor" },
      doubts: [],
    });
  });
});

describe("to postpone «til» what is no date is asked about", () => {
  test.each([
    ["flytt I7 til N17", "til N17"],
    ["utsett I7 til Tolga", "til Tolga"],
    ["utsett fiber til Tolga", "til Tolga"],
    ["utsett I7 til mars hvis vi må", "til mars hvis vi må"],
  ])("«%s»", (line, words) => {
    expect(update(line).doubts).toMatchObject([{ kind: "hedged", typed: expect.stringContaining(words) }]);
  });

  test.each(["utsett I7", "utsett I7 på ubestemt tid", "utsett bredbånd på grunn av snø", "utsett I7 til mars"])(
    "«%s» is not",
    (line) => {
      expect(update(line)).toMatchObject({ fields: { status: "postponed" }, doubts: [] });
    },
  );
});
