/** The program as it is run: commands in this very process, `node adapters/launch.mjs …` in processes of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { administer } from "../../adapters/administration/administer.ts";
import { ask } from "../../adapters/local/ask.ts";
import { exitCodeOf } from "../../adapters/server/refuse.ts";
import type { Program } from "../../adapters/server/shell.ts";
import { createLog } from "../../adapters/shared/log.ts";

const LAUNCH = fileURLToPath(new URL("../../adapters/launch.mjs", import.meta.url));

/** The day of the examples in `commands.md`. */
const SETTINGS = { AKTIVITET_NOW: "2018-11-26T10:00", PORT: "0" };

export interface Finished {
  code: number | null;
  output: string;
  errors: string;
}

/** Those that end by themselves. */
const COMMANDS: Readonly<Record<string, Program>> = { aktivitet: ask, admin: administer };

/** Runs a command to its end, without a process of its own: `run(["admin", "verify"])`. */
export async function run([name = "", ...args]: string[], settings: Record<string, string> = {}, input = "") {
  const program = COMMANDS[name];
  if (program === undefined) throw new Error(`${name} is no command: start it with runProcess`);
  const said: Finished = { code: null, output: "", errors: "" };
  const write = (text: string) => {
    said.output += text;
  };
  const log = createLog(
    (line) => write(`${line}\n`),
    (line) => {
      said.errors += `${line}\n`;
    },
  );
  const environment = { ...process.env, ...SETTINGS, ...settings };
  said.code = await exitCodeOf(program, { args, environment, input: Readable.from([input]), write, log });
  return said;
}

/** Runs an entry to its end, as a process. */
export function runProcess(args: string[], settings: Record<string, string> = {}, input = ""): Promise<Finished> {
  const child = launch(args, settings);
  let output = "";
  let errors = "";
  child.stdout?.on("data", (data) => (output += data));
  child.stderr?.on("data", (data) => (errors += data));
  child.stdin?.end(input);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output, errors })));
}

export interface Server {
  url: string;
  /** What it has written to standard output so far. */
  output(): string;
  /** What it has written to standard error so far. */
  warnings(): string;
  /** Ends it with a signal; resolves to its exit code (null when it was killed). */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Says something on the local page as a person; resolves when it has been answered. */
  say(person: string, text: string): Promise<string>;
}

/** Starts `npm start`'s program on a port of its own; ended after the test if it still runs. */
export async function serve(settings: Record<string, string>): Promise<Server> {
  const child = launch(["main"], settings);
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  onTestFinished(() => void child.kill("SIGKILL"));
  let [output, warnings] = ["", ""];
  child.stdout?.on("data", (data) => (output += data));
  child.stderr?.on("data", (data) => (warnings += data));
  const url = await addressOf(child);
  return {
    url,
    output: () => output,
    warnings: () => warnings,
    async end(signal) {
      child.kill(signal);
      return exited;
    },
    async say(person, text) {
      const body = JSON.stringify({ request: crypto.randomUUID(), person, channel: "felles", after: 0, text });
      const headers = { "Content-Type": "application/json", Origin: url };
      const response = await fetch(`${url}/page/say`, { method: "POST", headers, body });
      const { messages } = (await response.json()) as { messages: { text: string }[] };
      return messages.at(-1)?.text ?? "";
    },
  };
}

/** Starts an entry; whoever starts it ends it. */
export function launch(args: string[], settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [LAUNCH, ...args], { env: { ...process.env, ...SETTINGS, ...settings } });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (data) => {
      said += data;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.stderr?.on("data", (data) => (said += data));
    child.once("exit", () => reject(new Error(`the program ended: ${said}`)));
  });
}
