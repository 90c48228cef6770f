/** What administration is asked to do, and what it says. Contract: `contracts.md`, Administration. */

import { existsSync } from "node:fs";
import type { AdminStore } from "../../src/admin-store.ts";
import type { Plan } from "../../src/model/plan.ts";
import { CHATS } from "../../src/model/platform.ts";
import { osloDate } from "../../src/model/week.ts";
import { planDifferences, planDifferenceText } from "../../src/plans/plan-differences.ts";
import { onLineOf } from "../../src/plans/plan-line.ts";
import { judgePlan, takeInText } from "../../src/plans/plan-take-in.ts";
import { ADMIN, TERMINAL } from "../../src/texts/operator.ts";
import { NO_FINDINGS } from "../../src/texts/plan.ts";
import { PLAN_IN_USE } from "../../src/texts/plan-in-use.ts";
import { NOT_SET_UP, PLATFORMS } from "../../src/texts/weekly.ts";
import { openAdministration, openBot, openPlanFile, planFilePath } from "../open.ts";
import { type Config, clockFrom, readConfig } from "../server/config.ts";
import { isMissing, readOptions, UsageError } from "../server/options.ts";
import type { Program, Shell } from "../server/shell.ts";
import type { Log } from "../shared/log.ts";
import { connect, type Wanted } from "./connect.ts";

/** A command, and what it is given. */
interface Task {
  config: Config;
  /** A database was named, which a plan file can then be compared with. */
  compares: boolean;
  wanted: Wanted;
  log: Log;
  /** A line of the answer. */
  print(line: string): void;
}

const VALUED = ["--db", "--now", "--platform", "--channel", "--area"];

/** Does what the command line says; the exit code is 1 where something is left to put right. */
export const administer: Program = async ({ args, environment, write, log }) => {
  const print = (line: string) => write(`${line}\n`);
  const { values, flags, words } = readOptions(args, VALUED, ["--help"]);
  if (flags.has("--help")) {
    print(ADMIN.usage);
    return 0;
  }
  // The package needs the bot's id and no secret: those who make it are not always those who run the bot.
  if (words[0] === "teams-package" && words.length <= 2) return teamsPackage(words[1], environment, print);
  const config = readConfig(environment);
  const named = values.get("--db");
  const wanted = { platform: values.get("--platform"), channel: values.get("--channel"), area: values.get("--area") };
  const given = { ...config, database: named ?? config.database, now: values.get("--now") ?? config.now };
  const isNew = isMissing(named);
  const code = await run(words, {
    config: given,
    compares: named !== undefined,
    wanted,
    log,
    print,
  });
  if (isNew && existsSync(named)) log.warn(TERMINAL.newDatabase(named));
  return code;
};

async function run([name, argument, ...rest]: string[], task: Task): Promise<number> {
  const command = name === "plan" ? `plan ${argument}` : name;
  if (command === "picture" && argument !== undefined) return picture(task, argument, rest);
  if (rest.length > 0) throw new UsageError(ADMIN.usage);
  if (command === "plan check") return planCheck(task);
  if (command === "plan words") return planWordList(task);
  if (command === "backup" && argument !== undefined) return backup(task, argument);
  const work = argument === undefined ? ALONE.get(command ?? "") : undefined;
  if (work === undefined) throw new UsageError(ADMIN.usage);
  return work(task);
}

/** The commands of one word. */
const ALONE: ReadonlyMap<string, (task: Task) => Promise<number>> = new Map([
  ["updates", updates],
  ["verify", verify],
  ["digest", digestRound],
  ["doctor", doctor],
  ["connect", connectChannel],
]);

async function planCheck({ config, compares, print }: Task): Promise<number> {
  const file = await openPlanFile(config.planFile);
  const { plan, findings } = file;
  print(ADMIN.planOk(plan.title, plan.activities.length));
  print(PLAN_IN_USE.identity(plan));
  for (const { text, advice } of findings) print(`- ${text}\n  ${advice}`);
  if (findings.length === 0) print(NO_FINDINGS);
  if (compares) await compare(config, file, print);
  return 0;
}

async function planWordList({ config, print }: Task): Promise<number> {
  const { plan } = await openPlanFile(config.planFile);
  const { planWordLines } = await import("../../src/plans/plan-words.ts");
  for (const line of planWordLines(plan)) print(line);
  return 0;
}

/** What the plan file would change, before the bot starts with it and takes it in. */
async function compare(
  config: Config,
  file: { plan: Plan; isLineWritten: boolean },
  print: Task["print"],
): Promise<void> {
  const { database } = config;
  const followed = await lookInto(config, (opened) => opened.plan());
  const plan = onLineOf(followed, file);
  const outcome = judgePlan(followed, plan);
  const differences = planDifferences(followed, plan);
  const wouldChange = differences.length === 0 ? ADMIN.planSame(database) : ADMIN.planWouldChange(database);
  const refused = { file: planFilePath(config.planFile), isNamed: true, database };
  const takenIn = outcome.kind === "corrected" ? wouldChange : takeInText(outcome, refused);
  if (takenIn !== null) print(takenIn);
  // Side by side with another council's plan everything differs, and nothing is to be decided.
  if (outcome.kind === "other-line") return;
  for (const difference of differences) print(`- ${planDifferenceText(difference)}`);
}

function updates({ config, print }: Task): Promise<number> {
  return lookInto(config, async (database) => {
    for await (const entry of database.entries()) print(JSON.stringify(entry));
    return 0;
  });
}

async function verify({ config, print }: Task): Promise<number> {
  const { ok, entries, problems } = await lookInto(config, (database) => database.verify());
  print(ok ? ADMIN.verified(entries) : [ADMIN.broken(entries), ...problems].join("\n"));
  return ok ? 0 : 1;
}

async function backup({ config, print }: Task, target: string): Promise<number> {
  const { file, entries } = await lookInto(config, (database) => database.backup(target, clockFrom(config.now)()));
  print(ADMIN.backedUp(file, entries));
  return 0;
}

function picture({ config, print }: Task, area: string, [file, ...rest]: string[]): Promise<number> {
  if (file === undefined || rest.length > 0) throw new UsageError(ADMIN.usage);
  return lookInto(config, async (database) => {
    const { writePicture } = await import("./admin-picture.ts");
    const today = osloDate(clockFrom(config.now)());
    for (const line of await writePicture(database.store(), area, file, today)) print(line);
    return 0;
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
async function digestRound({ config, log, print }: Task): Promise<number> {
  const { runDigestRound } = await import("../server/digest-round.ts");
  const left = await runDigestRound(config, log);
  const isDone = left.posts === 0 && left.unreached.length === 0;
  const unreached = left.unreached.map((platform) => PLATFORMS[platform]);
  print(isDone ? ADMIN.digestDone : ADMIN.digestLeft(left.posts, unreached));
  return isDone ? 0 : 1;
}

/** Each platform in turn; exit ≠ 0 when something must be put right. */
async function doctor({ config, log, print }: Task): Promise<number> {
  const { diagnose } = await import("./doctor.ts");
  const found = await diagnose(config, log);
  for (const { line } of found) print(line);
  return found.some(({ isWrong }) => isWrong) ? 1 : 0;
}

async function teamsPackage(
  file: string | undefined,
  environment: Shell["environment"],
  print: Task["print"],
): Promise<number> {
  const { writeTeamsPackage } = await import("../teams/setup/package.ts");
  const setting = (name: string) => environment[name]?.trim() || null;
  for (const line of await writeTeamsPackage(setting, file)) print(line);
  return 0;
}

/** May come before the first start: then the database is made. */
async function connectChannel({ config, wanted, log, print }: Task): Promise<number> {
  const now = clockFrom(config.now)();
  const { store } = await openBot(config, now, log);
  const { channelNameIn } = await import("./doctor.ts");
  try {
    print(await connect(store, wanted, (chat, channel) => channelNameIn(chat, channel, config), now));
    const off = CHATS.find((platform) => platform === wanted.platform && config[platform] === null);
    if (off !== undefined) print(NOT_SET_UP[off]);
    return 0;
  } finally {
    await store.close();
  }
}
