/** The programs that are measured: ours as `npm start` runs it, and a bare Bolt app that acks «pong». */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Slack } from "../support/slack/index.ts";
import { freePort, openWire, signedCommand, slackSettings, type Wire } from "../support/slack-wire.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The smallest Bolt app over HTTP that answers. */
const BARE = `import bolt from "@slack/bolt";
const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slackApiUrl, PORT } = process.env;
const app = new bolt.App({ token, signingSecret, clientOptions: { slackApiUrl } });
app.command("/aktivitet", async ({ ack }) => ack("pong"));
await app.start({ port: Number(PORT), host: "127.0.0.1" });`;

/** In the measured process: tells what it has used of the processor, user and system, in microseconds. */
const METER = `data:text/javascript,process.on("message",()=>{const{user,system}=process.cpuUsage();process.send(user+system)});process.channel.unref()`;

export type Kind = "ours" | "bare";

export interface Program {
  port: number;
  /** Milliseconds from the spawn to the first answer to a signed command. */
  start: number;
  child: ChildProcess;
  /** Microseconds of processor time so far, all threads. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts one and waits for its first answer. `file`: the database, for ours. */
export async function startProgram(kind: Kind, slack: Slack, file: string): Promise<Program> {
  const port = await freePort();
  const args = kind === "ours" ? ["adapters/launch.mjs", "main"] : ["--input-type=module", "--eval", BARE];
  const began = performance.now();
  const child = spawn(process.execPath, [`--import=${METER}`, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...slackSettings(slack, port), AKTIVITET_DB: file },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  await firstAnswer(slack, port, child);
  const start = performance.now() - began;
  return {
    port,
    start,
    child,
    async cpu() {
      child.send("cpu");
      const [used] = await once(child, "message");
      return Number(used);
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function firstAnswer(slack: Slack, port: number, child: ChildProcess): Promise<void> {
  const command = { text: "status bredbånd", user: "U0KARI", channel: "C0FELLES" };
  for (let attempt = 0; child.exitCode === null; attempt += 1) {
    const wire = await openWire(port).catch(() => null);
    const answer = await askOnce(wire, signedCommand(slack, { ...command, trigger: `first-${port}-${attempt}` }));
    if (answer === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error("the program ended before it answered");
}

async function askOnce(wire: Wire | null, request: Buffer): Promise<number | null> {
  const answer = await wire?.ask(request).catch(() => null);
  wire?.close();
  return answer?.status ?? null;
}

export { slackSettings as settings } from "../support/slack-wire.ts";
