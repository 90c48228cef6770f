/** Slack over Socket Mode: no public address is needed. */
import type { SocketModeClient } from "@slack/socket-mode";
import { deliveryError, isDead } from "../send/errors.ts";
import type { Accept } from "./envelope.ts";
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
  /** Told Slack's code for why there is no connection, each once until there is one again. */
  unconnected(code: string): void;
}

export interface Socket {
  /** Connects, and goes on connecting until it is stopped. */
  start(): void;
  stop(): void;
  /** Null while it is connected; else Slack's code for why not, or `connecting`. */
  trouble(): string | null;
}

/** Milliseconds before connecting again: at once after Slack's own hourly change, slower after failures. */
const PAUSES = [100, 1000, 5000, 15_000, 30_000];

/**
 * How the SDK tries `apps.connections.open` again: as it does by itself, but with a ceiling. Its pauses grow by a third
 * without end, so that after a night without Slack the bot would be away for hours more.
 */
const RETRIES = { retries: 100, factor: 1.3, maxTimeout: 30_000 };

/**
 * Slack's own client for the connection, loaded only when it is used (a tenth of a second); a delivery goes the same way
 * as over HTTP. Reconnecting is ours: the SDK's own leaves a rejection that nobody can catch when
 * `apps.connections.open` fails for good, and that would end the program.
 */
export function createSocket({ appToken, apiUrl, workspace, accept, dead, unconnected }: SocketOptions): Socket {
  const told = new Set<string>();
  let client: SocketModeClient | undefined;
  let connected = false;
  let stopped = false;
  let failures = 0;
  let latest = "connecting";
  let timer: NodeJS.Timeout | undefined;

  async function load(): Promise<SocketModeClient> {
    const { SocketModeClient: Client } = await import("@slack/socket-mode");
    const loaded = new Client({
      appToken,
      logger: SILENT,
      autoReconnectEnabled: false,
      clientOptions: { slackApiUrl: apiUrl, allowAbsoluteUrls: false, retryConfig: RETRIES },
    });
    loaded.on("slack_event", deliver);
    loaded.on("connected", () => {
      connected = true;
      failures = 0;
      latest = "connecting";
      told.clear();
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
      if (isDead(trouble)) return dead(trouble);
      tell(trouble);
      again();
    }
  }

  function tell(trouble: string): void {
    if (stopped) return;
    latest = trouble;
    if (!told.has(trouble)) unconnected(trouble);
    told.add(trouble);
  }

  return {
    start: () => void connect(),
    stop() {
      stopped = true;
      clearTimeout(timer);
      client?.disconnect().catch(() => undefined);
    },
    trouble: () => (connected ? null : latest),
  };
}
