/** The projections, folded from the log from the beginning. */
import { and, asc, gt, isNotNull, sql } from "drizzle-orm";
import type { ActivityState } from "../../src/model/log.ts";
import type { RoleHolder } from "../../src/model/person.ts";
import type { Plan } from "../../src/model/plan.ts";
import { foldHolders } from "../../src/store/holders.ts";
import { foldStates } from "../../src/store/states.ts";
import type { Connection } from "./connection.ts";
import { type Drizzled, drizzled } from "./drizzled.ts";
import { prepareHolderChanges, prepareHolderWriter, prepareStateWriter } from "./projection.ts";
import { activityState, log } from "./schema.ts";

const PAGE = 5000;

/** What the log says: the state of every activity it has something about, by code, and the role holders. */
export function foldLog(
  connection: Connection,
  plan: Pick<Plan, "activities">,
): { states: Map<string, ActivityState>; holders: RoleHolder[] } {
  const database = drizzled(connection);
  const states = foldStates(plan, activityEntries(database));
  return { states, holders: foldHolders(prepareHolderChanges(database)()) };
}

/** Makes the projections anew from the log. Run it in a transaction, with no store open on this connection. */
export function rebuildProjection(connection: Connection, plan: Plan): void {
  const { states } = foldLog(connection, plan);
  const writeState = prepareStateWriter(connection);
  drizzled(connection).delete(activityState).run();
  for (const state of states.values()) writeState(state);
  prepareHolderWriter(drizzled(connection))();
}

function* activityEntries(database: Drizzled) {
  const page = database
    .select({ id: log.id, activity: sql<string>`${log.activity}`, after: log.after })
    .from(log)
    .where(and(gt(log.id, sql.placeholder("last")), isNotNull(log.activity)))
    .orderBy(asc(log.id))
    .limit(PAGE)
    .prepare();
  let last = 0;
  for (let entries = page.all({ last }); entries.length > 0; entries = page.all({ last })) {
    yield* entries;
    last = entries.at(-1)?.id ?? last;
  }
}
