/** The one way out to Slack: with time limits, without the SDK's own retries, and not at all with a dead token. */
import { webApi } from "@slack/bolt";
import { SILENT } from "../receive/silence.ts";
import type { SlackConfig } from "../setup/config.ts";
import { isLoopback } from "../setup/config.ts";
import { deliveryError, isDead, slackRefusal } from "./errors.ts";

export interface SlackApi {
  /** Makes one call. Throws `DeliveryError`. */
  run<Result>(call: (client: webApi.WebClient) => Promise<Result>): Promise<Result>;
  /** Answers through a `response_url`. Throws `DeliveryError`. */
  respond(url: string, message: object): Promise<void>;
  /** No more calls: the app was removed, or the token taken back. */
  close(code: string): void;
  /** Slack's code for why no call is made any more; null while all is well. */
  closed(): string | null;
}

/** Milliseconds. */
const TIMEOUT = 10_000;

/** Where `response_url`s lead (`promises.md`, P12). */
const HOOKS = "https://hooks.slack.com";

/**
 * A client for the bot token. `dead` is told once, when the token turns out to be of no more use. `timeout` is how long
 * a call may take, ms.
 */
export function createSlackApi(
  { botToken, apiUrl }: Pick<SlackConfig, "botToken" | "apiUrl">,
  dead: (code: string) => unknown = () => undefined,
  timeout = TIMEOUT,
): SlackApi {
  let closed: string | null = null;
  // The SDK's retries post twice when Slack took the first and then failed; retrying is the outbox's work.
  const client = new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    logger: SILENT,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  });
  const hooks = allowedHooks(apiUrl);
  const close = (code: string) => {
    if (closed !== null) return;
    closed = code;
    dead(code);
  };
  return {
    async run(call) {
      if (closed !== null) throw slackRefusal(closed);
      try {
        return await call(client);
      } catch (thrown) {
        const error = deliveryError(thrown);
        if (isDead(error.trouble)) close(error.trouble);
        throw error;
      }
    },
    async respond(url, message) {
      if (closed !== null) throw slackRefusal(closed);
      if (!URL.canParse(url) || !hooks.includes(new URL(url).origin)) throw slackRefusal("foreign_response_url");
      await postTo(url, message);
    },
    close,
    closed: () => closed,
  };
}

/** Slack's own, and in tests the stand-in's on this very machine. */
function allowedHooks(apiUrl: string): string[] {
  const { hostname, origin } = new URL(apiUrl);
  return isLoopback(hostname) ? [HOOKS, origin] : [HOOKS];
}

async function postTo(url: string, message: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: JSON.stringify(message),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch(() => {
    throw deliveryError(null);
  });
  const said = await response.text().catch(() => "");
  if (!response.ok || said.includes('"ok":false'))
    throw slackRefusal(/"error":"(\w+)"/.exec(said)?.[1] ?? `http_${response.status}`);
}
