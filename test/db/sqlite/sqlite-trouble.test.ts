import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { asStoreCall } from "../../../db/sqlite/sqlite-trouble.ts";
import { temporaryFile } from "../../support/database.ts";

describe("what stops a call to the memory", () => {
  it("is trouble with storing when SQLite refuses", async () => {
    const connection = new Database(":memory:");
    connection.exec("create table t (x unique); insert into t values (1)");
    const twice = asStoreCall(() => connection.exec("insert into t values (1)"));
    await expect(twice).rejects.toMatchObject({ name: "StoreError", trouble: "other", cause: { name: "SqliteError" } });
    connection.pragma("query_only = ON");
    const forbidden = asStoreCall(() => connection.exec("insert into t values (2)"));
    await expect(forbidden).rejects.toMatchObject({ name: "StoreError", trouble: "read-only" });
    connection.close();
  });

  it("is trouble with storing when the system refuses", async () => {
    const missing = temporaryFile();
    const call = asStoreCall(() => readFileSync(missing));
    await expect(call).rejects.toMatchObject({ name: "StoreError", trouble: "other", cause: { code: "ENOENT" } });
  });

  it.each([
    ["a value that is not there", () => (JSON.parse("null") as { text: string }).text, TypeError],
    ["an argument that Node itself refuses", () => Buffer.alloc(-1), RangeError],
    ["a statement given too few values", () => new Database(":memory:").prepare("select ?").get(), RangeError],
    ["a broken expectation of our own", () => expectationBroken(), Error],
  ])("comes out as it is when the mistake is the program's: %s", async (_what, work, kind) => {
    const trouble = await asStoreCall<unknown>(work).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(kind);
    expect(trouble).not.toMatchObject({ name: "StoreError" });
  });
});

function expectationBroken(): never {
  throw new Error("A person that was just stored is not there.");
}
