/** Opens the database and puts the bot on top: the same for the server, the terminal and the tests. */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Finding } from "../db/plans/plan-findings.ts";
import { planFileHash, reasonOf } from "../db/plans/plan-hash.ts";
import { openAdmin } from "../db/sqlite/admin.ts";
import { openStore } from "../db/sqlite/store.ts";
import type { AdminStore, OpenedStore, PlanSource, StoreOptions } from "../src/admin-store.ts";
import { type Bot, createBot } from "../src/bot/bot.ts";
import type { Plan } from "../src/model/plan.ts";
import type { Instant } from "../src/model/week.ts";
import { takeInText } from "../src/plans/plan-take-in.ts";
import type { PlanFile } from "../src/store/plan-rows.ts";
import { unreadableFile } from "../src/texts/plan-file.ts";
import { type Config, ConfigError } from "./server/config.ts";
import type { Log } from "./shared/log.ts";

export interface Opened {
  bot: Bot;
  store: OpenedStore;
  plan: Plan;
}

type Given = Pick<Config, "database" | "planFile" | "rights">;

/**
 * The bot on its database, as a question or a command of administration needs it: it answers from what is stored, and
 * the plan file only fills an empty database. Throws `DatabaseError`, `PlanFileError` or `ConfigError`, each with one
 * clear message, and leaves what is there as it was.
 */
export function openBot(config: Given, now: Instant, log: Log): Promise<Opened> {
  return open(config, now, log);
}

/**
 * The same for the service, which also takes in what was corrected in the plan file: `told` gets one line when something
 * was taken in, or (`isWarning`) was not. Throws `ConfigError` too when a file is named that is another council's.
 */
export function openService(
  config: Given,
  now: Instant,
  log: Log,
  told: (line: string, isWarning: boolean) => void,
): Promise<Opened> {
  return open(config, now, log, (outcome) => {
    const { planFile, database } = config;
    const line = takeInText(outcome, { file: planFilePath(planFile), isNamed: typeof planFile === "string", database });
    if (outcome.kind === "other-line" && line !== null) throw new ConfigError(line);
    if (line !== null) told(line, outcome.kind !== "corrected");
  });
}

async function open(config: Given, now: Instant, log: Log, takeIn?: StoreOptions["takeIn"]): Promise<Opened> {
  const plan = planSource(config.planFile, now);
  // Without a plan there is nothing to make a database for.
  if (!existsSync(config.database)) plan.hash();
  const store = await openStore({ file: config.database, plan, ...(takeIn && { takeIn }) });
  const bot = createBot({ store, settings: config.rights, report: log.unexpected });
  return { bot, store, plan: (await store.read()).plan };
}

/** The plan file as it stands, and what the plan leaves open. Throws `PlanFileError`. */
export async function openPlanFile(planFile: Config["planFile"]): Promise<PlanFile & { findings: Finding[] }> {
  const { readPlanFile } = await import("../db/plans/plan-file.ts");
  const { planFindings } = await import("../db/plans/plan-findings.ts");
  const file = readPlanFile(planFilePath(planFile));
  return { ...file, findings: planFindings(file.plan) };
}

/** A database to look into; throws `DatabaseError` where there is none. */
export function openAdministration(database: string): AdminStore {
  return openAdmin(database);
}

/** The YAML and schema libraries are loaded only when the file must be understood (145 ms). */
function planSource(planFile: URL | string, at: Instant): PlanSource {
  const path = planFilePath(planFile);
  const read = async () => (await import("../db/plans/plan-file.ts")).readPlanFile(path);
  return { hash: () => hashOrTrouble(path), read, at };
}

/** The plan file's path, of the shipped one too. */
export function planFilePath(planFile: Config["planFile"]): string {
  return planFile instanceof URL ? fileURLToPath(planFile) : planFile;
}

function hashOrTrouble(path: string): string {
  try {
    return planFileHash(path);
  } catch (error) {
    throw new ConfigError(unreadableFile(path, reasonOf(error)));
  }
}
