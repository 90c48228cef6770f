/** `npm run -s admin -- …`: administration. Contract: `contracts.md`, Administration. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { backupDatabase } from "../db/backup.ts";
import { allEntries } from "../db/export.ts";
import { openForReading } from "../db/open.ts";
import { planFindings } from "../db/plan-findings.ts";
import { verifyLog } from "../db/verify.ts";
import { ADMIN } from "../src/texts/operator.ts";
import { NO_FINDINGS } from "../src/texts/plan.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { readOptions, UsageError } from "./options.ts";
import { runOrRefuse } from "./refuse.ts";

await runOrRefuse(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { values, words } = readOptions(process.argv.slice(2), ["--db"], []);
  const config = readConfig(process.env);
  await run(words, { ...config, database: values.get("--db") ?? config.database });
});

async function run([name, argument, ...rest]: string[], config: Config): Promise<void> {
  const command = name === "plan" ? `plan ${argument}` : name;
  if (rest.length > 0) throw new UsageError(ADMIN.usage);
  if (command === "plan check") return planCheck(config);
  if (command === "updates" && argument === undefined) return updates(config);
  if (command === "verify" && argument === undefined) return verify(config);
  if (command === "backup" && argument !== undefined) return backup(config, argument);
  throw new UsageError(ADMIN.usage);
}

async function planCheck({ planFile }: Config): Promise<void> {
  const { readPlanFile } = await import("../db/plan-file.ts");
  const { plan } = readPlanFile(planFile instanceof URL ? fileURLToPath(planFile) : planFile);
  console.log(ADMIN.planOk(plan.title, plan.activities.length));
  const findings = planFindings(plan);
  for (const { text, advice } of findings) console.log(`- ${text}\n  ${advice}`);
  if (findings.length === 0) console.log(NO_FINDINGS);
}

function updates(config: Config): void {
  const connection = openExisting(config);
  for (const entry of allEntries(connection)) console.log(JSON.stringify(entry));
  connection.close();
}

function verify(config: Config): void {
  const connection = openExisting(config);
  const { ok, entries, problems } = verifyLog(connection);
  connection.close();
  console.log(ok ? ADMIN.verified(entries) : [ADMIN.broken(entries), ...problems].join("\n"));
  if (!ok) process.exitCode = 1;
}

async function backup(config: Config, target: string): Promise<void> {
  const connection = openExisting(config);
  const { file, entries } = await backupDatabase(connection, target);
  connection.close();
  console.log(ADMIN.backedUp(file, entries));
}

/** Administration never makes a database where there is none. */
function openExisting({ database }: Config) {
  if (database !== ":memory:" && !existsSync(database)) throw new ConfigError(ADMIN.noDatabase(database));
  return openForReading(database);
}
