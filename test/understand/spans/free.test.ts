/** A line without a sign that it is a write: its fields in any order, all its words offered, stored by one tap. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const context = parsingIn(null);
const read = (line: string) => parseCommand(line, context);

describe("a sentence is offered with all that it says", () => {
  it.each([
    [
      "RV3 er forsinket fordi vegvesenet venter på penger",
      { status: "delayed", note: "fordi vegvesenet venter på penger" },
    ],
    ["pilotkurset i gang med 14 deltakere", { status: "in-progress", note: "med 14 deltakere" }],
    ["vi har kommet 40 prosent med breibånd", { progress: 40 }],
    ["datasenter 30 % venter på NVE frist 1. mai", { progress: 30, deadline: "2019-05-01", note: "venter på NVE" }],
    ["frist 1. mars bredbånd 60 %", { progress: 60, deadline: "2019-03-01" }],
    ["i rute RV3 40 %", { status: "in-progress", progress: 40 }],
    ["næringsarealer 20 % tomt kjøpt i Alvdal", { progress: 20, note: "tomt kjøpt i Alvdal" }],
    [
      "Telenor er ferdige med gravinga i Tolga, bredbånd er på 65 %",
      { progress: 65, note: "Telenor er ferdige med gravinga i Tolga" },
    ],
    ["marker ungdomsmessa som gjennomført", { status: "done" }],
    ["kan du sette bredbånd til 70 prosent", { progress: 70 }],
    ["broadband is 70 percent complete", { progress: 70 }],
  ])("«%s»", (line, fields) => {
    const command = read(line);
    expect(command).toMatchObject({ name: "update", fields });
    expect(command).toHaveProperty("doubts.0");
  });

  it("«lufthavn uendret» confirms, by one tap", () => {
    expect(read("lufthavn uendret")).toEqual({
      name: "confirm",
      activity: { words: "lufthavn" },
      doubts: [{ kind: "unconfirmed" }],
    });
  });
});

describe("a part, a place or a thing asks whether all of it is meant", () => {
  it.each([
    "bredbånd 60 % i Tolga",
    "fiber til Os ferdig",
    "møtet om datasenter er utsatt til mandag",
    "bredbånd ferdig i Os",
    "Rambøll I7 ferdig",
  ])("«%s»", (line) =>
    expect(read(line)).toMatchObject({ doubts: [{ kind: "hedged", typed: line }, { kind: "unconfirmed" }] }),
  );
});

describe("what is taken back on either side of the field is offered by nobody", () => {
  it.each([
    "bredbånd er nesten ferdig",
    "bredbånd er ikke forsinket",
    "kanskje er bredbånd ferdig",
    "hvis styret sier ja er datasenter ferdig",
    "bredbånd blir ferdig",
    "bredbånd ferdig håper jeg",
    "Ola sier bredbånd er ferdig",
    "er bredbånd 60 %",
    "vi har hatt et internt møte om bredbånd",
  ])("«%s» is read", (line) => expect(read(line).name).toBe("status"));
});

const NAMES = ["bredbånd", "I7", "datasenter", "lufthavn", "ungdomsmesse", "RV3"];
const FIELDS = ["60 %", "forsinket", "frist 1. mars", "sak 12/2018", "i gang", "til påske", "ferdig"];
const TOLD = [
  "søknaden",
  "i Tolga",
  "Rambøll",
  "møte med fylket",
  "venter på svar",
  "620 elever",
  "første fase",
  "kabler lagt",
];
const BACK = ["ikke", "kanskje", "nesten", "hvis pengene kommer"];

test("in any order nothing is stored without a tap, and every word is a field, the name or told", () => {
  const pieces = fc.shuffledSubarray([...FIELDS, ...TOLD, ...BACK], { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), pieces, fc.nat(5), fc.constantFrom(" ", ", "), (name, said, at, joint) => {
      const place = at % (said.length + 1);
      const line = [...said.slice(0, place), name, ...said.slice(place)].join(joint);
      const command = read(line);
      if (command.name !== "update") return; // read as a whole, a list or a search
      const { fields, doubts, activity } = command;
      if (line.includes("ikke i gang")) return; // a status of its own
      if (!/^(?:ferdig|forsinket|frist)[ ,]/u.test(line)) expect(doubts, line).not.toEqual([]);
      const kept = `${"words" in activity ? activity.words : activity.code} ${fields.note ?? ""} ${doubts.map((doubt) => ("typed" in doubt ? doubt.typed : "")).join(" ")}`;
      for (const piece of [...TOLD, ...BACK].filter((one) => said.includes(one))) {
        for (const word of piece.split(" ")) expect(kept, `«${piece}» of «${line}»`).toContain(word);
      }
    }),
    { numRuns: 500 },
  );
});

test("any letters in any number are read at once, and nothing throws", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom(...NAMES, ...FIELDS)), {
        maxLength: 40,
      }),
      (words) => {
        read(words.join(" "));
      },
    ),
  );
});
