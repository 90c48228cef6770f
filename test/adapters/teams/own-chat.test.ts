/** Where a person is written to in private is the chat with the bot, whatever else comes. */
import { expect, test } from "vitest";
import { message } from "../../support/teams/activities.ts";
import { openTeams } from "../../support/teams/teams.ts";

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
