/** The composition root: `npm start`. */
import { existsSync } from "node:fs";
import { OPERATION, START_TROUBLE } from "../src/texts/operator.ts";
import { ConfigError, clockFrom, readConfig, refuseUnbuilt } from "./config.ts";
import { healthRoute } from "./health.ts";
import { closeServer, createHttpServer, listen } from "./http.ts";
import { createLocalPage } from "./local/browser.ts";
import { introduce, localPeople } from "./local/people.ts";
import { openBot } from "./open.ts";
import { runOrRefuse } from "./refuse.ts";

/** The local page is for this machine only. */
const LOOPBACK = "127.0.0.1";

/** Work in hand has this long when the program is told to stop. */
const CLOSING_MS = 4000;

await runOrRefuse(start);

async function start(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  refuseUnbuilt(process.env);
  const config = readConfig(process.env);
  const clock = clockFrom(config.now);
  const { bot, store, plan } = await openBot(config, clock());
  const people = localPeople(config.rights);
  await introduce(people, store);
  const page = createLocalPage({ bot, plan, people, now: clock });
  const server = createHttpServer([healthRoute(store), page]);
  const port = await listen(server, config.port, LOOPBACK).catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(
      error.code === "EADDRINUSE" ? START_TROUBLE.portTaken(config.port) : START_TROUBLE.portRefused(config.port),
    );
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await closeServer(server, CLOSING_MS);
    await store.close();
    console.log(OPERATION.stopped);
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // Last, so that whoever has read it can also tell the program to stop.
  console.log(OPERATION.running(`http://${LOOPBACK}:${port}/`));
  console.log(OPERATION.database(config.database));
}
