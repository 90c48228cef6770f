/** `npm run -s aktivitet -- <words>`: the bot in the terminal. Contract: `contracts.md`, Terminal. */
import { randomUUID } from "node:crypto";
import { existsSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { TERMINAL } from "../src/texts/operator.ts";
import { clockFrom, LOCAL_ADMINISTRATOR, readConfig } from "./config.ts";
import { runTerminal, UsageError } from "./local/terminal.ts";
import { openBot } from "./open.ts";
import { runOrRefuse } from "./refuse.ts";

const VALUED = ["--as", "--in", "--now", "--db"];
const PLAIN = ["--json", "--batch"];

await runOrRefuse(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { options, words } = readArguments(process.argv.slice(2));
  const config = readConfig(process.env);
  const clock = clockFrom(options.now ?? config.now);
  const { bot, store, plan } = await openBot({ ...config, database: options.db ?? config.database }, clock());
  await runTerminal(
    {
      words,
      as: options.as ?? LOCAL_ADMINISTRATOR,
      in: options.in ?? null,
      json: options.json ?? false,
      batch: options.batch ?? false,
    },
    { bot, plan, now: clock, input: process.stdin, write, request: randomUUID },
  );
  await store.close();
});

/** Options stand first or last; everything else is what the person says, to the letter. */
function readArguments(args: string[]) {
  const { options, words } = divideArguments(args);
  try {
    const { values } = parseArgs({
      args: options,
      options: {
        as: { type: "string" },
        in: { type: "string" },
        now: { type: "string" },
        db: { type: "string" },
        json: { type: "boolean" },
        batch: { type: "boolean" },
      },
    });
    return { options: values, words: words.join(" ") };
  } catch {
    throw new UsageError(TERMINAL.usage);
  }
}

/** «--» inside what a person says is theirs: only the known options are taken out. */
function divideArguments(args: string[]): { options: string[]; words: string[] } {
  const options: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (PLAIN.includes(arg) || VALUED.some((name) => arg.startsWith(`${name}=`))) options.push(arg);
    else if (VALUED.includes(arg)) {
      at += 1;
      options.push(`${arg}=${args[at] ?? ""}`);
    } else words.push(arg);
  }
  return { options, words };
}

/** Written at once, also into a pipe: nothing is left behind when the process ends. */
function write(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeChunk(bytes, at);
}

function writeChunk(bytes: Buffer, at: number): number {
  try {
    return writeSync(1, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return 0;
    throw error;
  }
}
