import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTRY_KINDS } from "../../src/model/log.ts";
import { type AboutEntry, isOutdated, NOTHING_EXPECTED, type Subject, subjectsOf } from "../../src/store/expected.ts";

/** A note about no activity, or what `fields` say instead. */
function about(fields: Partial<AboutEntry>): AboutEntry {
  return { kind: "note", activity: null, holder: null, refersTo: null, ...fields };
}

const holder = (role: string) => ({ role, before: null, after: "p1", from: "2018-11-26" });

const entry: fc.Arbitrary<AboutEntry> = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  activity: fc.constantFrom("I1", "K1", null),
  holder: fc.constantFrom(holder("regionradgiver"), holder("regional-naeringssjef"), null),
  refersTo: fc.constantFrom(1, 2, null),
});

describe("a decision is made again", () => {
  it.each([
    ["an update of the activity", { kind: "activity", code: "I1" }, about({ kind: "update", activity: "I1" })],
    ["another holder of the role", { kind: "role", slug: "leder" }, about({ holder: holder("leder") })],
    ["an undo of the entry", { kind: "entry", id: 7 }, about({ kind: "undo", refersTo: 7 })],
    ["a word taught", { kind: "words" }, about({ kind: "lesson" })],
    ["a word forgotten", { kind: "words" }, about({ kind: "forgetting" })],
    ["a correction of the plan", { kind: "plan" }, about({ kind: "plan-change", activity: "K1" })],
  ] satisfies [string, Subject, AboutEntry][])("after %s, and after nothing else", (_what, subject, newer) => {
    const expected = { newest: 3, about: [subject] };
    const others = [
      about({ activity: "X9" }),
      about({ holder: holder("annen") }),
      about({ refersTo: 8 }),
      about({ kind: "update" }),
    ];
    expect(isOutdated(expected, others)).toBe(false);
    expect(isOutdated(expected, [...others, newer])).toBe(true);
    expect(isOutdated(expected, [])).toBe(false);
  });

  it("whenever what it would store has been stored by somebody else since, whatever that is", () => {
    fc.assert(
      fc.property(entry, fc.array(entry), (mine, others) => {
        const isAnything = mine.activity !== null || mine.holder !== null || mine.refersTo !== null;
        const expected = { newest: 0, about: subjectsOf([mine]) };
        if (isAnything) expect(isOutdated(expected, [...others, mine])).toBe(true);
        expect(isOutdated(NOTHING_EXPECTED, [...others, mine])).toBe(false);
      }),
    );
  });

  it("when the plan has been put right, whatever it is about", () => {
    fc.assert(
      fc.property(fc.array(entry), (mine) => {
        expect(isOutdated({ newest: 0, about: subjectsOf(mine) }, [about({ kind: "plan-change" })])).toBe(true);
      }),
    );
  });

  it("only for what it changes: others may write about everything else meanwhile", () => {
    const mine = [about({ kind: "update", activity: "I1" }), about({ kind: "assignment", holder: holder("leder") })];
    const subjects = subjectsOf(mine);
    expect(subjects).toEqual([{ kind: "activity", code: "I1" }, { kind: "role", slug: "leder" }, { kind: "plan" }]);
  });
});
