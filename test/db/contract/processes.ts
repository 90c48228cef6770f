/** Several processes on one database, and what each has in memory. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { defaultFeed } from "../../../src/model/weekly.ts";
import { allOf, batch, newEntry, planSource, sinceEntry } from "../../support/database.ts";
import type { Kit } from "./driver.ts";

const WRITER = fileURLToPath(new URL("../../support/writer.ts", import.meta.url));

function startWriter(module: string, file: string, name: string, count: number): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, module, file, name, String(count)]);
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  return child;
}

/** What it printed until it ended, killed when it has acknowledged `killAfter` updates. */
async function acknowledged(child: ChildProcess, killAfter = Number.POSITIVE_INFINITY): Promise<string[]> {
  let printed = "";
  child.stdout?.on("data", (text: string) => {
    printed += text;
    if (printed.split("\n").length > killAfter) child.kill("SIGKILL");
  });
  let complaints = "";
  child.stderr?.on("data", (text: string) => {
    complaints += text;
  });
  await once(child, "close");
  expect(complaints).toBe("");
  return printed.split("\n").filter((line) => line !== "");
}

/** Processes on one database lose nothing, overwrite nothing, and follow each other. */
export function testProcesses({ module, openAdmin, openStore, seededStore, temporaryFile, verified }: Kit): void {
  describe("several processes on one file", () => {
    it("lose no acknowledged update when they are killed with kill -9", { timeout: 60_000 }, async () => {
      const file = temporaryFile();
      await (await openStore({ file, plan: planSource() })).close();
      const all: string[] = [];
      for (const killAfter of [1, 7, 40, 90]) {
        all.push(...(await acknowledged(startWriter(module, file, "kill", 1_000_000), killAfter)));
      }
      const admin = openAdmin(file);
      const stored = (await allOf(admin.entries())).map(({ request }) => request);
      await admin.close();
      expect(all.length).toBeGreaterThanOrEqual(1 + 7 + 40 + 90);
      expect(new Set(stored).size).toBe(stored.length);
      expect(all.filter((request) => !stored.includes(request))).toEqual([]);
      expect(await verified(file)).toMatchObject({ ok: true, problems: [] });
    });

    it("write by turns, and the chain and the states stay whole", { timeout: 60_000 }, async () => {
      const file = temporaryFile();
      await (await openStore({ file, plan: planSource() })).close();
      const writers = ["a", "b"].map((name) => acknowledged(startWriter(module, file, name, 150)));
      const [first = [], second = []] = await Promise.all(writers);
      expect([first.length, second.length]).toEqual([150, 150]);
      const store = await openStore({ file, plan: null });
      // Each counted on from what the other had written, so nothing was overwritten.
      expect((await store.read()).states.get("I1")).toMatchObject({ progress: 300 % 100, lastEntry: 300 });
      await store.close();
      expect(await verified(file)).toEqual({ ok: true, entries: 300, problems: [] });
    });
  });

  describe("what the bot has in memory", () => {
    it("is the same object as long as nothing changed", async () => {
      const { store } = await seededStore();
      await store.append(batch("slack:1"));
      const before = await store.read();
      await store.append(batch("slack:1"));
      await store.append({ ...batch("slack:2"), expected: sinceEntry(0) });
      await store.log({ limit: 5 });
      await store.person({ platform: "slack", id: "U1", name: "Kari", email: null });
      const withPerson = await store.read();
      expect(withPerson).not.toBe(before);
      await store.person({ platform: "slack", id: "U1", name: "Kari", email: null });
      expect(await store.read()).toBe(withPerson);
    });

    it("follows an own update, and leaves the object that was read before as it was", async () => {
      const { store } = await seededStore();
      const before = await store.read();
      await store.append(batch("slack:1"));
      const after = await store.read();
      expect(before.states.get("I1")?.status).toBe("planned");
      expect(after.states.get("I1")?.status).toBe("in-progress");
      expect(after.states.get("K1")).toBe(before.states.get("K1"));
      expect(after.plan).toBe(before.plan);
    });

    it("follows what another process writes, and keeps the plan as the same object", async () => {
      const { file, store } = await seededStore();
      const before = await store.read();
      const other = await openStore({ file, plan: null });
      await other.append(batch("slack:1", newEntry({ activity: "K1", after: { progress: 30 } })));
      const after = await store.read();
      expect(after.states.get("K1")).toMatchObject({ progress: 30, lastEntry: 1 });
      expect(after.plan).toBe(before.plan);
      expect(await store.read()).toBe(after);
      expect(await store.append({ ...batch("slack:2"), expected: sinceEntry(0, "K1") })).toEqual({
        outcome: "conflict",
      });
      expect(await store.append(batch("slack:3"))).toMatchObject({ outcome: "stored", entries: [{ id: 2 }] });
      expect((await other.read()).states.get("I1")?.lastEntry).toBe(2);
      await other.close();
    });

    it("follows a channel that is connected while it runs", async () => {
      const { file, store } = await seededStore();
      expect((await store.read()).channels).toEqual([]);
      const other = await openStore({ file, plan: null });
      const channel = { platform: "slack", channel: "C1" } as const;
      const feed = defaultFeed(channel, "infra", "2018-11-26T09:00:00.000Z", 0);
      expect(await other.weekly.connect({ ...channel, area: "infrastruktur" }, feed)).toBe(true);
      expect(await other.weekly.connect({ ...channel, area: "infrastruktur" }, feed)).toBe(false);
      await other.close();
      expect((await store.read()).channels).toEqual([{ ...channel, area: "infrastruktur" }]);
      expect((await store.read()).feeds).toEqual([{ ...feed, linesAfter: 0 }]);
      expect(await store.weekly.disconnect(channel, null)).toEqual(["infrastruktur"]);
      expect(await store.read()).toMatchObject({ channels: [], feeds: [] });
    });
  });
}
