import { expect, test } from "vitest";
import { readActionData } from "../../../adapters/teams/action-data.ts";

test("a tapped button is its command as text", () => {
  expect(readActionData({ command: "status I7" })).toEqual({ kind: "tap", command: "status I7" });
});

test("a filled-in form is its values as text, numbers too", () => {
  expect(readActionData({ form: "update", activity: "I7", progress: 60, note: "ferdig", deadline: "" })).toEqual({
    kind: "form",
    form: "update",
    activity: "I7",
    values: { progress: "60", note: "ferdig", deadline: "" },
  });
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

test("nested values and __proto__ in a form change nothing but the form", () => {
  const input = readActionData(JSON.parse('{"form":"update","activity":"I7","__proto__":"x","note":{"a":1}}'));
  expect(input).toMatchObject({ kind: "form" });
  if (input?.kind !== "form") throw new Error("a form was expected");
  expect(Object.keys(input.values)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(input.values)).toBe(Object.prototype);
});
