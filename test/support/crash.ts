/** The program killed (kill -9) at a chosen moment of a chosen call, and what is left in its outbox. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect } from "vitest";
import { openStore } from "../../db/sqlite/store.ts";
import type { StoredPost } from "../../src/model/outbox.ts";
import type { Platform } from "../../src/model/person.ts";
import { temporaryFile } from "./database.ts";
import { type Finished, launch, run } from "./program.ts";

/** When a call can die. In the first two nothing is done yet; in the second the platform does it all the same, late. */
export const PHASES = ["before it leaves", "while they have it", "done, not answered", "answered, not noted"] as const;

export type Phase = (typeof PHASES)[number];

/** How late: the next run has begun by then. */
const LATE_MS = 1500;

/** How long an answer takes from one process to another on this machine. */
const READ_MS = 150;

export interface Victim {
  finished: Promise<Finished & { signal: NodeJS.Signals | null }>;
  isDead(): boolean;
  /** Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts an entry that may be killed. */
export function startVictim(args: string[], settings: Record<string, string>): Victim {
  const child: ChildProcess = launch(args, settings);
  const said = { output: "", errors: "" };
  child.stdout?.on("data", (data) => (said.output += data));
  child.stderr?.on("data", (data) => (said.errors += data));
  const closed = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  const finished = closed.then(([code, signal]) => ({ code, signal, ...said }));
  return {
    finished,
    isDead: () => child.killed || child.exitCode !== null,
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}

interface AnyMoment {
  phase: "received" | "accepted" | "answered";
}

/**
 * A watcher for a stand-in: kills the victim at this phase of the first call that `isIt` knows. To die between the
 * answer and the note, the database is locked by somebody else in between, as it might be.
 */
export function killAt<Moment extends AnyMoment>(
  isIt: (moment: Moment) => boolean,
  phase: Phase,
  file: string,
  victim: () => Victim,
): (moment: Moment) => Promise<"go on" | "cut"> {
  let lock: Database.Database | null = null;
  return async (moment) => {
    if (victim().isDead() || !isIt(moment)) return "go on";
    if (phase === "answered, not noted") {
      if (moment.phase === "accepted" && lock === null) {
        lock = new Database(file);
        lock.exec("begin immediate");
      }
      if (moment.phase === "answered") {
        await pause(READ_MS);
        const gone = victim().kill();
        lock?.close();
        await gone;
      }
      return "go on";
    }
    const isThen = moment.phase === (phase === "done, not answered" ? "accepted" : "received");
    if (!isThen) return "go on";
    await victim().kill();
    if (phase !== "while they have it") return "cut";
    await pause(LATE_MS);
    return "go on";
  };
}

/** A database file of one's own with what stands in another that nobody has open. */
export function copyOf(file: string): string {
  if (existsSync(`${file}-wal`)) throw new Error(`${file} is not whole without its WAL`);
  const copy = temporaryFile();
  copyFileSync(file, copy);
  return copy;
}

/** Everything in the outbox of a file, the oldest first. */
export async function outboxOf(file: string): Promise<StoredPost[]> {
  const store = await openStore({ file, plan: null });
  const all = await store.outbox.inState(["waiting", "sending", "sent", "doubtful", "failed", "expired"]);
  await store.close();
  return all.reverse();
}

/** `sent 2, doubtful 1` */
export function statesOf(posts: readonly StoredPost[]): string {
  const counts = new Map<string, number>();
  for (const { state } of posts) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${state} ${count}`).join(", ");
}

/** Does all of it, so many at a time, and gives the results in order. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const hand = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: most }, hand));
  return results;
}

/** Rows as a table for the test's output. */
export function table(rows: readonly Record<string, string>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const width = (name: string) => Math.max(name.length, ...rows.map((row) => (row[name] ?? "").length));
  const line = (cell: (name: string) => string) => columns.map((name) => cell(name).padEnd(width(name))).join(" │ ");
  return [line((name) => name), ...rows.map((row) => line((name) => row[name] ?? ""))].join("\n");
}

/** What starts one round of posting. */
export function digestArguments(file: string, now: string): string[] {
  return ["admin", "digest", "--db", file, "--now", now];
}

/** Runs a round to its end; nothing may be left or complained of. */
export async function roundToTheEnd(file: string, now: string, settings: Record<string, string>): Promise<void> {
  const { code, errors } = await run(digestArguments(file, now), settings);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
}

/** Connects the channel to Infrastruktur, a week before anything is due. */
export async function connectInfrastruktur(file: string, platform: Platform, channel: string): Promise<void> {
  const connect = ["admin", "connect", "--db", file, "--platform", platform, "--channel", channel];
  await run([...connect, "--area", "infrastruktur", "--now", "2018-11-19T10:00"]);
}

/** What the Monday's digest is about. */
export async function reportNews(file: string): Promise<void> {
  await terminal(file, "2018-11-20T12:00", "bredbånd: fiber til Tolga ferdig, 60 %");
}

/** What is put right in the digest, and what is said in its thread. */
export async function reportAfterwards(file: string): Promise<void> {
  await terminal(file, "2018-11-26T09:00", "rett bredbånd: fiber til Tolga nesten ferdig, 40 %");
  await terminal(file, "2018-11-26T09:05", "RV3: venter på svar fra vegvesenet, forsinket");
}

async function terminal(file: string, now: string, words: string): Promise<void> {
  const { output } = await run(["aktivitet", "--db", file, "--as", "Regionrådgiver", "--now", now, words]);
  expect(output).toMatch(/^(Lagret|Rettet): I/u);
}
