import { renameSync } from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { databaseHealth } from "../../../db/sqlite/health.ts";
import { batch, seededStore, temporaryFile } from "../../support/database.ts";

describe("the health of the database", () => {
  it("is good while the bot writes and while nobody does, and looking changes nothing", async () => {
    const { connection, file, store } = await seededStore();
    expect(databaseHealth(file)).toEqual({ ok: true });
    await store.append(batch("slack:1"));
    const before = connection.pragma("data_version", { simple: true });
    expect(databaseHealth(file)).toEqual({ ok: true });
    expect(connection.pragma("data_version", { simple: true })).toBe(before);
    expect(databaseHealth(":memory:")).toEqual({ ok: true });
  });

  it("is «locked» while another program holds the file, and good again afterwards", async () => {
    const { file } = await seededStore();
    const other = new Database(file);
    onTestFinished(() => void other.close());
    other.exec("begin immediate");
    expect(databaseHealth(file)).toEqual({ ok: false, reason: "locked" });
    other.exec("rollback");
    expect(databaseHealth(file)).toEqual({ ok: true });
  });

  it("is not good when the file has been moved away under a running bot, and no new one is made", async () => {
    const { file } = await seededStore();
    renameSync(file, temporaryFile("flyttet.db"));
    expect(databaseHealth(file)).toEqual({ ok: false, reason: "read-only" });
    expect(databaseHealth(file).ok).toBe(false);
  });
});
