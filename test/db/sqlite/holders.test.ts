import { describe, expect, it } from "vitest";
import { batch, newEntry, seededStore } from "../../support/database.ts";

const ROLE = "regional-naeringssjef";

describe("who holds a role", () => {
  it("is in the snapshot as soon as the assignment is stored, for each role by itself", async () => {
    const { store } = await seededStore();
    const holder = { role: ROLE, before: null, after: "p1", from: "2018-11-26" };
    const other = { ...holder, role: "regionradgiver", after: "p2" };
    const assignment = newEntry({ kind: "assignment", activity: null, before: {}, after: {}, holder });
    await store.append(batch("slack:1", assignment, { ...assignment, holder: other }));
    expect((await store.read()).holders).toEqual([
      { role: ROLE, person: "p1", from: "2018-11-26", to: null },
      { role: "regionradgiver", person: "p2", from: "2018-11-26", to: null },
    ]);
    const undo = {
      ...assignment,
      kind: "undo" as const,
      refersTo: 1,
      holder: { ...holder, before: "p1", after: null },
    };
    await store.append(batch("slack:2", undo));
    expect((await store.read()).holders).toEqual([
      { role: "regionradgiver", person: "p2", from: "2018-11-26", to: null },
    ]);
  });
});
