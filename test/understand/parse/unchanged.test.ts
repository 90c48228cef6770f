import { describe, expect, test } from "vitest";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const context = parsingIn(null);
const read = (line: string) => parseCommand(line, context);

describe("«uendret» with something else behind it is no confirmation", () => {
  test.each([
    ["ingen endring bredbånd, men 60 %", { progress: 60 }],
    ["ingen endring bredbånd, 60 %", { progress: 60 }],
    ["som før bredbånd, 60 %", { progress: 60 }],
    ["uendret bredbånd 60 %", { progress: 60 }],
    ["bekreft bredbånd, ferdig", { status: "done" }],
    ["uendret bredbånd, ferdig", { status: "done" }],
    ["uendret I7 ferdig", { status: "done" }],
    ["uendret I7, men forsinket", { status: "delayed" }],
    ["uendret bredbånd, frist 1. mars", { deadline: "2019-03-01" }],
  ])("«%s»: what it says is asked about", (line, fields) => {
    expect(read(line)).toMatchObject({ name: "update", fields, doubts: [{ kind: "unconfirmed" }] });
  });

  test.each([
    ["uendret I7 alt går bra", "uendret, alt går bra"],
    ["uendret I7, ikke ferdig", "uendret, ikke ferdig"],
    ["uendret bredbånd, venter på Telenor", "uendret, venter på Telenor"],
    ["uendret bredbånd: venter på Telenor", "uendret, venter på Telenor"],
    ["uendret bredbånd men vi venter på Telenor", "uendret, men vi venter på Telenor"],
  ])("«%s» is stored whole, as a comment", (line, note) => {
    expect(read(line)).toMatchObject({ name: "update", fields: { status: null, progress: null, note }, doubts: [] });
  });

  test("another activity behind it is not lost", () => {
    expect(read("uendret bredbånd, datasenter forsinket")).toMatchObject({
      name: "update",
      doubts: [{ kind: "another-activity", other: "N17" }],
    });
  });
});

describe("a confirmation alone", () => {
  test.each([
    "uendret I7",
    "uendret, I7",
    "uendret I7 siden sist",
    "uendret I7, ingenting nytt",
    "ingen endring på bredbånd",
    "bekreft bredbånd",
    "uendret arbeidet med bredbånd",
  ])("«%s»", (line) => {
    const command = read(line);
    expect(command).toMatchObject({ name: "confirm", doubts: [] });
    const activity = command.name === "confirm" ? command.activity : { words: "" };
    expect("code" in activity ? activity.code : context.find(activity.words).hits[0]?.code).toBe("I7");
  });

  test.each(context.plan.activities)("$code by its own title, which may hold a comma", ({ title }) => {
    expect(read(`uendret ${title}`)).toEqual({ name: "confirm", activity: { words: title }, doubts: [] });
  });

  test.each(["uendret I7 og I3", "uendret I7, I3", "uendret bredbånd og datasenter"])("«%s» asks which", (line) => {
    expect(read(line)).toMatchObject({ name: "confirm", activity: { words: expect.stringContaining(" ") } });
  });
});
