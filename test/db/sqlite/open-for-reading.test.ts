import { copyFileSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { backupDatabase } from "../../../db/sqlite/backup.ts";
import { allEntries } from "../../../db/sqlite/export.ts";
import { MIGRATIONS } from "../../../db/sqlite/migrations/index.ts";
import { openForReading } from "../../../db/sqlite/open.ts";
import { verifyLog } from "../../../db/sqlite/verify.ts";
import { allOf, batch, seededStore, temporaryFile } from "../../support/database.ts";
import { expectRefused, folderOf, usedFile } from "./file-support.ts";

const NOW = "2018-11-26T09:00:00.000Z";

describe("looking into a file", () => {
  /** A copy of a database in use, as a crash leaves it: the last updates stand in the WAL. */
  async function crashedFile(): Promise<string> {
    const { file: running, store } = await seededStore();
    await store.append(batch("slack:1"));
    const file = temporaryFile();
    for (const ending of ["", "-wal", "-shm"]) copyFileSync(running + ending, file + ending);
    return file;
  }

  async function backupFile(): Promise<string> {
    const { connection, store } = await seededStore();
    await store.append(batch("slack:1"));
    return (await backupDatabase(connection, temporaryFile("kopi.db"), NOW)).file;
  }

  it.each([
    ["that was closed", usedFile, 50],
    ["that is a backup", backupFile, 1],
    ["that a crash left with a WAL", crashedFile, 1],
  ])("%s leaves it byte for byte, and finds all its updates", async (_how, make, entries) => {
    const file = await make();
    const before = folderOf(file);
    const connection = openForReading(file);
    expect(verifyLog(connection)).toEqual({ ok: true, entries, problems: [] });
    expect(await allOf(allEntries(connection))).toHaveLength(entries);
    expect(() => connection.exec("delete from alias")).toThrow(expect.objectContaining({ name: "SqliteError" }));
    connection.close();
    expect(folderOf(file)).toEqual(before);
  });

  it("that is in use sees what is stored, and the bot goes on writing", async () => {
    const { file, store } = await seededStore();
    await store.append(batch("slack:1"));
    const connection = openForReading(file);
    await store.append(batch("slack:2"));
    expect(verifyLog(connection)).toEqual({ ok: true, entries: 2, problems: [] });
    expect(await backupDatabase(connection, temporaryFile("kopi.db"), NOW)).toMatchObject({ entries: 2 });
    connection.close();
    expect(await store.append(batch("slack:3"))).toMatchObject({ outcome: "stored", entries: [{ id: 3 }] });
  });

  it("that an older program made brings it up to date first", async () => {
    const file = await usedFile();
    const next = { name: "9998_next", sql: "alter table person add column title text;" };
    const connection = openForReading(file, [...MIGRATIONS, next]);
    expect(connection.prepare("select title from person").all()).toEqual([]);
    connection.close();
    expectRefused(file, "newer", () => openForReading(file));
  });

  it("that is another program's, or no database, is refused", () => {
    const other = temporaryFile();
    const bookmarks = new Database(other);
    bookmarks.exec("create table bookmark (url text)");
    bookmarks.close();
    expectRefused(other, "foreign", () => openForReading(other));
    const diary = temporaryFile();
    writeFileSync(diary, "Kjære dagbok. ".repeat(1000));
    expectRefused(diary, "damaged", () => openForReading(diary));
  });

  it("also works without a file", () => {
    const connection = openForReading(":memory:");
    expect(verifyLog(connection).ok).toBe(true);
    connection.close();
  });
});
