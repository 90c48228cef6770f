/** «Loggfør på aktivitet» on somebody's message. */
import { expect, test } from "vitest";
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
  for (const [person, says] of [
    [teams.person("Kari Moen"), "Notat lagret: I7"],
    [teams.person("Gjest Gjestesen", { guest: true }), "Du kan lese her, men ikke endre."],
  ] as const) {
    await person.direct("hjelp");
    teams.microsoft.failures.order(/kanal.*\/members/u, { status: 403 });
    const dialog = await person.messageAction(LOGGED, CHANNEL);
    expect((await dialog.send({ activity: "I7" })).text).toContain(says);
  }
});
