/** A button, a search or a dialog that does not work says so in Norwegian: what is no answer Teams shows in its own words. */
import { expect, test } from "vitest";
import type { Failure } from "../../support/teams/failures.ts";
import type { Seen } from "../../support/teams/seen.ts";
import { openTeams } from "../../support/teams/teams.ts";

const CHANNEL = { channel: "19:kanal@thread.tacv2" };
const LOGGED = {
  id: "1599",
  text: "Fiberen til Tolga er gravd ned",
  author: { aadObjectId: "aad-ola", name: "Ola Bakken" },
  at: "2018-11-20T08:00:00.000Z",
};

const TROUBLES: [Failure, string][] = [
  [{ status: 403 }, "jeg er ikke med i denne samtalen"],
  [{ status: 404 }, "jeg er ikke med i denne samtalen"],
  [{ status: 401 }, "Fikk ikke delt akkurat nå"],
  [{ status: 429, retryAfter: 60_000 }, "Fikk ikke delt akkurat nå"],
  [{ status: 500 }, "jeg vet ikke om det ble delt"],
  ["hang", "jeg vet ikke om det ble delt"],
];

test.each(TROUBLES)("[Del i kanalen] that cannot be done says why (%j)", async (failure, words) => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const card = await kari.mention("status bredbånd", CHANNEL);
  teams.microsoft.failures.order(/kanal.*activities/u, failure, 2);
  const said = await kari.tap(card, "Del i kanalen");
  expect(said.text).toContain(words);
  expect(said.card).toBeNull();
});

test("what could not be shared is shared when it is tried again", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const card = await kari.mention("status bredbånd", CHANNEL);
  teams.microsoft.failures.order(/kanal.*activities/u, { status: 500 });
  await kari.tap(card, "Del i kanalen");
  expect((await kari.tap(card, "Del i kanalen")).text).toBe("Delt i kanalen.");
});

test("a login server that is silent is no reason for words in English", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const [found] = await kari.search("I7");
  teams.microsoft.failures.order(/oauth2/u, "hang", 9);
  const spot = { kind: "channel", id: CHANNEL.channel, team: "19:team@thread.tacv2", thread: "159" } as const;
  const card: Seen = { text: "", card: found?.card ?? null, private: false, spot, message: "1", conversation: "" };
  expect((await kari.tap(card, "Historikk")).text).toContain("I7");
});

test("when the database cannot be read, the search and the dialog say so", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  await teams.region.store.close();
  await expect(kari.search("bredbånd")).rejects.toThrow("the search says: Får ikke lest planen nå.");
  expect((await kari.messageAction(LOGGED, CHANNEL)).text).toContain("Får ikke lest planen nå.");
});
