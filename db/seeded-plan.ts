/** The plan that a database goes by now. */
import { desc } from "drizzle-orm";
import type { Plan } from "../src/plan.ts";
import { DatabaseError } from "./database-error.ts";
import { drizzled } from "./drizzled.ts";
import type { Connection } from "./open.ts";
import { plan } from "./schema.ts";

/** The newest plan in the database. Throws `DatabaseError` (`no-plan`). */
export function seededPlan(connection: Connection): Plan {
  const query = drizzled(connection).select({ document: plan.document }).from(plan).orderBy(desc(plan.id)).limit(1);
  const newest = query.get();
  if (newest === undefined) throw new DatabaseError("no-plan", connection.name);
  return newest.document;
}
