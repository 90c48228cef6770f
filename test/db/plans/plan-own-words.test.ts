/** `words` in a plan file: what people call an activity that the document does not say. */
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parsePlan } from "../../../db/plans/plan-file.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { planDifferences, planDifferenceText } from "../../../src/plans/plan-differences.ts";
import { planWordLines } from "../../../src/plans/plan-words.ts";
import { begunActivities } from "../../../src/understand/search/beginnings.ts";
import { createIndex, findActivity } from "../../../src/understand/search.ts";
import { activityIn, changed, plan, problemsOf } from "./plan-support.ts";

const withWords = (code: string, words: string[]): Plan =>
  changed((copy) => {
    activityIn(copy, code).words = words;
  });

describe("an activity's own words", () => {
  const own = withWords("I2", ["tøffetoget", "banesaken i nord"]);
  const search = (words: string, of: Plan = own) => findActivity(createIndex(of, []), words, null);

  it("are read, and survive being written out and read again", () => {
    expect(parsePlan(stringify(own), "plan.yaml")).toEqual(own);
  });

  it("find it, as they stand, inflected and in a question", () => {
    expect(search("tøffetoget", plan)).toMatchObject({ verdict: "none" });
    for (const words of ["tøffetoget", "tøffetog", "hvordan går det med tøffetoget?", "banesaken i nord"]) {
      const { verdict, hits } = search(words);
      expect([verdict, hits[0]?.code]).toEqual(["sure", "I2"]);
    }
  });

  it("are asked about where two activities have the same one", () => {
    const both = changed((copy) => {
      activityIn(copy, "I2").words = ["kongesaken"];
      activityIn(copy, "I3").words = ["kongesaken"];
    });
    const found = search("kongesaken", both);
    expect(found.verdict).toBe("choose");
    expect(found.hits.slice(0, 2).map(({ code }) => code)).toEqual(["I2", "I3"]);
  });

  it("are what a person who types may have begun", () => {
    expect(begunActivities(own, "tøffe")).toEqual(["I2"]);
  });

  it("are told as a difference from the plan that is followed, and listed by plan words", () => {
    expect(planDifferences(plan, own).map(planDifferenceText)).toEqual([
      expect.stringContaining("tøffetoget, banesaken i nord"),
    ]);
    expect(planWordLines(own)).toContain("  Egne ord i planfilen: tøffetoget, banesaken i nord");
  });
});

describe("words that cannot be meant", () => {
  const problems = (words: unknown) =>
    problemsOf(
      stringify({ ...plan, activities: plan.activities.map((one) => (one.code === "I2" ? { ...one, words } : one)) }),
    );

  it.each([
    ["a text instead of a list", "tøffetoget", "I2"],
    ["a word twice, however it is spelt", ["Tøffetoget", "toffetoget"], "står to ganger i listen"],
    ["signs alone", ["!!"], "har verken bokstav eller tall"],
    ["an empty one", [""], "words[0]"],
    ["a sentence", ["a".repeat(61)], "er lengre enn 60 tegn"],
  ])("%s is refused", (_, words, why) => {
    const found = problems(words);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(why);
  });

  it("a field that the format does not know is refused as before", () => {
    const activities = plan.activities.map((one) => (one.code === "I2" ? { ...one, word: ["x"] } : one));
    expect(problemsOf(stringify({ ...plan, activities }))[0]).toContain("word");
  });
});
