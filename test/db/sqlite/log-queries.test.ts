import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { allEntries } from "../../../db/sqlite/export.ts";
import { createStore } from "../../../db/sqlite/store.ts";
import type { LogQuery } from "../../../src/store.ts";
import { allOf, batch, newEntry, seededStore } from "../../support/database.ts";

/** Twelve updates by turns of I1 and K1, by p1 (every third p2), one a day from 1 November. */
async function twelveUpdates() {
  const seeded = await seededStore();
  for (let day = 1; day <= 12; day += 1) {
    const at = `2018-11-${String(day).padStart(2, "0")}T09:00:00.000Z`;
    const entry = newEntry({ at, activity: day % 2 === 0 ? "K1" : "I1", author: day % 3 === 0 ? "p2" : "p1" });
    await seeded.store.append(batch(`slack:${day}`, entry));
  }
  const ids = async (query: Parameters<typeof seeded.store.log>[0]) =>
    (await seeded.store.log(query)).map((entry) => entry.id);
  return { ...seeded, ids };
}

describe("the log", () => {
  it("is given newest first, and page by page", async () => {
    const { ids } = await twelveUpdates();
    expect(await ids({ limit: 3 })).toEqual([12, 11, 10]);
    expect(await ids({ limit: 3, offset: 3 })).toEqual([9, 8, 7]);
    expect(await ids({ limit: 3, offset: 10 })).toEqual([2, 1]);
    expect(await ids({ limit: 3, offset: 12 })).toEqual([]);
    expect(await ids({ activity: "I1", limit: 2, offset: 4 })).toEqual([3, 1]);
  });

  it("is given for an activity, an author, since a moment, and all of them together", async () => {
    const { ids } = await twelveUpdates();
    const since = "2018-11-05T09:00:00.000Z";
    expect(await ids({ activity: "I1", limit: 10 })).toEqual([11, 9, 7, 5, 3, 1]);
    expect(await ids({ author: "p2", limit: 10 })).toEqual([12, 9, 6, 3]);
    expect(await ids({ since, limit: 20 })).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
    expect(await ids({ since, activity: "I1", limit: 20 })).toEqual([11, 9, 7, 5]);
    expect(await ids({ since, author: "p2", activity: "I1", limit: 20 })).toEqual([9]);
    expect(await ids({ since, author: "p2", activity: "I1", limit: 20, offset: 1 })).toEqual([]);
    expect(await ids({ since: "2019-01-01T00:00:00.000Z", limit: 20 })).toEqual([]);
    expect(await ids({ activity: "I1' or 1=1 --", limit: 20 })).toEqual([]);
  });

  it("is given for what refers to entries, however many are asked about", async () => {
    const { ids, store } = await twelveUpdates();
    const about = (refersTo: number, fields: Parameters<typeof newEntry>[0]) =>
      store.append(batch(`about:${refersTo}`, newEntry({ refersTo, before: {}, after: {}, ...fields })));
    await about(3, { kind: "undo" });
    await about(4, { kind: "correction", activity: "K1", author: "p2" });
    await about(13, { kind: "undo", at: "2018-12-01T09:00:00.000Z" });
    expect(await ids({ refersTo: [3], limit: 5 })).toEqual([13]);
    expect(await ids({ refersTo: [13, 4, 3, 3, 999], limit: 5 })).toEqual([15, 14, 13]);
    expect(await ids({ refersTo: [3, 4, 13], limit: 1, offset: 1 })).toEqual([14]);
    expect(await ids({ refersTo: [5], limit: 5 })).toEqual([]);
    expect(await ids({ refersTo: [], limit: 5 })).toEqual([]);
    expect(await ids({ refersTo: Array.from({ length: 50_000 }, (_, number) => number), limit: 5 })).toHaveLength(3);
    expect(await ids({ refersTo: [3, 4, 13], activity: "K1", author: "p2", limit: 5 })).toEqual([14]);
    expect(await ids({ refersTo: [3, 4, 13], since: "2018-11-30T00:00:00.000Z", limit: 5 })).toEqual([15]);
  });

  it("is given without the internal notes to those who may not see them", async () => {
    const { ids, store } = await twelveUpdates();
    await store.append(batch("internal", newEntry({ kind: "note", internal: true, refersTo: 12 })));
    expect(await ids({ limit: 2 })).toEqual([13, 12]);
    expect(await ids({ limit: 2, withoutInternal: false })).toEqual([13, 12]);
    expect(await ids({ limit: 2, withoutInternal: true })).toEqual([12, 11]);
    expect(await ids({ limit: 2, withoutInternal: true, offset: 1 })).toEqual([11, 10]);
    expect(await ids({ limit: 2, withoutInternal: true, activity: "I1" })).toEqual([11, 9]);
    expect(await ids({ limit: 2, withoutInternal: true, refersTo: [12] })).toEqual([]);
  });

  it("is right also when the clock has been set back between updates", async () => {
    const { ids, store } = await twelveUpdates();
    await store.append(batch("late", newEntry({ at: "2018-11-02T12:00:00.000Z" })));
    expect(await ids({ since: "2018-11-11T00:00:00.000Z", limit: 20 })).toEqual([12, 11]);
    expect(await ids({ since: "2018-11-02T10:00:00.000Z", activity: "I1", limit: 3 })).toEqual([13, 11, 9]);
  });

  it("is taken out whole, oldest first, also when it is longer than a page", async () => {
    const { connection, store } = await seededStore();
    const entries = Array.from({ length: 2500 }, (_, number) => newEntry({ raw: `nr. ${number}` }));
    const result = await store.append(batch("many", ...entries));
    expect(await allOf(allEntries(connection))).toEqual(result.outcome === "stored" ? result.entries : null);
  });

  it("never has to be walked through to find the newest of an activity, an author or a week", async () => {
    const { file } = await twelveUpdates();
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
    const { file } = await twelveUpdates();
    const rest = { activity: "I1", author: "p1", withoutInternal: true, offset: 5 };
    for (const query of [{}, rest]) {
      const details = await planOf(file, { refersTo: [3, 4], limit: 10, ...query });
      expect(details).toContain(SEARCHED("log_refers_to", "refers_to=?"));
      expect(details).not.toContain("SCAN log");
    }
  });

  it("is asked for with the same prepared statement however many entries or pages it is about", async () => {
    const { file } = await twelveUpdates();
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
