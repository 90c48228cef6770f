/** Slack (and what else is set up) as one thing for `main.ts`. Each SDK is loaded only when its platform is set up. */
import type { Bot } from "../src/bot.ts";
import { SLACK_OPERATION } from "../src/texts/slack-setup.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Checks } from "./health.ts";
import type { Route } from "./http.ts";
import { DeliveryError, type Messenger } from "./messenger.ts";
import { report } from "./open.ts";

export interface Platforms {
  /** For the one HTTP server. */
  routes: Route[];
  /** For `/healthz`. */
  checks: Checks;
  /** For the outbox. */
  messengers: Messenger[];
  /** Begins once the server listens. Throws `ConfigError` for what a platform refuses for good. */
  start(): Promise<void>;
  /** No new work; what is in hand is finished. */
  stop(): Promise<void>;
}

/** The platforms that the settings name; none is in touch with anybody before `start`. */
export async function openPlatforms({ slack }: Pick<Config, "slack">, bot: Bot, now: Clock): Promise<Platforms> {
  if (slack === null) return { routes: [], checks: {}, messengers: [], start: nothing, stop: nothing };
  const { createSlackAdapter } = await import("./slack/app.ts");
  const adapter = createSlackAdapter({ bot, config: slack, now, report: reportSlack, dead: reportDead });
  return {
    routes: adapter.routes,
    checks: { slack: async () => ({ ...adapter.health() }) },
    messengers: [adapter.messenger],
    start: adapter.start,
    stop: adapter.stop,
  };
}

async function nothing(): Promise<void> {}

/** What kind of call or delivery failed, and Slack's code for it. */
function reportSlack(kind: string, error: unknown): void {
  if (error instanceof DeliveryError) console.error(`slack ${kind}: ${error.trouble}`);
  else report(`slack ${kind}`, error);
}

function reportDead(trouble: string): void {
  console.error(SLACK_OPERATION.dead(trouble));
}
