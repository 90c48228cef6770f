/** The first minutes: while Slack has not told who we are, and where Slack does not tell all that we ask. */
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { createHttpServer, listen } from "../../../adapters/server/http.ts";
import type { Adapter } from "../../../adapters/shared/adapter.ts";
import { createSlackAdapter } from "../../../adapters/slack/adapter.ts";
import type { SlackConfig } from "../../../adapters/slack/setup/config.ts";
import { instantAtOslo } from "../../../src/model/week.ts";
import { slackErrorText } from "../../../src/texts/slack-app.ts";
import { SLACK_OPERATION } from "../../../src/texts/slack-setup.ts";
import { noTrouble } from "../../support/no-trouble.ts";
import { EXAMPLE_DAY, openRegion, type Region } from "../../support/region.ts";
import { signedCommand } from "../../support/slack-wire.ts";

const SECRET = "signed with this";
const TEAM = "T0REGION";
const SIGNER = { signingSecret: SECRET, teamId: TEAM, appId: "A0APP", url: "https://hooks.slack.com" };
const WHO = { ok: true, team_id: TEAM, user_id: "U0BOT" };
const WRITE = "bredbånd: graver i Vingelen, 40 %";

/** What Slack answers to each method: a body, never, or a broken line. Others are not found there. */
type Answers = Record<string, (() => Promise<object> | object) | "silent" | "broken">;

interface Started {
  /** What the operator was told when the token turned out to be of no use. */
  dead: string[];
  /** What the operator was told of connections that did not come about. */
  unconnected: string[];
  region: Region;
  adapter: Adapter;
  reports: string[];
  slash(text: string, user?: string): Promise<{ status: number; text: string }>;
}

/** The adapter before a Slack that answers only this; started when `start` has been called. */
async function openAdapter(answers: Answers, settings: Partial<SlackConfig> = {}): Promise<Started> {
  const slack = createServer(async (request, response) => {
    const answer = answers[(request.url ?? "").replace("/api/", "")];
    if (answer === "silent") return;
    if (answer === "broken") return void request.socket.destroy();
    const body = answer === undefined ? null : JSON.stringify(await answer());
    response.writeHead(body === null ? 404 : 200, { "Content-Type": "application/json" }).end(body ?? "");
  });
  const region = await openRegion();
  const reports: string[] = [];
  const dead: string[] = [];
  const unconnected: string[] = [];
  const adapter = createSlackAdapter({
    bot: region.bot,
    config: {
      botToken: "xoxb-1",
      appToken: null,
      signingSecret: SECRET,
      apiUrl: `http://127.0.0.1:${await listen(slack, 0, "127.0.0.1")}/api/`,
      teamId: null,
      appId: null,
      ...settings,
    },
    now: () => instantAtOslo(EXAMPLE_DAY),
    report: (kind) => reports.push(kind),
    dead: (code) => dead.push(slackErrorText(code, null)),
    unconnected: (code) => unconnected.push(SLACK_OPERATION.unconnected(code)),
  });
  const server = createHttpServer(adapter.routes, noTrouble);
  const port = await listen(server, 0, "127.0.0.1");
  onTestFinished(async () => {
    await adapter.stop();
    for (const one of [slack, server]) one.close().closeAllConnections();
  });
  return { region, adapter, reports, dead, unconnected, slash: (text, user) => send(port, text, user) };
}

/** The bytes that Slack would send, as a request of our own. */
async function send(port: number, text: string, user = "U0KARI"): Promise<{ status: number; text: string }> {
  const command = { text, trigger: `1.${Math.random()}`, user, channel: "C0FELLES" };
  const written = signedCommand(SIGNER, command).toString();
  const [head = "", body = ""] = written.split("\r\n\r\n");
  const named = head.split("\r\n").slice(1);
  const headers = new Headers(named.map((line) => line.split(": ", 2) as [string, string]));
  headers.delete("host");
  headers.delete("content-length");
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST", headers, body });
  return { status: response.status, text: await response.text() };
}

const told = () => WHO;

test("a workspace that is named in the settings is answered while Slack is silent; nothing is posted yet", async () => {
  const { adapter, slash } = await openAdapter({ "auth.test": "silent" }, { teamId: TEAM });
  await adapter.start();
  expect(await slash("status bredbånd")).toMatchObject({ status: 200, text: expect.stringContaining("Bredbånd") });
  expect(adapter.messenger.ready()).toBe(false);
  expect(await adapter.health()).toEqual({ ok: false, reason: "connecting" });
});

test("a command that comes before Slack has told who we are waits for it, and is answered", async () => {
  const { adapter, slash } = await openAdapter({ "auth.test": () => pause(150, WHO) });
  const started = adapter.start();
  const answer = slash("status bredbånd");
  await started;
  expect(await answer).toMatchObject({ status: 200, text: expect.stringContaining("Bredbånd") });
  expect(adapter.messenger.ready()).toBe(true);
});

test("before Slack has told, and with no workspace in the settings, a command is put off", async () => {
  const { adapter, slash } = await openAdapter({ "auth.test": () => ({ ok: true }) });
  await adapter.start();
  expect(await slash("status bredbånd")).toEqual({ status: 503, text: "" });
});

test("a token that late turns out to belong to another workspace lets nobody in any more", async () => {
  let tell: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const answer = () => late.then(() => ({ ...WHO, team_id: "T0OTHER" }));
  const { adapter, slash } = await openAdapter({ "auth.test": answer }, { teamId: TEAM });
  await adapter.start();
  expect((await slash("status bredbånd")).status).toBe(200);
  tell();
  await expect.poll(() => slash("status bredbånd"), { timeout: 30_000 }).toMatchObject({ status: 503 });
  expect(adapter.messenger.ready()).toBe(false);
});

test("a Slack that is silent about which app we are holds nothing up", async () => {
  const { adapter, slash } = await openAdapter({
    "auth.test": () => ({ ...WHO, bot_id: "B0BOT" }),
    "bots.info": "silent",
  });
  await adapter.start();
  expect((await slash("status bredbånd")).status).toBe(200);
});

test.each([
  ["has no such method", undefined],
  ["says so in its own way", () => ({ ok: false, error: "unknown_method" })],
  ["describes a person without a team", () => ({ ok: true, user: { id: "U0KARI", name: "kari" } })],
])("where users.info %s, the signed command says who it is, and an update is stored", async (_, answer) => {
  const { adapter, region, slash } = await openAdapter({
    "auth.test": told,
    ...(answer !== undefined && { "users.info": answer }),
  });
  await adapter.start();
  expect((await slash(WRITE)).text).toContain("Lagret: I7");
  expect(await region.store.log({ limit: 5 })).toHaveLength(1);
});

test.each(["missing_scope", "user_not_found", "user_not_visible", "internal_error"])(
  "where Slack itself does not say who somebody is (%s), nothing is changed, and the operator is told",
  async (error) => {
    const { adapter, region, reports, slash } = await openAdapter({
      "auth.test": told,
      "users.info": () => ({ ok: false, error }),
    });
    await adapter.start();
    expect((await slash(WRITE)).text).toContain("Du kan lese her");
    expect(await region.store.log({ limit: 5 })).toEqual([]);
    expect(reports).toContain("users.info");
  },
);

test("a Slack that does not say who people are makes the first of them wait, not all", async () => {
  const { adapter, region, slash } = await openAdapter({ "auth.test": told, "users.info": "silent" });
  await adapter.start();
  const timed = async (user: string) => {
    const asked = performance.now();
    expect((await slash(WRITE, user)).text).toContain("ikke slått opp hvem du er");
    return performance.now() - asked;
  };
  const first = await timed("U0KARI");
  expect(await timed("U0OLA")).toBeLessThan(first);
  expect(await region.store.log({ limit: 5 })).toEqual([]);
});

test("an app token that Slack refuses is said to be that one, and not the bot's", async () => {
  const refused = { "auth.test": told, "apps.connections.open": () => ({ ok: false, error: "invalid_auth" }) };
  const { adapter, dead } = await openAdapter(refused, { appToken: "xapp-1" });
  await adapter.start();
  await expect.poll(() => dead).toEqual([expect.stringContaining("SLACK_APP_TOKEN")]);
  expect(await adapter.health()).toEqual({ ok: false, reason: "app_token_refused" });
});

test.each(["missing_scope", "not_allowed_token_type"])(
  "an app token that may not connect (%s) is told once, with what to do, and health says so",
  async (error) => {
    let tries = 0;
    const refused = () => {
      tries += 1;
      return { ok: false, error };
    };
    const answers = { "auth.test": told, "apps.connections.open": refused };
    const { adapter, dead, unconnected } = await openAdapter(answers, { appToken: "xapp-1" });
    await adapter.start();
    await expect.poll(() => tries, { timeout: 30_000 }).toBeGreaterThan(2);
    expect(unconnected).toEqual([expect.stringContaining("Lag et nytt «App-Level Token» med connections:write")]);
    expect(unconnected[0]).toContain(`(${error})`);
    expect(await adapter.health()).toEqual({ ok: false, reason: error });
    expect(dead).toEqual([]);
  },
);

test("while Slack cannot be reached, the bot never waits more than half a minute before it tries to connect again", async () => {
  const waits: number[] = [];
  const real = setTimeout;
  // Undici's own timers carry an argument, and are left alone.
  const hurried = (work: (...given: unknown[]) => void, wait = 0, ...more: unknown[]) => {
    if (wait < 1000 || more.length > 0) return real(work, wait, ...more);
    waits.push(wait);
    return real(work, 0);
  };
  const { adapter } = await openAdapter(
    { "auth.test": told, "apps.connections.open": "broken" },
    { appToken: "xapp-1" },
  );
  const timers = vi.spyOn(globalThis, "setTimeout").mockImplementation(hurried as typeof setTimeout);
  onTestFinished(() => timers.mockRestore());
  await adapter.start();
  await expect.poll(() => waits.length, { timeout: 30_000 }).toBeGreaterThan(20);
  expect(waits).toEqual(expect.arrayContaining([1000, 1300, 1690]));
  expect(Math.max(...waits)).toBe(30_000);
});
