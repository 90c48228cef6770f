/** Questions to the log. */
import { describe, expect, it } from "vitest";
import type { LogQuery, Store } from "../../../src/store.ts";
import { allOf, batch, newEntry } from "../../support/database.ts";
import type { Kit } from "./driver.ts";

/** Twelve updates by turns of I1 and K1, by p1 (every third p2), one a day from 1 November. */
export async function twelveUpdates<Seeded extends { store: Store }>({
  seededStore,
}: {
  seededStore(): Promise<Seeded>;
}) {
  const seeded = await seededStore();
  for (let day = 1; day <= 12; day += 1) {
    const at = `2018-11-${String(day).padStart(2, "0")}T09:00:00.000Z`;
    const entry = newEntry({ at, activity: day % 2 === 0 ? "K1" : "I1", author: day % 3 === 0 ? "p2" : "p1" });
    await seeded.store.append(batch(`slack:${day}`, entry));
  }
  const ids = async (query: LogQuery) => (await seeded.store.log(query)).map((entry) => entry.id);
  return { ...seeded, ids };
}

/** The log is given newest first, as it is asked for, and taken out whole. */
export function testQueries({ openAdmin, seededStore }: Kit): void {
  describe("the log", () => {
    it("is given newest first, and page by page", async () => {
      const { ids } = await twelveUpdates({ seededStore });
      expect(await ids({ limit: 3 })).toEqual([12, 11, 10]);
      expect(await ids({ limit: 3, offset: 3 })).toEqual([9, 8, 7]);
      expect(await ids({ limit: 3, offset: 10 })).toEqual([2, 1]);
      expect(await ids({ limit: 3, offset: 12 })).toEqual([]);
      expect(await ids({ activity: "I1", limit: 2, offset: 4 })).toEqual([3, 1]);
    });

    it("is given for an activity, an author, since a moment, and all of them together", async () => {
      const { ids } = await twelveUpdates({ seededStore });
      const since = "2018-11-05T09:00:00.000Z";
      expect(await ids({ activity: "I1", limit: 10 })).toEqual([11, 9, 7, 5, 3, 1]);
      expect(await ids({ author: "p2", limit: 10 })).toEqual([12, 9, 6, 3]);
      expect(await ids({ since, limit: 20 })).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
      expect(await ids({ since, activity: "I1", limit: 20 })).toEqual([11, 9, 7, 5]);
      expect(await ids({ since, author: "p2", activity: "I1", limit: 20 })).toEqual([9]);
      expect(await ids({ since, author: "p2", activity: "I1", limit: 20, offset: 1 })).toEqual([]);
      expect(await ids({ since: "2019-01-01T00:00:00.000Z", limit: 20 })).toEqual([]);
      expect(await ids({ activity: "I1' or 1=1 --", limit: 20 })).toEqual([]);
    });

    it("is given for what refers to entries, however many are asked about", async () => {
      const { ids, store } = await twelveUpdates({ seededStore });
      const about = (refersTo: number, fields: Parameters<typeof newEntry>[0]) =>
        store.append(batch(`about:${refersTo}`, newEntry({ refersTo, before: {}, after: {}, ...fields })));
      await about(3, { kind: "undo" });
      await about(4, { kind: "correction", activity: "K1", author: "p2" });
      await about(13, { kind: "undo", at: "2018-12-01T09:00:00.000Z" });
      expect(await ids({ refersTo: [3], limit: 5 })).toEqual([13]);
      expect(await ids({ refersTo: [13, 4, 3, 3, 999], limit: 5 })).toEqual([15, 14, 13]);
      expect(await ids({ refersTo: [3, 4, 13], limit: 1, offset: 1 })).toEqual([14]);
      expect(await ids({ refersTo: [5], limit: 5 })).toEqual([]);
      expect(await ids({ refersTo: [], limit: 5 })).toEqual([]);
      expect(await ids({ refersTo: Array.from({ length: 50_000 }, (_, number) => number), limit: 5 })).toHaveLength(3);
      expect(await ids({ refersTo: [3, 4, 13], activity: "K1", author: "p2", limit: 5 })).toEqual([14]);
      expect(await ids({ refersTo: [3, 4, 13], since: "2018-11-30T00:00:00.000Z", limit: 5 })).toEqual([15]);
    });

    it("is given without the internal notes to those who may not see them", async () => {
      const { ids, store } = await twelveUpdates({ seededStore });
      await store.append(batch("internal", newEntry({ kind: "note", internal: true, refersTo: 12 })));
      expect(await ids({ limit: 2 })).toEqual([13, 12]);
      expect(await ids({ limit: 2, withoutInternal: false })).toEqual([13, 12]);
      expect(await ids({ limit: 2, withoutInternal: true })).toEqual([12, 11]);
      expect(await ids({ limit: 2, withoutInternal: true, offset: 1 })).toEqual([11, 10]);
      expect(await ids({ limit: 2, withoutInternal: true, activity: "I1" })).toEqual([11, 9]);
      expect(await ids({ limit: 2, withoutInternal: true, refersTo: [12] })).toEqual([]);
    });

    it("is right also when the clock has been set back between updates", async () => {
      const { ids, store } = await twelveUpdates({ seededStore });
      await store.append(batch("late", newEntry({ at: "2018-11-02T12:00:00.000Z" })));
      expect(await ids({ since: "2018-11-11T00:00:00.000Z", limit: 20 })).toEqual([12, 11]);
      expect(await ids({ since: "2018-11-02T10:00:00.000Z", activity: "I1", limit: 3 })).toEqual([13, 11, 9]);
    });

    it("is taken out whole, oldest first, also when it is longer than a page", async () => {
      const { file, store } = await seededStore();
      const entries = Array.from({ length: 2500 }, (_, number) => newEntry({ raw: `nr. ${number}` }));
      const result = await store.append(batch("many", ...entries));
      const admin = openAdmin(file);
      expect(await allOf(admin.entries())).toEqual(result.outcome === "stored" ? result.entries : null);
      await admin.close();
    });
  });
}
