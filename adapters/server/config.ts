/** The settings, read from the environment once, at the start. Contract: `.env.example` and the README. */

import type { Platform } from "../../src/model/person.ts";
import { ALL_PLATFORMS, type Chat } from "../../src/model/platform.ts";
import { START_TROUBLE } from "../../src/texts/operator.ts";
import type { Settings } from "../../src/weekly/due/context.ts";
import { type Clock, createClock } from "../shared/clock.ts";
import { projectFile } from "../shared/project-file.ts";
import { readSlackConfig, type SlackConfig } from "../slack/setup/config.ts";
import { readTeamsConfig, type TeamsConfig } from "../teams/setup/config.ts";
import { ConfigError } from "./config-error.ts";

export { ConfigError } from "./config-error.ts";

/** The settings of each platform that they can turn on. */
export interface ConfigOf {
  slack: SlackConfig;
  teams: TeamsConfig;
}

/** Null where it is not set up. */
export type ChatConfigs = { [P in Chat]: ConfigOf[P] | null };

export interface Config extends ChatConfigs {
  /** Path of the database file, or `:memory:`. */
  database: string;
  planFile: URL | string;
  port: number;
  /** The address to listen on: this machine only, unless a platform must be able to reach it. */
  host: string;
  /** Whether the local page is served: it has no passwords, and behind a proxy everybody seems to be on this machine. */
  page: boolean;
  /** A fixed clock for development, or null. */
  now: string | null;
  /** Who may what, and when it is quiet. */
  rights: Settings;
}

const DEFAULT_PORT = 3978;

/** This machine only, or all addresses. */
const LOOPBACK = "127.0.0.1";
const EVERYWHERE = "0.0.0.0";

/** The plan that is followed unless `AKTIVITET_PLAN` names another. */
const PLAN_FILE = projectFile("db/plans/fjellregionen-2017-2021.yaml");

/** Who administers when nobody is named: the person that the terminal and the local page start as. */
export const LOCAL_ADMINISTRATOR = "Regionrådgiver";

/** Reads the settings. Throws `ConfigError` for a value that cannot be meant. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const value = (name: string) => environment[name]?.trim() || null;
  const slack = readSlackConfig(value);
  const slackCalls = slack !== null && slack.appToken === null;
  const teams = readTeamsConfig(value, value("HOST") ?? (slackCalls ? EVERYWHERE : LOOPBACK));
  const isReached = slackCalls || teams?.authentication === true;
  const host = value("HOST") ?? (isReached ? EVERYWHERE : LOOPBACK);
  const page = pageOf(value("AKTIVITET_PAGE"), !isReached && host === LOOPBACK);
  const isOn: Record<Platform, boolean> = { slack: slack !== null, teams: teams !== null, local: page };
  const administrators = listOf(value("AKTIVITET_ADMINISTRATORS"));
  return {
    database: value("AKTIVITET_DB") ?? "data/aktivitet.db",
    planFile: value("AKTIVITET_PLAN") ?? PLAN_FILE,
    port: portOf(value("PORT")),
    host,
    page,
    slack,
    teams,
    now: value("AKTIVITET_NOW"),
    rights: {
      administrators: administrators.length > 0 ? administrators : [`local:${LOCAL_ADMINISTRATOR}`],
      editors: listOf(value("AKTIVITET_EDITORS")),
      quietWeeks: weeksOf(value("AKTIVITET_QUIET_WEEKS")),
      platforms: ALL_PLATFORMS.filter((platform) => isOn[platform]),
    },
  };
}

/** The clock of the settings (or of `--now`). Throws `ConfigError` for what is no time. */
export function clockFrom(now: string | null): Clock {
  try {
    return createClock(now);
  } catch {
    throw new ConfigError(START_TROUBLE.badNow(now ?? ""));
  }
}

function portOf(text: string | null): number {
  if (text === null) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535) throw new ConfigError(START_TROUBLE.badPort(text));
  return port;
}

function pageOf(text: string | null, otherwise: boolean): boolean {
  if (text === null) return otherwise;
  if (text !== "on" && text !== "off") throw new ConfigError(START_TROUBLE.badPage(text));
  return text === "on";
}

/** Comma-separated names, e-mails or `platform:id`. */
function listOf(text: string | null): string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** ISO weeks, `2019-W08`. */
function weeksOf(text: string | null): string[] {
  const weeks = listOf(text);
  const wrong = weeks.find((week) => !/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/iu.test(week));
  if (wrong !== undefined) throw new ConfigError(START_TROUBLE.badWeek(wrong));
  return weeks.map((week) => week.toUpperCase());
}
