/** Puts the plan file's plan into an empty database, and takes in what is corrected in it later. */
import { alike } from "../../src/model/alike.ts";
import type { NewEntry } from "../../src/model/log.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { Instant } from "../../src/model/week.ts";
import { type PlanChange, planChanges } from "../../src/plans/plan-changes.ts";
import { onLineOf } from "../../src/plans/plan-line.ts";
import { judgePlan, type TakeIn } from "../../src/plans/plan-take-in.ts";
import { prepareEntryWriter } from "./append.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { type Memory, prepareLoad } from "./load.ts";
import { rebuildProjection } from "./rebuild.ts";
import { plan as planTable } from "./schema.ts";

/** A plan file. Nothing of it is looked at before it is needed. */
export interface PlanSource {
  /** Of the file's bytes, without understanding them. */
  hash: () => string;
  /** The plan, and the hash of the very bytes that it was read from. */
  read: () => PlanFile | Promise<PlanFile>;
  /** When it is taken in. */
  at: Instant;
}

export interface PlanFile {
  plan: Plan;
  /** Whether the file names its line (`onLineOf`). */
  isLineWritten: boolean;
  hash: string;
}

/** Stores the plan if the database has none yet; else nothing is read or changed. Leaves no trace in the log. */
export async function seedPlan(connection: Connection, source: PlanSource): Promise<void> {
  if (seededHash(connection) !== undefined) return;
  const file = await source.read();
  const seed = () => {
    if (seededHash(connection) === undefined) store(connection, file, source.at);
  };
  connection.transaction(seed).immediate();
}

/**
 * The same; and in a database that holds this very plan, takes in the texts that were corrected in the file since it was
 * last taken in. One `plan-change` is logged for each activity, and no other row is touched. Any other file changes
 * nothing (`judgePlan`).
 */
export async function takeInPlan(connection: Connection, source: PlanSource): Promise<TakeIn> {
  const known = seededHash(connection);
  if (known !== undefined && known === source.hash()) return { kind: "unchanged" };
  const read = await source.read();
  const load = prepareLoad(drizzled(connection));
  const takeIn = (): TakeIn => {
    const followed = load(null);
    // Another process may have been faster.
    if (followed !== null && seededHash(connection) === read.hash) return { kind: "unchanged" };
    const file = followed === null ? read : { ...read, plan: onLineOf(followed.plan, read) };
    const outcome = followed === null ? null : judgePlan(followed.plan, file.plan);
    if (outcome !== null && outcome.kind !== "corrected") return outcome;
    store(connection, file, source.at);
    if (followed === null || alike(followed.plan, file.plan)) return { kind: "unchanged" };
    recordChanges(connection, followed, file, source.at);
    return outcome ?? { kind: "unchanged" };
  };
  return connection.transaction(takeIn).immediate();
}

function seededHash(connection: Connection): unknown {
  return connection.prepare("select hash from plan order by id desc limit 1").pluck().get();
}

function store(connection: Connection, { plan, hash }: PlanFile, at: Instant): void {
  drizzled(connection).insert(planTable).values({ document: plan, hash, at }).run();
}

function recordChanges(connection: Connection, known: Memory, { plan, hash }: PlanFile, at: Instant): void {
  const changes = planChanges(known.plan, plan);
  if (changes.length === 0) return;
  // The last id makes the request new also when a plan file is put back to what it was.
  const request = `plan:${hash}:${known.tail.id}`;
  prepareEntryWriter(connection)(
    { request, entries: changes.map((change) => changeEntry(change, hash, at)) },
    known.tail,
  );
  // The states start from the plan's deadlines, which may be among what was corrected.
  rebuildProjection(connection, plan);
}

/** It changes nothing about the activity's state: plan texts are read from the plan. */
function changeEntry({ code, note }: PlanChange, hash: string, at: Instant): NewEntry {
  return {
    kind: "plan-change",
    activity: code,
    at,
    author: null,
    role: null,
    platform: "local",
    message: null,
    raw: `plan ${hash}`,
    note,
    decision: null,
    internal: false,
    municipalities: [],
    before: {},
    after: {},
    holder: null,
    refersTo: null,
    origin: null,
  };
}
