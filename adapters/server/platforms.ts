/** Slack and Teams, as far as they are set up, as one thing for `main.ts`. Each SDK is loaded only when its platform is set up. */

import type { Bot } from "../../src/bot/bot.ts";
import { CHATS, type Chat } from "../../src/model/platform.ts";
import type { TeamsReferences } from "../../src/model/teams-reference.ts";
import { SLACK_OPERATION } from "../../src/texts/slack-setup.ts";
import { TEAMS_OPERATION } from "../../src/texts/teams-setup.ts";
import type { Adapter } from "../shared/adapter.ts";
import type { Clock } from "../shared/clock.ts";
import type { Log } from "../shared/log.ts";
import { DeliveryError, type Messenger } from "../shared/messenger.ts";
import type { SlackConfig } from "../slack/setup/config.ts";
import { ConnectorError, Refused, Unavailable } from "../teams/send/errors.ts";
import type { TeamsConfig } from "../teams/setup/config.ts";
import type { ChatConfigs, ConfigOf } from "./config.ts";
import type { Checks } from "./health.ts";
import type { Route } from "./http.ts";

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

/** What a platform is opened with. */
export interface Parts {
  bot: Bot;
  references: TeamsReferences;
  now: Clock;
  log: Log;
}

/** The platforms that the settings name; none is in touch with anybody before `start`. */
export async function openPlatforms(configs: ChatConfigs, parts: Parts): Promise<Platforms> {
  const opened = await Promise.all(CHATS.map((chat) => openOne(chat, configs, parts)));
  const adapters = opened.flatMap((one) => one ?? []);
  return {
    routes: adapters.flatMap(({ routes }) => routes),
    checks: Object.fromEntries(adapters.map(({ messenger, health }) => [messenger.platform, health])),
    messengers: adapters.map(({ messenger }) => messenger),
    start: async () => void (await Promise.all(adapters.map(({ start }) => start()))),
    stop: async () => void (await Promise.all(adapters.map(({ stop }) => stop()))),
  };
}

const OPEN: { readonly [P in Chat]: (config: ConfigOf[P], parts: Parts) => Promise<Adapter> } = {
  slack: openSlack,
  teams: openTeams,
};

async function openOne<P extends Chat>(chat: P, configs: ChatConfigs, parts: Parts): Promise<Adapter | null> {
  const config: ConfigOf[P] | null = configs[chat];
  return config === null ? null : OPEN[chat](config, parts);
}

async function openSlack(config: SlackConfig, { bot, now, log }: Parts): Promise<Adapter> {
  const { createSlackAdapter } = await import("../slack/adapter.ts");
  return createSlackAdapter({
    bot,
    config,
    now,
    report: (kind, error) => reportSlack(log, kind, error),
    dead: (code) => log.error(SLACK_OPERATION.dead(code)),
    unconnected: (code) => log.error(SLACK_OPERATION.unconnected(code)),
    unknown: log.error,
  });
}

async function openTeams(config: TeamsConfig, { bot, references, now, log }: Parts): Promise<Adapter> {
  const { createTeamsAdapter } = await import("../teams/adapter.ts");
  return createTeamsAdapter({
    bot,
    config,
    references,
    now,
    report: (what, error) => reportTeams(log, what, error),
    unanswered: (count) => log.error(TEAMS_OPERATION.unanswered(count)),
  });
}

/** What kind of call or delivery failed, and Slack's code for it. */
function reportSlack(log: Log, kind: string, error: unknown): void {
  if (error instanceof DeliveryError) log.error(`slack ${kind}: ${error.trouble}`);
  else log.unexpected(`slack ${kind}`, error);
}

/** Our own errors say in a word what was refused or did not answer; anything else is a fault of the program's. */
function reportTeams(log: Log, what: string, error: unknown): void {
  const isOurs = error instanceof Refused || error instanceof Unavailable || error instanceof ConnectorError;
  if (isOurs) log.error(`teams ${what}: ${error.message}`);
  else log.unexpected(`teams ${what}`, error);
}
