/** Writing without being asked: where to, after a restart, and what becomes of it when Teams is in trouble. */
import { expect, test } from "vitest";
import { DeliveryError } from "../../../adapters/shared/messenger.ts";
import { message } from "../../support/teams/activities.ts";
import { CARD, CHANNEL, IN_CHANNEL, post, withChannel } from "../../support/teams/posts.ts";
import { openTeams } from "../../support/teams/teams.ts";

test("a digest begins a thread in its channel, also after a restart; it can be edited and answered in its thread", async () => {
  const { adapter, microsoft } = await openTeams({}, await withChannel());
  const message = await adapter.messenger.send(post(IN_CHANNEL));
  const posted = microsoft.connector.messages.at(-1);
  expect(posted).toMatchObject({ id: message, conversation: `${CHANNEL};messageid=${message}`, summary: CARD.title });
  expect(await adapter.messenger.send(post(IN_CHANNEL, { edits: message }))).toBe(message);
  expect(posted?.edits).toBe(1);
  await adapter.messenger.send(post({ ...IN_CHANNEL, thread: message }));
  expect(microsoft.connector.messages.at(-1)?.conversation).toBe(`${CHANNEL};messageid=${message}`);
});

test("a person gets a private message in the chat, or in a new one when there is none", async () => {
  const teams = await withChannel();
  const ola = teams.person("Ola Bakken");
  await teams.adapter.messenger.send(post({ kind: "person", platform: "teams", id: ola.aadObjectId }));
  expect(teams.microsoft.connector.messages.at(-1)?.conversation).toBe("a:olabakken");
});

test("a channel that the bot is not in, and one that it was removed from, get nothing, for good", async () => {
  const teams = await openTeams();
  await expect(teams.adapter.messenger.send(post(IN_CHANNEL))).rejects.toMatchObject({
    final: true,
    trouble: "unknown_conversation",
  });
  const kari = teams.person("Kari Moen");
  await kari.install({ channel: CHANNEL });
  await kari.uninstall({ channel: CHANNEL });
  await expect(teams.adapter.messenger.send(post(IN_CHANNEL))).rejects.toMatchObject({
    final: true,
    trouble: "bot_removed",
  });
});

test.each([403, 404])("a channel that answers %i is parked until somebody writes there again", async (status) => {
  const teams = await withChannel();
  teams.microsoft.failures.order(/conversations$/u, { status });
  await expect(teams.adapter.messenger.send(post(IN_CHANNEL))).rejects.toMatchObject({ final: true });
  expect(await teams.adapter.health()).toEqual({ ok: true, loaded: true, parked: 1, late: 0 });
  const calls = teams.microsoft.connector.calls.length;
  await expect(teams.adapter.messenger.send(post(IN_CHANNEL))).rejects.toBeInstanceOf(DeliveryError);
  expect(teams.microsoft.connector.calls).toHaveLength(calls);
  await teams.person("Kari Moen").mention("hjelp", { channel: CHANNEL });
  await teams.adapter.messenger.send(post(IN_CHANNEL));
});

test.each([
  ["429 with a wait", { status: 429, retryAfter: 7 }, { certain: true, final: false, retryAfter: 7 }],
  ["412", { status: 412 }, { certain: true, final: false }],
  ["500", { status: 500 }, { certain: false, final: false }],
  ["502", { status: 502 }, { certain: false, final: false }],
  ["silence", "hang", { certain: false, final: false, trouble: "no_answer" }],
  ["taken, then a broken line", "accept-then-drop", { certain: false, final: false, trouble: "no_answer" }],
  ["413", { status: 413 }, { certain: true, final: true }],
] as const)("%s: one call, and the outbox is told what is known", async (_, failure, known) => {
  const teams = await withChannel();
  const before = teams.microsoft.connector.messages.length;
  teams.microsoft.failures.order(/conversations$/u, failure);
  await expect(teams.adapter.messenger.send(post(IN_CHANNEL))).rejects.toMatchObject(known);
  expect(teams.microsoft.connector.messages.length - before).toBe(failure === "accept-then-drop" ? 1 : 0);
});

test("the rows hold the conversation without its thread", async () => {
  const teams = await withChannel();
  await teams.person("Kari Moen").mention("hjelp", { channel: CHANNEL, thread: "1590000000000" });
  const rows = await teams.region.store.teams.all();
  expect(rows.map(({ key, conversation, user }) => ({ key, conversation, user }))).toEqual([
    { key: CHANNEL, conversation: CHANNEL, user: null },
    { key: "user:aad-karimoen", conversation: "a:karimoen", user: "29:karimoen" },
  ]);
});

test("while Entra gives no token health says so, and is well again when it does", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  teams.microsoft.failures.order(/oauth2/u, { status: 401 }, 2);
  expect((await teams.deliver(kari.activity(message("hjelp")))).status).toBe(503);
  expect(await teams.adapter.health()).toMatchObject({ ok: false, reason: "login" });
  expect((await teams.deliver(kari.activity(message("hjelp")))).status).toBe(200);
  expect(await teams.adapter.health()).toMatchObject({ ok: true });
});
