/** Opens the database on the plan file and puts the bot on top: the same for the server, the terminal and the tests. */
import { fileURLToPath } from "node:url";
import { planFileHash } from "../db/plan-hash.ts";
import type { PlanSource } from "../db/seed.ts";
import { type OpenedStore, openStore } from "../db/store.ts";
import { type Bot, createBot } from "../src/bot.ts";
import type { Plan } from "../src/plan.ts";
import { START_TROUBLE } from "../src/texts/operator.ts";
import type { Instant } from "../src/week.ts";
import { type Config, ConfigError } from "./config.ts";

export interface Opened {
  bot: Bot;
  store: OpenedStore;
  plan: Plan;
}

/**
 * The bot on its database. Throws `DatabaseError`, `PlanFileError` or `ConfigError`, each with one clear message, and
 * leaves what is there as it was.
 */
export async function openBot(config: Pick<Config, "database" | "planFile" | "rights">, now: Instant): Promise<Opened> {
  const plan = planSource(config.planFile, now);
  const store = await openStore({ file: config.database, plan });
  const bot = createBot({ store, settings: config.rights, report });
  return { bot, store, plan: (await store.read()).plan };
}

/** The unexpected goes to the program's log with its reference: what kind and where, never what a person wrote. */
export function report(reference: string, error: unknown): void {
  const stack = error instanceof Error ? error.stack?.split("\n").slice(1, 6).join("\n") : "";
  console.error(`unexpected ${reference}: ${error instanceof Error ? error.name : typeof error}\n${stack}`);
}

/** The plan file by its hash; the YAML and schema libraries are loaded only when it must be read (145 ms). */
function planSource(planFile: URL | string, at: Instant): PlanSource {
  const path = planFile instanceof URL ? fileURLToPath(planFile) : planFile;
  const hash = hashOrTrouble(path);
  const read = async () => (await import("../db/plan-file.ts")).readPlanFile(path).plan;
  return { hash, read, at };
}

function hashOrTrouble(path: string): string {
  try {
    return planFileHash(path);
  } catch {
    throw new ConfigError(START_TROUBLE.planFile(path));
  }
}
