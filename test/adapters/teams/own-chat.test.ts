/** Where a person is written to in private is the chat with the bot, whatever else comes. */
import { expect, test } from "vitest";
import { message } from "../../support/teams/activities.ts";
import { openTeams } from "../../support/teams/teams.ts";

const CHANNEL = { channel: "19:kanal@thread.tacv2" };

test("a message from two people's chat does not make that chat the person's own", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  await kari.direct("hjelp");
  const said = kari.activity(message("hjelp"));
  const conversation = { ...(said.conversation as object), id: "19:kari_ola@unq.gbl.spaces" };
  expect((await teams.deliver({ ...said, conversation })).status).toBe(200);
  expect(await teams.region.store.teams.all()).toMatchObject([{ conversation: "a:karimoen" }]);
});

test("without authentication a playground calls its chats what it likes", async () => {
  const teams = await openTeams({ authentication: false });
  const kari = teams.person("Kari Moen");
  const said = kari.activity(message("hjelp"));
  await teams.deliver({ ...said, conversation: { ...(said.conversation as object), id: "personal-chat" } }, null);
  expect(await teams.region.store.teams.all()).toMatchObject([{ conversation: "personal-chat" }]);
});

test("after a restart nobody knows which channel a private card came from: [Del i kanalen] says so, and posts nothing (A11)", async () => {
  const teams = await openTeams();
  const card = await teams.person("Kari Moen").mention("status bredbånd", CHANNEL);
  const again = await openTeams({}, teams);
  const before = teams.microsoft.connector.messages.length;
  const said = await again.person("Kari Moen").tap(card, "Del i kanalen");
  expect(said.text).toContain("Ikke delt");
  expect(teams.microsoft.connector.messages.slice(before)).toEqual([]);
  const old = await again.person("Kari Moen").tapOld(card, "Del i kanalen");
  expect(old).toMatchObject({ private: true, card: null, text: expect.stringContaining("Ikke delt") });
});

test("a private card that is forwarded leads nobody else to the channel that it was asked for in (A1)", async () => {
  const teams = await openTeams();
  const card = await teams.person("Kari Moen").mention("status bredbånd", CHANNEL);
  const before = teams.microsoft.connector.messages.length;
  const said = await teams.person("Ola Bakken").tap(card, "Del i kanalen");
  expect(said.text).toContain("Ikke delt");
  expect(teams.microsoft.connector.messages.slice(before)).toEqual([]);
});
