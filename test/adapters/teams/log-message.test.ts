/** «Loggfør på aktivitet» on somebody's message. */
import { expect, test } from "vitest";
import type { TeamsPerson } from "../../support/teams/person.ts";
import { actionTitled } from "../../support/teams/seen.ts";
import { openTeams } from "../../support/teams/teams.ts";

const CHANNEL = { channel: "19:kanal@thread.tacv2" };
const OLA = { aadObjectId: "aad-ola", name: "Ola Bakken" };
const LOGGED = {
  id: "1599",
  text: "Fiberen til Tolga er <b>gravd</b> ned &amp; koblet",
  author: OLA,
  at: "2018-11-20T08:00:00.000Z",
};

test("the dialog shows the message, and nothing is stored before somebody sends it", async () => {
  const teams = await openTeams();
  const dialog = await teams.person("Kari Moen").messageAction(LOGGED, CHANNEL);
  expect(dialog.text).toContain("Fiberen til Tolga er gravd ned & koblet");
  expect(dialog.text).toContain("Skrevet av Ola Bakken");
  expect(await teams.region.store.log({ limit: 5 })).toEqual([]);
});

test("the message becomes a note on the activity, once, with who wrote it and when", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const dialog = await kari.messageAction(LOGGED, CHANNEL);
  const receipt = await dialog.send({ activity: "I7" });
  expect(receipt.text).toContain("Notat lagret: I7");
  await dialog.send({ activity: "I7" });
  const entries = await teams.region.store.log({ limit: 5 });
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ note: "Fiberen til Tolga er gravd ned & koblet", origin: { at: LOGGED.at } });
  expect(entries[0]?.message).toContain("https://teams.microsoft.com/l/message/");
});

test("a message that is logged is not logged on another activity too; after [Angre] it is", async () => {
  const teams = await openTeams();
  const [kari, per] = [teams.person("Kari Moen"), teams.person("Per Vik")];
  const dialog = await kari.messageAction(LOGGED, CHANNEL);
  const receipt = await dialog.send({ activity: "I3" });
  const told = await (await per.messageAction(LOGGED, CHANNEL)).send({ activity: "I7" });
  expect(told.text).toContain("Meldingen står allerede på I3");
  expect(told.text).toContain("Kari Moen");
  expect(JSON.stringify(told.card)).not.toContain("Angre");
  await dialog.send({}, actionTitled(receipt.card, "Angre"));
  const moved = await (await per.messageAction(LOGGED, CHANNEL)).send({ activity: "I7" });
  expect(moved.text).toContain("Notat lagret: I7");
  expect((await teams.region.store.log({ limit: 5 })).map(({ kind }) => kind)).toEqual(["note", "undo", "note"]);
});

test("a message without words cannot be logged, and says so", async () => {
  const teams = await openTeams();
  const dialog = await teams.person("Kari Moen").messageAction({ ...LOGGED, text: "&nbsp;" }, CHANNEL);
  expect(dialog.text).toContain("Meldingen har ingen tekst å loggføre.");
});

test("a message that is too long is not cut: the dialog says so, and nothing is stored (H2)", async () => {
  const teams = await openTeams();
  const long = { ...LOGGED, text: `<p>${"Fiberen er gravd ned. ".repeat(100)}</p>` };
  const kari = teams.person("Kari Moen");
  expect((await kari.messageAction(long, CHANNEL)).text).toContain("grensen er 1\u00a0500");
  expect(await teams.region.store.log({ limit: 5 })).toEqual([]);
});

test("in a chat that the bot is not in, the person's own chat with the bot tells who it is; guests are guests there too", async () => {
  const teams = await openTeams();
  const open = async (person: TeamsPerson) => {
    await person.direct("hjelp");
    teams.microsoft.failures.order(/kanal.*\/members/u, { status: 403 });
    return person.messageAction(LOGGED, CHANNEL);
  };
  const dialog = await open(teams.person("Kari Moen"));
  expect((await dialog.send({ activity: "I7" })).text).toContain("Notat lagret: I7");
  const refusal = await open(teams.person("Gjest Gjestesen", { guest: true }));
  expect(refusal.text).toContain("Du kan lese her, men ikke endre.");
  expect(refusal.text).not.toContain("Fiberen");
});

const TEAM = "19:team@thread.tacv2";

test.each([
  ["a standard channel", CHANNEL, null, false],
  ["a team's first channel", { channel: TEAM }, null, false],
  ["a private channel", CHANNEL, "private", true],
  ["a shared channel", CHANNEL, "shared", true],
  ["a channel that the team's list does not tell of", { channel: "19:other@thread.tacv2" }, null, true],
  ["a group chat", { chat: "19:group@thread.v2" }, null, true],
  ["a meeting", { chat: "19:meeting_abc@thread.v2" }, null, true],
  ["two people's chat", { chat: "19:kari_ola@unq.gbl.spaces", personal: true }, null, true],
] as const)(
  "what is logged from %s is internal where not every colleague reads along (M2)",
  async (_, place, type, internal) => {
    const teams = await openTeams();
    if (type !== null) teams.microsoft.connector.channelTypes.set(CHANNEL.channel, type);
    const dialog = await teams.person("Kari Moen").messageAction(LOGGED, place);
    expect((await dialog.send({ activity: "I7" })).text).toContain(internal ? "Internt notat" : "Notat lagret");
    expect(await teams.region.store.log({ limit: 5 })).toMatchObject([{ internal, kind: "note" }]);
    expect(await teams.region.store.waitingNotices(5)).toMatchObject([{ undoes: 1 }]);
  },
);

test("where Teams does not tell what kind of channel it is, what is logged is internal (M2)", async () => {
  const teams = await openTeams();
  teams.microsoft.failures.order(/teams/u, { status: 403 });
  await (await teams.person("Kari Moen").messageAction(LOGGED, CHANNEL)).send({ activity: "I7" });
  expect(await teams.region.store.log({ limit: 5 })).toMatchObject([{ internal: true }]);
});
