/** Setting Slack up: what the operator is told, at the start and by `doctor` and `connect`. */
import { expect, onTestFinished, test } from "vitest";
import { connect } from "../../../adapters/administration/connect.ts";
import { readConfig } from "../../../adapters/server/config.ts";
import { requireWayIn } from "../../../adapters/slack/setup/config.ts";
import { diagnoseSlack } from "../../../adapters/slack/setup/doctor.ts";
import { NEEDED_SCOPES, OPTIONAL_SCOPES } from "../../../adapters/slack/setup/scopes.ts";
import { NOW, temporaryFile } from "../../support/database.ts";
import { runProcess, serve } from "../../support/program.ts";
import { openRegion } from "../../support/region.ts";
import { type Slack, startSlack } from "../../support/slack/index.ts";
import type { SlackOptions } from "../../support/slack/options.ts";

/** The lines, as they are printed. */
const diagnosed = async (...given: Parameters<typeof diagnoseSlack>) =>
  (await diagnoseSlack(...given)).map(({ line }) => line);

async function workspace(options: SlackOptions = {}): Promise<Slack> {
  const slack = await startSlack(options);
  onTestFinished(() => slack.stop());
  return slack;
}

/** The environment that points the bot to the stand-in. */
function settings(slack: Slack, wanted: Record<string, string> = {}): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    HOST: "127.0.0.1",
    AKTIVITET_DB: temporaryFile(),
    ...wanted,
  };
}

test.each([
  [{ SLACK_SIGNING_SECRET: "x" }, "SLACK_BOT_TOKEN mangler"],
  [{ SLACK_BOT_TOKEN: "xoxp-1", SLACK_SIGNING_SECRET: "x" }, "begynner ikke med xoxb-"],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "x" }, "begynner ikke med xapp-"],
  [
    { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "x", SLACK_API_URL: "http://slack.com/" },
    "ikke en https-adresse",
  ],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "x", SLACK_TEAM_ID: "regionen" }, "er ikke en id"],
  [{ AKTIVITET_PAGE: "kanskje" }, "verken on eller off"],
])("settings %j are refused with one line that says what to do", (environment, says) => {
  expect(() => readConfig(environment)).toThrow(says);
});

test.each([{}, { SLACK_SIGNING_SECRET: "  " }])(
  "a bot token and %j let nobody in: administration may post, the server does not start",
  (more) => {
    const { slack } = readConfig({ SLACK_BOT_TOKEN: "xoxb-1", ...more });
    expect(() => requireWayIn(slack)).toThrow("verken SLACK_APP_TOKEN");
  },
);

test("the server does not start without a way in", async () => {
  const refused = await runProcess(["main"], { SLACK_BOT_TOKEN: "xoxb-1", AKTIVITET_DB: temporaryFile() });
  expect(refused.code).not.toBe(0);
  expect(refused.errors).toContain("verken SLACK_APP_TOKEN");
});

test("with HTTP the bot can be reached, and the local page, which has no passwords, is off unless it is asked for", () => {
  const http = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "x" };
  expect(readConfig({})).toMatchObject({ host: "127.0.0.1", page: true, slack: null });
  expect(readConfig(http)).toMatchObject({ host: "0.0.0.0", page: false });
  expect(readConfig({ ...http, HOST: "127.0.0.1" })).toMatchObject({ host: "127.0.0.1", page: false });
  expect(readConfig({ ...http, AKTIVITET_PAGE: "on" })).toMatchObject({ page: true });
  expect(readConfig({ ...http, SLACK_APP_TOKEN: "xapp-1" })).toMatchObject({ host: "127.0.0.1", page: true });
});

test("the program serves Slack over HTTP, answers a slash command, says it is well, and stops", async () => {
  const slack = await workspace();
  const felles = slack.channel({ id: "C0FELLES", name: "felles" });
  const kari = slack.user({ id: "U0KARI", name: "Kari Moen" });
  const server = await serve(settings(slack, { SLACK_SIGNING_SECRET: slack.signingSecret }));
  slack.useHttp(`${server.url}/slack/events`);
  // Slack has told it who it is: until then, which on a busy machine is a while, commands are put off.
  const health = async () => (await fetch(`${server.url}/healthz`)).json();
  await expect.poll(health).toMatchObject({ ok: true, checks: { slack: { ok: true } } });
  const answer = await kari.slash("bredbånd: graver i Vingelen, 40 %", { channel: felles });
  expect(answer.messages.at(-1)?.text).toContain("Lagret: I7");
  expect((await fetch(`${server.url}/`)).status).toBe(404);
  expect(await server.end("SIGTERM")).toBe(0);
});

test("a token that Slack refuses ends the start with one line; a network that is down does not", async () => {
  const slack = await workspace();
  slack.world.tokenState.error = "invalid_auth";
  const refused = await runProcess(["main"], settings(slack, { SLACK_SIGNING_SECRET: "x" }));
  expect([refused.code, refused.errors.trim().split("\n").length]).toEqual([1, 1]);
  expect(refused.errors).toContain("Slack godtar ikke SLACK_BOT_TOKEN");
  expect(refused.errors).not.toContain(slack.botToken);
  const nobody = { SLACK_SIGNING_SECRET: "x", SLACK_API_URL: "http://127.0.0.1:9/" };
  const server = await serve(settings(slack, nobody));
  const early = await fetch(`${server.url}/slack/events`, { method: "POST", body: "{}" });
  expect(early.status).toBe(401);
  expect(await server.end("SIGTERM")).toBe(0);
});

test("a token of another workspace than the one named is refused", async () => {
  const slack = await workspace();
  const refused = await runProcess(["main"], settings(slack, { SLACK_SIGNING_SECRET: "x", SLACK_TEAM_ID: "T0OTHER" }));
  expect(refused.errors).toContain("SLACK_TEAM_ID=T0OTHER, men tokenet hører til T0REGION");
});

test("doctor: all is well", async () => {
  const slack = await workspace({ scopes: [...NEEDED_SCOPES, ...OPTIONAL_SCOPES] });
  slack.channel({ id: "C0INFRA", name: "infrastruktur" });
  const lines = await diagnosed(configOf(slack), [{ platform: "slack", channel: "C0INFRA", area: "infrastruktur" }]);
  expect(lines.filter((line) => line.startsWith("✗"))).toEqual([]);
  expect(lines).toContain("✓ #infrastruktur → infrastruktur.");
});

test("doctor: each thing that is wrong is one line with what to do", async () => {
  const slack = await workspace({ scopes: ["commands", "chat:write", "users:read", "channels:read"] });
  slack.channel({ id: "C0GAMMEL", name: "gammel", archived: true });
  const bindings = ["C0GAMMEL", "C0BORTE"].map(
    (channel) => ({ platform: "slack", channel, area: "infrastruktur" }) as const,
  );
  const lines = await diagnosed(configOf(slack), bindings);
  expect(lines.join("\n")).toContain("#gammel er arkivert");
  expect(lines.join("\n")).toContain("Finner ikke C0BORTE");
  slack.world.tokenState.error = "token_revoked";
  expect(await diagnosed(configOf(slack), [])).toEqual([expect.stringContaining("✗ Tokenet virker ikke")]);
  expect(await diagnosed({ ...configOf(slack), apiUrl: "http://127.0.0.1:9/" }, [])).toEqual([
    expect.stringContaining("✗ Får ikke kontakt med Slack"),
  ]);
});

test("doctor: without an app token it is HTTP where there is a signing secret; with neither the server cannot start", async () => {
  const slack = await workspace();
  const http = await diagnosed({ ...configOf(slack), appToken: null, signingSecret: "x" }, []);
  expect(http).toContainEqual(expect.stringContaining("– HTTP: Slack må nå /slack/events"));
  const shut = await diagnosed({ ...configOf(slack), appToken: null }, []);
  expect(shut).toContainEqual(expect.stringMatching(/^✗ .*verken SLACK_APP_TOKEN .* eller SLACK_SIGNING_SECRET/u));
  expect(shut.join("\n")).not.toContain("HTTP: Slack må nå");
});

test("connect: the channel follows the area, whatever the area is called; nonsense stores nothing", async () => {
  const { store } = await openRegion();
  const nameOf = async () => "infra-prat";
  const said = await connect(store, { platform: "slack", channel: "C0INFRA", area: "Infra" }, nameOf, NOW);
  expect(said).toContain("infra-prat følger Infrastruktur");
  const channel = { platform: "slack", channel: "C0INFRA" } as const;
  expect((await store.read()).channels).toEqual([{ ...channel, area: "infrastruktur" }]);
  for (const wrong of [{ area: "skog" }, { platform: "discord" }, { channel: "#infra" }, { channel: undefined }]) {
    const wanted = { platform: "slack", channel: "C0INFRA", area: "infra", ...wrong };
    await expect(connect(store, wanted, nameOf, NOW)).rejects.toThrow();
  }
  expect((await store.read()).channels).toHaveLength(1);
});

function configOf(slack: Slack) {
  const { botToken, appToken, apiUrl, teamId, appId } = slack;
  return { botToken, appToken, apiUrl, teamId, appId, signingSecret: null };
}
