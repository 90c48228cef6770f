/** The goals of «Knowing words for any plan», on plans that are not the shipped one; misses are told by the bench. */
import { describe, expect, test } from "vitest";
import { OTHER_PLANS, scorePlan } from "../support/plan-queries.ts";

describe.each(OTHER_PLANS)("the plan %s", (name) => {
  const score = scorePlan(name);

  test("what is meant comes first", () => {
    expect(score.first).toBeGreaterThanOrEqual(90);
  });

  test("what is meant is one tap away", () => {
    expect(score.oneTap).toBeGreaterThanOrEqual(96);
  });

  test("an answer without asking is the right one", () => {
    expect(score.misses.filter(({ how }) => how === "sure").map(({ query }) => query.q)).toEqual([]);
  });

  test("what the plan has nothing on is refused", () => {
    expect(score.refused).toBeGreaterThanOrEqual(95);
  });
});
