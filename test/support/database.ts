/** Real database files in a temporary folder, and entries to put into them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Connection } from "../../db/sqlite/connection.ts";
import { openDatabase } from "../../db/sqlite/open.ts";
import { seedPlan } from "../../db/sqlite/seed.ts";
import { createStore } from "../../db/sqlite/store.ts";
import type { PlanSource } from "../../src/admin-store.ts";
import { entryWith, type NewEntry } from "../../src/model/log.ts";
import type { Plan } from "../../src/model/plan.ts";
import { type Expected, NOTHING_EXPECTED } from "../../src/store/expected.ts";
import type { Batch, Store } from "../../src/store.ts";
import { smallPlan } from "./plan.ts";

export const NOW = "2018-11-26T09:00:00.000Z";

/** The path of a database file that is not there yet; its folder is removed after the test. */
export function temporaryFile(name = "aktivitet.db"): string {
  const folder = mkdtempSync(join(tmpdir(), "aktivitet-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

/** A plan as a file that was read: the hash stands for the file's bytes. */
export function planSource(plan: Plan = smallPlan, hash = "a".repeat(64)): PlanSource {
  return { hash: () => hash, read: () => ({ plan, isLineWritten: true, hash }), at: NOW };
}

export interface Seeded {
  file: string;
  connection: Connection;
  store: Store;
}

/** A seeded database with its connection, both closed after the test. */
export async function seededStore(file = temporaryFile()): Promise<Seeded> {
  const connection = openDatabase(file);
  onTestFinished(() => void connection.close());
  await seedPlan(connection, planSource());
  return { file, connection, store: createStore(connection) };
}

/** An update of I1 to «i gang, 60 %», or what `fields` say instead. */
export function newEntry(fields: Partial<NewEntry> = {}): NewEntry {
  return entryWith({
    kind: "update",
    activity: "I1",
    at: NOW,
    author: "p1",
    platform: "local",
    raw: "bredbånd: fiber til Tolga ferdig, 60 %",
    note: "fiber til Tolga ferdig",
    municipalities: ["Tolga"],
    before: { status: "planned", progress: null },
    after: { status: "in-progress", progress: 60 },
    ...fields,
  });
}

/** What a request with these entries writes, whatever has come before. */
export function batch(request: string, ...entries: NewEntry[]): Batch {
  return { request, entries: entries.length === 0 ? [newEntry()] : entries, expected: NOTHING_EXPECTED, notices: [] };
}

/** That nothing has been said about these activities behind log entry `newest`. */
export function sinceEntry(newest: number, ...codes: string[]): Expected {
  return { newest, about: (codes.length === 0 ? ["I1"] : codes).map((code) => ({ kind: "activity", code })) };
}

/** All that comes, as a list. */
export async function allOf<T>(coming: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of coming) all.push(one);
  return all;
}
