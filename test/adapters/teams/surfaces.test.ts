/** Where people meet the bot in Teams, and what they get there. */
import { expect, test } from "vitest";
import { invoke, mentioning, message } from "../../support/teams/activities.ts";
import { openTeams } from "../../support/teams/teams.ts";

const CHANNEL = "19:kanal@thread.tacv2";

test.each(["status bredbånd", "aktivitet status bredbånd", "/aktivitet status bredbånd", "@Aktivitet status bredbånd"])(
  "in a personal chat «%s» is understood",
  async (words) => {
    const kari = (await openTeams()).person("Kari Moen");
    expect((await kari.direct(words)).text).toContain("I7 · Bredbånd og fiber\n⚪ Ikke startet");
  },
);

test("in a channel the answer is private, with one line in the thread that says so", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const card = await kari.mention("status bredbånd", { channel: CHANNEL, thread: "1590000000000" });
  expect(card.private).toBe(true);
  const [answer, line] = teams.microsoft.connector.messages;
  expect(answer?.conversation).toBe("a:karimoen");
  expect(line?.conversation).toBe(`${CHANNEL};messageid=1590000000000`);
  expect(line?.text).toBe("Kari Moen: Jeg har svart deg i den private chatten vår.");
});

test("what is for everyone is said in the thread: shared from the private answer, to the channel that it was asked in", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const card = await kari.mention("status bredbånd", { channel: CHANNEL, thread: "1590000000000" });
  const said = await kari.tap(card, "Del i kanalen");
  expect(said.text).toBe("Delt i kanalen.");
  const shared = teams.microsoft.connector.messages.at(-1);
  expect(shared?.conversation).toBe(`${CHANNEL};messageid=1590000000000`);
  expect(shared?.summary).toContain("Bredbånd og fiber");
});

test("in a group chat it is the same as in a channel", async () => {
  const teams = await openTeams();
  const seen = await teams.person("Kari Moen").groupChat("status bredbånd");
  expect(seen.private).toBe(true);
  expect(teams.microsoft.connector.messages.at(-1)?.conversation).toBe("19:group@thread.v2");
});

test("what people say to each other in a channel is not answered", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const answer = await teams.deliver(kari.activity(message("bredbånd: ferdig"), { channel: CHANNEL }));
  expect(answer).toEqual({ status: 200, body: "" });
  expect(teams.microsoft.connector.messages).toEqual([]);
});

test("what the bot itself or another bot says is not answered", async () => {
  const teams = await openTeams();
  for (const id of ["28:another-bot", "28:11111111-aaaa-4bbb-8ccc-222222222222"]) {
    const said = { ...mentioning("status bredbånd"), from: { id, name: "Bot" } };
    await teams.deliver(teams.person("Kari Moen").activity(said, { channel: CHANNEL }));
  }
  expect(teams.microsoft.connector.messages).toEqual([]);
});

test("Teams' own slash command is answered privately in place, where the tenant has it", async () => {
  const teams = await openTeams({ slashCommands: true });
  const seen = await teams.person("Kari Moen").slash("status bredbånd", { channel: CHANNEL });
  expect(seen.private).toBe(true);
  expect(teams.microsoft.connector.messages.map(({ targeted }) => targeted)).toEqual(["29:karimoen"]);
});

test("a button in a client without Action.Execute does the same", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const card = await kari.direct("bredbånd: fiber til Tolga ferdig, 60 %");
  expect((await kari.tapOld(card, "Angre")).text).toContain("Angret: I7");
});

test("an unknown invoke, and a button that is none of ours, get an answer that a person can read", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const unknown = await teams.deliver(kari.activity(invoke("task/whatever", {})));
  expect(JSON.parse(unknown.body)).toMatchObject({ statusCode: 400, type: "application/vnd.microsoft.error" });
  const odd = await teams.deliver(kari.activity(invoke("adaptiveCard/action", { action: { data: { command: 17 } } })));
  expect(odd.status).toBe(200);
  expect(odd.body).toContain("Denne knappen kjenner jeg ikke lenger.");
});

test("a command of the message extension that is none of ours finds nothing and stores nothing", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const payload = { id: "1", body: { content: "bredbånd: ferdig" }, from: { user: { id: "1", displayName: "Ola" } } };
  const value = { commandId: "other", parameters: [{ name: "search", value: "bredbånd" }], messagePayload: payload };
  const ask = async (name: string, more = {}) =>
    JSON.parse((await teams.deliver(kari.activity(invoke(name, { ...value, ...more })))).body);
  expect((await ask("composeExtension/query")).composeExtension.attachments).toEqual([]);
  const refused = { task: { type: "message", value: expect.stringContaining("kan jeg ikke gjøre her") } };
  expect(await ask("composeExtension/fetchTask")).toMatchObject(refused);
  const data = { log: "message", activity: "I7" };
  expect(await ask("composeExtension/submitAction", { data })).toMatchObject(refused);
  expect(await teams.region.store.log({ limit: 1 })).toEqual([]);
});

test("searching finds activities, with the card that goes into the message", async () => {
  const kari = (await openTeams()).person("Kari Moen");
  const [first] = await kari.search("bredb");
  expect(first?.title).toContain("I7 · Bredbånd");
  expect(first?.text).toContain("Ikke startet");
  expect(JSON.stringify(first?.card)).toContain("Bredbånd og fiber");
  expect(await kari.search("")).toHaveLength(10);
});

test("a notification and a lock screen get the answer as text", async () => {
  const teams = await openTeams();
  await teams.person("Kari Moen").direct("status bredbånd");
  expect(teams.microsoft.connector.messages[0]?.summary).toMatch(/^I7 · Bredbånd og fiber\n⚪ Ikke startet/u);
});

test("somebody who updates in Teams is read by another in the same log", async () => {
  const teams = await openTeams();
  await teams.person("Kari Moen").direct("bredbånd: fiber til Tolga ferdig, 60 %");
  const answer = await teams.region.person("Ola Bakken").says("historikk bredbånd");
  expect(answer.text).toContain("fiber til Tolga ferdig");
  expect(answer.text).toContain("Kari Moen");
});

test("a day that there is not is asked for again, and is not shown as one", async () => {
  const kari = (await openTeams()).person("Kari Moen");
  const again = await kari.fill(await kari.direct("meld bredbånd"), { deadline: "2018-13-45" });
  expect(again.text).toContain("Skriv en dato, for eksempel 15.12.2018.");
  expect(again.text).not.toContain("undefined");
  expect(again.text).not.toContain("2018-13-45");
});
