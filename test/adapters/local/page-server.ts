/** The local page on the real bot, the real plan and a database in memory, on a loopback port of its own. */
import { onTestFinished } from "vitest";
import { createLocalPage } from "../../../adapters/local/browser.ts";
import { introduce, localPeople } from "../../../adapters/local/people.ts";
import { openBot } from "../../../adapters/open.ts";
import { readConfig } from "../../../adapters/server/config.ts";
import { closeServer, createHttpServer, listen } from "../../../adapters/server/http.ts";
import { noTrouble, testLog } from "../../support/no-trouble.ts";

const NOW = "2018-11-26T09:00:00.000Z";

export interface RunningPage {
  port: number;
  stop(): Promise<void>;
}

/** The port of a running page, stopped after the test. Kari may hand out responsibility. */
export async function startPage(): Promise<number> {
  return (await runPage(":memory:")).port;
}

/** A page that a test may stop, and start again on the same database and port. */
export async function runPage(database: string, wanted = 0, now: () => string = () => NOW): Promise<RunningPage> {
  const config = readConfig({ AKTIVITET_DB: database, AKTIVITET_EDITORS: "Kari Moen" });
  const { bot, store, plan } = await openBot(config, NOW, testLog);
  const people = localPeople(config.rights);
  await introduce(people, store);
  const server = createHttpServer([createLocalPage({ bot, plan, people, now, report: noTrouble })], noTrouble);
  const port = await listen(server, wanted, "127.0.0.1");
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await closeServer(server, 0);
    await store.close();
  };
  onTestFinished(stop);
  return { port, stop };
}
