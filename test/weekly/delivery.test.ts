/** Bad answers from Slack and Teams: what ends in the channel, what the outbox says, what the administrator is told. */

import { describe, expect, onTestFinished, test } from "vitest";
import { createDispatcher } from "../../adapters/server/dispatcher.ts";
import { createSlackApi } from "../../adapters/slack/send/client.ts";
import { createMessenger } from "../../adapters/slack/send/messenger.ts";
import type { StoredPost } from "../../src/model/outbox.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { encodePayload } from "../../src/payload/button-payload.ts";
import { buttonsOf, openRegion } from "../support/region.ts";
import { type Slack, type SlackMessage, startSlack } from "../support/slack/index.ts";
import { openMicrosoft } from "../support/teams/server.ts";
import { openTeams } from "../support/teams/teams.ts";

const SLACK_CHANNEL = "C0INFRA";
const TEAMS_CHANNEL = "19:infrastruktur@thread.tacv2";
const MONDAY = "2018-11-26T08:30";
const DIGEST = "digest:slack:C0INFRA:infrastruktur:2018-W48";
const TEAMS_DIGEST = `digest:teams:${TEAMS_CHANNEL}:infrastruktur:2018-W48`;

/** So long the bot waits for a Slack that is silent, ms; any answer of the stand-in comes sooner, on a busy machine too. */
const TIMEOUT = 5000;

interface Options {
  areas?: string[];
  administrators?: string;
}

/** One region with a Slack and a Teams channel for Infrastruktur; Siri, the administrator, is in both. */
async function openBoth({ areas = ["infrastruktur"], administrators = "siriberg@region.no" }: Options = {}) {
  const slack = await startSlack();
  onTestFinished(() => slack.stop());
  slack.channel({ id: SLACK_CHANNEL, name: "infrastruktur" });
  slack.user({ id: "U0SIRI", name: "Siri Berg", email: "siriberg@region.no" });
  const region = await openRegion(":memory:", { AKTIVITET_ADMINISTRATORS: administrators });
  const microsoft = await openMicrosoft();
  onTestFinished(() => microsoft.close());
  const teams = await openTeams({}, { microsoft, region });
  const siri = teams.person("Siri Berg");
  await siri.install({ channel: TEAMS_CHANNEL });
  await siri.direct("uendret K1");
  const { bot, store } = region;
  let requests = 0;
  let now = instantAtOslo("2018-11-19T10:00");
  const sender = { id: "U0SIRI", name: "Siri Berg", email: "siriberg@region.no", external: false };
  const says = (
    channel: string,
    platform: "slack" | "teams",
    input: { kind: "text"; text: string } | { kind: "tap"; payload: string },
  ) => {
    requests += 1;
    const who = platform === "slack" ? sender : { ...sender, id: siri.aadObjectId };
    const place = { channel, kind: "channel", name: "infrastruktur" } as const;
    return bot.handle({
      request: `r${requests}`,
      platform,
      sender: who,
      place,
      way: "slash",
      message: null,
      now,
      input,
    });
  };
  for (const area of areas) await says(SLACK_CHANNEL, "slack", { kind: "text", text: `koble til ${area}` });
  await says(TEAMS_CHANNEL, "teams", { kind: "text", text: "koble til infrastruktur" });
  let wall = 0;
  const reports: string[] = [];
  /** A process with nothing in mind but the database. */
  const start = (platforms: readonly string[] = ["slack", "teams"]) => {
    const api = createSlackApi(slack, undefined, TIMEOUT);
    const workspace = { teamId: slack.teamId, appId: slack.appId, botUserId: slack.botUserId, url: slack.url };
    return createDispatcher({
      bot,
      messengers: [createMessenger(api, workspace), teams.adapter.messenger].filter((one) =>
        platforms.includes(one.platform),
      ),
      now: () => now,
      wall: () => new Date(Date.now() + wall).toISOString(),
      report: (reference, error) => reports.push(`${reference} ${error}`),
    });
  };
  let service = start();
  /** Turns the clock to a time of the plan and looks; an hour passes on the wall each time. */
  const round = async (local: string) => {
    now = instantAtOslo(local);
    wall += 3_600_000;
    await service.round();
    await service.round();
  };
  await round("2018-11-19T10:01");
  const before = { slack: slack.posted(SLACK_CHANNEL).length, teams: inTeams(teams, TEAMS_CHANNEL).length };
  await says(SLACK_CHANNEL, "slack", { kind: "text", text: "bredbånd: fiber til Tolga ferdig, 60 %" });
  return {
    slack,
    teams,
    bot,
    store,
    reports,
    round,
    post: (key: string) => store.outbox.post(key),
    says: (text: string) => says(SLACK_CHANNEL, "slack", { kind: "text", text }),
    taps: (post: StoredPost | undefined, label: string) => {
      const button = buttonsOf({ card: post?.card } as never).find((one) => one.label === label);
      if (button === undefined) throw new Error(`no button ${label}`);
      return says("D", "teams", { kind: "tap", payload: encodePayload(button) });
    },
    restart: (platforms?: readonly string[]) => {
      service = start(platforms);
    },
    service: () => service,
    /** New messages in the Slack channel. */
    inSlack: () => slack.posted(SLACK_CHANNEL).slice(before.slack),
    inTeams: () => inTeams(teams, TEAMS_CHANNEL).slice(before.teams),
    /** What the administrators were told, by outbox. */
    told: async () => {
      const all = await store.outbox.inState(["waiting", "sending", "sent", "expired", "failed", "doubtful"]);
      return all.filter(({ kind }) => kind === "report");
    },
  };
}

function inTeams({ microsoft }: Awaited<ReturnType<typeof openTeams>>, channel: string) {
  return microsoft.connector.messages.filter(
    ({ conversation, deleted }) => conversation.startsWith(channel) && !deleted,
  );
}

/** What Slack does to the digest, what the outbox says then and two looks later, and how many reports there are. */
const SLACK_TROUBLE: readonly [
  string,
  (slack: Slack) => void,
  then: string,
  after: string,
  posted: number,
  told: number,
][] = [
  ["429 with Retry-After", (slack) => slack.fail("chat.postMessage", { retryAfter: 30 }), "waiting", "sent", 1, 0],
  ["500", (slack) => slack.fail("chat.postMessage", 500), "waiting, uncertain", "sent", 1, 0],
  ["done, then 500", (slack) => slack.fail("chat.postMessage", "accept-then-500"), "waiting, uncertain", "sent", 1, 0],
  ["silence", (slack) => slack.fail("chat.postMessage", "hang"), "waiting, uncertain", "sent", 1, 0],
  [
    "done, then silence",
    (slack) => slack.fail("chat.postMessage", "accept-then-hang"),
    "waiting, uncertain",
    "sent",
    1,
    0,
  ],
  [
    "done, then a broken line",
    (slack) => slack.fail("chat.postMessage", "accept-then-drop"),
    "waiting, uncertain",
    "sent",
    1,
    0,
  ],
  ["a broken line", (slack) => slack.fail("chat.postMessage", "drop-before"), "waiting, uncertain", "sent", 1, 0],
  ["internal_error", (slack) => slack.fail("chat.postMessage", "internal_error"), "waiting, uncertain", "sent", 1, 0],
  ["not_in_channel", (slack) => slack.fail("chat.postMessage", "not_in_channel"), "failed", "failed", 0, 1],
  ["is_archived", (slack) => slack.fail("chat.postMessage", "is_archived"), "failed", "failed", 0, 1],
  ["channel removed", (slack) => void slack.world.channels.delete(SLACK_CHANNEL), "failed", "failed", 0, 1],
  ["token_revoked", (slack) => slack.fail("*", "token_revoked", 99), "waiting", "waiting", 0, 1],
];

describe("When Slack, at the digest, answers", () => {
  test.each(SLACK_TROUBLE)(
    "%s: once or never, the outbox knows, Teams goes on",
    async (_name, trouble, then, after, posted, told) => {
      const region = await openBoth();
      trouble(region.slack);
      await region.round(MONDAY);
      const first = await region.post(DIGEST);
      expect(`${first?.state}${first?.uncertain ? ", uncertain" : ""}`).toBe(then);
      expect(region.inTeams()).toHaveLength(1);
      await region.round("2018-11-26T08:32");
      await region.round("2018-11-26T10:45");
      expect((await region.post(DIGEST))?.state).toBe(after);
      expect(region.inSlack().map(keyOf)).toEqual(Array(posted).fill(DIGEST));
      expect(await region.told()).toHaveLength(told);
      expect(region.inTeams()).toHaveLength(1);
      expect(region.reports).toEqual([]);
    },
  );

  test("silence, and then the bot is removed: nobody can look, so that a person decides, once", async () => {
    const region = await openBoth();
    region.slack.fail("chat.postMessage", "accept-then-hang");
    await region.round(MONDAY);
    region.slack.world.channels.get(SLACK_CHANNEL)?.members.delete(region.slack.botUserId);
    await region.round("2018-11-26T09:00");
    expect((await region.post(DIGEST))?.state).toBe("doubtful");
    const [report] = await region.told();
    region.slack.world.channels.get(SLACK_CHANNEL)?.members.add(region.slack.botUserId);
    await region.taps(report, "Send på nytt");
    await region.round("2018-11-26T09:30");
    // Slack is asked first, and it was there all the time.
    expect((await region.post(DIGEST))?.state).toBe("sent");
    expect(region.inSlack().map(keyOf)).toEqual([DIGEST]);
  });
});

function keyOf({ metadata }: SlackMessage): unknown {
  return (metadata?.event_payload as { key?: unknown } | undefined)?.key;
}

describe("When Teams, at the digest, answers", () => {
  test.each([
    ["429 with Retry-After", { status: 429, retryAfter: 30 }, "waiting", "sent", 1, 0],
    ["500", { status: 500 }, "doubtful", "doubtful", 0, 1],
    ["done, then a broken line", "accept-then-drop", "doubtful", "doubtful", 1, 1],
    ["a broken line", "drop", "doubtful", "doubtful", 0, 1],
    ["403", { status: 403 }, "failed", "failed", 0, 1],
  ] as const)("%s: never twice, told once, Slack goes on", async (_name, failure, then, after, posted, told) => {
    const region = await openBoth();
    region.teams.microsoft.failures.order(/conversations$/u, failure);
    await region.round(MONDAY);
    expect((await region.post(TEAMS_DIGEST))?.state).toBe(then);
    await region.round("2018-11-26T08:32");
    await region.round("2018-11-26T10:45");
    expect((await region.post(TEAMS_DIGEST))?.state).toBe(after);
    expect(region.inTeams()).toHaveLength(posted);
    expect(region.inSlack()).toHaveLength(1);
    expect(await region.told()).toHaveLength(told);
  });

  test.each([
    ["Send på nytt", "drop", "sent"],
    ["Den kom fram", "accept-then-drop", "sent"],
  ] as const)("nothing: the administrator taps «%s», and the first tap counts", async (label, failure, after) => {
    const region = await openBoth();
    region.teams.microsoft.failures.order(/conversations$/u, failure);
    await region.round(MONDAY);
    const [report] = await region.told();
    expect(report?.text).toContain("er usikker");
    await region.taps(report, label);
    expect((await region.taps(report, "Send på nytt")).text).toContain("allerede avgjort");
    await region.round("2018-11-26T09:00");
    expect((await region.post(TEAMS_DIGEST))?.state).toBe(after);
    expect(region.inTeams()).toHaveLength(1);
    expect(await region.told()).toHaveLength(1);
  });

  test("that a message of the digest is gone: its edit is given up, the channel is not", async () => {
    const region = await openBoth();
    await region.round(MONDAY);
    for (const message of region.inTeams()) message.deleted = true;
    await region.says("rett bredbånd: fiber til Tolga nesten ferdig, 40 %");
    await region.round("2018-11-26T09:00");
    await region.says("bredbånd: fiber til Tolga ferdig, 60 %");
    await region.round("2018-12-03T08:30");
    expect(region.inTeams()).toHaveLength(1);
    expect(await region.told()).toEqual([]);
  });
});

describe("A post that has waited", () => {
  test("longer than it may is not sent: its news stands in the next digest, and the administrator is told", async () => {
    const region = await openBoth();
    region.slack.fail("chat.postMessage", { retryAfter: 5 }, 99);
    for (const at of [MONDAY, "2018-11-27T09:00", "2018-11-28T09:00"]) await region.round(at);
    expect((await region.post(DIGEST))?.state).toBe("expired");
    expect((await region.told()).map(({ text }) => text)).toEqual([
      "Ukesmeldingen til #infrastruktur kom ikke fram",
      "Ukesmeldinger venter på Slack",
    ]);
    region.slack.heal();
    await region.round("2018-12-03T08:30");
    const texts = region.inSlack().map(({ blocks }) => JSON.stringify(blocks));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("fiber til Tolga ferdig");
    expect(region.inTeams()).toHaveLength(1);
  });

  test("over a weekend goes out when the working hours begin", async () => {
    const region = await openBoth();
    await region.says("ukesmelding tid fre 16.30");
    region.slack.fail("chat.postMessage", "ratelimited");
    await region.round("2018-11-23T16:55");
    await region.says("RV3: venter på svar fra vegvesenet, forsinket");
    for (const at of ["2018-11-23T17:30", "2018-11-24T10:00", "2018-11-25T12:00"]) await region.round(at);
    expect(region.inSlack()).toEqual([]);
    await region.round("2018-11-26T08:00");
    // The digest of Friday is older than two days by then: the lines are out, the news waits for the next digest.
    expect(region.inSlack().map(keyOf)).toEqual([expect.stringContaining("lines:slack:C0INFRA:")]);
    await region.round("2018-11-30T16:30");
    expect(JSON.stringify(region.inSlack().at(-1)?.blocks)).toContain("fiber til Tolga ferdig");
  });
});

describe("The digest that is out", () => {
  test("is edited to what is right now, however often and whatever fails, and answered in its thread after a restart", async () => {
    const region = await openBoth();
    await region.round(MONDAY);
    await region.says("rett bredbånd: fiber til Tolga nesten ferdig, 40 %");
    region.slack.fail("chat.update", { retryAfter: 7200 });
    await region.round("2018-11-26T08:40");
    await region.says("rett bredbånd: fiber til Tolga ferdig likevel, 70 %");
    await region.says("RV3: venter på svar fra vegvesenet, forsinket");
    region.restart();
    for (const at of ["2018-11-26T09:00", "2018-11-26T11:00", "2018-11-26T13:00"]) await region.round(at);
    const [digest, line, ...others] = region.inSlack();
    expect(others).toEqual([]);
    expect(JSON.stringify(digest?.blocks)).toContain("70 %");
    expect(digest).toMatchObject({ edits: 1, threadTs: null });
    expect([digest, line].map((one) => one && keyOf(one))).toEqual([DIGEST, expect.stringContaining("lines:slack:")]);
    expect(line?.threadTs).toBe(digest?.ts);
    const [inTeams, inThread] = region.inTeams();
    expect(inTeams?.edits).toBe(2);
    expect(inThread?.conversation).toBe(`${TEAMS_CHANNEL};messageid=${inTeams?.id}`);
    expect(await region.told()).toEqual([]);
  });

  test("comes once for each of two areas in one channel, and once on each platform", async () => {
    const region = await openBoth({ areas: ["infrastruktur", "kommunikasjon"] });
    await region.says("K2: avtale signert, 40 %");
    region.slack.fail("chat.postMessage", "accept-then-drop", 2);
    for (const at of [MONDAY, "2018-11-26T08:31", "2018-11-26T08:32", "2018-11-26T08:33"]) await region.round(at);
    expect(region.inSlack().map(keyOf).sort()).toEqual([DIGEST, DIGEST.replace("infrastruktur", "kommunikasjon")]);
    expect(region.inTeams()).toHaveLength(1);
  });
});
