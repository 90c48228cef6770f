/** The whole bot in a stand-in Slack, over HTTP or Socket Mode, on the real plan and a real database. */
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { createHttpServer, listen } from "../../adapters/server/http.ts";
import type { Adapter } from "../../adapters/shared/adapter.ts";
import { createSlackAdapter } from "../../adapters/slack/adapter.ts";
import { EVENTS } from "../../adapters/slack/receive/events.ts";
import { NEEDED_SCOPES, OPTIONAL_SCOPES } from "../../adapters/slack/setup/scopes.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { noTrouble } from "./no-trouble.ts";
import { EXAMPLE_DAY, openRegion, type Region } from "./region.ts";
import { type Person, type Slack, type SlackChannel, startSlack } from "./slack/index.ts";
import type { SlackOptions } from "./slack/options.ts";

export type Mode = "HTTP" | "Socket Mode";

export const MODES: readonly Mode[] = ["HTTP", "Socket Mode"];

export interface SlackRegion {
  slack: Slack;
  region: Region;
  adapter: Adapter;
  /** A contributor in all channels. */
  kari: Person;
  /** A channel that follows no area. */
  felles: SlackChannel;
  /** What the adapter reported: kind and error. */
  reports: string[];
  /** Where Slack's HTTP goes; empty with Socket Mode. */
  url: string;
}

export interface RegionOptions {
  mode: Mode;
  slack?: SlackOptions;
  settings?: Record<string, string>;
  file?: string;
}

/** Opens it all; closed after the test. */
export async function openSlackRegion({ mode, slack: how, settings, file }: RegionOptions): Promise<SlackRegion> {
  // Just what the manifests ask for: nothing else may be needed.
  const manifest = { scopes: [...NEEDED_SCOPES, ...OPTIONAL_SCOPES], events: Object.keys(EVENTS) };
  const slack = await startSlack({ ...manifest, ...how, times: { patience: 700, ...how?.times } });
  const region = await openRegion(file, settings);
  const felles = slack.channel({ id: "C0FELLES", name: "felles" });
  const kari = slack.user({ id: "U0KARI", name: "Kari Moen", email: "kari@fjell.no" });
  const reports: string[] = [];
  const adapter = createSlackAdapter({
    bot: region.bot,
    config: {
      botToken: slack.botToken,
      appToken: mode === "HTTP" ? null : slack.appToken,
      signingSecret: mode === "HTTP" ? slack.signingSecret : null,
      apiUrl: slack.apiUrl,
      teamId: null,
      appId: null,
    },
    now: () => instantAtOslo(EXAMPLE_DAY),
    report: (kind, error) => reports.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`),
  });
  const url = mode === "HTTP" ? await serve(adapter) : "";
  if (mode === "HTTP") slack.useHttp(url);
  await adapter.start();
  // The adapter knows that it is connected a moment after Slack does, and nothing more happens in Slack then.
  for (let tries = 0; tries < 500 && !(await adapter.health()).ok; tries += 1) await pause(10);
  onTestFinished(async () => {
    await adapter.stop();
    await slack.stop();
  });
  return { slack, region, adapter, kari, felles, reports, url };
}

async function serve(adapter: Adapter): Promise<string> {
  const server = createHttpServer(adapter.routes, noTrouble);
  const port = await listen(server, 0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${port}/slack/events`;
}
