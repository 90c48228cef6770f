/** The composition root: `npm start`. */

import { setFlagsFromString } from "node:v8";
import type { Bot } from "../src/bot/bot.ts";
import type { Plan } from "../src/model/plan.ts";
import { type IsoDate, osloDate } from "../src/model/week.ts";
import { OPERATION, START_TROUBLE } from "../src/texts/operator.ts";
import { PLATFORMS } from "../src/texts/weekly.ts";
import { formatDateLong } from "../src/understand/language/format-date.ts";
import { createLocalPage } from "./local/browser.ts";
import { introduce, localPeople } from "./local/people.ts";
import { openService } from "./open.ts";
import { withoutAdministrator } from "./server/administrators.ts";
import { type Config, ConfigError, clockFrom, readConfig } from "./server/config.ts";
import { createDispatcher } from "./server/dispatcher.ts";
import { healthRoute } from "./server/health.ts";
import { closeServer, createHttpServer, listen } from "./server/http.ts";
import { outboxCheck } from "./server/outbox-check.ts";
import { openPlatforms } from "./server/platforms.ts";
import { runOrRefuse } from "./server/refuse.ts";
import type { Shell } from "./server/shell.ts";
import { unknownPeople } from "./server/unknown-people.ts";
import { wallClock } from "./shared/clock.ts";
import type { Log } from "./shared/log.ts";
import { requireWayIn } from "./slack/setup/config.ts";

/** Work in hand has this long when the program is told to stop. */
const CLOSING_MS = 4000;

/** After so long the bot settles, after whatever has waited for the start. */
const SETTLED_MS = 500;

await runOrRefuse(start);

async function start({ environment, log }: Shell): Promise<number> {
  const config = readConfig(environment);
  requireWayIn(config.slack);
  const unknown = unknownPeople(config.rights);
  if (unknown.length > 0) log.warn(OPERATION.unknownPeople(unknown));
  const clock = clockFrom(config.now);
  const tellings: (() => void)[] = [];
  const { bot, store, plan } = await openService(config, clock(), log, (line, isWarning) =>
    tellings.push(() => (isWarning ? log.warn(line) : log.info(line))),
  );
  const people = localPeople(config.rights);
  await introduce(people, store);
  const page = config.page ? [createLocalPage({ bot, plan, people, now: clock, report: log.unexpected })] : [];
  const platforms = await openPlatforms(config, { bot, references: store.teams, now: clock, log });
  const messengers = [...platforms.messengers, ...page.map(({ messenger }) => messenger)];
  const delivery = createDispatcher({ bot, messengers, now: clock, wall: wallClock, report: log.unexpected });
  const health = healthRoute({
    database: async () => {
      await store.read();
      return store.health();
    },
    backup: async () => ({ ok: true, at: (await store.lastBackup())?.at ?? null }),
    outbox: outboxCheck(store, clock),
    ...platforms.checks,
  });
  const server = createHttpServer([...platforms.routes, health, ...page], log.unexpected);
  const port = await listen(server, config.port, config.host).catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(
      error.code === "EADDRINUSE"
        ? START_TROUBLE.portTaken(config.port)
        : START_TROUBLE.portRefused(config.host, config.port),
    );
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await Promise.all([delivery.stop(), platforms.stop(), closeServer(server, CLOSING_MS)]);
    await store.close();
    log.info(OPERATION.stopped);
    process.exit(0);
  };
  // What nobody waits for must not end the bot for everybody.
  process.on("unhandledRejection", (error) => log.unexpected("rejection", error));
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  await platforms.start();
  // Not before: a start that is refused says one line, why.
  for (const tell of tellings) tell();
  for (const warning of warningsOf(config, plan, osloDate(clock()))) log.warn(warning);
  setTimeout(() => settle(bot, log), SETTLED_MS).unref();
  delivery.start();
  // Last, so that whoever has read it can also tell the program to stop.
  const url = `http://127.0.0.1:${port}/`;
  log.info(config.page ? OPERATION.running(url) : OPERATION.listening(url));
  log.info(OPERATION.database(config.database));
  return 0;
}

/** Gets ready for hard questions, a tenth of a second's work: until then the first who asks one waits for it. */
function settle(bot: Bot, log: Log): void {
  bot.prepare().catch((error) => log.unexpected("prepare", error));
  // V8's young generation grows no more, instead of to 16 MiB. Measured after 4,000 commands: 129 MiB against 157. From
  // the very beginning it would be less still, but would make the start an eighth longer.
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** What hinders nobody from starting, and somebody from being helped. */
function warningsOf(config: Config, { period }: Plan, today: IsoDate): string[] {
  const headless = withoutAdministrator(config).map((platform) => PLATFORMS[platform]);
  return [
    ...(headless.length > 0 ? [OPERATION.noAdministrator(headless)] : []),
    ...(today > period.to ? [OPERATION.planOver(formatDateLong(period.to))] : []),
  ];
}
