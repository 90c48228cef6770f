/** Puts the plan file's plan into an empty database, and takes in what is corrected in it later. */
import type { PlanSource } from "../../src/admin-store.ts";
import type { TakeIn } from "../../src/plans/plan-take-in.ts";
import { firstPlan, type PlanWrite, planTakenIn } from "../../src/store/plan-rows.ts";
import { prepareEntryWriter } from "./append.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { type Memory, prepareLoad } from "./load.ts";
import { rebuildProjection } from "./rebuild.ts";
import { plan as planTable } from "./schema.ts";

/** Stores the plan if the database has none yet; else nothing is read or changed. */
export async function seedPlan(connection: Connection, source: PlanSource): Promise<void> {
  if (seededHash(connection) !== null) return;
  const file = await source.read();
  const seed = () => {
    if (seededHash(connection) === null) store(connection, firstPlan(file, source.at), null);
  };
  connection.transaction(seed).immediate();
}

/** The same; and in a database that has a plan, takes in what the file puts right (`planTakenIn`). */
export async function takeInPlan(connection: Connection, source: PlanSource): Promise<TakeIn> {
  const known = seededHash(connection);
  if (known !== null && known === source.hash()) return { kind: "unchanged" };
  const file = await source.read();
  const load = prepareLoad(drizzled(connection));
  // Read inside the transaction: another process may have been faster.
  const takeIn = (): TakeIn => {
    const followed = load(null);
    const hash = seededHash(connection);
    if (followed === null || hash === null) {
      store(connection, firstPlan(file, source.at), null);
      return { kind: "unchanged" };
    }
    const { outcome, write } = planTakenIn({ plan: followed.plan, hash, newest: followed.tail.id }, file, source.at);
    if (write !== null) store(connection, write, followed);
    return outcome;
  };
  return connection.transaction(takeIn).immediate();
}

/** The hash of the file that the plan in force was taken in from; null when there is no plan. */
function seededHash(connection: Connection): string | null {
  const hash = connection.prepare("select hash from plan order by id desc limit 1").pluck().get();
  return typeof hash === "string" ? hash : null;
}

function store(connection: Connection, { row, changes }: PlanWrite, followed: Memory | null): void {
  drizzled(connection).insert(planTable).values(row).run();
  if (changes === null || followed === null) return;
  prepareEntryWriter(connection)(changes, followed.tail);
  rebuildProjection(connection, row.document);
}
