/** A whole update through the bot's own door beside the mere storing of it: what reading a line costs must stay small. */
import { openBot } from "../../adapters/open.ts";
import { readConfig } from "../../adapters/server/config.ts";
import type { Bot } from "../../src/bot/bot.ts";
import { NOTHING_EXPECTED } from "../../src/store/expected.ts";
import type { Store } from "../../src/store.ts";
import { testLog } from "../support/no-trouble.ts";
import { type BenchRow, median } from "./row.ts";

const ROUNDS = 41;
/** Calls before anything is measured. */
const WARM_UP = 2000;
const NOW = "2018-11-26T09:00:00.000Z";

interface Kind {
  name: string;
  /** In one round. */
  calls: number;
  /** Times what storing it takes; what it was measured at, with room for a busy machine. */
  goal: number;
  line(number: number): string;
}

const LONG = Array.from({ length: 26 }, (_, at) => `graving er i gang i Tolga og Os, del ${at + 1}`).join(", ");

const KINDS: readonly Kind[] = [
  { name: "a per cent behind a code", calls: 50, goal: 4, line: (number) => `I7: ${number % 100} %` },
  {
    name: "a per cent and a comment",
    calls: 50,
    goal: 8,
    line: (number) => `bredbånd: ${number % 100} %, graving i gang i Tolga nummer ${number}, venter på svar`,
  },
  { name: "1,100 letters", calls: 10, goal: 50, line: (number) => `bredbånd: ${number % 100} %, ${LONG} ${number}` },
];

/** A row for each kind of line: processor time, in memory, with `store.append` of the same row by turns. */
export async function updateRows(): Promise<BenchRow[]> {
  const { bot, store } = await openBot(readConfig({ AKTIVITET_DB: ":memory:" }), "2017-01-01T08:00:00.000Z", testLog);
  const rows: BenchRow[] = [];
  for (const kind of KINDS) rows.push(await rowOf(kind, bot, store));
  await store.close();
  return rows;
}

let requests = 0;

async function rowOf({ name, calls, goal, line }: Kind, bot: Bot, store: Store): Promise<BenchRow> {
  const times: { whole: number; bare: number }[] = [];
  await cpu(WARM_UP, (number) => say(line(number), bot));
  for (let round = 0; round < ROUNDS; round += 1) {
    const whole = await cpu(calls, (number) => say(line(number), bot));
    const bare = await cpu(calls, () => storeAgain(store));
    times.push({ whole, bare });
  }
  return {
    name: `update, ${name}`,
    value: `${median(times.map(({ whole }) => whole)).toFixed(0)} µs`,
    beside: `append ${median(times.map(({ bare }) => bare)).toFixed(0)} µs`,
    ratio: median(times.map(({ whole, bare }) => whole / bare)),
    goal,
  };
}

/** Microseconds of processor time for one call. */
async function cpu(calls: number, call: (number: number) => Promise<void>): Promise<number> {
  const started = process.cpuUsage();
  for (let count = 0; count < calls; count += 1) {
    requests += 1;
    await call(requests);
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / calls;
}

async function say(text: string, bot: Bot): Promise<void> {
  const { stored } = await bot.handle({
    request: `r${requests}`,
    platform: "local",
    sender: { id: "Kari", name: "Kari", email: null, external: false },
    place: { channel: "felles", kind: "channel", area: null },
    way: "terminal",
    message: null,
    now: NOW,
    input: { kind: "text", text },
  });
  if (!stored) throw new Error(`not stored: ${text}`);
}

/** The newest row once more, as it is. */
async function storeAgain(store: Store): Promise<void> {
  const [newest] = await store.log({ limit: 1 });
  if (newest === undefined) throw new Error("nothing stored");
  const { id: _id, request: _request, hash: _hash, ...entry } = newest;
  await store.append({ request: `again:${requests}`, entries: [entry], expected: NOTHING_EXPECTED, notices: [] });
}
