/** An answer that Teams had no time for is not lost by a restart: it comes in the person's own chat, once, soon or never. */
import { expect, onTestFinished, test } from "vitest";
import { createDispatcher } from "../../../adapters/server/dispatcher.ts";
import { instantAtOslo, later } from "../../../src/model/week.ts";
import { temporaryFile } from "../../support/database.ts";
import { noTrouble } from "../../support/no-trouble.ts";
import { openRegion, type Region } from "../../support/region.ts";
import { mentioning } from "../../support/teams/activities.ts";
import { personalChat } from "../../support/teams/connector.ts";
import { openMicrosoft } from "../../support/teams/server.ts";
import { NOW, openTeams, type Teams } from "../../support/teams/teams.ts";

const CHANNEL = { channel: "19:kanal@thread.tacv2" };
const MINUTE = 60_000;
const BUSY = { status: 429, retryAfter: 60 };
const UPDATE = "bredbånd: graver i Vingelen, 40 %";

/** What Kari writes in a channel while Teams wants to be left alone, until the program is stopped. */
async function stoppedWhileBusy(text = UPDATE, guest = false, region?: Region) {
  const microsoft = await openMicrosoft();
  onTestFinished(() => microsoft.close());
  const teams = await openTeams({}, { microsoft, region: region ?? (await openRegion()) });
  const kari = teams.person("Kari Moen", { guest });
  await kari.direct("hei");
  const { messages } = teams.microsoft.connector;
  const before = messages.length;
  // The answer itself, and once more when the program stops.
  teams.microsoft.failures.order(/activities/u, BUSY, 2);
  await teams.deliver(kari.activity(mentioning(text), CHANNEL));
  expect((await teams.adapter.health()).late).toBe(1);
  await teams.adapter.stop();
  expect(messages.length).toBe(before);
  return { teams, kari, messages, before };
}

type Report = (what: string, error: unknown) => void;

/** The next process, at so many ms after. */
async function restarted(opened: Pick<Teams, "microsoft" | "region">, after: number, report: Report = noTrouble) {
  const { adapter, region } = await openTeams({}, opened);
  const now = () => later(NOW, after);
  const parts = { bot: region.bot, messengers: [adapter.messenger], now, wall: now, report };
  const delivery = createDispatcher(parts);
  onTestFinished(() => delivery.stop());
  return delivery;
}

const kept = async ({ region }: Teams) =>
  (await region.store.outbox.inState(["waiting", "sent", "failed", "expired"])).length;

test("it is given after the start, in the own chat and nowhere else, once, and nothing of it is kept", async () => {
  const { teams, kari, messages, before } = await stoppedWhileBusy();
  expect(teams.reports.filter((report) => report.startsWith("unanswered"))).toEqual([]);
  expect(await kept(teams)).toBe(1);
  const delivery = await restarted(teams, 2 * MINUTE);
  await delivery.round();
  await delivery.round();
  const given = messages.slice(before);
  expect(given.map(({ conversation }) => conversation)).toEqual([personalChat(kari.id)]);
  expect(JSON.stringify(given[0]?.card)).toContain("Lagret: I7");
  expect(await kept(teams)).toBe(0);
});

test("after an hour nobody waits for it: it is not given any more, and nothing of it is kept", async () => {
  const { teams, messages, before } = await stoppedWhileBusy();
  const delivery = await restarted(teams, 61 * MINUTE);
  await delivery.round();
  expect(messages).toHaveLength(before);
  expect(await kept(teams)).toBe(0);
});

test("it is given at night and in a weekend as well", async () => {
  const { teams, messages, before } = await stoppedWhileBusy();
  const saturday = instantAtOslo("2018-12-01T23:00");
  await teams.region.bot.answerLater(
    { card: { title: "Svar", blocks: [] }, text: "Svar" },
    { platform: "teams", sender: { id: "aad-karimoen", name: "Kari Moen", email: null, external: false } },
    "night",
    saturday,
  );
  const delivery = await restarted(teams, Date.parse(saturday) - Date.parse(NOW));
  await delivery.round();
  expect(messages.slice(before).map(({ card }) => JSON.stringify(card))).toEqual([expect.stringContaining("Svar")]);
});

test("Teams that is silent then is asked again: twice is better than never, and no administrator is told of it", async () => {
  const { teams, kari, messages, before } = await stoppedWhileBusy();
  teams.microsoft.failures.order(/activities/u, "accept-then-drop");
  const delivery = await restarted(teams, 2 * MINUTE);
  await delivery.round();
  const [post] = await teams.region.store.outbox.inState(["waiting"]);
  expect(post).toMatchObject({ kind: "answer", state: "waiting", attempt: 1 });
  const again = await restarted(teams, 3 * MINUTE);
  await again.round();
  expect(messages.slice(before).map(({ conversation }) => conversation)).toEqual(Array(2).fill(personalChat(kari.id)));
  expect(await kept(teams)).toBe(0);
});

/** One look of the next process: how many messages it gave, and what it logged. */
async function givenAfter(opened: Pick<Teams, "microsoft" | "region">) {
  const { messages } = opened.microsoft.connector;
  const before = messages.length;
  const logged: string[] = [];
  const report = (what: string, error: unknown) => void logged.push(`${what}: ${(error as Error).message}`);
  await (await restarted(opened, 2 * MINUTE, report)).round();
  return { given: messages.length - before, logged };
}

test("who has been made a guest meanwhile gets nothing, and nothing of it is kept (P9, M2)", async () => {
  const { teams } = await stoppedWhileBusy("historikk I7");
  teams.person("Kari Moen", { guest: true });
  expect(await givenAfter(teams)).toEqual({ given: 0, logged: ["answer: no-right"] });
  expect(await kept(teams)).toBe(0);
});

test("who has left, or is of another tenant now, gets nothing either (P9)", async () => {
  const elsewhere = await stoppedWhileBusy("historikk I7");
  elsewhere.teams.person("Kari Moen", { tenant: "another-tenant" });
  expect((await givenAfter(elsewhere.teams)).given).toBe(0);
  const gone = await stoppedWhileBusy("historikk I7");
  gone.teams.microsoft.connector.roster.clear();
  expect((await givenAfter(gone.teams)).given).toBe(0);
  expect(await kept(gone.teams)).toBe(0);
});

test("who was an editor gets nothing that only editors may read, where the settings have changed (M4)", async () => {
  const file = temporaryFile();
  const region = await openRegion(file, { AKTIVITET_EDITORS: "teams:aad-karimoen" });
  const { teams } = await stoppedWhileBusy("kanaler", false, region);
  const now = await openRegion(file);
  expect(await givenAfter({ microsoft: teams.microsoft, region: now })).toEqual({
    given: 0,
    logged: ["answer: no-right"],
  });
});

test("what a guest asked is a guest's to read: it is given, and so is what somebody asked who may do more now", async () => {
  const same = await stoppedWhileBusy("status I7", true);
  expect(await givenAfter(same.teams)).toEqual({ given: 1, logged: [] });
  const promoted = await stoppedWhileBusy("status I7", true);
  promoted.teams.person("Kari Moen");
  expect((await givenAfter(promoted.teams)).given).toBe(1);
});

test("while the roster does not tell who it is, nothing is given; when it does, it is (P9)", async () => {
  const { teams } = await stoppedWhileBusy();
  teams.microsoft.failures.order(/members/u, { status: 500 });
  expect(await givenAfter(teams)).toEqual({ given: 0, logged: [] });
  expect(await kept(teams)).toBe(1);
  const { messages } = teams.microsoft.connector;
  const before = messages.length;
  await (await restarted(teams, 3 * MINUTE)).round();
  expect(messages.length - before).toBe(1);
});
