/** The projections against the log. */
import { asc, desc } from "drizzle-orm";
import { projectionProblems } from "../../src/store/verification.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { foldLog } from "./rebuild.ts";
import { activityState, plan, roleHolder } from "./schema.ts";

/** The states and role holders that are not what the log says. Run it in a transaction. */
export function checkProjections(connection: Connection): string[] {
  const database = drizzled(connection);
  const seeded = database.select().from(plan).orderBy(desc(plan.id)).limit(1).get();
  // Without a plan nothing can have been logged about its activities.
  if (seeded === undefined) return [];
  const rows = database.select().from(activityState).all();
  const states = new Map(rows.map((state) => [state.code, state]));
  const holders = database.select().from(roleHolder).orderBy(asc(roleHolder.role), asc(roleHolder.from)).all();
  return projectionProblems(foldLog(connection, seeded.document), { states, holders });
}
