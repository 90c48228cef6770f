/** Puts the plan file's plan into the database. */
import type { NewEntry } from "../src/log.ts";
import type { Plan } from "../src/plan.ts";
import type { Instant } from "../src/week.ts";
import { prepareEntryWriter } from "./append.ts";
import { drizzled } from "./drizzled.ts";
import { type Memory, prepareLoad } from "./load.ts";
import type { Connection } from "./open.ts";
import { type PlanChange, planChanges } from "./plan-changes.ts";
import { rebuildProjection } from "./rebuild.ts";
import { plan as planTable } from "./schema.ts";

/** A plan file, read only if its hash is not the one that was seeded last. */
export interface PlanSource {
  /** Of the file's bytes. */
  hash: string;
  read: () => Plan | Promise<Plan>;
  /** When it is seeded. */
  at: Instant;
}

/**
 * Stores the plan unless this very file was the last one stored. The first plan leaves no trace in the log; a
 * corrected one appends one `plan-change` for each activity that was changed, added or removed, and never touches
 * another row. An activity that has left the plan keeps its rows and its state.
 */
export async function seedPlan(connection: Connection, source: PlanSource): Promise<void> {
  const load = prepareLoad(drizzled(connection));
  if (seededHash(connection) === source.hash) return;
  const plan = await source.read();
  connection
    .transaction(() => {
      if (seededHash(connection) === source.hash) return;
      const known = load(null);
      const { hash, at } = source;
      drizzled(connection).insert(planTable).values({ document: plan, hash, at }).run();
      if (known !== null) recordChanges(connection, known, plan, source);
    })
    .immediate();
}

function seededHash(connection: Connection): unknown {
  return connection.prepare("select hash from plan order by id desc limit 1").pluck().get();
}

function recordChanges(connection: Connection, known: Memory, plan: Plan, { hash, at }: PlanSource): void {
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
