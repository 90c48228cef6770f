/** Answers for which there is no room in time: nobody asks for them again, so that they are tried until they are given. */
import { expect, test } from "vitest";
import { createOrigins } from "../../../adapters/teams/receive/origins.ts";
import { giveAnswer } from "../../../adapters/teams/send/answer.ts";
import { ConnectorError, Unavailable } from "../../../adapters/teams/send/errors.ts";
import { createLate } from "../../../adapters/teams/send/late.ts";
import { createPacedCalls } from "../../../adapters/teams/send/paced-calls.ts";
import { createPacing } from "../../../adapters/teams/send/pacing.ts";
import type { Transport } from "../../../adapters/teams/send/port.ts";
import type { Turn } from "../../../adapters/teams/surfaces/turn.ts";
import type { Reply } from "../../../src/bot/incoming.ts";
import { openRegion } from "../../support/region.ts";

const SECOND = 1000;

/** So long Teams waits for its answer. */
const IN_TIME = 9 * SECOND;

const KARI = { id: "aad-kari", name: "Kari Moen", email: null, external: false };

/** A clock that goes on as soon as everybody waits. */
function fakeClock() {
  const waiting: { at: number; go: () => void }[] = [];
  let time = 0;
  return {
    now: () => time,
    pause: (ms: number) => new Promise<void>((go) => void waiting.push({ at: time + ms, go })),
    /** Until nobody waits any more. */
    async run() {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        waiting.sort((left, right) => left.at - right.at);
        const next = waiting.shift();
        if (next === undefined) return;
        time = next.at;
        next.go();
      }
    },
  };
}

/** So many answers at once in one chat, with a connector whose calls fail as told: those too late for Teams, or from `from` ms on. */
async function answersAtOnce(
  count: number,
  failures: Error[],
  from = IN_TIME + 1,
  stopAt: number | null = null,
  aadObjectId: string | null = "aad-kari",
) {
  const region = await openRegion();
  const reply = await region.person("Kari Moen").says("hjelp");
  const { run, ...clock } = fakeClock();
  const sent: number[] = [];
  const kept: unknown[] = [];
  const reports: string[] = [];
  const send = async () => {
    const failure = clock.now() >= from ? failures.shift() : undefined;
    if (failure !== undefined) throw failure;
    sent.push(clock.now());
  };
  const transport = async () => ({ send }) as unknown as Transport;
  const calls = createPacedCalls({ transport, pacing: createPacing(), ...clock, random: () => 0.5 });
  const report = (what: string, error: unknown) => reports.push(`${what}: ${error instanceof Error && error.message}`);
  const late = createLate(calls);
  const answering = {
    calls,
    late,
    references: region.store.teams,
    origins: createOrigins(),
    targeted: false,
    keep: async (answer: Reply, to: object) => void kept.push({ answer, ...to }),
    report,
  };
  const place = { channel: "a:kari", kind: "direct" } as const;
  const where = { place, serviceUrl: "https://smba.test/", conversation: "a:kari", channel: null };
  const turnOf = (id: number) => {
    const activity = { id: `${id}`, from: { aadObjectId }, conversation: { id: "a:kari" } };
    return { where, activity, known: { sender: KARI, certain: true }, deadline: IN_TIME } as Turn;
  };
  const given = Array.from({ length: count }, (_, id) => giveAnswer(answering, turnOf(id), reply, async () => null));
  let [waited, lost] = [0, 0];
  const stopped =
    stopAt === null
      ? null
      : clock.pause(stopAt).then(async () => {
          waited = late.waiting();
          lost = await late.stop();
          return clock.now();
        });
  await Promise.all([...given, run()]);
  return { sent, reports, waited, lost, kept, reply, stopped: await stopped };
}

const TROUBLES: [string, Error][] = [
  ["a connection that breaks or is silent", new ConnectorError(null, null)],
  ["a server error", new ConnectorError(500, null)],
  ["a connector that is busy for a minute", new ConnectorError(429, 60 * SECOND)],
  ["a gateway in trouble", new ConnectorError(502, null)],
  ["a login that does not work", new Unavailable("login")],
];

test.each(TROUBLES)("%s takes no answer from anybody (G)", async (_, trouble) => {
  const { sent, reports } = await answersAtOnce(50, Array(12).fill(trouble));
  expect(sent).toHaveLength(50);
  expect(reports).toEqual([]);
});

test("a clear no is not asked again, and told in the log", async () => {
  const { sent, reports } = await answersAtOnce(50, [new ConnectorError(403, null)]);
  expect(sent).toHaveLength(49);
  expect(reports).toEqual(["late: connector: 403"]);
});

test("a connector that wants to be left alone for longer than Teams waits is asked when it said, and once (A11)", async () => {
  const { sent, reports } = await answersAtOnce(1, [new ConnectorError(429, 60 * SECOND)], 0);
  expect(sent).toEqual([60 * SECOND]);
  expect(reports).toEqual([]);
});

test("one that wants to be left alone for longer than five minutes: Teams is told to deliver again", async () => {
  await expect(answersAtOnce(1, [new ConnectorError(429, 600 * SECOND)], 0)).rejects.toMatchObject({ status: 429 });
});

test("after five minutes it is given up, and told in the log", async () => {
  const { sent, reports } = await answersAtOnce(50, Array(10_000).fill(new ConnectorError(null, null)));
  expect(sent.length).toBeLessThan(50);
  expect(new Set(reports)).toEqual(new Set(["late: connector: no answer"]));
  expect(reports).toHaveLength(50 - sent.length);
});

const BUSY = new ConnectorError(429, 120 * SECOND);

test("told to stop while answers wait, it tries each once more, in time (P18)", async () => {
  const { sent, waited, lost, stopped } = await answersAtOnce(3, [BUSY, BUSY, BUSY], 0, 20 * SECOND);
  expect(waited).toBe(3);
  expect(lost).toBe(0);
  expect(sent).toHaveLength(3);
  expect(stopped).toBeLessThanOrEqual(24 * SECOND);
});

test("what Teams does not take then either is kept for after the start, each once, for the one who asked (P18)", async () => {
  const { sent, lost, kept, reply } = await answersAtOnce(3, Array(5).fill(BUSY), 0, 20 * SECOND);
  expect(sent).toHaveLength(1);
  expect(lost).toBe(0);
  const requests = ["teams:a:kari:0", "teams:a:kari:1"];
  expect(kept).toEqual(requests.map((request) => ({ answer: reply, sender: KARI, request })));
});

test("what cannot be kept, for nobody is known by that id, is counted, and told in the log (P18)", async () => {
  const { sent, reports, lost, kept, stopped } = await answersAtOnce(3, Array(5).fill(BUSY), 0, 20 * SECOND, null);
  expect([lost, kept]).toEqual([2, []]);
  expect(sent).toHaveLength(1);
  expect(reports).toEqual(["late: connector: 429", "late: connector: 429"]);
  expect(stopped).toBeLessThanOrEqual(24 * SECOND);
});
