/** When Microsoft is slow, busy or broken: people get one answer, and nothing is lost. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ConnectorError } from "../../../adapters/teams/send/errors.ts";
import { createPacedCalls } from "../../../adapters/teams/send/paced-calls.ts";
import { createPacing } from "../../../adapters/teams/send/pacing.ts";
import type { Transport } from "../../../adapters/teams/send/port.ts";
import { type ActivityJson, message } from "../../support/teams/activities.ts";
import { openTeams, type Teams } from "../../support/teams/teams.ts";

const POST = /^POST .*activities/u;

test.each([412, 429, 502, 504])(
  "a connector that answers %i once is asked again, and the person has one answer",
  async (status) => {
    const teams = await openTeams();
    teams.microsoft.failures.order(POST, { status });
    expect((await teams.person("Kari Moen").direct("status bredbånd")).text).toContain("Bredbånd");
    expect(teams.microsoft.connector.messages).toHaveLength(1);
  },
);

test("a connector that breaks with 500 is asked once: the sender tries again, and the update is stored once", async () => {
  const teams = await openTeams();
  const activity = teams.person("Kari Moen").activity(message("bredbånd: fiber til Tolga ferdig, 60 %"));
  teams.microsoft.failures.order(POST, { status: 500 });
  expect(await teams.deliver(activity)).toEqual({ status: 503, body: "" });
  expect(teams.microsoft.connector.messages).toEqual([]);
  expect((await teams.deliver(activity)).status).toBe(200);
  expect(teams.microsoft.connector.messages).toHaveLength(1);
  expect(teams.microsoft.connector.messages[0]?.summary).toContain("Lagret: I7");
  expect(await teams.region.store.log({ limit: 5 })).toHaveLength(1);
});

test("a connector that never answers is left after four seconds: 503", async () => {
  const teams = await openTeams();
  teams.microsoft.failures.order(POST, "hang");
  const answer = await teams.deliver(teams.person("Kari Moen").activity(message("status bredbånd")));
  expect(answer).toEqual({ status: 503, body: "" });
});

test("a login server that never answers is left after four seconds, and asked again the next time", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  teams.microsoft.failures.order(/oauth2/u, "hang");
  expect((await teams.deliver(kari.activity(message("status bredbånd")))).status).toBe(503);
  expect((await kari.direct("status bredbånd")).text).toContain("Bredbånd");
});

test("the same message delivered twice is answered once; two at the same time too", async () => {
  const teams = await openTeams();
  const activity = teams.person("Kari Moen").activity(message("bredbånd: fiber til Tolga ferdig, 60 %"));
  const answers = await Promise.all([teams.deliver(activity), teams.deliver(activity)]);
  answers.push(await teams.deliver(activity));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(teams.microsoft.connector.messages).toHaveLength(1);
  expect(await teams.region.store.log({ limit: 5 })).toHaveLength(1);
});

test("the same tap under a new activity id is one tap; the same form with other values is another", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const form = await kari.tap(await kari.direct("status bredbånd"), "Oppdater");
  const first = await kari.fill(form, { note: "gravde i Vingelen" });
  const again = await kari.fill(form, { note: "gravde i Vingelen" });
  expect(again.text).toBe(first.text);
  expect(await teams.region.store.log({ limit: 5 })).toHaveLength(1);
  await kari.fill(form, { note: "gravde på Tolga" });
  expect(await teams.region.store.log({ limit: 5 })).toHaveLength(2);
});

test("on a card in a channel, each person's tap counts", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const card = await kari.direct("status bredbånd");
  await kari.tap(card, "Uendret");
  await teams.person("Ola Bakken").tap(card, "Uendret");
  expect(await teams.region.store.log({ limit: 5 })).toHaveLength(2);
});

test("the bot's token goes to the connector only: a redirect is not followed", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  await kari.direct("hjelp");
  const calls = teams.microsoft.connector.calls.length;
  teams.microsoft.failures.order(POST, {
    redirect: `${teams.microsoft.origin}/amer/v3/conversations/elsewhere/activities`,
  });
  expect((await teams.deliver(kari.activity(message("status bredbånd")))).status).toBe(503);
  expect(teams.microsoft.connector.calls).toHaveLength(calls);
});

/** Delivers as Teams does: again after a 503, the same activity. Resolves to the last answer's status. */
async function deliverAsTeams(teams: Teams, activity: ActivityJson): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const { status } = await teams.deliver(activity);
    if (status !== 503 || tries === 10) return status;
  }
}

/** Longer than Teams' pace and the troubles take; the bot itself goes on for five minutes. */
const LATE = { timeout: 120_000 };

test("so many at once in one chat that Teams' pace has no room: everyone is answered, some a little later (G)", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const asked = Array.from({ length: 50 }, () => deliverAsTeams(teams, kari.activity(message("hjelp"))));
  expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
  await expect.poll(() => teams.microsoft.connector.messages.length, LATE).toBe(50);
});

test("however fast answers come, no conversation gets more than Teams allows", () => {
  const limits: [number, number][] = [
    [7, 1000],
    [8, 2000],
    [60, 30_000],
    [1800, 3_600_000],
  ];
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 200 }), (gaps) => {
      const pacing = createPacing();
      let now = 0;
      const sent = gaps.map((gap) => {
        now += gap;
        return now + (pacing.reserve("c", now, Number.POSITIVE_INFINITY) ?? Number.NaN);
      });
      for (const [most, within] of limits) {
        for (const at of sent)
          expect(sent.filter((time) => time > at - within && time <= at).length).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test("a queue longer than one can wait for takes no place in it", () => {
  const pacing = createPacing();
  for (let sent = 0; sent < 7; sent += 1) expect(pacing.reserve("c", 0, 0)).toBe(0);
  expect(pacing.reserve("c", 0, 500)).toBeNull();
  expect(pacing.reserve("c", 0, 1000)).toBe(1000);
  expect(pacing.reserve("another", 0, 0)).toBe(0);
});

/** A delivery on a clock that the pauses turn, with calls that fail as told. */
function fakeTime(failures: (ConnectorError | null)[]) {
  let now = 0;
  const pauses: number[] = [];
  const pause = async (ms: number) => {
    pauses.push(ms);
    now += ms;
  };
  const delivery = createPacedCalls({
    transport: async () => ({}) as Transport,
    pacing: createPacing(),
    now: () => now,
    pause,
    random: () => 0.5,
  });
  const call = async () => {
    const failure = failures.shift();
    if (failure) throw failure;
    return "sent";
  };
  return { delivery, call, pauses };
}

test("what the connector asks us to wait is waited", async () => {
  const { delivery, call, pauses } = fakeTime([new ConnectorError(429, 2000), null]);
  expect(await delivery.answer("c", 9000, call)).toBe("sent");
  expect(pauses).toEqual([2200]);
});

test("a wait longer than the person would is not begun", async () => {
  const { delivery, call, pauses } = fakeTime([new ConnectorError(429, 60_000), null]);
  await expect(delivery.answer("c", 9000, call)).rejects.toMatchObject({ status: 429 });
  expect(pauses).toEqual([]);
});

test("a post is tried once, whatever happens: trying again is the outbox's to decide", async () => {
  for (const status of [412, 429, 500, 502, 504, null]) {
    const { delivery, call } = fakeTime([new ConnectorError(status, null), null]);
    await expect(delivery.post("c", 9000, call)).rejects.toMatchObject({ status });
  }
});
