import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { allEntries } from "../../db/export.ts";
import { createStore } from "../../db/store.ts";
import { batch, newEntry, seededStore } from "../support/database.ts";

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
    expect(await ids({ limit: 3, below: 10 })).toEqual([9, 8, 7]);
    expect(await ids({ limit: 3, below: 1 })).toEqual([]);
  });

  it("is given for an activity, an author, since a moment, and all of them together", async () => {
    const { ids } = await twelveUpdates();
    const since = "2018-11-05T09:00:00.000Z";
    expect(await ids({ activity: "I1", limit: 10 })).toEqual([11, 9, 7, 5, 3, 1]);
    expect(await ids({ author: "p2", limit: 10 })).toEqual([12, 9, 6, 3]);
    expect(await ids({ since, limit: 20 })).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
    expect(await ids({ since, activity: "I1", limit: 20 })).toEqual([11, 9, 7, 5]);
    expect(await ids({ since, author: "p2", activity: "I1", below: 9, limit: 20 })).toEqual([]);
    expect(await ids({ since, author: "p2", activity: "I1", below: 10, limit: 20 })).toEqual([9]);
    expect(await ids({ since: "2019-01-01T00:00:00.000Z", limit: 20 })).toEqual([]);
    expect(await ids({ activity: "I1' or 1=1 --", limit: 20 })).toEqual([]);
  });

  it("is given for what refers to an entry", async () => {
    const { ids, store } = await twelveUpdates();
    await store.append(batch("undo", newEntry({ kind: "undo", refersTo: 3, before: {}, after: {} })));
    expect(await ids({ refersTo: 3, limit: 5 })).toEqual([13]);
    expect(await ids({ refersTo: 4, limit: 5 })).toEqual([]);
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
    expect([...allEntries(connection)]).toEqual(result.outcome === "stored" ? result.entries : null);
  });

  it("never has to be walked through to find the newest of an activity, an author or a week", async () => {
    const { file } = await twelveUpdates();
    const asked: string[] = [];
    const connection = new Database(file, { verbose: (sql) => void asked.push(String(sql)) });
    const store = createStore(connection);
    asked.length = 0;
    const since = "2018-11-05T09:00:00.000Z";
    await store.log({ activity: "I1", limit: 10, since, below: 9 });
    await store.log({ author: "p1", limit: 10, since });
    await store.log({ limit: 10, since, below: 9 });
    await store.log({ activity: "I1", limit: 10 });
    await store.log({ refersTo: 3, limit: 10 });
    await store.byRequest("slack:1");
    const steps = asked.flatMap((sql) => connection.prepare(`explain query plan ${sql}`).all() as { detail: string }[]);
    const details = steps.map(({ detail }) => detail);
    connection.close();
    expect(details.filter((detail) => /^SCAN|TEMP B-TREE/.test(detail))).toEqual([]);
    expect(details.filter((detail) => detail.includes("log_at"))).toHaveLength(3);
  });
});
