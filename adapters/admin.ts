/** `npm run -s admin -- …`: administration. Contract: `contracts.md`, Administration. */

import { existsSync } from "node:fs";
import { planFindings } from "../db/plans/plan-findings.ts";
import type { AdminStore } from "../src/admin-store.ts";
import type { Plan } from "../src/model/plan.ts";
import { CHATS } from "../src/model/platform.ts";
import { osloDate } from "../src/model/week.ts";
import { planDifferences, planDifferenceText } from "../src/plans/plan-differences.ts";
import { onLineOf } from "../src/plans/plan-line.ts";
import { judgePlan, takeInText } from "../src/plans/plan-take-in.ts";
import { ADMIN, TERMINAL } from "../src/texts/operator.ts";
import { NO_FINDINGS } from "../src/texts/plan.ts";
import { PLAN_IN_USE } from "../src/texts/plan-in-use.ts";
import { NOT_SET_UP, PLATFORMS } from "../src/texts/weekly.ts";
import { connect, type Wanted } from "./administration/connect.ts";
import { openAdministration, openBot, planFilePath } from "./open.ts";
import { type Config, clockFrom, readConfig } from "./server/config.ts";
import { isMissing, readOptions, UsageError } from "./server/options.ts";
import { runOrRefuse } from "./server/refuse.ts";

await runOrRefuse(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { values, flags, words } = readOptions(
    process.argv.slice(2),
    ["--db", "--now", "--platform", "--channel", "--area"],
    ["--help"],
  );
  if (flags.has("--help")) return console.log(ADMIN.usage);
  // The package needs the bot's id and no secret: those who make it are not always those who run the bot.
  if (words[0] === "teams-package" && words.length <= 2) return teamsPackage(words[1]);
  const config = readConfig(process.env);
  const named = values.get("--db");
  const wanted = { platform: values.get("--platform"), channel: values.get("--channel"), area: values.get("--area") };
  const given = { ...config, database: named ?? config.database, now: values.get("--now") ?? config.now };
  const isNew = isMissing(named);
  await run(words, given, named !== undefined, wanted);
  if (isNew && existsSync(named)) console.error(TERMINAL.newDatabase(named));
});

/** `compares` when a database was named, which a plan file can then be compared with. */
async function run(
  [name, argument, ...rest]: string[],
  config: Config,
  compares: boolean,
  wanted: Wanted,
): Promise<void> {
  const command = name === "plan" ? `plan ${argument}` : name;
  if (command === "picture" && argument !== undefined) return picture(config, argument, rest);
  if (rest.length > 0) throw new UsageError(ADMIN.usage);
  if (command === "plan check") return planCheck(config, compares);
  if (command === "updates" && argument === undefined) return updates(config);
  if (command === "verify" && argument === undefined) return verify(config);
  if (command === "digest" && argument === undefined) return digestRound(config);
  if (command === "doctor" && argument === undefined) return doctor(config);
  if (command === "connect" && argument === undefined) return connectChannel(config, wanted);
  if (command === "backup" && argument !== undefined) return backup(config, argument);
  throw new UsageError(ADMIN.usage);
}

async function planCheck(config: Config, compares: boolean): Promise<void> {
  const { readPlanFile } = await import("../db/plans/plan-file.ts");
  const file = readPlanFile(planFilePath(config.planFile));
  const { plan } = file;
  console.log(ADMIN.planOk(plan.title, plan.activities.length));
  console.log(PLAN_IN_USE.identity(plan));
  const findings = planFindings(plan);
  for (const { text, advice } of findings) console.log(`- ${text}\n  ${advice}`);
  if (findings.length === 0) console.log(NO_FINDINGS);
  if (compares) await compare(config, file);
}

/** What the plan file would change, before the bot starts with it and takes it in. */
async function compare(config: Config, file: { plan: Plan; isLineWritten: boolean }): Promise<void> {
  const { database } = config;
  const followed = await lookInto(config, (opened) => opened.plan());
  const plan = onLineOf(followed, file);
  const outcome = judgePlan(followed, plan);
  const differences = planDifferences(followed, plan);
  const wouldChange = differences.length === 0 ? ADMIN.planSame(database) : ADMIN.planWouldChange(database);
  const refused = { file: planFilePath(config.planFile), isNamed: true, database };
  console.log(outcome.kind === "corrected" ? wouldChange : takeInText(outcome, refused));
  // Side by side with another council's plan everything differs, and nothing is to be decided.
  if (outcome.kind === "other-line") return;
  for (const difference of differences) console.log(`- ${planDifferenceText(difference)}`);
}

function updates(config: Config): Promise<void> {
  return lookInto(config, async (database) => {
    for await (const entry of database.entries()) console.log(JSON.stringify(entry));
  });
}

async function verify(config: Config): Promise<void> {
  const { ok, entries, problems } = await lookInto(config, (database) => database.verify());
  console.log(ok ? ADMIN.verified(entries) : [ADMIN.broken(entries), ...problems].join("\n"));
  if (!ok) process.exitCode = 1;
}

async function backup(config: Config, target: string): Promise<void> {
  const { file, entries } = await lookInto(config, (database) => database.backup(target, clockFrom(config.now)()));
  console.log(ADMIN.backedUp(file, entries));
}

async function picture(config: Config, area: string, [file, ...rest]: string[]): Promise<void> {
  if (file === undefined || rest.length > 0) throw new UsageError(ADMIN.usage);
  await lookInto(config, async (database) => {
    const { writePicture } = await import("./administration/admin-picture.ts");
    const today = osloDate(clockFrom(config.now)());
    for (const line of await writePicture(database.store(), area, file, today)) console.log(line);
  });
}

/** Administration never makes a database where there is none, and closes it again. */
async function lookInto<T>({ database }: Config, work: (opened: AdminStore) => Promise<T>): Promise<T> {
  const opened = openAdministration(database);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** Posts what is due and can be sent, then ends; exit ≠ 0 when something is left. */
async function digestRound(config: Config): Promise<void> {
  const { runDigestRound } = await import("./server/digest-round.ts");
  const left = await runDigestRound(config);
  const isDone = left.posts === 0 && left.unreached.length === 0;
  const unreached = left.unreached.map((platform) => PLATFORMS[platform]);
  console.log(isDone ? ADMIN.digestDone : ADMIN.digestLeft(left.posts, unreached));
  if (!isDone) process.exitCode = 1;
}

/** Each platform in turn; exit ≠ 0 when something must be put right. */
async function doctor(config: Config): Promise<void> {
  const { diagnose } = await import("./administration/doctor.ts");
  const found = await diagnose(config);
  for (const { line } of found) console.log(line);
  if (found.some(({ isWrong }) => isWrong)) process.exitCode = 1;
}

async function teamsPackage(file: string | undefined): Promise<void> {
  const { writeTeamsPackage } = await import("./teams/setup/package.ts");
  for (const line of await writeTeamsPackage(setting, file)) console.log(line);
}

function setting(name: string): string | null {
  return process.env[name]?.trim() || null;
}

/** May come before the first start: then the database is made. */
async function connectChannel(config: Config, wanted: Wanted): Promise<void> {
  const now = clockFrom(config.now)();
  const { store } = await openBot(config, now);
  const { channelNameIn } = await import("./administration/doctor.ts");
  try {
    console.log(await connect(store, wanted, (chat, channel) => channelNameIn(chat, channel, config), now));
    const off = CHATS.find((platform) => platform === wanted.platform && config[platform] === null);
    if (off !== undefined) console.log(NOT_SET_UP[off]);
  } finally {
    await store.close();
  }
}
