import type { Fields } from "./fields.ts";
import type { Pulse } from "./pulse.ts";

/** A person (or bot) Slack knows about. `team` differs from the workspace's for Slack Connect people. */
export interface SlackUser {
  id: string;
  name: string;
  email: string | null;
  guest: boolean;
  deleted: boolean;
  bot: boolean;
  team: string;
}

/** A conversation: a channel, a person's direct messages with the bot, or those of people (`mpdm-…`, or of two). */
export interface SlackChannel {
  id: string;
  name: string;
  kind: "channel" | "direct" | "group" | "two-people";
  /** A channel that only its members see. */
  private: boolean;
  members: Set<string>;
  archived: boolean;
  shared: boolean;
  /** Everybody who joins the workspace joins this channel. */
  open: boolean;
}

/** A message as it stands now. `to` is set on an ephemeral message: only that person sees it. */
export interface SlackMessage {
  channel: string;
  ts: string;
  threadTs: string | null;
  user: string;
  byApp: boolean;
  to: string | null;
  text: string;
  blocks: Fields[];
  metadata: Fields | null;
  edits: number;
  deleted: boolean;
  reactions: { name: string; user: string }[];
  files: string[];
  unfurl: boolean;
}

/** What a person has typed or chosen, per block_id and action_id, as Slack reports it. */
export type StateValues = Record<string, Record<string, Fields>>;

/** A modal (or App Home) as one person sees it. `content` is the view the app sent, ids filled in. */
export interface SlackView {
  id: string;
  type: "modal" | "home";
  user: string;
  content: Fields;
  values: StateValues;
  hash: string;
  root: string;
  previous: string | null;
  open: boolean;
}

/** A file the app has uploaded. */
export interface SlackFile {
  id: string;
  name: string;
  title: string;
  length: number;
  bytes: Buffer | null;
  channels: string[];
}

/** All times in milliseconds. Slack's own values are the defaults; tests shorten them. */
export interface Times {
  /** How long the app has to answer a delivery (3 s). */
  ack: number;
  /** How long a trigger_id lives (3 s). */
  trigger: number;
  /** How long a response_url lives (30 min). */
  responseUrl: number;
  /** Waits before each new try of an event (Slack: almost at once, 1 min, 5 min; here short). */
  retries: number[];
  /** After something was seen: how long it must be quiet before the act is over. */
  quiet: number;
  /** When nothing was seen: how long to wait for a first sign. */
  patience: number;
  /** Upper bound of waiting for anything. */
  bound: number;
  /** The least time between two posts in a channel when rate limits are on (1 s). */
  post: number;
}

/** Everything the stand-in knows. Plain data; the modules beside this one read and change it. */
export interface World {
  team: { id: string; domain: string };
  appId: string;
  bot: { userId: string; botId: string; name: string };
  tokens: { bot: string; app: string; signingSecret: string; verification: string };
  tokenState: { error: string | null };
  scopes: Set<string>;
  events: Set<string>;
  times: Times;
  rateLimits: boolean;
  now(): number;
  users: Map<string, SlackUser>;
  channels: Map<string, SlackChannel>;
  messages: SlackMessage[];
  /** Each appearance or change of a message, in order; `cause` names the act whose answer made it, if known. */
  journal: { message: SlackMessage; cause: string | null }[];
  views: Map<string, SlackView>;
  homes: Map<string, SlackView>;
  files: Map<string, SlackFile>;
  pulse: Pulse;
  /** Web API and response_url calls being answered right now. */
  inFlight: number;
  /** The address of the server, without a trailing slash. */
  url: string;
  lastTs: number;
  /** Called after each chat.postMessage that was done. */
  afterPost: (message: SlackMessage) => void;
}
