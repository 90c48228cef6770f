import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialState } from "../../src/model/log.ts";
import { type ChainedRow, chainProblems, projectionProblems, verificationOf } from "../../src/store/verification.ts";

/** A chain of so many rows, hashed in the plainest way there is. */
function chainOf(count: number): ChainedRow[] {
  const rows: ChainedRow[] = [];
  for (let id = 1; id <= count; id += 1) {
    const hashAfter = (previous: string) => `${previous}.${id}`;
    rows.push({ id, hash: hashAfter(rows.at(-1)?.hash ?? ""), hashAfter });
  }
  return rows;
}

describe("the chain of the log", () => {
  it("is whole as it was written", () => {
    expect(chainProblems(chainOf(5), 5)).toEqual({ entries: 5, problems: [] });
    expect(chainProblems([], 0)).toEqual({ entries: 0, problems: [] });
  });

  it("shows every row that is taken out, wherever it stood, and every one that is changed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(11), fc.boolean(), (count, place, isRemoved) => {
        const rows = chainOf(count);
        const id = (place % count) + 1;
        const broken = isRemoved
          ? rows.filter((row) => row.id !== id)
          : rows.map((row) => (row.id === id ? { ...row, hashAfter: () => "noe annet" } : row));
        const { problems } = chainProblems(broken, count);
        expect(problems[0]).toContain(isRemoved ? `Post ${id} mangler` : `Post ${id} er endret`);
      }),
    );
  });

  it("shows that ids were given back", () => {
    expect(chainProblems(chainOf(3), 2).problems).toEqual([expect.stringContaining("Siste post i loggen er 3")]);
  });
});

describe("what is found", () => {
  it("names each state and role that is not what the log says", () => {
    const held = { role: "leder", person: "p1", from: "2018-01-01", to: null };
    const folded = { states: new Map([["I1", initialState("I1", null)]]), holders: [held] };
    expect(projectionProblems(folded, folded)).toEqual([]);
    const stored = { states: new Map([["I1", initialState("I1", "2019-01-01")]]), holders: [] };
    expect(projectionProblems(folded, stored)).toEqual([
      "Tilstanden til I1 stemmer ikke med loggen.",
      "Innehaverne av rollen leder stemmer ikke med loggen.",
    ]);
  });

  it("is shown up to twenty lines, and the rest is counted", () => {
    expect(verificationOf(3, [])).toEqual({ ok: true, entries: 3, problems: [] });
    const many = Array.from({ length: 25 }, (_, number) => `${number}`);
    expect(verificationOf(3, many).problems.slice(19)).toEqual(["19", "… og 5 feil til."]);
  });
});
