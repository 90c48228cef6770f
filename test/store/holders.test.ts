import { describe, expect, it } from "vitest";
import { foldHolders, type HolderEntry } from "../../src/store/holders.ts";

const ROLE = "regional-naeringssjef";

/** The assignment of the role to a person from a day on, as log entry `id`. */
function assigned(id: number, after: string | null, from: string): HolderEntry {
  return { id, kind: "assignment", refersTo: null, holder: { role: ROLE, before: null, after, from } };
}

function undone(id: number, refersTo: number, after: string | null, from: string): HolderEntry {
  return { id, kind: "undo", refersTo, holder: { role: ROLE, before: null, after, from } };
}

/** Periods in short: `p1 2018-01-01–2018-05-31`. */
function periods(...entries: HolderEntry[]): string[] {
  return foldHolders(entries).map(({ person, from, to }) => `${person} ${from}–${to ?? ""}`);
}

describe("who holds a role", () => {
  it("holds it until the day before the next one takes over", () => {
    expect(periods(assigned(1, "p1", "2018-01-01"), assigned(2, "p2", "2018-06-01"))).toEqual([
      "p1 2018-01-01–2018-05-31",
      "p2 2018-06-01–",
    ]);
  });

  it("is replaced by a change on the same day", () => {
    expect(periods(assigned(1, "p1", "2018-01-01"), assigned(2, "p2", "2018-01-01"))).toEqual(["p2 2018-01-01–"]);
  });

  it("may be nobody", () => {
    const nobody = assigned(2, null, "2018-06-01");
    expect(periods(assigned(1, "p1", "2018-01-01"), nobody)).toEqual(["p1 2018-01-01–2018-05-31"]);
    expect(periods(nobody)).toEqual([]);
    expect(periods(assigned(1, "p1", "2018-01-01"), nobody, assigned(3, "p1", "2018-09-01"))).toEqual([
      "p1 2018-01-01–2018-05-31",
      "p1 2018-09-01–",
    ]);
  });

  it("goes on in one period when the same person is named again", () => {
    expect(periods(assigned(1, "p1", "2018-01-01"), assigned(2, "p1", "2018-06-01"))).toEqual(["p1 2018-01-01–"]);
  });

  it("is again who it was when a change is undone, whichever day the undoing was made", () => {
    const first = assigned(1, "p1", "2018-01-01");
    const second = assigned(2, "p2", "2018-06-01");
    for (const day of ["2018-06-01", "2018-08-15"]) {
      expect(periods(first, second, undone(3, 2, "p1", day))).toEqual(["p1 2018-01-01–"]);
    }
    expect(periods(first, undone(3, 1, null, "2018-01-01"))).toEqual([]);
    expect(periods(first, second, undone(3, 2, "p1", "2018-06-01"), undone(4, 3, "p2", "2018-06-01"))).toEqual([
      "p1 2018-01-01–2018-05-31",
      "p2 2018-06-01–",
    ]);
  });

  it("gets back the periods that a change with an earlier day had covered, when that is undone", () => {
    const two = [assigned(1, "p1", "2018-01-01"), assigned(2, "p2", "2018-06-01")];
    const earlier = assigned(3, "p3", "2018-03-01");
    expect(periods(...two, earlier)).toEqual(["p1 2018-01-01–2018-02-28", "p3 2018-03-01–"]);
    expect(periods(...two, earlier, undone(4, 3, "p2", "2018-03-01"))).toEqual(periods(...two));
  });
});
