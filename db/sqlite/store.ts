/** Serves the core's port (`src/store.ts`) with one SQLite file. */

import type { OpenedStore, StoreOptions } from "../../src/admin-store.ts";
import type { TeamsReferences } from "../../src/model/teams-reference.ts";
import type { Store } from "../../src/store.ts";
import { prepareAppend } from "./append.ts";
import { lastBackup } from "./backup.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { guardWrites } from "./guard.ts";
import { databaseHealth } from "./health.ts";
import { prepareByRequest, prepareEntriesAfter, prepareEntry, prepareLogQuery } from "./log-queries.ts";
import { prepareNoticeQueue, prepareTakeNotices } from "./notices.ts";
import { openDatabase } from "./open.ts";
import { prepareOutbox } from "./outbox.ts";
import { preparePerson } from "./people.ts";
import { createReadModel } from "./read-model.ts";
import { keepRecent } from "./recent-entries.ts";
import { seedPlan, takeInPlan } from "./seed.ts";
import { asStoreCall } from "./sqlite-trouble.ts";
import { prepareTeamsReferences } from "./teams-references.ts";
import { prepareWeekly } from "./weekly.ts";

/**
 * Opens the file, brings its schema up to date, sees to its plan, and serves it. Throws `DatabaseError`, or what reading the plan
 * throws.
 */
export async function openStore({ file, plan, takeIn }: StoreOptions): Promise<OpenedStore> {
  const connection = openDatabase(file);
  try {
    if (plan !== null && takeIn === undefined) await seedPlan(connection, plan);
    if (plan !== null && takeIn !== undefined) takeIn(await takeInPlan(connection, plan));
    return createStore(connection);
  } catch (trouble) {
    connection.close();
    throw trouble;
  }
}

/** The store on an open connection with a seeded plan. Throws `DatabaseError` (`no-plan`). */
export function createStore(connection: Connection): OpenedStore {
  const model = createReadModel(connection);
  const database = drizzled(connection);
  const byRequest = prepareByRequest(connection);
  const guard = guardWrites(connection);
  const append = prepareAppend(connection, model, byRequest);
  const recent = keepRecent(prepareEntry(database));
  const log = prepareLogQuery(database);
  const entriesAfter = prepareEntriesAfter(database);
  const person = preparePerson(connection, guard, model);
  const takeNotices = prepareTakeNotices(connection);
  const notices = prepareNoticeQueue(connection);
  let outbox: Store["outbox"] | undefined;
  let weekly: Store["weekly"] | undefined;
  let teams: TeamsReferences | undefined;
  return {
    read: () => asStoreCall(model.snapshot),
    append: (batch) => asStoreCall(() => guard.run(() => recent.keep(append(batch)))),
    byRequest: (request) => asStoreCall(() => byRequest(request)),
    entry: (id) => asStoreCall(() => recent.entry(id)),
    log: (query) => asStoreCall(() => log(query)),
    person: (identity) => asStoreCall(() => person(identity)),
    entriesAfter: (id, limit) => asStoreCall(() => entriesAfter(id, limit)),
    waitingNotices: (limit, people) => asStoreCall(() => notices.waiting(limit, people)),
    noticesDelivered: (ids, at) => asStoreCall(() => notices.delivered(ids, at)),
    takeNotices: (receiver, at) => asStoreCall(() => takeNotices(receiver, at)),
    health: async () => (guard.isInPlace() ? databaseHealth(connection.name) : { ok: false, reason: "moved" }),
    lastBackup: async () => lastBackup(connection.name),
    // Prepared when they are first used, which is after the first answer.
    get outbox() {
      outbox ??= prepareOutbox(connection, guard, model);
      return outbox;
    },
    get weekly() {
      weekly ??= prepareWeekly(connection, guard, model);
      return weekly;
    },
    get teams() {
      teams ??= prepareTeamsReferences(connection);
      return teams;
    },
    close: () => asStoreCall(() => void connection.close()),
  };
}
