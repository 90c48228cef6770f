import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MIGRATIONS } from "../../../db/sqlite/migrations/index.ts";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { createStore, openStore } from "../../../db/sqlite/store.ts";
import { verifyLog } from "../../../db/sqlite/verify.ts";
import { batch, planSource, temporaryFile } from "../../support/database.ts";

const NEXT = { name: "9998_next", sql: "alter table person add column title text;" };
const BROKEN = { name: "9999_broken", sql: "create table half (x); insert into no_such_table values (1);" };
const ORPHAN = { name: "9999_orphan", sql: "insert into identity values ('slack', 'U9', 'p9');" };

/** A closed file with one update, as today's program leaves it. */
async function usedFile(): Promise<string> {
  const file = temporaryFile();
  const store = await openStore({ file, plan: planSource() });
  await store.append(batch("slack:1"));
  await store.close();
  return file;
}

describe("the schema moves forward only", () => {
  it("and the program carries exactly the migrations that stand as SQL files", () => {
    const folder = new URL("../../../db/sqlite/migrations/", import.meta.url);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith(".sql"))
      .sort();
    const onDisk = files.map((name) => ({ name: name.slice(0, -4), sql: readFileSync(new URL(name, folder), "utf8") }));
    expect(MIGRATIONS).toEqual(onDisk);
  });

  it("an older file gets what it lacks, and keeps its log", async () => {
    const file = await usedFile();
    const connection = openDatabase(file, [...MIGRATIONS, NEXT]);
    expect(connection.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length + 1);
    expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(connection.prepare("select title from person").all()).toEqual([]);
    expect((await createStore(connection).read()).states.get("I1")?.progress).toBe(60);
    expect(verifyLog(connection).ok).toBe(true);
    connection.close();
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ trouble: "newer" }));
  });

  it.each([
    ["halfway", BROKEN],
    ["with a reference to nobody", ORPHAN],
  ])("a migration that fails %s leaves the file as it was", async (_where, broken) => {
    const file = await usedFile();
    const before = readFileSync(file);
    const open = () => openDatabase(file, [...MIGRATIONS, NEXT, broken]);
    expect(open).toThrow(expect.objectContaining({ trouble: "migration", message: expect.stringContaining(file) }));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(file.replace("aktivitet.db", ""))).toEqual(["aktivitet.db"]);
    const connection = openDatabase(file);
    expect(verifyLog(connection)).toEqual({ ok: true, entries: 1, problems: [] });
    connection.close();
  });
});
