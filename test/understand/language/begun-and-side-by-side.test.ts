/** Fields without their comma, said twice, or begun and not finished: asked about, and no word of them is dropped. */
import { describe, expect, it } from "vitest";
import { parseFields } from "../../../src/understand/language/fields.ts";
import { CONTEXT } from "./field-support.ts";

const read = (text: string) => parseFields(text, CONTEXT);

describe("fields side by side in any order are read, and asked about (A7)", () => {
  it.each([
    ["60 % forsinket", { progress: 60, status: "delayed" }],
    ["forsinket 60 % til 1. mars", { progress: 60, status: "delayed", deadline: "2019-03-01" }],
    ["frist 1. mars 60 % forsinket", { progress: 60, status: "delayed", deadline: "2019-03-01" }],
    ["60 % ferdig innen jul", { progress: 60, deadline: "2018-12-21", status: null }],
    ["innen jul 60 %", { progress: 60, deadline: "2018-12-21" }],
    ["i rute sak 12/2018 frist uke 50", { status: "in-progress", decision: "12/2018", deadline: "2018-12-14" }],
    ["intern 60 %", { internal: true, progress: 60 }],
    ["60 % forsinket, venter på NVE", { progress: 60, status: "delayed", note: "venter på NVE" }],
  ] as const)("«%s»", (text, said) => {
    const { fields, doubts } = read(text);
    expect(doubts.map(({ kind }) => kind)).toEqual(["hedged"]);
    expect(fields).toMatchObject(said);
  });

  it.each(["gjennomført før jul", "i gang til fredag", "planlagt levert"])(
    "«%s» tells when, and is comment",
    (text) => {
      expect(read(text)).toMatchObject({ doubts: [], fields: { status: null, deadline: null, note: text } });
    },
  );
});

describe("what is said anew in the same line asks which (rule 7)", () => {
  it.each([
    ["60 nei 65 %", [60, 65]],
    ["60 %, nei 65 %", [60, 65]],
    ["60 % eller 70 %", [60, 70]],
    ["60-70 %", [60, 70]],
  ])("«%s»", (text, progresses) => {
    expect(read(text)).toMatchObject({ doubts: [{ kind: "two-progresses", progresses }], fields: { progress: null } });
  });

  it.each([
    ["i rute, nei forsinket", "two-statuses"],
    ["ferdig eller forsinket", "two-statuses"],
    ["frist 1. mars, nei frist 1. april", "two-deadlines"],
    ["frist 1. mars eller 1. april", "two-deadlines"],
    ["ferdig, nei vent", "hedged"],
  ])("«%s»", (text, kind) => {
    expect(read(text).doubts.map((doubt) => doubt.kind)).toEqual([kind]);
  });
});

describe("a deadline that was begun and not understood asks (rule 6)", () => {
  it.each([
    "frist når telen går",
    "ny frist kommer",
    "frist om en måneds tid",
    "frist årlig",
    "frist",
    "frist 12/2018",
    "utsatt til neste AU-møte",
    "utsatt til neste møte",
    "utsettes til videre",
    "flyttet til et annet år",
    "i gang, frist når telen går",
    "ny frist etter befaringen, i gang",
  ])("«%s»", (text) => {
    const { doubts, fields } = read(text);
    expect(doubts.map(({ kind }) => kind)).toEqual(["vague-date"]);
    expect(fields.deadline).toBeNull();
  });

  it.each([
    ["frist påskeaften", "2019-04-20"],
    ["frist pinseaften", "2019-06-08"],
    ["frist Q2 2019", "2019-06-30"],
    ["frist 2. kvartal 2019", "2019-06-30"],
  ])("«%s» is a day", (text, deadline) => {
    expect(read(text)).toMatchObject({ doubts: [], fields: { deadline } });
  });

  it("«utsatt til 2019» is postponed to the end of that year", () => {
    expect(read("utsatt til 2019")).toMatchObject({
      doubts: [],
      fields: { status: "postponed", deadline: "2019-12-31", note: null },
    });
  });

  it.each(["frist for søknad er gått ut", "fristen holder", "søknaden har frist 1. mars", "utsatt inntil videre"])(
    "«%s» is not",
    (text) => expect(read(text).doubts).toEqual([]),
  );
});
