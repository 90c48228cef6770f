import { describe, expect, test } from "vitest";
import { allows, neededFor, rightOf, whoCan } from "../../src/bot/rights.ts";
import { COMMANDS, NO_FIELDS, type SaidOfOne } from "../../src/model/command.ts";
import { type Identity, type Person, type Platform, RIGHTS, type Right } from "../../src/model/person.ts";
import { WHO_CAN } from "../../src/texts/index.ts";

const SETTINGS = { administrators: ["kari@fjell.no", "slack:U1", "local:Regionrådgiver"], editors: ["per@fjell.no"] };
const sender = { id: "U2", name: "Kari", email: null, external: false };

/** Written out by hand, so that a change in the table must be meant. */
const MATRIX: Record<Right, string> = {
  reader:
    "start courtesy status overview plan picture history changes list mine latest deadlines roles search explain help channels digest-when why digest",
  contributor: "share form update note confirm several move undo correct teach forget follow chase absence",
  editor: "assign handover connect disconnect digest-pause digest-time",
  administrator: "decide",
};

describe("the table of rights", () => {
  test.each(RIGHTS)("a %s may do what the rights below may, and their own", (right) => {
    const below = RIGHTS.slice(0, RIGHTS.indexOf(right) + 1);
    const expected = below.flatMap((one) => MATRIX[one].split(" ").filter((name) => name !== ""));
    const allowed = Object.entries(COMMANDS).flatMap(([name, { needed }]) => (allows(right, needed) ? [name] : []));
    expect(allowed.sort()).toEqual(expected.sort());
  });
});

test("Whoever says who is responsible needs the right to, also inside an update or a correction", () => {
  const fields = { ...NO_FIELDS, progress: 60, responsible: { role: "regionkoordinator" } };
  for (const name of ["update", "correct"] as const) {
    expect(neededFor({ name, activity: { code: "I7" }, fields, doubts: [] })).toBe("editor");
    expect(neededFor({ name, activity: { code: "I7" }, fields: NO_FIELDS, doubts: [] })).toBe("contributor");
  }
});

test("What is said of several activities at once needs what the strictest of it needs", () => {
  const fields = { ...NO_FIELDS, responsible: { role: "regionkoordinator" } };
  const assigning: SaidOfOne = { name: "update", activity: { code: "I7" }, fields, doubts: [] };
  const confirming: SaidOfOne = { name: "confirm", activity: { code: "N17" }, doubts: [] };
  expect(neededFor({ name: "several", writes: [confirming] })).toBe("contributor");
  expect(neededFor({ name: "several", writes: [confirming, assigning, confirming] })).toBe("editor");
});

test("Everybody may look at a digest, and editors may post one", () => {
  expect(neededFor({ name: "digest", action: "show", area: null, channel: null })).toBe("reader");
  expect(neededFor({ name: "digest", action: "now", area: null, channel: null })).toBe("editor");
});

test("By default everyone contributes; externals only read, whoever they are", () => {
  expect(rightOf(sender, "slack", SETTINGS)).toBe("contributor");
  expect(rightOf({ ...sender, external: true, email: "kari@fjell.no" }, "slack", SETTINGS)).toBe("reader");
});

test("Administrators and editors are those named in the settings, by e-mail or platform id", () => {
  expect(rightOf({ ...sender, email: "Kari@Fjell.no" }, "teams", SETTINGS)).toBe("administrator");
  expect(rightOf({ ...sender, id: "U1" }, "slack", SETTINGS)).toBe("administrator");
  expect(rightOf({ ...sender, email: "per@fjell.no" }, "slack", SETTINGS)).toBe("editor");
});

test("Another platform's id, or a display name anybody can choose, gives nothing on Slack and Teams", () => {
  expect(rightOf({ ...sender, id: "U1" }, "teams", SETTINGS)).toBe("contributor");
  expect(rightOf({ ...sender, name: "kari@fjell.no" }, "slack", SETTINGS)).toBe("contributor");
  expect(rightOf({ ...sender, name: "local:Regionrådgiver", id: "U9" }, "slack", SETTINGS)).toBe("contributor");
});

describe("A refusal names those who may", () => {
  const person = (id: string, name: string, email: string | null, identities: Identity[]): [string, Person] => [
    id,
    { id, name, email, identities },
  ];
  const people = new Map([
    person("p1", "Kari Moen", "kari@fjell.no", [{ platform: "slack", id: "U9" }]),
    person("p2", "Sjef Sjefsen", null, [{ platform: "slack", id: "U1" }]),
    person("p3", "Regionrådgiver", null, [{ platform: "local", id: "Regionrådgiver" }]),
  ]);
  const seenOn = (platform: Platform, known: ReadonlyMap<string, Person> = people) => ({
    incoming: { platform },
    snapshot: { people: known },
  });
  const nobody = new Map<string, Person>();

  test("by the names they are known by, those of this machine only on this machine", () => {
    expect(whoCan("administrator", SETTINGS, seenOn("slack"))).toEqual(["Kari Moen", "Sjef Sjefsen"]);
    expect(whoCan("administrator", SETTINGS, seenOn("local"))).toEqual(["Kari Moen", "Sjef Sjefsen", "Regionrådgiver"]);
  });

  test("and whoever is not known yet in a general word, never by an id or an e-mail address", () => {
    expect(whoCan("editor", SETTINGS, seenOn("slack"))).toEqual(["Kari Moen", "Sjef Sjefsen", WHO_CAN.others]);
    expect(whoCan("editor", SETTINGS, seenOn("teams", nobody))).toEqual([WHO_CAN.unknown]);
    expect(whoCan("editor", SETTINGS, seenOn("local", nobody))).toEqual(["Regionrådgiver", WHO_CAN.others]);
  });

  test("once each, however often they are named", () => {
    const twice = { administrators: ["kari@fjell.no", "slack:U9"], editors: ["Kari@fjell.no"] };
    expect(whoCan("editor", twice, seenOn("slack"))).toEqual(["Kari Moen"]);
  });

  test("and nobody, where the settings name somebody on this machine only", () => {
    const fresh = { administrators: ["local:Regionrådgiver"], editors: ["Kari Moen"] };
    expect(whoCan("editor", fresh, seenOn("slack"))).toEqual([]);
    expect(whoCan("editor", fresh, seenOn("local", nobody))).toEqual(["Kari Moen", "Regionrådgiver"]);
  });
});
