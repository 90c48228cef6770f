/** Start to first answer, and memory after 1,000 commands, beside a bare `node:http` server; pairs interleaved. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchRow, median } from "./row.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAIRS = 7;
const COMMANDS = 1000;

/** The smallest server there is: answers every request with the same JSON. */
const BARE = `import { createServer } from "node:http";
createServer((request, response) => { request.resume(); request.on("end", () => response.end('{"ok":true}')); })
  .listen(Number(process.env.PORT), "127.0.0.1");`;

interface Measured {
  /** Milliseconds from spawn to the first answer to a command. */
  start: number;
  /** Resident MiB after the commands. */
  memory: number;
}

/** Two rows: start and memory, ours as a ratio of the bare server's. */
export async function startRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "aktivitet-bench-"));
  const ours: Measured[] = [];
  const bare: Measured[] = [];
  try {
    for (let pair = 0; pair < PAIRS + 1; pair += 1) {
      const order = pair % 2 === 0 ? [measureOurs, measureBare] : [measureBare, measureOurs];
      for (const measure of order) {
        const measured = await measure(folder, 41_000 + pair * 2 + (measure === measureOurs ? 0 : 1));
        if (pair > 0) (measure === measureOurs ? ours : bare).push(measured); // the first pair builds, seeds and warms the disk
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const row = (name: string, unit: string, key: keyof Measured): BenchRow => {
    const mine = median(ours.map((one) => one[key]));
    const theirs = median(bare.map((one) => one[key]));
    return {
      name,
      value: `${mine.toFixed(0)} ${unit}`,
      beside: `bare node:http ${theirs.toFixed(0)} ${unit}`,
      ratio: mine / theirs,
      goal: null,
    };
  };
  return [row("start to first answer", "ms", "start"), row(`memory after ${COMMANDS} commands`, "MiB", "memory")];
}

function measureOurs(folder: string, port: number): Promise<Measured> {
  const environment = { AKTIVITET_DB: join(folder, "bench.db"), AKTIVITET_NOW: "2018-11-26T10:00" };
  return measure([join(ROOT, "adapters/launch.mjs"), "main"], port, environment);
}

function measureBare(_folder: string, port: number): Promise<Measured> {
  return measure(["--input-type=module", "--eval", BARE], port, {});
}

async function measure(args: string[], port: number, environment: Record<string, string>): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: "ignore",
  });
  const closed = new Promise((resolve) => child.once("exit", resolve));
  try {
    await firstAnswer(port, 20_000);
    const start = performance.now() - started;
    for (let count = 0; count < COMMANDS; count += 1) await say(port, count);
    return { start, memory: residentMiB(child.pid ?? 0) };
  } finally {
    child.kill("SIGTERM");
    await closed;
  }
}

async function firstAnswer(port: number, limit: number): Promise<void> {
  const end = performance.now() + limit;
  while (performance.now() < end) {
    if (await say(port, -1).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("no answer within the limit");
}

/** One command through the local page's door. */
async function say(port: number, count: number): Promise<boolean> {
  const text = count % 10 === 9 ? `notat I7: måling ${count}` : "status bredbånd";
  const body = JSON.stringify({ request: randomUUID(), person: "Kari", channel: "felles", after: 1_000_000, text });
  const origin = `http://127.0.0.1:${port}`;
  const response = await fetch(`${origin}/page/say`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: origin },
    body,
  });
  await response.arrayBuffer();
  return response.ok;
}

/** Linux only: what the kernel counts as resident. */
function residentMiB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
