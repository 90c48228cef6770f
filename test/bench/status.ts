/** `status` through the bot's own door beside the length of the log: it must not know how long the log is. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bot, createBot } from "../../src/bot/bot.ts";
import { filledStore } from "./database.ts";
import { type BenchRow, median } from "./row.ts";

const LENGTHS = [1_000, 100_000, 1_000_000];
const ROUNDS = 31;
const CALLS = 500;

/** A row for each length; the goal is the spec's flatness. */
export async function statusRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "aktivitet-bench-"));
  const stores = await Promise.all(LENGTHS.map((rows) => filledStore(join(folder, `${rows}.db`), rows)));
  const settings = { administrators: [], editors: [], quietWeeks: [], platforms: ["local"] as const };
  const bots = stores.map((store) =>
    createBot({
      store,
      settings,
      report: (_reference, error) => {
        throw error;
      },
    }),
  );
  const times = bots.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    const turns = bots.map((bot, at) => ({ bot, at }));
    for (const { bot, at } of round % 2 === 0 ? turns : turns.toReversed()) {
      const time = await statusTime(bot);
      if (round > 0) times[at]?.push(time);
    }
  }
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true });
  const first = times[0] ?? [];
  return times.map((own, at) => ({
    name: `status at ${LENGTHS[at]} log rows`,
    value: `${median(own).toFixed(1)} µs`,
    beside: `${LENGTHS[0]} rows`,
    ratio: median(own.map((time, round) => time / (first[round] ?? Number.NaN))),
    goal: 1.1,
  }));
}

/** Microseconds for one status. */
async function statusTime(bot: Bot): Promise<number> {
  const sender = { id: "Kari", name: "Kari", email: null, external: false };
  const place = { channel: "felles", kind: "channel", area: null } as const;
  const started = performance.now();
  for (let call = 0; call < CALLS; call += 1) {
    const input = { kind: "text", text: `status B${(call % 44) + 1}` } as const;
    await bot.handle({
      request: `r${call}`,
      platform: "local",
      sender,
      place,
      way: "terminal",
      message: null,
      now: "2018-11-26T09:00:00.000Z",
      input,
    });
  }
  return ((performance.now() - started) * 1000) / CALLS;
}
