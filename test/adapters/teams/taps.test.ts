/** Buttons stay in the chat: pressed twice they are pressed once, pressed another day they mean something again. */
import { expect, test } from "vitest";
import { invoke } from "../../support/teams/activities.ts";
import type { TeamsPerson } from "../../support/teams/person.ts";
import { actionTitled, type Seen } from "../../support/teams/seen.ts";
import { openTeams, type Teams } from "../../support/teams/teams.ts";

const CHANNEL = "19:kanal@thread.tacv2";

function shared({ microsoft }: Teams) {
  return microsoft.connector.messages.filter(({ conversation, summary }) => {
    return conversation.startsWith(CHANNEL) && summary.includes("Delt av Kari Moen");
  });
}

test("[Uendret] on the same card an hour later confirms what has been said since", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const { store } = teams.region;
  const card = await kari.direct("status bredbånd");
  const confirm = async () => (await kari.tap(card, "Uendret")).text;
  expect(await confirm()).toContain("uendret");
  expect(await confirm()).toContain("uendret");
  expect(await store.log({ limit: 9 })).toHaveLength(1);
  teams.setClock("2018-11-26T11:00");
  await teams.person("Ola Bakken").direct("bredbånd: 70 %");
  expect(await confirm()).toContain("uendret");
  const entries = await store.log({ limit: 9 });
  expect(entries.map(({ kind }) => kind)).toEqual(["confirmation", "update", "confirmation"]);
});

test("a form sent again within ten minutes is sent once, a day later it is a new one", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const form = await kari.tap(await kari.direct("status bredbånd"), "Oppdater");
  for (const at of ["2018-11-26T10:00", "2018-11-26T10:09", "2018-11-27T10:00"]) {
    teams.setClock(at);
    expect((await kari.fill(form, { note: "gravde i Vingelen" })).text).toContain("gravde i Vingelen");
  }
  expect(await teams.region.store.log({ limit: 9 })).toHaveLength(2);
});

test.each(["tap", "tapOld"] as const)(
  "[Del i kanalen] pressed twice is shared once, and on another day once more (%s)",
  async (tap) => {
    const teams = await openTeams();
    const kari = teams.person("Kari Moen");
    const card = await kari.mention("status bredbånd", { channel: CHANNEL });
    await Promise.all([press(teams, kari, card, tap), press(teams, kari, card, tap)]);
    teams.setClock("2018-11-26T10:05");
    await press(teams, kari, card, tap);
    expect(shared(teams)).toHaveLength(1);
    teams.setClock("2018-11-27T10:00");
    await press(teams, kari, card, tap);
    expect(shared(teams)).toHaveLength(2);
  },
);

/** Each press has an activity id of its own, and no answer is waited for. */
async function press(teams: Teams, kari: TeamsPerson, { card }: Seen, how: "tap" | "tapOld"): Promise<void> {
  const action = actionTitled(card, "Del i kanalen");
  const said =
    how === "tap"
      ? invoke("adaptiveCard/action", { action })
      : { type: "message", value: (action.fallback as typeof action).data };
  expect((await teams.deliver(kari.activity(said))).status).toBe(200);
}

test("data that is nested a great deal deeper than ours is no trouble", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  for (const value of [
    { action: { data: { nonce: "12345678", x: "deep" } } },
    { action: { data: { command: "status I7", nonce: "12345678", x: "deep" } } },
  ]) {
    const body = JSON.stringify(kari.activity(invoke("adaptiveCard/action", value))).replace('"deep"', deep);
    const headers = { "Content-Type": "application/json", Authorization: teams.goodHeader() };
    expect((await teams.raw({ headers, body })).status).toBe(200);
  }
  expect(teams.reports).toEqual([]);
});
