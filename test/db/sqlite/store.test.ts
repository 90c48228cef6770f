import { describe, expect, it } from "vitest";
import { openStore } from "../../../db/sqlite/store.ts";
import { initialState } from "../../../src/model/log.ts";
import { batch, NOW, newEntry, planSource, seededStore, sinceEntry, temporaryFile } from "../../support/database.ts";
import { smallPlan } from "../../support/plan.ts";

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
      after: { status: "done", progress: null, responsible: ["regionradgiver"], noteBy: { author: "p1", role: null } },
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
    expect((await second.read()).states.get("I1")).toMatchObject({ status: "in-progress", progress: 60, lastEntry: 1 });
    await second.close();
  });

  it("works without a file", async () => {
    const store = await openStore({ file: ":memory:", plan: planSource() });
    expect((await store.append(batch("slack:1"))).outcome).toBe("stored");
    await store.close();
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
    const late = { ...batch("slack:2", newEntry(), newEntry({ activity: "K1" })), expected: sinceEntry(0, "I1", "K1") };
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
    const { store, connection } = await seededStore();
    const odd = "' OR 1=1; -- % _ __proto__ \u0000 \u202e e\u0301 😀 \\ud83d";
    const lone = "\ud83d alene";
    const entry = newEntry({ raw: odd, note: lone, after: { note: lone }, before: { note: null } });
    const result = await store.append(batch("slack:1", entry));
    expect(result).toMatchObject({ entries: [{ raw: odd, note: "\ufffd alene", after: { note: "\ufffd alene" } }] });
    expect(await store.log({ limit: 1 })).toEqual(result.outcome === "stored" ? result.entries : null);
    const { verifyLog } = await import("../../../db/sqlite/verify.ts");
    expect(verifyLog(connection)).toEqual({ ok: true, entries: 1, problems: [] });
  });

  it("does not hide a mistake in the program, such as use after it was closed, as trouble with storing", async () => {
    const store = await openStore({ file: ":memory:", plan: planSource() });
    await store.close();
    await expect(store.append(batch("slack:1"))).rejects.toThrow(TypeError);
  });
});

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
});
