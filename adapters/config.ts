/** The settings, read from the environment once, at the start. Contract: `.env.example` and the README. */
import type { RightSettings } from "../src/rights.ts";
import { START_TROUBLE } from "../src/texts/operator.ts";
import { type Clock, createClock } from "./clock.ts";

export interface Config {
  /** Path of the database file, or `:memory:`. */
  database: string;
  planFile: URL | string;
  port: number;
  /** A fixed clock for development, or null. */
  now: string | null;
  rights: RightSettings;
}

/** Something in the settings is wrong: one clear line, and the program does not start. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const DEFAULT_PORT = 3978;

/** The plan that is followed unless `AKTIVITET_PLAN` names another. The same place from `adapters/` and from `dist/`. */
const PLAN_FILE = new URL("../db/plans/fjellregionen-2017-2021.yaml", import.meta.url);

/** Who administers when nobody is named: the person that the terminal and the local page start as. */
export const LOCAL_ADMINISTRATOR = "Regionrådgiver";

/** Reads the settings. Throws `ConfigError` for a value that cannot be meant. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const value = (name: string) => environment[name]?.trim() || null;
  const administrators = listOf(value("AKTIVITET_ADMINISTRATORS"));
  return {
    database: value("AKTIVITET_DB") ?? "data/aktivitet.db",
    planFile: value("AKTIVITET_PLAN") ?? PLAN_FILE,
    port: portOf(value("PORT")),
    now: value("AKTIVITET_NOW"),
    rights: {
      administrators: administrators.length > 0 ? administrators : [`local:${LOCAL_ADMINISTRATOR}`],
      editors: listOf(value("AKTIVITET_EDITORS")),
    },
  };
}

/** Each makes it clear that the bot is to run somewhere else than on this machine alone. */
const NOT_BUILT = [
  ["SLACK_BOT_TOKEN", "Slack"],
  ["SLACK_APP_TOKEN", "Slack"],
  ["SLACK_SIGNING_SECRET", "Slack"],
  ["MicrosoftAppId", "Microsoft Teams"],
] as const;

/**
 * Throws `ConfigError` when a platform is set up that the program cannot serve yet: running only the local page would
 * look like success to the operator, and silence to everybody in Slack and Teams.
 */
export function refuseUnbuilt(environment: Readonly<Record<string, string | undefined>>): void {
  for (const [setting, platform] of NOT_BUILT) {
    if (environment[setting]?.trim()) throw new ConfigError(START_TROUBLE.notBuilt(platform, setting));
  }
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

/** Comma-separated names, e-mails or `platform:id`. */
function listOf(text: string | null): string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
