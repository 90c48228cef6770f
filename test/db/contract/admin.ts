/** What administration is promised: the plan, the whole log, verification and backups. */
import { describe, expect, it } from "vitest";
import { allOf, batch, NOW } from "../../support/database.ts";
import { smallPlan } from "../../support/plan.ts";
import type { Kit } from "./driver.ts";

/** Administration looks into a database that is in use, and changes nothing in it. */
export function testAdmin({ openAdmin, openStore, seededStore, temporaryFile, verified }: Kit): void {
  describe("administration", () => {
    it("sees the plan and the log while the bot goes on writing", async () => {
      const { file, store } = await seededStore();
      await store.append(batch("slack:1"));
      const admin = openAdmin(file);
      await store.append(batch("slack:2"));
      expect(await admin.plan()).toEqual(smallPlan);
      expect((await allOf(admin.entries())).map(({ request }) => request)).toEqual(["slack:1", "slack:2"]);
      expect((await admin.store().read()).newest).toBe(2);
      expect(await admin.verify()).toEqual({ ok: true, entries: 2, problems: [] });
      await admin.close();
      expect(await store.append(batch("slack:3"))).toMatchObject({ outcome: "stored", entries: [{ id: 3 }] });
    });

    it("makes no database where there is none", () => {
      const file = temporaryFile();
      for (const _time of [1, 2])
        expect(() => openAdmin(file)).toThrow(expect.objectContaining({ trouble: "missing" }));
    });

    it("makes a backup that the bot can go on from, which is told of, and never in the place of a file", async () => {
      const { file, store } = await seededStore();
      await store.append(batch("slack:1"));
      expect(await store.lastBackup()).toBeNull();
      const admin = openAdmin(file);
      const copy = temporaryFile("kopi.db");
      expect(await admin.backup(copy, NOW)).toEqual({ file: copy, entries: 1 });
      expect(await store.lastBackup()).toEqual({ at: NOW, entries: 1 });
      await expect(admin.backup(copy, NOW)).rejects.toMatchObject({ trouble: "exists" });
      await admin.close();
      expect(await verified(copy)).toEqual({ ok: true, entries: 1, problems: [] });
      const restored = await openStore({ file: copy, plan: null });
      expect(await restored.read()).toEqual(await store.read());
      expect(await restored.append(batch("slack:2"))).toMatchObject({ outcome: "stored", entries: [{ id: 2 }] });
      await restored.close();
    });

    it("is where Teams' addresses are kept", async () => {
      const { store } = await seededStore();
      const row = {
        key: "19:a",
        tenant: "t",
        team: null,
        user: null,
        conversation: "19:a",
        serviceUrl: "https://x",
        bot: "28:b",
      };
      await store.teams.put(row);
      await store.teams.park("19:a", "gone");
      expect(await store.teams.get("19:a")).toEqual({ ...row, parked: "gone" });
      await store.teams.put(row);
      expect(await store.teams.all()).toEqual([{ ...row, parked: null }]);
      expect(await store.teams.get("19:b")).toBeNull();
    });
  });
}
