import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { firstPlan, planTakenIn } from "../../src/store/plan-rows.ts";
import { NOW } from "../support/database.ts";
import { smallPlan } from "../support/plan.ts";

const [first, ...others] = smallPlan.activities;
if (first === undefined) throw new Error("The small plan has no activities.");

const corrected: Plan = { ...smallPlan, activities: [{ ...first, title: "Fiber til alle" }, ...others] };
const followed = { plan: smallPlan, hash: "a", newest: 7 };
const file = (plan: Plan, hash = "b") => ({ plan, hash, isLineWritten: true });

describe("a plan file", () => {
  it("fills an empty database without a trace in the log", () => {
    expect(firstPlan(file(smallPlan), NOW)).toEqual({
      row: { document: smallPlan, hash: "b", at: NOW },
      changes: null,
    });
  });

  it("that is the very same as last time changes nothing, nor does another plan's or another council's", () => {
    const kinds = [
      planTakenIn(followed, file(corrected, "a"), NOW),
      planTakenIn(followed, file({ ...smallPlan, id: "neste" }), NOW),
      planTakenIn(followed, file({ ...smallPlan, line: "sor" }), NOW),
      planTakenIn(followed, file({ ...smallPlan, activities: others }), NOW),
    ];
    expect(kinds.map(({ outcome, write }) => [outcome.kind, write])).toEqual([
      ["unchanged", null],
      ["other-plan", null],
      ["other-line", null],
      ["other-codes", null],
    ]);
  });

  it("with another layout of the same plan is remembered, and that is all", () => {
    const { outcome, write } = planTakenIn(followed, file(structuredClone(smallPlan)), NOW);
    expect(outcome.kind).toBe("unchanged");
    expect(write).toEqual({ row: { document: smallPlan, hash: "b", at: NOW }, changes: null });
  });

  it("that puts a title right is taken in, and told of in the log under a request that is new each time", () => {
    const { outcome, write } = planTakenIn(followed, file(corrected), NOW);
    expect(outcome.kind).toBe("corrected");
    expect(write?.row.document).toEqual(corrected);
    expect(write?.changes?.request).toBe("plan:b:7");
    expect(write?.changes?.entries).toMatchObject([{ kind: "plan-change", activity: "I1", author: null, after: {} }]);
    expect(planTakenIn({ ...followed, newest: 8 }, file(corrected), NOW).write?.changes?.request).toBe("plan:b:8");
  });
});
