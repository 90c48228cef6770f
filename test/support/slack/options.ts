import { createPulse } from "./pulse.ts";
import { ALL_SCOPES, EVENT_SCOPES } from "./scopes.ts";
import type { SlackUser, Times, World } from "./world.ts";

/** How the stand-in is set up. Everything has a default. */
export interface SlackOptions {
  /** Scopes the bot token has; all of them when left out. */
  scopes?: string[];
  /** Bot events the app subscribes to; left out: all except message.channels. */
  events?: string[];
  /** The slash command, and whether it asks for escaping (should_escape; default true). */
  command?: string;
  escapes?: boolean;
  times?: Partial<Times>;
  /** One post a second per channel (default off). */
  rateLimits?: boolean;
  /** Whether the app hears its own posts as `message` events, as it does in Slack (default true). */
  echo?: boolean;
  /** Milliseconds since 1970; for ageing triggers and response_urls. */
  now?: () => number;
}

/** A person to be: id and name are enough. */
export interface UserOptions {
  id: string;
  name: string;
  email?: string;
  guest?: boolean;
  deleted?: boolean;
  bot?: boolean;
  /** Another workspace: a Slack Connect person. */
  team?: string;
}

/** A channel to be: the bot and everybody are members unless `members` (user ids) says otherwise. */
export interface ChannelOptions {
  id: string;
  name: string;
  members?: string[];
  archived?: boolean;
  shared?: boolean;
  private?: boolean;
  /** `group`: several people and the bot; `two-people`: only they, and never the bot. Both need `members`. */
  kind?: "channel" | "group" | "two-people";
}

const TIMES: Times = {
  ack: 3000,
  trigger: 3000,
  responseUrl: 30 * 60_000,
  retries: [0, 50, 100],
  quiet: 30,
  patience: 500,
  bound: 30_000,
  post: 1000,
};

/** A workspace with the app installed, and nobody in it but the bot. */
export function createWorld(options: SlackOptions): World {
  const bot = { userId: "U0BOT", botId: "B0BOT", name: "Aktivitet" };
  const team = { id: "T0REGION", domain: "regionen" };
  const user: SlackUser = {
    id: bot.userId,
    name: bot.name,
    email: null,
    guest: false,
    deleted: false,
    bot: true,
    team: team.id,
  };
  return {
    team,
    appId: "A0AKTIVITET",
    bot,
    tokens: {
      bot: "xoxb-stand-in-bot-token",
      app: "xapp-stand-in-app-token",
      signingSecret: "stand-in-signing-secret",
      verification: "stand-in-verification",
    },
    tokenState: { error: null },
    scopes: new Set(options.scopes ?? ALL_SCOPES),
    events: new Set(options.events ?? Object.keys(EVENT_SCOPES).filter((event) => event !== "message.channels")),
    times: { ...TIMES, ...options.times },
    rateLimits: options.rateLimits ?? false,
    now: options.now ?? Date.now,
    users: new Map([[bot.userId, user]]),
    channels: new Map(),
    messages: [],
    journal: [],
    views: new Map(),
    homes: new Map(),
    files: new Map(),
    pulse: createPulse(),
    inFlight: 0,
    url: "",
    lastTs: 0,
    afterPost: () => {},
  };
}
