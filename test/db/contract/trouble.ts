/** What cannot be stored is never called stored, and what hinders it has a name. */
import { describe, expect, it } from "vitest";
import { batch, newEntry } from "../../support/database.ts";
import type { Hindrance, Kit } from "./driver.ts";

const HINDRANCES: Record<Hindrance, string> = {
  full: "there is no room",
  "read-only": "it may only be read",
  locked: "somebody else holds it",
  corrupt: "it is damaged",
  moved: "it is no longer where it was",
};

/** Each trouble is a `StoreError` of its kind, and afterwards all is as before. */
export function testTrouble({ hindered }: Kit): void {
  describe("a store that cannot store", () => {
    it.each(Object.entries(HINDRANCES) as [Hindrance, string][])("says so (%s) when %s", async (trouble) => {
      const { store, end } = await hindered(trouble);
      const late = batch("late", newEntry({ raw: "å".repeat(20_000) }));
      await expect(store.append(late)).rejects.toMatchObject({ name: "StoreError", trouble });
      end();
      if (trouble !== "full" && trouble !== "locked") return;
      expect(await store.byRequest("late")).toEqual([]);
      expect(await store.append(late)).toMatchObject({ outcome: "stored", entries: [{ id: 2 }] });
    });

    it("says how it is to whoever keeps an eye on it", async () => {
      const well = await hindered("locked");
      expect(await well.store.health()).toEqual({ ok: false, reason: "locked" });
      well.end();
      expect(await well.store.health()).toEqual({ ok: true });
      expect(await (await hindered("moved")).store.health()).toEqual({ ok: false, reason: "moved" });
    });
  });
}
