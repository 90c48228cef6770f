/** Slack over Socket Mode: no public address is needed. */
import { SocketModeReceiver } from "@slack/bolt";
import type { Accept } from "./delivery.ts";
import { deliveryError, isDead } from "./errors.ts";
import { fields } from "./payload.ts";
import { SILENT } from "./silence.ts";
import { isForUs, type Workspace } from "./workspace.ts";

export interface SocketOptions {
  appToken: string;
  apiUrl: string;
  workspace: Workspace;
  accept: Accept;
  /** Told when the app token is of no more use. */
  dead(code: string): void;
}

export interface Socket {
  /** Connects, and goes on connecting until it is stopped. */
  start(): void;
  stop(): void;
  isConnected(): boolean;
}

/** Milliseconds before connecting again: at once after Slack's own hourly change, slower after failures. */
const PAUSES = [100, 1000, 5000, 15_000, 30_000];

/**
 * Bolt's receiver for the connection; we listen to its client ourselves, so that a delivery goes the same way as over
 * HTTP. Reconnecting is ours: the SDK's own leaves a rejection that nobody can catch when `apps.connections.open` fails
 * for good, and that would end the program. Its retries of that call keep their defaults.
 */
export function createSocket({ appToken, apiUrl, workspace, accept, dead }: SocketOptions): Socket {
  const { client } = new SocketModeReceiver({
    appToken,
    logger: SILENT,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, allowAbsoluteUrls: false } },
  });
  let connected = false;
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  client.on("slack_event", (delivered: unknown) => {
    const { ack, body } = fields(delivered);
    const answer = ack as (response?: object) => Promise<void>;
    const read = fields(body);
    // Not for us: answered all the same, or Slack would go on delivering it.
    const taken = read === body && isForUs(read, workspace) ? accept(read, answer) : answer();
    taken.catch(() => undefined);
  });
  client.on("connected", () => {
    connected = true;
    failures = 0;
  });
  client.on("disconnected", () => {
    if (connected) again();
    connected = false;
  });

  function again(): void {
    if (stopped || timer !== undefined) return;
    const pause = PAUSES[Math.min(failures, PAUSES.length - 1)];
    failures += 1;
    timer = setTimeout(() => {
      timer = undefined;
      connect();
    }, pause);
  }

  function connect(): void {
    client.start().catch((thrown: unknown) => {
      const { trouble } = deliveryError(thrown);
      if (isDead(trouble)) dead(trouble);
      else again();
    });
  }

  return {
    start: connect,
    stop() {
      stopped = true;
      clearTimeout(timer);
      client.disconnect().catch(() => undefined);
    },
    isConnected: () => connected,
  };
}
