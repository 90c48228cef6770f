/** A program that is measured from outside: how long until it answers, and what it uses of the processor. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** In the measured process: tells what it has used of the processor, user and system, in microseconds. */
const METER = `data:text/javascript,process.on("message",()=>{const{user,system}=process.cpuUsage();process.send(user+system)});process.channel.unref()`;

/** The smallest Bolt app over HTTP that answers. */
export const BARE_SLACK = `import bolt from "@slack/bolt";
const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slackApiUrl, PORT } = process.env;
const app = new bolt.App({ token, signingSecret, clientOptions: { slackApiUrl } });
app.command("/aktivitet", async ({ ack }) => ack("pong"));
await app.start({ port: Number(PORT), host: "127.0.0.1" });`;

export type Kind = "ours" | "bare";

export interface Measured {
  /** Milliseconds from the spawn to the first answer. */
  start: number;
  child: ChildProcess;
  /** Microseconds of processor time so far, all threads. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts ours as `npm start` runs it, or the source of a bare one, and asks until `ask` resolves to 200. */
export async function startMeasured(
  kind: Kind,
  bare: string,
  environment: Readonly<Record<string, string>>,
  ask: () => Promise<number | null>,
): Promise<Measured> {
  const args = kind === "ours" ? ["adapters/launch.mjs", "main"] : ["--input-type=module", "--eval", bare];
  const began = performance.now();
  const child = spawn(process.execPath, [`--import=${METER}`, ...args], {
    cwd: ROOT,
    env: { ...process.env, AKTIVITET_ADMINISTRATORS: "sjef@region.example", ...environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  await firstAnswer(child, ask);
  return {
    start: performance.now() - began,
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

async function firstAnswer(child: ChildProcess, ask: () => Promise<number | null>): Promise<void> {
  while (child.exitCode === null) {
    if ((await ask()) === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error("the program ended before it answered");
}
