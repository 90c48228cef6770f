import { expect, test } from "vitest";
import { readActionData } from "../../../adapters/teams/surfaces/action-data.ts";

test("a tapped button is what it carried, which the core reads", () => {
  expect(readActionData({ command: "status I7" })).toEqual({ kind: "tap", payload: "status I7" });
});

test("a filled-in form is its values as text, numbers too", () => {
  expect(readActionData({ form: "update", activity: "I7", progress: 60, note: "ferdig", deadline: "" })).toEqual({
    kind: "form",
    form: "update",
    activity: "I7",
    values: { progress: "60", note: "ferdig", deadline: "" },
    shown: {},
  });
});

test("a form brings back what it showed, so that an old form changes only what was filled in", () => {
  const shown = { status: "in-progress", progress: "40", deadline: "", note: "" };
  expect(
    readActionData({ form: "correct", activity: "I7", shown, status: "in-progress", progress: "40", note: "hei" }),
  ).toEqual({
    kind: "form",
    form: "correct",
    activity: "I7",
    values: { status: "in-progress", progress: "40", note: "hei" },
    shown,
  });
});

test("what was shown filled in and does not come back was emptied: clients leave out an empty input", () => {
  const shown = { status: "in-progress", progress: "40", deadline: "", note: "" };
  expect(readActionData({ form: "update", activity: "I7", shown, status: "in-progress" })).toMatchObject({
    values: { status: "in-progress", progress: "" },
  });
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a text", "progress"],
  ["a list", ["60"]],
  ["unknown fields", { rights: "administrator", constructor: "x", "0": "60" }],
  ["nested values", { progress: { valueOf: 60 }, note: ["a"], status: null, deadline: true }],
  ["a prototype", JSON.parse('{"__proto__": {"progress": "60"}}')],
])("a form that showed %s is taken as one that showed nothing", (_, shown) => {
  const input = readActionData({ form: "update", activity: "I7", shown, note: "hei" });
  expect(input).toEqual({ kind: "form", form: "update", activity: "I7", values: { note: "hei" }, shown: {} });
});

test.each([
  [null],
  [undefined],
  ["status I7"],
  [[]],
  [{}],
  [{ command: 7 }],
  [{ form: "update" }],
  [{ form: "slett", activity: "I7" }],
  [{ form: "__proto__", activity: "I7" }],
  [JSON.parse('{"__proto__": {"command": "status I7"}}')],
])("data that is none of ours is refused: %j", (data) => {
  expect(readActionData(data)).toBeNull();
});

test("nested values, unknown fields and __proto__ in a form are no values", () => {
  const forged = '{"form":"update","activity":"I7","__proto__":"x","author":"p1","note":{"a":1},"progress":60}';
  const input = readActionData(JSON.parse(forged));
  expect(input).toMatchObject({ kind: "form" });
  if (input?.kind !== "form") throw new Error("a form was expected");
  expect(Object.keys(input.values)).toEqual(["progress"]);
  expect(Object.getPrototypeOf(input.values)).toBe(Object.prototype);
});
