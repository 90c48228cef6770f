/** The local page on the real bot, the real plan and a database in memory, on a loopback port of its own. */
import { onTestFinished } from "vitest";
import { readConfig } from "../../../adapters/config.ts";
import { closeServer, createHttpServer, listen } from "../../../adapters/http.ts";
import { createLocalPage } from "../../../adapters/local/browser.ts";
import { introduce, localPeople } from "../../../adapters/local/people.ts";
import { openBot } from "../../../adapters/open.ts";

const NOW = "2018-11-26T09:00:00.000Z";

/** The port of a running page, stopped after the test. Kari may hand out responsibility. */
export async function startPage(): Promise<number> {
  const config = readConfig({ AKTIVITET_DB: ":memory:", AKTIVITET_EDITORS: "Kari Moen" });
  const { bot, store, plan } = await openBot(config, NOW);
  const people = localPeople(config.rights);
  await introduce(people, store);
  const server = createHttpServer([createLocalPage({ bot, plan, people, now: () => NOW })]);
  const port = await listen(server, 0, "127.0.0.1");
  onTestFinished(async () => {
    await closeServer(server, 0);
    await store.close();
  });
  return port;
}
