/** The plan that a database goes by now. */
import { desc, sql } from "drizzle-orm";
import type { Plan } from "../../src/model/plan.ts";
import type { Instant } from "../../src/model/week.ts";
import { withLine } from "../../src/plans/plan-line.ts";
import type { Connection } from "./connection.ts";
import { DatabaseError } from "./database-error.ts";
import { type Drizzled, drizzled } from "./drizzled.ts";
import { plan } from "./schema.ts";

export interface PlanInForce {
  plan: Plan;
  /** Row id: as long as it is the same, so is the plan object. */
  planVersion: number;
  /** When the database was given this plan (any version of its texts): the day of the install, or of the revision. */
  followedSince: Instant;
}

/** A function that reads the newest plan, or null when there is none; an unchanged one stays the same object. */
export function preparePlanInForce(database: Drizzled): (known: PlanInForce | null) => PlanInForce | null {
  const newestPlan = database.select({ id: plan.id }).from(plan).orderBy(desc(plan.id)).limit(1).prepare();
  const row = database
    .select({ document: plan.document })
    .from(plan)
    .where(sql`${plan.id} = ${sql.placeholder("id")}`)
    .prepare();
  const first = database
    .select({ at: plan.at })
    .from(plan)
    .where(sql`json_extract(${plan.document}, '$.id') = ${sql.placeholder("plan")}`)
    .orderBy(plan.id)
    .limit(1)
    .prepare();
  return (known) => {
    const planVersion = newestPlan.get()?.id;
    if (planVersion === undefined) return null;
    if (known?.planVersion === planVersion) return known;
    const document = row.get({ id: planVersion })?.document;
    const since = document === undefined ? undefined : first.get({ plan: document.id });
    if (document === undefined || since === undefined) return null;
    return { plan: withLine(document), planVersion, followedSince: since.at };
  };
}

/** The newest plan in the database. Throws `DatabaseError` (`no-plan`). */
export function seededPlan(connection: Connection): Plan {
  const newest = preparePlanInForce(drizzled(connection))(null);
  if (newest === null) throw new DatabaseError("no-plan", connection.name);
  return newest.plan;
}
