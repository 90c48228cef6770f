import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { createStore } from "../../../db/sqlite/store.ts";
import type { LogQuery } from "../../../src/store.ts";
import { seededStore } from "../../support/database.ts";
import { twelveUpdates } from "../contract/queries.ts";

describe("the log", () => {
  it("never has to be walked through to find the newest of an activity, an author or a week", async () => {
    const { file } = await twelveUpdates({ seededStore });
    const since = "2018-11-05T09:00:00.000Z";
    const page = { limit: 10, offset: 5, withoutInternal: true };
    expect(await planOf(file, { activity: "I1", ...page })).toEqual([SEARCHED("log_activity", "activity=?")]);
    expect(await planOf(file, { author: "p1", ...page })).toEqual([SEARCHED("log_author", "author=?")]);
    expect(await planOf(file, { activity: "I1", since, ...page })).toContain(
      SEARCHED("log_activity", "activity=? AND rowid>?"),
    );
    expect(await planOf(file, { author: "p1", since, ...page })).toContain(
      SEARCHED("log_author", "author=? AND rowid>?"),
    );
    expect(await planOf(file, { since, ...page })).toContain("SEARCH log USING COVERING INDEX log_at (at>?)");
    // Newest first is the order of the table itself: it is read until the page is full.
    expect(await planOf(file, page)).toEqual(["SCAN log"]);
  });

  it("is looked up by what it refers to, whatever else is asked for", async () => {
    const { file } = await twelveUpdates({ seededStore });
    const rest = { activity: "I1", author: "p1", withoutInternal: true, offset: 5 };
    for (const query of [{}, rest]) {
      const details = await planOf(file, { refersTo: [3, 4], limit: 10, ...query });
      expect(details).toContain(SEARCHED("log_refers_to", "refers_to=?"));
      expect(details).not.toContain("SCAN log");
    }
  });

  it("is asked for with the same prepared statement however many entries or pages it is about", async () => {
    const { file } = await twelveUpdates({ seededStore });
    const connection = new Database(file);
    const store = createStore(connection);
    const prepared: string[] = [];
    const prepare = connection.prepare.bind(connection);
    connection.prepare = ((source: string) => {
      prepared.push(source);
      return prepare(source);
    }) as typeof connection.prepare;
    await store.log({ refersTo: [1], limit: 10 });
    await store.log({ refersTo: [1, 2, 3], limit: 5, offset: 5 });
    await store.log({ refersTo: [], limit: 5 });
    expect(prepared).toHaveLength(1);
    await store.log({ refersTo: [1], withoutInternal: true, limit: 10 });
    expect(prepared).toHaveLength(2);
    connection.close();
  });
});

const SEARCHED = (index: string, by: string) => `SEARCH log USING INDEX ${index} (${by})`;

/** How SQLite goes about this question. */
async function planOf(file: string, query: LogQuery): Promise<string[]> {
  const asked: string[] = [];
  const connection = new Database(file, { verbose: (sql) => void asked.push(String(sql)) });
  const store = createStore(connection);
  asked.length = 0;
  await store.log(query);
  const [sql] = asked.filter((statement) => statement.includes("json_each") || statement.includes("order by"));
  const steps = connection.prepare(`explain query plan ${sql}`).all() as { detail: string }[];
  connection.close();
  return steps.map(({ detail }) => detail);
}
