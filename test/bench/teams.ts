/**
 * Teams beside a bare botbuilder echo, and both platforms in one process beside both bare SDKs (`performance.md`):
 * fresh processes in pairs, by turns first, on loopback. `npm run bench teams`; `--self` measures the bare ones beside
 * themselves, which tells how noisy the machine is.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type Slack, startSlack } from "../support/slack/index.ts";
import { openWire } from "../support/slack-wire.ts";
import { enrol } from "../support/teams/outside.ts";
import { type MicrosoftServer, openMicrosoft } from "../support/teams/server.ts";
import type { Kind } from "./measured-program.ts";
import { type BenchRow, median } from "./row.ts";
import { commands } from "./slack-load.ts";
import { type Program, personNumber, signedMessage, startProgram } from "./teams-program.ts";

const PAIRS = Number(process.env.BENCH_PAIRS ?? 7);

const TEXT = "status bredbånd";

/** So many that no chat gets more than Teams takes. */
const PEOPLE = 300;
const ROUNDS = 4;
const SLACK_COMMANDS = 600;

interface Alone {
  start: number;
  cpu: number;
}

interface Both {
  start: number;
  memory: number;
}

/** All rows, measured on the compiled program. */
export async function teamsRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "aktivitet-bench-"));
  const microsoft = await openMicrosoft();
  const slack = await startSlack();
  slack.user({ id: "U0KARI", name: "Kari Moen", email: "kari@fjell.no" });
  slack.channel({ id: "C0FELLES", name: "felles" });
  for (let number = 0; number < PEOPLE; number += 1) enrol(microsoft, personNumber(number));
  const kind = process.argv.includes("--self") ? "bare" : "ours";
  try {
    const alone = await pairs(kind, (one) => measureAlone(one, microsoft, join(folder, "teams.db")));
    const both = await pairs(kind, (one) => measureBoth(one, microsoft, slack, join(folder, "both.db")));
    console.log(`  (load average ${loadavg()[0]?.toFixed(1)}, ${PAIRS} pairs)`);
    return [
      row(alone, "Teams status, processor time of a request", "µs", "cpu", "bare botbuilder", 1.25),
      row(alone, "Teams alone, start to first answer", "ms", "start", "bare botbuilder", null),
      row(both, "both platforms, memory after commands", "MiB", "memory", "both bare SDKs", 1.2),
      row(both, "both platforms, start to first in Slack", "ms", "start", "both bare SDKs", 0.6),
    ];
  } finally {
    await slack.stop();
    await microsoft.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Pair<T> {
  mine: T;
  bare: T;
}

async function pairs<T>(kind: Kind, measure: (kind: Kind) => Promise<T>): Promise<Pair<T>[]> {
  const measured: Pair<T>[] = [];
  for (let pair = 0; pair <= PAIRS; pair += 1) {
    const first = pair % 2 === 0 ? await measure(kind) : null;
    const bare = await measure("bare");
    const mine = first ?? (await measure(kind));
    if (pair > 0) measured.push({ mine, bare }); // the first pair builds, seeds and warms the disk
  }
  return measured;
}

function row<T extends object>(
  measured: readonly Pair<T>[],
  name: string,
  unit: string,
  key: keyof T,
  beside: string,
  goal: number | null,
): BenchRow {
  const mine = measured.map((pair) => Number(pair.mine[key]));
  const bare = measured.map((pair) => Number(pair.bare[key]));
  return {
    name,
    value: `${median(mine).toFixed(0)} ${unit}`,
    beside: `${beside} ${median(bare).toFixed(0)} ${unit}`,
    ratio: median(mine.map((value, at) => value / (bare[at] ?? Number.NaN))),
    goal,
  };
}

async function measureAlone(kind: Kind, microsoft: MicrosoftServer, file: string): Promise<Alone> {
  const program = await startProgram(kind, microsoft, null, file);
  try {
    await deliver(program, microsoft, kind, 2); // everyone is known and the code is hot
    const before = await program.cpu();
    await deliver(program, microsoft, kind, ROUNDS);
    return { start: program.start, cpu: ((await program.cpu()) - before) / (ROUNDS * PEOPLE) };
  } finally {
    await program.stop();
  }
}

async function measureBoth(kind: Kind, microsoft: MicrosoftServer, slack: Slack, file: string): Promise<Both> {
  const program = await startProgram(kind, microsoft, slack, file);
  try {
    await deliver(program, microsoft, kind, 2);
    const wire = await openWire(program.port);
    for (const request of commands(slack, SLACK_COMMANDS, () => TEXT)) {
      const { status, body } = await wire.ask(request);
      if (status !== 200) throw new Error(`Slack was answered ${status} ${body}`);
    }
    wire.close();
    return { start: program.start, memory: program.memory() };
  } finally {
    await program.stop();
  }
}

/** Everyone asks so many times, one after another; each must be answered in the chat before the request is. */
async function deliver(program: Program, microsoft: MicrosoftServer, kind: Kind, rounds: number): Promise<void> {
  const { messages, calls } = microsoft.connector;
  const sent = Array.from({ length: rounds * PEOPLE }, (_, at) =>
    signedMessage(microsoft, personNumber(at % PEOPLE), TEXT),
  );
  const before = messages.length;
  const wire = await openWire(program.teamsPort);
  for (const request of sent) {
    const { status } = await wire.ask(request);
    if (status !== 200) throw new Error(`Teams was answered ${status}`);
  }
  wire.close();
  const answers = messages.splice(before);
  const isRight = ({ card, text }: (typeof answers)[number]) =>
    kind === "ours" ? JSON.stringify(card).includes("I7") : text === "pong";
  if (answers.length !== sent.length || !answers.every(isRight)) throw new Error("not every message had its answer");
  calls.length = 0;
}
