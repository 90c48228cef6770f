/** The app is added and removed, channels and teams come and go: who is welcomed, and where posts can go. */
import { expect, test } from "vitest";
import { CHANNEL, IN_CHANNEL, post, withChannel } from "../../support/teams/posts.ts";
import { openTeams, type Teams } from "../../support/teams/teams.ts";

const POST = /^POST .*activities/u;

function welcomes({ microsoft }: Teams): number {
  return microsoft.connector.messages.filter(({ summary }) => summary.includes("Hei, jeg er Aktivitet")).length;
}

test("adding the app is welcomed once, though Teams says it twice; adding it again later is welcomed again", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  await kari.install();
  expect(welcomes(teams)).toBe(1);
  await kari.install();
  expect(welcomes(teams)).toBe(1);
  await kari.install({ channel: CHANNEL });
  expect(welcomes(teams)).toBe(2);
  await kari.uninstall({ channel: CHANNEL });
  await kari.install({ channel: CHANNEL });
  expect(welcomes(teams)).toBe(3);
});

test("the welcome says what the app is called here", async () => {
  const teams = await openTeams();
  const added = { type: "installationUpdate", action: "add", recipient: { id: "28:bot", name: "Regionplanen" } };
  await teams.deliver(teams.person("Kari Moen").activity(added, { channel: CHANNEL }));
  const [welcome] = teams.microsoft.connector.messages;
  expect(JSON.stringify(welcome?.card)).toContain("Skriv @Regionplanen først");
});

test("somebody else who joins is not welcomed by the bot", async () => {
  const teams = await openTeams();
  const joined = { type: "conversationUpdate", membersAdded: [{ id: "29:ola" }] };
  await teams.deliver(teams.person("Kari Moen").activity(joined, { channel: CHANNEL }));
  expect(teams.microsoft.connector.messages).toEqual([]);
});

test("a welcome that could not be sent is sent when Teams tells again, also where somebody wrote meanwhile", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const added = kari.activity({ type: "installationUpdate", action: "add" });
  teams.microsoft.failures.order(POST, { status: 500 });
  expect((await teams.deliver(added)).status).toBe(503);
  await kari.direct("hjelp");
  expect(welcomes(teams)).toBe(0);
  expect((await teams.deliver(added)).status).toBe(200);
  expect(welcomes(teams)).toBe(1);
  await kari.install();
  expect(welcomes(teams)).toBe(1);
});

test("where the welcome could not be sent, posts go all the same", async () => {
  const teams = await openTeams();
  teams.microsoft.failures.order(POST, { status: 500 });
  await teams.person("Kari Moen").install({ channel: CHANNEL });
  await teams.adapter.messenger.send(post(IN_CHANNEL));
});

test("a place that another process found closed is open again when somebody writes there", async () => {
  const teams = await withChannel();
  const kari = teams.person("Kari Moen");
  await kari.mention("hjelp", { channel: CHANNEL });
  await teams.region.store.teams.park(CHANNEL, "403");
  await expect(teams.adapter.messenger.send(post(IN_CHANNEL))).rejects.toMatchObject({ trouble: "bot_removed" });
  await kari.mention("hjelp", { channel: CHANNEL });
  await teams.adapter.messenger.send(post(IN_CHANNEL));
});

test.each(["channelDeleted", "teamDeleted"])(
  "after %s nothing is sent to the channel, until it is back",
  async (event) => {
    const teams = await withChannel();
    const kari = teams.person("Kari Moen");
    // A team is told of in its first channel.
    const channel = event === "teamDeleted" ? "19:generelt@thread.tacv2" : CHANNEL;
    const tell = (eventType: string, where: string) => {
      const activity = kari.activity({ type: "conversationUpdate" }, { channel: where });
      return teams.deliver({ ...activity, channelData: { ...(activity.channelData as object), eventType } });
    };
    expect((await tell(event, channel)).status).toBe(200);
    const calls = teams.microsoft.connector.calls.length;
    await expect(teams.adapter.messenger.send(post(IN_CHANNEL))).rejects.toMatchObject({ trouble: "bot_removed" });
    expect(teams.microsoft.connector.calls).toHaveLength(calls);
    await tell("channelRestored", CHANNEL);
    await teams.adapter.messenger.send(post(IN_CHANNEL));
  },
);
