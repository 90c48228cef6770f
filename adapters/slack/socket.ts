/** Slack over Socket Mode: no public address is needed. */
import type { SocketModeClient } from "@slack/socket-mode";
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
 * Slack's own client for the connection, loaded only when it is used (a tenth of a second); a delivery goes the same way
 * as over HTTP. Reconnecting is ours: the SDK's own leaves a rejection that nobody can catch when
 * `apps.connections.open` fails for good, and that would end the program. Its retries of that call keep their defaults.
 */
export function createSocket({ appToken, apiUrl, workspace, accept, dead }: SocketOptions): Socket {
  let client: SocketModeClient | undefined;
  let connected = false;
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  async function load(): Promise<SocketModeClient> {
    const { SocketModeClient: Client } = await import("@slack/socket-mode");
    const loaded = new Client({
      appToken,
      logger: SILENT,
      autoReconnectEnabled: false,
      clientOptions: { slackApiUrl: apiUrl, allowAbsoluteUrls: false },
    });
    loaded.on("slack_event", deliver);
    loaded.on("connected", () => {
      connected = true;
      failures = 0;
    });
    loaded.on("disconnected", () => {
      if (connected) again();
      connected = false;
    });
    return loaded;
  }

  function deliver(delivered: unknown): void {
    const { ack, body } = fields(delivered);
    const answer = ack as (response?: object) => Promise<void>;
    const read = fields(body);
    // Not for us: answered all the same, or Slack would go on delivering it.
    const taken = read === body && isForUs(read, workspace) ? accept(read, answer) : answer();
    taken.catch(() => undefined);
  }

  function again(): void {
    if (stopped || timer !== undefined) return;
    const pause = PAUSES[Math.min(failures, PAUSES.length - 1)];
    failures += 1;
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, pause);
  }

  async function connect(): Promise<void> {
    try {
      client ??= await load();
      if (!stopped) await client.start();
    } catch (thrown) {
      const { trouble } = deliveryError(thrown);
      if (isDead(trouble)) dead(trouble);
      else again();
    }
  }

  return {
    start: () => void connect(),
    stop() {
      stopped = true;
      clearTimeout(timer);
      client?.disconnect().catch(() => undefined);
    },
    isConnected: () => connected,
  };
}
