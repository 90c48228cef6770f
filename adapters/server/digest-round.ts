/** `npm run -s admin -- digest`: one round of posting, without a server, by hand or from a scheduler. */
import { ADMIN } from "../../src/texts/operator.ts";
import { openBot } from "../open.ts";
import { wallClock } from "../shared/clock.ts";
import type { Log } from "../shared/log.ts";
import { type Config, ConfigError, clockFrom } from "./config.ts";
import { createDispatcher, type Left } from "./dispatcher.ts";
import { openPlatforms } from "./platforms.ts";

/** What has to be tried again is waited for this long. */
const PATIENCE_MS = 90_000;

/** Posts what is due; resolves to what is left. Throws `ConfigError` when there is nowhere to post. */
export async function runDigestRound(config: Config, log: Log): Promise<Left> {
  const clock = clockFrom(config.now);
  const { bot, store } = await openBot(config, clock(), log);
  // Nothing comes in: no socket, no address.
  const slack = config.slack === null ? null : { ...config.slack, appToken: null, signingSecret: null };
  const platforms = await openPlatforms({ ...config, slack }, { bot, references: store.teams, now: clock, log });
  try {
    if (platforms.messengers.length === 0) throw new ConfigError(ADMIN.digestNowhere);
    await platforms.start();
    return await createDispatcher({
      bot,
      messengers: platforms.messengers,
      now: clock,
      wall: wallClock,
      report: log.unexpected,
    }).finish(PATIENCE_MS);
  } finally {
    await platforms.stop();
    await store.close();
  }
}
