/** What a program is started with and what it writes to: this process, or in tests something in its place. */
import { existsSync, writeSync } from "node:fs";
import type { Readable } from "node:stream";
import { createLog, type Log } from "../shared/log.ts";

export interface Shell {
  /** The words behind the program's name. */
  args: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  input: Readable;
  /** To standard output, as it is. */
  write(text: string): void;
  /** What is told beside the answer; its troubles go to standard error. */
  log: Log;
}

/** A program; resolves to its exit code. What it throws ends it. */
export type Program = (shell: Shell) => Promise<number>;

/** This process's own, with what `.env` adds to its environment. */
export function processShell(): Shell {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return {
    args: process.argv.slice(2),
    environment: process.env,
    input: process.stdin,
    write,
    log: createLog(
      (line) => console.log(line),
      (line) => console.error(line),
    ),
  };
}

/** Written at once, also into a pipe: nothing is left behind when the process ends. */
function write(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeChunk(bytes, at);
}

function writeChunk(bytes: Buffer, at: number): number {
  try {
    return writeSync(process.stdout.fd, bytes, at);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EAGAIN") return 0;
    if (code === "EPIPE") return bytes.length - at; // nobody reads any more, `… | head`
    throw error;
  }
}
