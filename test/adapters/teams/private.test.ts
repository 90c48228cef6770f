/** Private answers in channels: the rule, way by way. */
import { expect, test } from "vitest";
import { waysToAnswer } from "../../../adapters/teams/send/private.ts";
import { openTeams } from "../../support/teams/teams.ts";

const CHANNEL = "19:kanal@thread.tacv2";
const place = (kind: "channel" | "thread" | "direct") => ({ channel: CHANNEL, kind });

test("the rule: targeted where the tenant has it, else the personal chat, else the thread with a hint", () => {
  expect(waysToAnswer({ visibility: "private" }, place("channel"), true)).toEqual(["targeted", "personal", "hinted"]);
  expect(waysToAnswer({ visibility: "private" }, place("thread"), false)).toEqual(["personal", "hinted"]);
  expect(waysToAnswer({ visibility: "private" }, place("direct"), true)).toEqual(["here"]);
  expect(waysToAnswer({ visibility: "channel" }, place("channel"), true)).toEqual(["here"]);
});

test("where targeted messages are refused, the answer goes to the personal chat", async () => {
  const teams = await openTeams({ slashCommands: true });
  teams.microsoft.failures.order(/activities/u, { status: 400 });
  const seen = await teams.person("Kari Moen").mention("status bredbånd", { channel: CHANNEL });
  expect(seen.conversation).toBe("a:karimoen");
});

test("when nobody knows whether a private answer arrived, it is not shown to more people", async () => {
  const teams = await openTeams({ slashCommands: true });
  const kari = teams.person("Kari Moen");
  teams.microsoft.failures.order(/activities/u, "accept-then-drop");
  await expect(kari.mention("status bredbånd", { channel: CHANNEL })).rejects.toThrow("503");
  expect(teams.microsoft.connector.messages.map(({ targeted }) => targeted)).toEqual([kari.id]);
});

test("somebody without the app gets the answer in the thread, with a hint how to get it privately", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  teams.microsoft.connector.unreachable.add(kari.id);
  const seen = await kari.mention("status bredbånd", { channel: CHANNEL });
  expect(seen.private).toBe(false);
  expect(seen.text).toContain("I7 · Bredbånd og fiber");
  expect(seen.text).toContain("Legg meg til som app for deg selv i Teams");
});

test("an internal note is never shown in the thread: neither its receipt nor in a history", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  teams.microsoft.connector.unreachable.add(kari.id);
  const receipt = await kari.mention("intern bredbånd: leverandøren vil trekke seg", { channel: CHANNEL });
  expect(receipt.text).toContain("Lagret som intern");
  const history = await kari.mention("historikk bredbånd", { channel: CHANNEL });
  expect(history.text).toContain("I7");
  expect(JSON.stringify(teams.microsoft.connector.messages)).not.toContain("leverandøren");
  expect((await kari.direct("historikk bredbånd")).text).toContain("leverandøren vil trekke seg");
});

test("a personal chat that is gone is made anew, and remembered", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  await kari.direct("hjelp");
  teams.microsoft.failures.order(/^POST .*a:karimoen\/activities/u, { status: 404 });
  expect((await kari.mention("status bredbånd", { channel: CHANNEL })).conversation).toBe("a:karimoen");
  expect(await teams.region.store.teams.get(`user:${kari.aadObjectId}`)).toMatchObject({ parked: null });
});
