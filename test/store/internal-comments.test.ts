import { describe, expect, it } from "vitest";
import { type ActivityState, initialState } from "../../src/model/log.ts";
import { type CommentEntry, madeInternal, withoutComments } from "../../src/store/internal-comments.ts";
import { NOW, newEntry } from "../support/database.ts";

const LOG: Record<number, CommentEntry> = {
  1: newEntry({ note: "først", after: { noteAt: "2018-11-20T09:00:00.000Z" } }),
  2: newEntry({ kind: "correction", note: "så", refersTo: 1, after: {} }),
  3: newEntry({ kind: "note", note: "annet", refersTo: 1, activity: "K1" }),
  4: newEntry({ kind: "correction", note: null, refersTo: 4 }),
};
const entry = (id: number) => LOG[id] ?? null;

/** I1 as it stands with this comment. */
function shown(note: string, noteAt: string): Map<string, ActivityState> {
  return new Map([["I1", { ...initialState("I1", null), note, noteAt, noteBy: { author: "p1", role: null } }]]);
}

describe("a comment that a correction made internal", () => {
  const internal = new Set(madeInternal({ refersTo: 2 }, entry));

  it("is left out of the state, as is what that correction had corrected", () => {
    for (const [note, at] of [
      ["så", NOW],
      ["først", "2018-11-20T09:00:00.000Z"],
    ] as const) {
      const state = withoutComments(shown(note, at), internal).get("I1");
      expect(state).toMatchObject({ note: null, noteAt: null, noteBy: null, status: "planned" });
    }
  });

  it("is known by its words and its time: other comments stay, as the very same objects", () => {
    for (const states of [shown("annet", NOW), shown("så", "2018-11-20T09:00:00.000Z")]) {
      expect(withoutComments(states, internal).get("I1")).toBe(states.get("I1"));
    }
    expect(withoutComments(shown("så", NOW), new Set()).get("I1")?.note).toBe("så");
  });

  it("is found where the log is damaged too: what is missing, or refers to itself, ends the search", () => {
    expect(madeInternal({ refersTo: 99 }, entry)).toEqual([]);
    expect(madeInternal({ refersTo: 4 }, entry)).toEqual([]);
    expect(madeInternal({ refersTo: 3 }, entry)).toHaveLength(1);
  });
});
