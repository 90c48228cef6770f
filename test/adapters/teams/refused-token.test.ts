/** The connector takes the bot's token for no good (401), as after a changed secret: a new one is got, and nobody notices. */
import { expect, test } from "vitest";
import { mentioning } from "../../support/teams/activities.ts";
import { CHANNEL, IN_CHANNEL, post, withChannel } from "../../support/teams/posts.ts";
import { openTeams } from "../../support/teams/teams.ts";

const ANSWER = /^POST .*activities/u;
const THREAD = /conversations$/u;

test("an answer goes out at once, with a new token", async () => {
  const teams = await openTeams();
  teams.microsoft.failures.order(ANSWER, { status: 401 });
  expect((await teams.person("Kari Moen").direct("status bredbånd")).text).toContain("Bredbånd");
  expect(teams.microsoft.connector.messages).toHaveLength(1);
  expect(teams.microsoft.logins).toHaveLength(2);
});

test("who wrote is known all the same, so that the update is stored", async () => {
  const teams = await openTeams();
  teams.microsoft.failures.order(/members/u, { status: 401 });
  expect((await teams.person("Kari Moen").direct("bredbånd: 60 %")).text).toContain("Lagret: I7");
});

test("a digest is posted once, at once", async () => {
  const teams = await withChannel();
  const before = teams.microsoft.connector.messages.length;
  teams.microsoft.failures.order(THREAD, { status: 401 });
  await teams.adapter.messenger.send(post(IN_CHANNEL));
  expect(teams.microsoft.connector.messages).toHaveLength(before + 1);
});

test("while new tokens are refused too, a digest waits in the outbox, health says why, and a later try sends it", async () => {
  const teams = await withChannel();
  teams.microsoft.failures.order(THREAD, { status: 401 }, 2);
  const known = { certain: true, final: false, trouble: "http_401" };
  await expect(teams.adapter.messenger.send(post(IN_CHANNEL))).rejects.toMatchObject(known);
  expect(await teams.adapter.health()).toMatchObject({ ok: false, reason: "login" });
  await teams.adapter.messenger.send(post(IN_CHANNEL));
  expect(await teams.adapter.health()).toMatchObject({ ok: true });
});

test("a private answer is not shown to the channel because of it: Teams delivers the question again", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const asked = kari.activity(mentioning("status bredbånd"), { channel: CHANNEL });
  teams.microsoft.failures.order(ANSWER, { status: 401 }, 2);
  expect((await teams.deliver(asked)).status).toBe(503);
  expect(teams.microsoft.connector.messages).toEqual([]);
  expect((await teams.deliver(asked)).status).toBe(200);
});
