/**
 * How fast the memory is, as ratios in one run (`performance.md`): a durable update beside plain better-sqlite3, and
 * reading beside the length of the log. `npm run bench` prints them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "../../db/sqlite/connection.ts";
import { COLUMN_NAMES } from "../../db/sqlite/log-row.ts";
import { openDatabase } from "../../db/sqlite/open.ts";
import { prepareStateWriter } from "../../db/sqlite/projection.ts";
import { seedPlan } from "../../db/sqlite/seed.ts";
import { createStore, openStore } from "../../db/sqlite/store.ts";
import { entryWith, initialState, project } from "../../src/model/log.ts";
import type { Plan } from "../../src/model/plan.ts";
import { rowContent } from "../../src/store/hashed-row.ts";
import type { Batch, Store } from "../../src/store.ts";
import { smallPlan } from "../support/plan.ts";

const AT = "2018-11-26T09:00:00.000Z";
const CODES = Array.from({ length: 44 }, (_, number) => `B${number + 1}`);

const plan: Plan = {
  ...smallPlan,
  activities: CODES.flatMap((code) => smallPlan.activities.slice(0, 1).map((activity) => ({ ...activity, code }))),
};

export interface UpdateMeasure {
  /** Microseconds for one durable update, medians. */
  ours: number;
  raw: number;
  /** Median of the pairs' ratios; the goal is at most 1.10. */
  ratio: number;
}

export interface ReadMeasure {
  /** Rows in the log. */
  rows: number;
  /** Microseconds, medians. */
  read: number;
  log: number;
  /** Medians of the ratios to the shortest log in the same round; the goal for both is at most 1.10. */
  readRatio: number;
  logRatio: number;
}

/**
 * `store.append` of one update beside the same insert and upsert in plain better-sqlite3, on the same tables, indexes,
 * triggers and FULL: the same batch, written to JSON and bound, without hash, conflict check or read model. Pairs of
 * blocks, by turns first.
 */
export async function measureDurableUpdate(pairs = 301, updates = 10): Promise<UpdateMeasure> {
  const folder = mkdtempSync(join(tmpdir(), "aktivitet-bench-"));
  const connections = await Promise.all(["ours.db", "raw.db"].map((name) => seeded(join(folder, name))));
  const [oursConnection, rawConnection] = connections;
  if (oursConnection === undefined || rawConnection === undefined) throw new Error("Two files were to be opened.");
  const store = createStore(oursConnection);
  const ours = async (number: number) => void (await store.append(update(number)));
  const raw = rawUpdate(rawConnection);
  const times: { ours: number; raw: number }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = pair * updates;
    const rawFirst = pair % 2 === 0 ? await block(raw, first, updates) : undefined;
    const oursTime = await block(ours, first, updates);
    times.push({ ours: oursTime, raw: rawFirst ?? (await block(raw, first, updates)) });
  }
  for (const connection of connections) connection.close();
  rmSync(folder, { recursive: true });
  return {
    ours: median(times.map((time) => time.ours)),
    raw: median(times.map((time) => time.raw)),
    ratio: median(times.map((time) => time.ours / time.raw)),
  };
}

/** `read()` and the ten newest entries of an activity, at each of these lengths of the log, by turns. */
export async function measureReads(lengths = [1_000, 100_000, 1_000_000], rounds = 31): Promise<ReadMeasure[]> {
  const folder = mkdtempSync(join(tmpdir(), "aktivitet-bench-"));
  const stores = await Promise.all(lengths.map((rows) => filledStore(join(folder, `${rows}.db`), rows)));
  const times = stores.map((): { read: number; log: number }[] => []);
  const turns = stores.map((store, index) => ({ store, index }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { store, index } of round % 2 === 0 ? turns : turns.toReversed()) {
      const read = await block(async () => void (await store.read()), 0, 5000);
      const log = await block(async (number) => void (await newest(store, number)), 0, 1000);
      if (round > 0) times[index]?.push({ read, log }); // the first round warms up
    }
  }
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true });
  return times.map((own, index) => ({
    rows: lengths[index] ?? 0,
    read: median(own.map((time) => time.read)),
    log: median(own.map((time) => time.log)),
    readRatio: median(own.map((time, round) => time.read / (times[0]?.[round]?.read ?? Number.NaN))),
    logRatio: median(own.map((time, round) => time.log / (times[0]?.[round]?.log ?? Number.NaN))),
  }));
}

function newest(store: Store, number: number) {
  return store.log({ activity: CODES[number % CODES.length] ?? "", limit: 10 });
}

async function seeded(file: string): Promise<Connection> {
  const connection = openDatabase(file);
  await seedPlan(connection, {
    hash: () => "bench",
    read: () => ({ plan, isLineWritten: true, hash: "bench" }),
    at: AT,
  });
  return connection;
}

/** A store whose log has so many rows, put there quickly: in one transaction, with something else than a hash. */
export async function filledStore(file: string, rows: number): Promise<Store> {
  const connection = await seeded(file);
  const write = rawStatements(connection);
  connection.transaction(() => {
    for (let number = 0; number < rows; number += 1) write(number, update(number));
  })();
  connection.close();
  return await openStore({ file, plan: null });
}

function update(number: number): Batch {
  const code = CODES[number % CODES.length] ?? "";
  const fields = { progress: number % 100, note: "fiber til Tolga ferdig", noteAt: AT, freshAt: AT };
  const entry = entryWith({
    kind: "update",
    activity: code,
    at: AT,
    author: "p1",
    role: "regional-naeringssjef",
    platform: "slack",
    message: `https://fjellregionen.slack.com/archives/C1/p${number}`,
    raw: "bredbånd: fiber til Tolga ferdig, 60 %",
    note: "fiber til Tolga ferdig",
    municipalities: ["Tolga"],
    before: { progress: null, note: null, noteAt: null, freshAt: null },
    after: fields,
  });
  const expected = { newest: number, about: [{ kind: "activity", code }] } as const;
  return { request: `slack:${number}`, entries: [entry], expected, notices: [] };
}

/** The plain insert and upsert of one update, each in a durable transaction of its own. */
function rawUpdate(connection: Connection): (number: number) => void {
  const write = rawStatements(connection);
  const transaction = connection.transaction(write);
  return (number) => transaction.immediate(number, update(number));
}

function rawStatements(connection: Connection): (number: number, batch: Batch) => void {
  const insert = connection.prepare(
    `insert into log (${COLUMN_NAMES.map((name) => `"${name}"`).join()}) values (${COLUMN_NAMES.map(() => "?").join()})`,
  );
  const upsert = prepareStateWriter(connection);
  const hash = "0123456789abcdef".repeat(4);
  return (number, { request, entries }) => {
    for (const [part, entry] of entries.entries()) {
      insert.run(...rowContent(entry, number + 1, request, part), hash);
      upsert(project(initialState(entry.activity ?? "", null), { id: number + 1, after: entry.after }));
    }
  };
}

/** Microseconds for each of `count` calls, numbered from `first`. */
async function block(work: (number: number) => void | Promise<void>, first: number, count: number): Promise<number> {
  const started = performance.now();
  for (let number = first; number < first + count; number += 1) await work(number);
  return ((performance.now() - started) * 1000) / count;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
