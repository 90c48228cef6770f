/** The contract of the ports (`src/store.ts`, `src/admin-store.ts`): what every driver must keep. */
import { testAdmin } from "./admin.ts";
import { kitOf, type TestedDriver } from "./driver.ts";
import { testLog } from "./log.ts";
import { testNotices } from "./notices.ts";
import { testOutbox } from "./outbox.ts";
import { testPeople } from "./people.ts";
import { testPlan } from "./plan.ts";
import { testProcesses } from "./processes.ts";
import { testQueries } from "./queries.ts";
import { testTrouble } from "./trouble.ts";
import { testWeekly } from "./weekly.ts";

/** Tests a driver. A new one is ready when all of it is green. */
export function testStore(driver: TestedDriver): void {
  const kit = kitOf(driver);
  testLog(kit);
  testQueries(kit);
  testNotices(kit);
  testPeople(kit);
  testOutbox(kit);
  testWeekly(kit);
  testPlan(kit);
  testAdmin(kit);
  testProcesses(kit);
  testTrouble(kit);
}
