import type { Stage } from "./act.ts";
import { httpCarrier, type RawAnswer } from "./carrier-http.ts";
import { openSockets, type Sockets } from "./carrier-socket.ts";
import type { Ack, Carrier, Delivery } from "./delivery.ts";
import { echoPosts } from "./echo.ts";
import { createFailures, type FailureOrder } from "./failures.ts";
import type { Fields } from "./fields.ts";
import { addUser, looks } from "./looks.ts";
import { type ChannelOptions, createWorld, type SlackOptions, type UserOptions } from "./options.ts";
import { outside } from "./outside.ts";
import type { Person } from "./person.ts";
import { rawDoor } from "./raw-door.ts";
import { type Call, type ServerParts, startServer, type Watch } from "./server.ts";
import { createRights } from "./triggers.ts";
import type { SlackChannel, SlackFile, SlackMessage, SlackView, World } from "./world.ts";

export type { Seen } from "./act.ts";
export { slackProblems, viewProblems } from "./limits.ts";
export type { Person } from "./person.ts";
export type { Call, Moment } from "./server.ts";
export type { SlackChannel, SlackMessage, SlackView } from "./world.ts";

/** A stand-in Slack: a workspace with the app installed, on 127.0.0.1. */
export interface Slack {
  url: string;
  /** What the app's `slackApiUrl` should be (ends with a slash). */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  teamId: string;
  appId: string;
  botUserId: string;
  /** Everything, for looks and changes no function here covers (scopes, token state, times). */
  world: World;
  calls: Call[];
  deliveries: Delivery[];
  sockets: Sockets;
  /** Delivers over HTTP to this address from now on; without it, over Socket Mode. */
  useHttp(url: string): void;
  useSockets(): void;
  user(options: UserOptions): Person;
  channel(options: ChannelOptions): SlackChannel;
  /** Fails the next `times` calls of a method ("*", "response_url", "upload" too). See failures.ts for how. */
  fail(method: string, how: FailureOrder, times?: number): void;
  /** Nothing fails any more. */
  heal(): void;
  /** Tells of every moment of every call from now on (null: no more); see server.ts. */
  watch(watch: Watch | null): void;
  /** The messages everybody can read in a channel now, oldest first. */
  posted(channel: string | { id: string }): SlackMessage[];
  /** The ephemeral messages a person has in front of them now, oldest first. */
  ephemerals(user: { id: string }): SlackMessage[];
  /** The open views of a person, the top one last. */
  views(user: { id: string }): SlackView[];
  home(user: { id: string }): SlackView | null;
  files(): SlackFile[];
  /** Delivers any event, with retries; `shared` when it is from a Slack Connect channel. Gives the last ack. */
  event(event: Fields, shared?: boolean): Promise<Ack>;
  /** Sends a delivery once more, just as it was (freshly signed, another envelope). The newest when left out. */
  redeliver(delivery?: Delivery): Promise<Ack>;
  /** The url_verification handshake over HTTP. */
  verifyUrl(challenge: string): Promise<RawAnswer>;
  /** Posts anything to the app's address: hostile HTTP. */
  raw(headers: Record<string, string>, body: string | Buffer, milliseconds?: number): Promise<RawAnswer>;
  /** The signature headers for a body; `seconds` and `secret` may be wrong on purpose. */
  sign(body: string | Buffer, seconds?: number | string, secret?: string): Record<string, string>;
  /** The workspace removes the app: events app_uninstalled and tokens_revoked, the token is dead (account_inactive). */
  uninstall(): Promise<Ack>;
  /** The bot token is revoked (token_revoked). */
  revoke(): Promise<Ack>;
  /** Waits for a condition, woken by everything that happens. False when `milliseconds` pass first. */
  until(condition: () => boolean, milliseconds?: number): Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts a stand-in Slack on a free port on 127.0.0.1. Stop it when the test is over. */
export async function startSlack(options: SlackOptions = {}): Promise<Slack> {
  const world = createWorld(options);
  const [rights, failures] = [createRights(), createFailures()];
  const [calls, deliveries]: [Call[], Delivery[]] = [[], []];
  const parts: ServerParts = { world, rights, failures, calls, watch: null };
  const server = await startServer(parts);
  const sockets = openSockets(world, server);
  let [carrier, appUrl]: [Carrier, string] = [sockets, ""];
  const stage: Stage = {
    world,
    rights,
    carrier: () => carrier,
    keep: (delivery) => deliveries.push(delivery),
    command: options.command ?? "/aktivitet",
    escapes: options.escapes ?? true,
  };
  if (options.echo ?? true) echoPosts(stage);
  return {
    ...names(world),
    ...looks(world),
    ...outside(stage, deliveries),
    ...rawDoor(world, () => appUrl),
    world,
    calls,
    deliveries,
    sockets,
    useHttp(url) {
      appUrl = url;
      carrier = httpCarrier(world, url);
    },
    useSockets() {
      carrier = sockets;
    },
    user: (user) => addUser(stage, user),
    fail: (method, how, times = 1) => failures.order(method, how, times),
    heal: () => failures.clear(),
    watch(watch) {
      parts.watch = watch;
    },
    until: (condition, milliseconds = world.times.bound) => world.pulse.until(condition, milliseconds),
    async stop() {
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What an app's settings need to know of the workspace. */
function names(world: World) {
  return {
    url: world.url,
    apiUrl: `${world.url}/api/`,
    botToken: world.tokens.bot,
    appToken: world.tokens.app,
    signingSecret: world.tokens.signingSecret,
    teamId: world.team.id,
    appId: world.appId,
    botUserId: world.bot.userId,
  };
}
