/**
 * The server process killed with kill -9 again and again while people write: clients send signed updates to it, and each
 * request that was not answered is sent again, the same, when the server is back, as Slack and people do.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Slack, startSlack } from "./slack/index.ts";
import { freePort, openWire, signedCommand, slackSettings, type Wire } from "./slack-wire.ts";

const LAUNCH = fileURLToPath(new URL("../../adapters/launch.mjs", import.meta.url));

const CLIENTS = 6;

export interface KillReport {
  kills: number;
  /** Updates that were answered «Lagret». */
  acknowledged: number;
  /** Requests that were sent again because no answer came. */
  repeated: number;
  /** Keys of requests that were answered «Lagret» and are not in the log. */
  lost: string[];
  /** Keys of requests that stand in the log more than once. */
  doubled: string[];
  /** What `admin verify` says. */
  verified: string;
}

/** What the clients and the one who kills share. */
interface Field {
  slack: Slack;
  port: number;
  /** True when the clients shall finish what they have begun, and stop. */
  over: boolean;
  acknowledged: string[];
  repeated: number;
  /** What ended a client before its time. */
  failure: unknown;
}

/** Kills the server on the database `file` so many times, then lets all be answered, and reads the log. */
export async function killUnderLoad(kills: number, file: string): Promise<KillReport> {
  const slack = await startSlack();
  const field: Field = { slack, port: await freePort(), over: false, acknowledged: [], repeated: 0, failure: null };
  const users = Array.from({ length: CLIENTS }, (_, index) => `U0KARI${index}`);
  for (const id of users) slack.user({ id, name: `Kari ${id}`, email: `${id}@fjell.no` });
  slack.channel({ id: "C0FELLES", name: "felles" });
  let server = start(field, file);
  try {
    const writing = Promise.all(users.map((user, index) => keepWriting(field, user, index)));
    writing.catch((error: unknown) => {
      field.failure = error;
    });
    for (let kill = 0; kill < kills; kill += 1) {
      const before = field.acknowledged.length;
      await until(() => field.acknowledged.length > before || field.failure !== null, server);
      if (field.failure !== null) throw field.failure;
      await wait((kill * 37) % 150); // anywhere in a write, and between two
      server.kill("SIGKILL");
      await once(server, "exit");
      server = start(field, file);
    }
    field.over = true;
    await writing;
    server.kill("SIGTERM");
    await once(server, "exit");
  } finally {
    server.kill("SIGKILL");
    await slack.stop();
  }
  return { kills, ...countIn(field, file) };
}

/** One person: an update, its answer, the next. */
async function keepWriting(field: Field, user: string, index: number): Promise<void> {
  let wire = null as Wire | null;
  for (let number = 0; !field.over; number += 1) {
    const trigger = `${index}.${number}`;
    const text = `I7: graver ved ${inLetters(index)}${inLetters(number)}bekken, ${number % 2 === 0 ? 40 : 60} %`;
    for (let isStored = false; !isStored; ) {
      wire = wire?.isOpen() ? wire : await openWire(field.port).catch(() => null);
      const request = signedCommand(field.slack, { text, trigger, user, channel: "C0FELLES" });
      const answer = await wire?.ask(request).catch(() => null);
      isStored = answer?.status === 200 && answer.body.includes("Lagret");
      if (isStored) field.acknowledged.push(`slack:${field.slack.teamId}:${trigger}`);
      // Just started, and Slack has not told in time who it is: nothing is stored, and it says so. Or the machine is busy:
      // the answer comes later, and it was not told that anything is stored.
      else if (answer?.status === 200 && !/Prøv igjen|Svaret kommer/u.test(answer.body))
        throw new Error(`not stored: ${answer.body}`);
      else {
        if (wire !== null) field.repeated += 1;
        await wait(20);
      }
    }
  }
  wire?.close();
}

function countIn({ acknowledged, repeated }: Field, file: string): Omit<KillReport, "kills"> {
  const admin = (command: string) =>
    execFileSync(process.execPath, [LAUNCH, "admin", "--db", file, command], {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    }).trim();
  const counts = new Map<string, number>();
  for (const line of admin("updates").split("\n")) {
    const { request } = JSON.parse(line) as { request: string };
    counts.set(request, (counts.get(request) ?? 0) + 1);
  }
  return {
    acknowledged: acknowledged.length,
    repeated,
    lost: acknowledged.filter((request) => !counts.has(request)),
    doubled: [...counts].filter(([, count]) => count > 1).map(([request]) => request),
    verified: admin("verify"),
  };
}

function start({ slack, port }: Field, file: string): ChildProcess {
  const env = { ...process.env, ...slackSettings(slack, port), AKTIVITET_DB: file };
  return spawn(process.execPath, [LAUNCH, "main"], { env, stdio: ["ignore", "ignore", "inherit"] });
}

async function until(isSo: () => boolean, server: ChildProcess): Promise<void> {
  while (!isSo()) {
    if (server.exitCode !== null) throw new Error("the server ended by itself");
    await wait(5);
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function inLetters(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}
