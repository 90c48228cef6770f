/** Slack, put together: two ways in, one way through Bolt to the surfaces, one way out. */

import { App, type Context, type Receiver } from "@slack/bolt";
import type { Bot } from "../../src/bot/bot.ts";
import type { Instant } from "../../src/model/week.ts";
import type { Adapter } from "../shared/adapter.ts";
import { createOnce } from "../shared/once.ts";
import type { SlackContext } from "./context.ts";
import { createIdentity, unconfirmed, whenKnown } from "./people/identify.ts";
import { createSenders } from "./people/sender.ts";
import { createAccept, type Envelope } from "./receive/envelope.ts";
import { hearEvent } from "./receive/events.ts";
import { createOwnChats } from "./receive/own-chats.ts";
import { createReceiver } from "./receive/receiver.ts";
import { SILENT } from "./receive/silence.ts";
import { createSocket } from "./receive/socket.ts";
import { createSlackApi } from "./send/client.ts";
import { createMessenger } from "./send/messenger.ts";
import { isLoopback, type SlackConfig } from "./setup/config.ts";
import { createAppHome } from "./surfaces/app-home.ts";
import { answerCommand } from "./surfaces/commands.ts";
import { answerSubmission } from "./surfaces/forms.ts";
import { answerShortcut } from "./surfaces/shortcuts.ts";
import { answerSuggestion } from "./surfaces/suggestions.ts";
import { answerTap } from "./surfaces/taps.ts";

export interface SlackAdapterOptions {
  bot: Bot;
  config: SlackConfig;
  now(): Instant;
  /** Told what failed, by kind; holds no personal text. */
  report(kind: string, error: unknown): void;
  /** Told once when the token turns out to be of no more use, with Slack's code. */
  dead?(code: string): void;
  /** Told Slack's code for why Socket Mode does not connect, each once until it does. */
  unconnected?(code: string): void;
  /** Told, in a sentence, while Slack has not said who we are. */
  unknown?(line: string): void;
}

/** Requests remembered: some hours of work in a busy region. */
const REMEMBERED = 2000;

/** Not Slack's own code, which would be the one for the bot's token. */
const APP_TOKEN_REFUSED = "app_token_refused";

/** Milliseconds that work in hand gets when the bot stops. */
const CLOSING = 3000;

/** Slack as an adapter of the bot. Nothing is sent or received before `start`. */
export function createSlackAdapter({
  bot,
  config,
  now,
  report,
  dead,
  unconnected,
  unknown,
}: SlackAdapterOptions): Adapter {
  const workspace = unconfirmed(config);
  // What is refused at the start ends it, and is said there.
  const api = createSlackApi(config, (code) => workspace.unconfirmed !== true && dead?.(code));
  const senders = createSenders({ api, workspace, isStandIn: isLoopback(new URL(config.apiUrl).hostname), report });
  const home = createAppHome({ bot, api, senders, now, report });
  const once = createOnce(REMEMBERED);
  const slack: SlackContext = {
    bot,
    api,
    senders,
    ownChats: createOwnChats(api, report),
    workspace,
    now,
    home: home.opened,
    changed: home.changed,
    once,
    report,
  };
  const app = createApp(slack);
  const inHand = new Set<Promise<void>>();
  const accept = createAccept(
    (envelope) =>
      app
        .processEvent({ body: envelope.body, ack: async () => undefined, customProperties: { envelope } })
        .catch(throwOriginal),
    report,
  );
  const counted: typeof accept = (...delivered) => {
    const work = accept(...delivered).finally(() => inHand.delete(work));
    inHand.add(work);
    return work;
  };
  const { appToken, signingSecret, apiUrl } = config;
  const socket =
    appToken === null
      ? null
      : createSocket({
          appToken,
          apiUrl,
          workspace,
          accept: counted,
          dead: () => api.close(APP_TOKEN_REFUSED),
          unconnected: (code) => unconnected?.(code),
        });
  const identity = createIdentity({
    api,
    config,
    workspace,
    told: () => socket?.start(),
    unknown: (line) => unknown?.(line),
  });
  return {
    routes:
      socket === null && signingSecret !== null
        ? [whenKnown(workspace, identity, createReceiver({ signingSecret, workspace, accept: counted }))]
        : [],
    start: identity.start,
    async stop() {
      identity.stop();
      socket?.stop();
      const closing = new Promise((resolve) => setTimeout(resolve, CLOSING).unref());
      await Promise.race([Promise.allSettled(inHand), closing]);
    },
    /** `reason`: Slack's code, or `connecting` while nothing is known to be wrong. */
    async health() {
      const reason = api.closed() ?? (workspace.unconfirmed === true ? "connecting" : (socket?.trouble() ?? null));
      return reason === null ? { ok: true } : { ok: false, reason };
    },
    messenger: createMessenger(api, workspace),
  };
}

/** One listener for each kind of envelope; what it is exactly, each surface knows. Every listener costs every request. */
function createApp(slack: SlackContext): App {
  const app = new App({
    receiver: NO_RECEIVER,
    // No token for Bolt: the one way out is ours.
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
    logger: SILENT,
    clientOptions: { slackApiUrl: "https://slack.com/api/", allowAbsoluteUrls: false },
  });
  const surface =
    (answer: (slack: SlackContext, envelope: Envelope) => Promise<void>) =>
    ({ context }: { context: Context }) =>
      answer(slack, context.envelope as Envelope);
  app.command(/./, surface(answerCommand));
  app.action({}, surface(answerTap));
  app.view({}, surface(answerSubmission));
  app.options({}, surface(answerSuggestion));
  app.shortcut({}, surface(answerShortcut));
  app.event(/./, surface(hearEvent));
  return app;
}

/** Bolt wraps what our listeners throw. */
function throwOriginal(error: unknown): never {
  throw error instanceof Error && "original" in error ? error.original : error;
}

/** Deliveries come through our own two ways in. */
const NO_RECEIVER: Receiver = {
  init: () => undefined,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};
