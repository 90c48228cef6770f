import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { backupDatabase, lastBackup } from "../../../db/sqlite/backup.ts";
import { openStore } from "../../../db/sqlite/store.ts";
import { batch, seededStore, temporaryFile } from "../../support/database.ts";

const NOW = "2018-11-26T09:00:00.000Z";

describe("a backup", () => {
  it("is one file that has been opened, checked and counted, and that the bot can go on from", async () => {
    const { connection, store } = await seededStore();
    for (let number = 1; number <= 20; number += 1) await store.append(batch(`slack:${number}`));
    const file = temporaryFile("kopi.db");
    expect(await backupDatabase(connection, file, NOW)).toEqual({ file, entries: 20 });
    expect(readdirSync(dirname(file))).toEqual(["kopi.db"]);
    const restored = await openStore({ file, plan: null });
    expect(await restored.read()).toEqual(await store.read());
    expect(await restored.append(batch("slack:21"))).toMatchObject({ outcome: "stored", entries: [{ id: 21 }] });
    await restored.close();
  });

  it("holds at least what was stored when it began, while others go on writing", async () => {
    const { connection, file: original, store } = await seededStore();
    for (let number = 1; number <= 20; number += 1) await store.append(batch(`slack:${number}`));
    const other = await openStore({ file: original, plan: null });
    const backup = backupDatabase(connection, temporaryFile("kopi.db"), NOW);
    for (let number = 21; number <= 40; number += 1) await other.append(batch(`slack:${number}`));
    expect((await backup).entries).toBeGreaterThanOrEqual(20);
    await other.close();
  });

  it("never takes the place of a file that is there", async () => {
    const { connection } = await seededStore();
    const file = temporaryFile("kopi.db");
    writeFileSync(file, "Kjære dagbok");
    await expect(backupDatabase(connection, file, NOW)).rejects.toMatchObject({ trouble: "exists" });
    expect(readFileSync(file, "utf8")).toBe("Kjære dagbok");
    expect(readdirSync(dirname(file))).toEqual(["kopi.db"]);
  });

  it("is not kept when what was copied does not verify", async () => {
    const { connection, file: original, store } = await seededStore();
    await store.append(batch("slack:1"));
    const tampering = new Database(original);
    tampering.exec("drop trigger log_refuses_update; update log set note = 'aldri sagt'");
    tampering.close();
    const file = temporaryFile("kopi.db");
    await expect(backupDatabase(connection, file, NOW)).rejects.toMatchObject({ trouble: "bad-backup" });
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it("says so when its folder is not there", async () => {
    const { connection } = await seededStore();
    const file = `${dirname(temporaryFile())}/mangler/kopi.db`;
    const refused = expect(backupDatabase(connection, file, NOW)).rejects;
    await refused.toMatchObject({
      name: "DatabaseError",
      trouble: "no-folder",
      message: expect.stringContaining(file),
    });
  });

  it("is noted beside the database, with its time and size; one that failed is not", async () => {
    const { connection, file: database, store } = await seededStore();
    await store.append(batch("slack:1"));
    expect(lastBackup(database)).toBeNull();
    await expect(backupDatabase(connection, `${dirname(temporaryFile())}/mangler/kopi.db`, NOW)).rejects.toThrow();
    expect(lastBackup(database)).toBeNull();
    const copy = temporaryFile("kopi.db");
    await backupDatabase(connection, copy, NOW);
    expect(lastBackup(database)).toEqual({ at: NOW, entries: 1 });
    expect(lastBackup(copy)).toBeNull();
    writeFileSync(`${database}-backup`, "null");
    expect(lastBackup(database)).toBeNull();
  });
});
