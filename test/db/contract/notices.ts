/** Private messages that wait. */
import { describe, expect, it } from "vitest";
import { batch, NOW } from "../../support/database.ts";
import type { Kit } from "./driver.ts";

/** Notices: stored with what causes them, given out once. */
export function testNotices({ seededStore }: Kit): void {
  describe("private notices", () => {
    it("are stored with the update that causes them and given out once, oldest first", async () => {
      const { store } = await seededStore();
      const { id } = await store.person({ platform: "slack", id: "U1", name: "Kari", email: null });
      await store.append({ ...batch("slack:1"), notices: [{ person: id, text: "Første" }] });
      await store.append({ ...batch("slack:2"), notices: [{ person: id, text: "Andre", undoable: true }] });
      expect(await store.takeNotices("p99", NOW)).toEqual([]);
      expect(await store.takeNotices(id, NOW)).toEqual([
        { id: 1, person: id, text: "Første", at: NOW, undoes: null },
        { id: 2, person: id, text: "Andre", at: NOW, undoes: 2 },
      ]);
      expect(await store.takeNotices(id, NOW)).toEqual([]);
    });

    it("are not stored again with a repeated request", async () => {
      const { store } = await seededStore();
      const { id } = await store.person({ platform: "slack", id: "U1", name: "Kari", email: null });
      const request = { ...batch("slack:1"), notices: [{ person: id, text: "Hei" }] };
      await store.append(request);
      await store.append(request);
      expect(await store.takeNotices(id, NOW)).toHaveLength(1);
    });

    it("wait for those who are asked for, oldest first, until they are said to be delivered", async () => {
      const { store } = await seededStore();
      const seen = { platform: "slack", name: "Kari", email: null } as const;
      const [kari, ola] = [await store.person({ ...seen, id: "U1" }), await store.person({ ...seen, id: "U2" })];
      const told = [{ words: ["I1 x"], text: "Hei", bare: "" }];
      const notices = [
        { person: kari.id, text: "Hei", told },
        { person: ola.id, text: "Hallo" },
      ];
      await store.append({ ...batch("slack:1"), notices });
      expect(await store.waitingNotices(10)).toMatchObject([
        { id: 1, told },
        { id: 2, text: "Hallo" },
      ]);
      expect(await store.waitingNotices(1)).toHaveLength(1);
      expect((await store.waitingNotices(10, [ola.id])).map(({ id }) => id)).toEqual([2]);
      expect(await store.waitingNotices(10, [])).toEqual([]);
      await store.noticesDelivered([1], NOW);
      expect((await store.waitingNotices(10)).map(({ id }) => id)).toEqual([2]);
      expect(await store.takeNotices(kari.id, NOW)).toEqual([]);
    });
  });
}
