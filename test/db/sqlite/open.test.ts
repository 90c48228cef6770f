import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { MIGRATIONS } from "../../../db/sqlite/migrations/index.ts";
import { assertDurable, openDatabase } from "../../../db/sqlite/open.ts";
import { createStore, openStore } from "../../../db/sqlite/store.ts";
import { seededStore, temporaryFile } from "../../support/database.ts";
import { expectRefused, folderOf, usedFile } from "./file-support.ts";

describe("opening the database", () => {
  it("makes the folder and the file, and asks for full durability on every connection", () => {
    const file = `${dirname(temporaryFile())}/ny/mappe/aktivitet.db`;
    for (const _time of [1, 2]) {
      const connection = openDatabase(file);
      expect(connection.pragma("journal_mode", { simple: true })).toBe("wal");
      expect(connection.pragma("synchronous", { simple: true })).toBe(2);
      expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
      expect(Number(connection.pragma("busy_timeout", { simple: true }))).toBeLessThanOrEqual(1500);
      connection.close();
    }
    expect(readdirSync(dirname(file))).toEqual(["aktivitet.db"]);
  });

  it("takes an empty file, and a file whose making was cut off, as new", () => {
    const empty = temporaryFile();
    writeFileSync(empty, "");
    openDatabase(empty).close();
    const begun = temporaryFile();
    const other = new Database(begun);
    other.pragma("journal_mode = WAL");
    other.close();
    openDatabase(begun).close();
    expect(statSync(begun).size).toBeGreaterThan(4096);
  });

  it("changes nothing in a file with the newest schema before something is stored", async () => {
    const file = await usedFile();
    const before = folderOf(file);
    const connection = openDatabase(file);
    connection.close();
    expect(folderOf(file)).toEqual(before);
  });

  it("refuses a connection on which FULL or foreign keys are not set", async () => {
    for (const pragma of ["synchronous = NORMAL", "foreign_keys = OFF", "journal_mode = DELETE"]) {
      const { connection } = await seededStore();
      expect(() => assertDurable(connection)).not.toThrow();
      connection.pragma(pragma);
      expect(() => assertDurable(connection)).toThrow(expect.objectContaining({ trouble: "not-durable" }));
    }
  });

  it("says that there is no plan when none was ever seeded", async () => {
    const file = temporaryFile();
    await expect(openStore({ file, plan: null })).rejects.toMatchObject({ trouble: "no-plan" });
    const connection = openDatabase(file);
    expect(() => createStore(connection)).toThrow(expect.objectContaining({ trouble: "no-plan" }));
    connection.close();
  });
});

describe("a file that is refused is left as it was:", () => {
  it("something that is not a database", () => {
    const file = temporaryFile();
    writeFileSync(file, "Kjære dagbok. ".repeat(1000));
    expectRefused(file, "damaged");
  });

  it("a folder", () => {
    const file = temporaryFile();
    mkdirSync(file);
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ trouble: "folder" }));
  });

  it("a database that was cut short", async () => {
    const file = await usedFile();
    truncateSync(file, statSync(file).size - 8192);
    expectRefused(file, "damaged");
  });

  it("a database with pages overwritten", async () => {
    const file = await usedFile();
    const bytes = readFileSync(file);
    bytes.fill(0xab, 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    expectRefused(file, "damaged");
  });

  it("another program's database, also one that is in use", () => {
    const file = temporaryFile();
    const other = new Database(file);
    other.exec("create table bookmark (url text)");
    expectRefused(file, "foreign");
    other.pragma("journal_mode = WAL");
    other.exec("insert into bookmark values ('https://example.org')");
    expectRefused(file, "foreign");
    expect(other.prepare("select count(*) from bookmark").pluck().get()).toBe(1);
    other.close();
  });

  it("another program's database that crashed, with what it had not yet moved out of its WAL", () => {
    const running = temporaryFile();
    const other = new Database(running);
    other.pragma("journal_mode = WAL");
    other.exec("create table bookmark (url text)");
    const file = temporaryFile();
    for (const ending of ["", "-wal"]) copyFileSync(running + ending, file + ending);
    other.close();
    writeFileSync(`${file}-shm`, ""); // a crash leaves it behind
    expectRefused(file, "foreign");
  });

  it("another program's database with its own application id", () => {
    const file = temporaryFile();
    const other = new Database(file);
    other.pragma("application_id = 42");
    other.pragma("user_version = 2");
    other.close();
    expectRefused(file, "foreign");
  });

  it("a database from a newer program, also one that is in use", async () => {
    const file = await usedFile();
    const newer = new Database(file);
    newer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    newer.close();
    expectRefused(file, "newer");
    const inUse = new Database(file);
    inUse.exec("delete from alias; create table future (x)");
    expectRefused(file, "newer");
    inUse.close();
  });

  it("a database that somebody holds locked", async () => {
    const file = await usedFile();
    const other = new Database(file);
    other.exec("begin exclusive");
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ trouble: "locked" }));
    other.close();
  });

  it("a database, or a folder, that the program may not write to", async () => {
    const file = await usedFile();
    const before = folderOf(file);
    chmodSync(dirname(file), 0o755);
    chmodSync(file, 0o444);
    expect(openUnprivileged(file)).toContain("read-only");
    chmodSync(dirname(file), 0o555);
    expect(openUnprivileged(file)).toContain("read-only");
    expect(openUnprivileged(`${dirname(file)}/ny.db`)).toContain("read-only");
    expect(openUnprivileged(`${dirname(file)}/ny/ny.db`)).toContain("read-only");
    expect(folderOf(file)).toEqual(before);
  });
});

/** What opening gives in a process whose user is bound by the file's mode (the superuser is not). */
function openUnprivileged(file: string): string {
  const script = `import { openDatabase } from ${JSON.stringify(new URL("../../../db/sqlite/open.ts", import.meta.url).href)};
    try { openDatabase(process.argv[1]); console.log("opened"); } catch (error) { console.log(error.trouble); }`;
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const options = { encoding: "utf8", env: { ...process.env, TSX_DISABLE_CACHE: "1" }, ...nobody } as const;
  return execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, file], options);
}
