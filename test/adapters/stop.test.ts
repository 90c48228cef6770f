/** SIGTERM while something is being sent (P18), and the process that comes after. */
import { expect, onTestFinished, test } from "vitest";
import { instantAtOslo } from "../../src/model/week.ts";
import { defaultFeed } from "../../src/model/weekly.ts";
import { outboxOf } from "../support/crash.ts";
import { temporaryFile } from "../support/database.ts";
import { run, serve } from "../support/program.ts";
import { openRegion } from "../support/region.ts";
import { startSlack } from "../support/slack/index.ts";

const CHANNEL = "C0INFRA";

async function openDigestDay() {
  const slack = await startSlack();
  onTestFinished(() => slack.stop());
  slack.channel({ id: CHANNEL, name: "infrastruktur" });
  const AKTIVITET_DB = temporaryFile();
  const region = await openRegion(AKTIVITET_DB);
  const channel = { platform: "slack", channel: CHANNEL } as const;
  const feed = defaultFeed(channel, "infrastruktur", instantAtOslo("2018-11-19T10:00"), 0);
  await region.store.weekly.connect({ ...channel, area: "infrastruktur" }, feed);
  region.setClock("2018-11-20T12:00");
  await region.person("Kari").says("bredbånd: fiber til Tolga ferdig, 60 %");
  const { botToken: SLACK_BOT_TOKEN, signingSecret: SLACK_SIGNING_SECRET, apiUrl: SLACK_API_URL } = slack;
  const AKTIVITET_NOW = "2018-11-26T08:30";
  return {
    slack,
    settings: { AKTIVITET_DB, SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, AKTIVITET_NOW, HOST: "127.0.0.1" },
  };
}

test.each([
  ["hang", 0, "sending"],
  ["accept-then-hang", 1, "sending"],
] as const)(
  "told to stop while Slack is silent (%s): ends with 0 in time, and the next process makes it good",
  async (how, posted, state) => {
    const { slack, settings } = await openDigestDay();
    slack.fail("chat.postMessage", how);
    const first = await serve(settings);
    expect(await slack.until(() => slack.calls.some(({ method }) => method === "chat.postMessage"))).toBe(true);
    // Five seconds are promised on a machine that has the time; one that waited for Slack would wait for ever.
    const late = setTimeout(() => void first.end("SIGKILL"), 20_000);
    expect(await first.end("SIGTERM")).toBe(0);
    clearTimeout(late);
    expect(slack.posted(CHANNEL)).toHaveLength(posted);
    expect((await outboxOf(settings.AKTIVITET_DB)).map((post) => post.state)).toEqual([state]);
    const second = await serve(settings);
    const isSent = async () => (await outboxOf(settings.AKTIVITET_DB)).every((post) => post.state === "sent");
    await expect.poll(isSent, { timeout: 60_000, interval: 500 }).toBe(true);
    expect(slack.posted(CHANNEL)).toHaveLength(1);
    expect(await second.end("SIGTERM")).toBe(0);
  },
  180_000,
);

test("told to stop while Slack takes its time: what is being sent is finished and noted", async () => {
  const { slack, settings } = await openDigestDay();
  slack.watch(async ({ phase, method }) => {
    if (phase === "accepted" && method === "chat.postMessage")
      await new Promise((resolve) => setTimeout(resolve, 1500));
    return "go on";
  });
  const server = await serve(settings);
  expect(await slack.until(() => slack.calls.some(({ method }) => method === "chat.postMessage"))).toBe(true);
  expect(await server.end("SIGTERM")).toBe(0);
  expect((await outboxOf(settings.AKTIVITET_DB)).map(({ state }) => state)).toEqual(["sent"]);
  expect(slack.posted(CHANNEL)).toHaveLength(1);
});

test("`digest` says so when Slack cannot be reached, and does not end with 0", async () => {
  const { slack, settings } = await openDigestDay();
  slack.fail("auth.test", 500);
  slack.fail("auth.test", "token_revoked", 9);
  const { code, output } = await run(["admin", "digest", "--now", "2018-11-26T08:30"], settings);
  expect(code).toBe(1);
  expect(output).toContain("Fikk ikke kontakt med Slack");
  expect(slack.posted(CHANNEL)).toEqual([]);
});
