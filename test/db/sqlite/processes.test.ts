import { execFile } from "node:child_process";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { createStore } from "../../../db/sqlite/store.ts";
import { verifyLog } from "../../../db/sqlite/verify.ts";
import { batch, newEntry, seededStore, temporaryFile } from "../../support/database.ts";

const run = promisify(execFile);

describe("several processes on one file", () => {
  it("start at the same time on a file that is not there yet", { timeout: 60_000 }, async () => {
    const file = temporaryFile();
    const script = `import { openDatabase } from ${JSON.stringify(new URL("../../../db/sqlite/open.ts", import.meta.url).href)};
      openDatabase(process.argv[1]).close(); console.log("opened");`;
    const start = () => run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, file]);
    const outcomes = await Promise.all([start(), start(), start()]);
    expect(outcomes).toEqual(Array.from({ length: 3 }, () => ({ stdout: "opened\n", stderr: "" })));
  });
});

describe("when the file cannot be written, nothing is stored and the trouble is named:", () => {
  it("the disk is full", async () => {
    const { connection, store } = await seededStore();
    const before = await store.read();
    connection.pragma(`max_page_count = ${connection.pragma("page_count", { simple: true })}`);
    const long = batch("slack:1", newEntry({ raw: "å".repeat(20_000) }));
    await expect(store.append(long)).rejects.toMatchObject({ name: "StoreError", trouble: "full" });
    expect(await store.read()).toBe(before);
    expect(await store.byRequest("slack:1")).toEqual([]);
    connection.pragma("max_page_count = 1000000");
    expect(await store.append(long)).toMatchObject({ outcome: "stored", entries: [{ id: 1 }] });
    expect(verifyLog(connection).ok).toBe(true);
  });

  it("the file may only be read", async () => {
    const { file, store: owner } = await seededStore();
    await owner.append(batch("slack:1"));
    const connection = new Database(file, { readonly: true });
    const store = createStore(connection);
    expect((await store.read()).states.get("I1")?.progress).toBe(60);
    await expect(store.append(batch("slack:2"))).rejects.toMatchObject({ trouble: "read-only" });
    const kari = { platform: "slack", id: "U1", name: "Kari", email: null } as const;
    await expect(store.person(kari)).rejects.toMatchObject({ trouble: "read-only" });
    expect(await owner.log({ limit: 10 })).toHaveLength(1);
    connection.close();
  });

  it("somebody else holds it locked, which is answered before anybody gives up waiting", async () => {
    const { file, store, connection } = await seededStore();
    const other = new Database(file);
    other.exec("begin immediate");
    await expect(store.append(batch("slack:1"))).rejects.toMatchObject({ trouble: "locked" });
    expect(connection.pragma("busy_timeout", { simple: true })).toBeLessThanOrEqual(1500); // P3: an answer within 2.5 s
    expect((await store.read()).states.get("I1")?.lastEntry).toBe(0);
    other.exec("rollback");
    other.close();
    expect((await store.append(batch("slack:1"))).outcome).toBe("stored");
  });

  it("the file is damaged while the bot runs", async () => {
    const { connection, store } = await seededStore();
    await store.append(batch("slack:1"));
    connection.unsafeMode(true);
    connection.pragma("writable_schema = ON");
    connection.exec("update sqlite_master set rootpage = 2 where name = 'log_request'");
    connection.pragma("writable_schema = RESET");
    await expect(store.append(batch("slack:2"))).rejects.toMatchObject({ trouble: "corrupt" });
  });
});
