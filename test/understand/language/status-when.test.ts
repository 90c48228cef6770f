/** A status with the day that it came to be so, with what it waits for, or perhaps said (`understanding.md`, Words for status). */
import { describe, expect, it } from "vitest";
import { parseFields } from "../../../src/understand/language/fields.ts";
import { statusOf } from "../../../src/understand/language/status-words.ts";
import { CONTEXT } from "./field-support.ts";

const read = (text: string) => parseFields(text, CONTEXT);

describe("what people say of a status", () => {
  it.each([
    ["arbeidet sluttført", "done"],
    ["ikke begynt", "planned"],
    ["arbeidet ikke startet", "planned"],
    ["iht. plan", "in-progress"],
    ["i henhold til plan", "in-progress"],
    ["på plan", "in-progress"],
    ["pågår kontinuerlig", "in-progress"],
    ["under bygging", "in-progress"],
    ["blitt forsinket", "delayed"],
    ["i bero", "postponed"],
    ["stilt i bero", "postponed"],
    ["lagt ned", "dropped"],
    ["tas ut av planen", "dropped"],
  ])("«%s» is %s", (text, status) => expect(statusOf(text)).toBe(status));

  it.each([
    ["gjennomført i uke 46", "done"],
    ["ferdig 12. november", "done"],
    ["fullført 15.11.", "done"],
    ["levert i går", "done"],
    ["startet 1. juni", "in-progress"],
    ["et halvt år forsinket", "delayed"],
    ["forsinket til 2019", "delayed"],
  ])("«%s» says when, and keeps its words", (text, status) => {
    expect(read(text)).toMatchObject({ fields: { status, deadline: null, note: text }, doubts: [] });
  });

  it.each(["ferdig i morgen", "ferdig neste uke", "startet neste år", "i gang 1. juni"])("«%s» is to come", (text) => {
    expect(read(text).fields.status).toBeNull();
  });

  it.each(["etablert", "åpnet", "vedtatt", "overført til drift", "iverksatt"])(
    "«%s» asks whether it is done",
    (text) => {
      expect(read(text)).toMatchObject({
        fields: { status: "done", note: text },
        doubts: [{ kind: "hedged", typed: text }],
      });
    },
  );

  it("«etablert» beside a status is told", () => {
    expect(read("etablert, i gang")).toMatchObject({ fields: { status: "in-progress", note: "etablert" }, doubts: [] });
  });
});

describe("what is denied is not offered (rule 7)", () => {
  it.each(["ikke 60 men 50 %", "er ikke 60 %, men 50 %", "50 % ikke 60 %"])("«%s»", (text) => {
    const { fields, doubts } = read(text);
    expect(doubts.map(({ kind }) => kind)).toEqual(["hedged"]);
    expect(fields.progress).toBe(50);
  });

  it("what somebody else says of it asks", () => {
    expect(read("60 % sa Ola")).toMatchObject({
      fields: { progress: 60, note: "sa Ola" },
      doubts: [{ kind: "hedged" }],
    });
  });
});

describe("the symbol of a status, and what is told behind it", () => {
  it.each([
    ["🟡 gravinga stansa av tele", "delayed", "gravinga stansa av tele"],
    ["🔴 mangler penger, møte i dag", "blocked", "mangler penger, møte i dag"],
  ])("«%s»", (text, status, note) => expect(read(text)).toMatchObject({ fields: { status, note }, doubts: [] }));

  it.each(["🟡 ikke lenger", "🟡 nesten", "✅ møte holdt"])("«%s» says nothing for certain", (text) => {
    expect(read(text).fields.status).toBeNull();
  });
});

describe("English is read for the same fields", () => {
  it.each([
    ["60 % complete, deadline Dec 15", { progress: 60, deadline: "2018-12-15" }],
    ["70 percent", { progress: 70 }],
    ["on hold, deadline March 1st", { status: "postponed", deadline: "2019-03-01" }],
    ["delayed because of the strike", { status: "delayed", note: "because of the strike" }],
    ["postponed to Easter", { status: "postponed", deadline: "2019-04-17" }],
    ["deadline 15 December 2019", { deadline: "2019-12-15" }],
  ])("«%s»", (text, fields) => expect(read(text)).toMatchObject({ fields, doubts: [] }));
});

it("the hour of a deadline stays in the comment", () => {
  expect(read("frist 15. des kl. 12.00, 60 %")).toMatchObject({
    fields: { deadline: "2018-12-15", progress: 60, note: "kl. 12.00" },
    doubts: [],
  });
});
