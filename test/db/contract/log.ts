/** What is stored in the log, once, all of it or nothing. */
import { describe, expect, it } from "vitest";
import type { NewEntry } from "../../../src/model/log.ts";
import { initialState } from "../../../src/model/log.ts";
import type { Subject } from "../../../src/store/expected.ts";
import type { AppendResult } from "../../../src/store.ts";
import { batch, newEntry, planSource, sinceEntry } from "../../support/database.ts";
import { smallPlan } from "../../support/plan.ts";
import type { Kit } from "./driver.ts";

/** The log: a request stores once, on what it was decided on. */
export function testLog({ openStore, seededStore, temporaryFile, verified }: Kit): void {
  describe("the memory of the bot", () => {
    it("starts with every activity as the plan has it", async () => {
      const { store } = await seededStore();
      const { plan, states, people, holders } = await store.read();
      expect(plan).toEqual(smallPlan);
      expect([...states.keys()]).toEqual(["I1", "I2", "K1", "K2"]);
      expect(states.get("I2")).toEqual(initialState("I2", "2018-12-31"));
      expect([people.size, holders.length]).toEqual([0, 0]);
    });

    it("gives an update back as it was written, with its number, its request and its place in the chain", async () => {
      const { store } = await seededStore();
      const entry = newEntry({
        message: "https://x/1",
        role: "regionradgiver",
        decision: "12/2018",
        internal: true,
        after: {
          status: "done",
          progress: null,
          responsible: ["regionradgiver"],
          noteBy: { author: "p1", role: null },
        },
        before: { status: "planned", progress: 40, responsible: null, noteBy: null },
        holder: { role: "regionradgiver", before: null, after: "p1", from: "2018-11-26" },
      });
      const result = await store.append(batch("slack:1", entry));
      const stored = { ...entry, id: 1, request: "slack:1", hash: expect.stringMatching(/^[0-9a-f]{64}$/) };
      expect(result).toEqual({ outcome: "stored", entries: [stored] });
      expect(await store.entry(1)).toEqual(stored);
      expect(await store.byRequest("slack:1")).toEqual([stored]);
      expect(await store.log({ limit: 10 })).toEqual([stored]);
      expect(await store.entry(2)).toBeNull();
    });

    it("remembers an update after a restart", async () => {
      const file = temporaryFile();
      const first = await openStore({ file, plan: planSource() });
      await first.append(batch("slack:1"));
      const before = await first.read();
      await first.close();
      const second = await openStore({ file, plan: null });
      expect(await second.read()).toEqual(before);
      expect((await second.read()).states.get("I1")).toMatchObject({
        status: "in-progress",
        progress: 60,
        lastEntry: 1,
      });
      await second.close();
    });

    it("stores a request once, however often it is delivered", async () => {
      const { store } = await seededStore();
      const entries = [newEntry(), newEntry({ activity: "K1" })];
      const first = await store.append(batch("slack:1", ...entries));
      const again = await store.append(batch("slack:1", newEntry({ raw: "noe annet" })));
      expect(again).toEqual({ ...first, outcome: "duplicate" });
      expect(await store.log({ limit: 10 })).toHaveLength(2);
    });

    it("knows a repeated request also when the activity has moved on since", async () => {
      const { store } = await seededStore();
      await store.append({ ...batch("slack:1"), expected: sinceEntry(0) });
      await store.append({ ...batch("slack:2"), expected: sinceEntry(1) });
      expect((await store.append({ ...batch("slack:1"), expected: sinceEntry(0) })).outcome).toBe("duplicate");
    });

    it("stores nothing when somebody else has written about the activity meanwhile", async () => {
      const { store } = await seededStore();
      await store.append(batch("slack:1"));
      const late = {
        ...batch("slack:2", newEntry(), newEntry({ activity: "K1" })),
        expected: sinceEntry(0, "I1", "K1"),
      };
      expect(await store.append(late)).toEqual({ outcome: "conflict" });
      expect(await store.log({ limit: 10 })).toHaveLength(1);
      expect((await store.read()).states.get("K1")?.lastEntry).toBe(0);
    });

    it("stores all of a request or nothing", async () => {
      const { store } = await seededStore();
      const before = await store.read();
      const unknownReceiver = { ...batch("slack:1"), notices: [{ person: "p99", text: "Hei" }] };
      await expect(store.append(unknownReceiver)).rejects.toMatchObject({ name: "StoreError", trouble: "other" });
      expect(await store.log({ limit: 10 })).toEqual([]);
      expect(await store.read()).toBe(before);
      expect(await store.append(batch("slack:1"))).toMatchObject({ outcome: "stored", entries: [{ id: 1 }] });
    });

    it("keeps odd text to the letter, and what cannot be written replaced before it is stored", async () => {
      const { store, file } = await seededStore();
      const odd = "' OR 1=1; -- % _ __proto__ \u0000 \u202e e\u0301 😀 \\ud83d";
      const lone = "\ud83d alene";
      const entry = newEntry({ raw: odd, note: lone, after: { note: lone }, before: { note: null } });
      const result = await store.append(batch("slack:1", entry));
      expect(result).toMatchObject({ entries: [{ raw: odd, note: "\ufffd alene", after: { note: "\ufffd alene" } }] });
      expect(await store.log({ limit: 1 })).toEqual(result.outcome === "stored" ? result.entries : null);
      expect(await verified(file)).toEqual({ ok: true, entries: 1, problems: [] });
    });

    it("is decided again when what it rests on is gone: another holder, an undo, a correction of the plan", async () => {
      const { store } = await seededStore();
      const { entries } = stored(await store.append(batch("slack:1")));
      const subjects: [string, Subject, Partial<NewEntry>][] = [
        [
          "role",
          { kind: "role", slug: "leder" },
          { holder: { role: "leder", before: null, after: "p1", from: "2018-11-26" } },
        ],
        ["entry", { kind: "entry", id: 1 }, { kind: "undo", refersTo: 1 }],
        ["plan", { kind: "plan" }, { kind: "plan-change", activity: "K2" }],
      ];
      for (const [name, subject, fields] of subjects) {
        const { newest } = await store.read();
        const late = { ...batch(`late:${name}`, newEntry({ activity: "K1" })), expected: { newest, about: [subject] } };
        await store.append(batch(`other:${name}`, newEntry({ activity: "I2" })));
        expect((await store.append({ ...late, request: `fine:${name}` })).outcome).toBe("stored");
        await store.append(batch(`about:${name}`, newEntry({ activity: null, before: {}, after: {}, ...fields })));
        expect(await store.append(late)).toEqual({ outcome: "conflict" });
        expect(await store.byRequest(late.request)).toEqual([]);
      }
      expect(await store.entry(1)).toEqual(entries[0]);
    });

    it("is given page by page from the beginning, and one that was never stored is not there", async () => {
      const { store } = await seededStore();
      for (const number of [1, 2, 3]) await store.append(batch(`slack:${number}`));
      expect((await store.entriesAfter(0, 2)).map(({ id }) => id)).toEqual([1, 2]);
      expect((await store.entriesAfter(2, 2)).map(({ id }) => id)).toEqual([3]);
      expect(await store.entriesAfter(3, 2)).toEqual([]);
      expect(await store.entry(4)).toBeNull();
    });
  });
}

function stored(result: AppendResult) {
  if (result.outcome !== "stored") throw new Error(`not stored: ${result.outcome}`);
  return result;
}
