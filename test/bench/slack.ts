/**
 * Slack beside a bare Bolt app that acks «pong» (`performance.md`): fresh processes in pairs, by turns first, on
 * loopback; then the load that the bot must hold (`promises.md`). `npm run bench slack`; `--self` measures the bare app
 * beside itself, which tells how noisy the machine is; `--long` adds the minute at 50 a second.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type Slack, startSlack } from "../support/slack/index.ts";
import type { Kind } from "./measured-program.ts";
import { type BenchRow, median } from "./row.ts";
import { commands, type IsRight, type Load, sendAll, sendAtPace } from "./slack-load.ts";
import { type Program, startProgram } from "./slack-program.ts";

const PAIRS = Number(process.env.BENCH_PAIRS ?? 7);

/** Milliseconds: after this a person sees Slack's own error message. */
const LATEST = 2500;

const STATUS = () => "status bredbånd";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

interface Measured {
  start: number;
  status: number;
  rate: number;
  update: number;
}

/** All rows, measured on the compiled program. */
export async function slackRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "aktivitet-bench-"));
  const slack = await startSlack();
  slack.user({ id: "U0KARI", name: "Kari Moen", email: "kari@fjell.no" });
  slack.channel({ id: "C0FELLES", name: "felles" });
  try {
    const itself = process.argv.includes("--self");
    const rows = await besideBare(slack, folder, itself ? "bare" : "ours");
    if (!itself) rows.push(...(await loadRows(slack, join(folder, "load.db"))));
    console.log(`  (load average ${loadavg()[0]?.toFixed(1)}, ${PAIRS} pairs)`);
    return rows;
  } finally {
    await slack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function besideBare(slack: Slack, folder: string, kind: Kind): Promise<BenchRow[]> {
  const pairs: { mine: Measured; bare: Measured }[] = [];
  for (let pair = 0; pair <= PAIRS; pair += 1) {
    const mine = () => measure(kind, slack, join(folder, "pairs.db"));
    const bare = () => measure("bare", slack, "");
    const first = pair % 2 === 0 ? await mine() : null;
    const theirs = await bare();
    const measured = { mine: first ?? (await mine()), bare: theirs };
    if (process.argv.includes("--each")) console.log(JSON.stringify(measured));
    if (pair > 0) pairs.push(measured); // the first pair builds, seeds and warms the disk
  }
  const row = (name: string, unit: string, key: keyof Measured, goal: number): BenchRow => ({
    name,
    value: `${median(pairs.map(({ mine }) => mine[key])).toFixed(0)} ${unit}`,
    beside: `bare Bolt ${median(pairs.map(({ bare }) => bare[key])).toFixed(0)} ${unit}`,
    ratio: median(pairs.map(({ mine, bare }) => mine[key] / bare[key])),
    goal,
  });
  return [
    row("status, processor time of a request", "µs", "status", 1.15),
    { ...row("status, 32 at once, requests a second", "/s", "rate", 0.85), isFloor: true },
    row("update, processor time of a request", "µs", "update", 1.5),
    row("start to first answer", "ms", "start", 1.1),
  ];
}

async function measure(kind: Kind, slack: Slack, file: string): Promise<Measured> {
  const program = await startProgram(kind, slack, file);
  const [isStatus, isStored] = kind === "ours" ? [says("I7"), says("Lagret")] : [says("pong"), says("pong")];
  const run = async (count: number, connections: number, text: (number: number) => string, isRight: IsRight) =>
    checked(await sendAll(program, commands(slack, count, text), connections, isRight));
  try {
    await run(1000, 1, STATUS, isStatus);
    const status = await run(2000, 1, STATUS, isStatus);
    await run(500, 32, STATUS, isStatus);
    const { rate } = await run(3000, 32, STATUS, isStatus);
    // As warm as the bare app is by now: reading a line takes far more code than «pong».
    await run(3000, 1, updateText, isStored);
    const update = await run(1000, 1, updateText, isStored);
    return { start: program.start, status: status.cpu, rate, update: update.cpu };
  } finally {
    await program.stop();
  }
}

/** What `promises.md` calls the load to hold, on one process that is left running. */
async function loadRows(slack: Slack, file: string): Promise<BenchRow[]> {
  const program = await startProgram("ours", slack, file);
  const rows: BenchRow[] = [];
  try {
    const atOnce = await sendAll(program, commands(slack, 100, STATUS), 100, says("I7"));
    rows.push(limitRow("100 at once, the slowest", atOnce, 1, 1000));
    rows.push(
      limitRow("400 updates a second for 15 s, the slowest", await atPace(program, slack, 400, 15, 1), 1, LATEST),
    );
    if (process.argv.includes("--long")) {
      rows.push(
        limitRow("50 a second for 60 s, 30 % writes, p99", await atPace(program, slack, 50, 60, 0.3), 0.99, 100),
      );
    }
    return rows;
  } finally {
    await program.stop();
  }
}

/** `writes`: the part of the requests that store something. */
async function atPace(
  program: Program,
  slack: Slack,
  perSecond: number,
  seconds: number,
  writes: number,
): Promise<Load> {
  const text = (number: number) => (number % 10 < writes * 10 ? updateText(number) : STATUS());
  const sent = commands(slack, perSecond * seconds, text);
  return sendAtPace(program, sent, perSecond, writes === 1 ? says("Lagret") : says("I7"));
}

/** Whatever was refused, not stored or not answered at all is a miss, however fast. */
function limitRow(name: string, { times, wrong }: Load, part: number, limit: number): BenchRow {
  const time = times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  const value = `${time.toFixed(0)} ms`;
  const ratio = wrong.length > 0 ? Number.POSITIVE_INFINITY : time / limit;
  return { name, value, beside: `limit ${limit} ms, ${wrong.length} of ${times.length} refused`, ratio, goal: 1 };
}

/** A figure for wrong answers is no figure. */
function checked(load: Load): Load {
  const [wrong] = load.wrong;
  if (wrong === undefined) return load;
  throw new Error(`${load.wrong.length} of ${load.times.length} wrong: ${wrong.status} ${wrong.body.slice(0, 400)}`);
}

function says(words: string): IsRight {
  return ({ status, body }) => status === 200 && body.includes(words);
}

/** Words that nothing but a comment can be read from, never the same twice. */
function updateText(number: number): string {
  const word = [...String(number)].map((digit) => LETTERS[Number(digit)]).join("");
  return `bredbånd: graver ved ${word}bekken, ${number % 2 === 0 ? 40 : 60} %`;
}
