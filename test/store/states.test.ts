import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialState, type LogEntry } from "../../src/model/log.ts";
import { STATUSES } from "../../src/model/status.ts";
import { foldStates, statesAfter, statesIn } from "../../src/store/states.ts";
import { newEntry } from "../support/database.ts";
import { smallPlan } from "../support/plan.ts";

/** A log of updates: the activity and what it says. */
const said = fc.array(
  fc.record({
    activity: fc.constantFrom("I1", "I2", "X9", null),
    after: fc.record(
      { status: fc.constantFrom(...STATUSES), progress: fc.integer({ min: 0, max: 100 }) },
      { requiredKeys: [] },
    ),
  }),
  { maxLength: 12 },
);

const logged = (rows: { activity: string | null; after: object }[]): LogEntry[] =>
  rows.map((fields, index) => ({ ...newEntry(fields), id: index + 1, request: "r", hash: "" }));

const isAboutActivity = <T extends { activity: string | null }>(entry: T): entry is T & { activity: string } =>
  entry.activity !== null;

describe("the present states", () => {
  it("begin with the plan: every activity of it, with its own deadline", () => {
    const states = statesIn(smallPlan, []);
    expect([...states.keys()]).toEqual(["I1", "I2", "K1", "K2"]);
    expect(states.get("I2")).toEqual(initialState("I2", "2018-12-31"));
  });

  it("keep an activity that is no longer in the plan, behind those that are", () => {
    const gone = initialState("X9", null);
    expect([...statesIn(smallPlan, [gone]).keys()]).toEqual(["I1", "I2", "K1", "K2", "X9"]);
  });

  it("are the same whether the log is folded whole or followed batch by batch", () => {
    fc.assert(
      fc.property(said, fc.integer({ min: 0, max: 12 }), (rows, cut) => {
        const log = logged(rows);
        const first = statesIn(smallPlan, statesAfter(log.slice(0, cut), statesIn(smallPlan, [])));
        const lived = statesIn(smallPlan, [...first.values(), ...statesAfter(log.slice(cut), first)]);
        const folded = statesIn(smallPlan, [...foldStates(smallPlan, log.filter(isAboutActivity)).values()]);
        expect(new Map(lived)).toEqual(new Map(folded));
      }),
    );
  });
});
