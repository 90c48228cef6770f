/** An answer that Teams had no time for is not lost by a restart: it comes in the person's own chat, once, soon or never. */
import { expect, onTestFinished, test } from "vitest";
import { createDispatcher } from "../../../adapters/server/dispatcher.ts";
import { instantAtOslo, later } from "../../../src/model/week.ts";
import { noTrouble } from "../../support/no-trouble.ts";
import { mentioning } from "../../support/teams/activities.ts";
import { personalChat } from "../../support/teams/connector.ts";
import { NOW, openTeams, type Teams } from "../../support/teams/teams.ts";

const CHANNEL = { channel: "19:kanal@thread.tacv2" };
const MINUTE = 60_000;
const BUSY = { status: 429, retryAfter: 60 };

/** Kari's update in a channel while Teams wants to be left alone, until the program is stopped. */
async function stoppedWhileBusy() {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  await kari.direct("hei");
  const { messages } = teams.microsoft.connector;
  const before = messages.length;
  // The answer itself, and once more when the program stops.
  teams.microsoft.failures.order(/activities/u, BUSY, 2);
  await teams.deliver(kari.activity(mentioning("bredbånd: graver i Vingelen, 40 %"), CHANNEL));
  expect((await teams.adapter.health()).late).toBe(1);
  await teams.adapter.stop();
  expect(messages.length).toBe(before);
  return { teams, kari, messages, before };
}

/** The next process, at so many ms after. */
async function restarted(opened: Teams, after: number) {
  const { adapter, region } = await openTeams({}, opened);
  const now = () => later(NOW, after);
  const parts = { bot: region.bot, messengers: [adapter.messenger], now, wall: now, report: noTrouble };
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
    { platform: "teams", id: "aad-karimoen" },
    "answer:night",
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
