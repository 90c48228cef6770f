/** Slack's settings. */
import { SLACK_SETUP } from "../../../src/texts/slack-setup.ts";
import { ConfigError } from "../../server/config-error.ts";

export interface SlackConfig {
  /** `xoxb-…` */
  botToken: string;
  /** `xapp-…`: Socket Mode, and no public address is needed. Null: HTTP. */
  appToken: string | null;
  /** For HTTP. */
  signingSecret: string | null;
  /** Ends with a slash. */
  apiUrl: string;
  /** The workspace and the app that requests must come from; null to take those that the token belongs to. */
  teamId: string | null;
  appId: string | null;
}

const SLACK_API = "https://slack.com/api/";

const OTHERS = ["SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"] as const;

/**
 * Reads the settings; null when Slack is not set up. Throws `ConfigError` for settings that are not enough, or that
 * would not be safe to run on.
 */
export function readSlackConfig(value: (name: string) => string | null): SlackConfig | null {
  const botToken = value("SLACK_BOT_TOKEN");
  if (botToken === null) {
    const alone = OTHERS.find((name) => value(name) !== null);
    if (alone !== undefined) throw new ConfigError(SLACK_SETUP.noBotToken(alone));
    return null;
  }
  const appToken = value("SLACK_APP_TOKEN");
  const signingSecret = value("SLACK_SIGNING_SECRET");
  if (!botToken.startsWith("xoxb-")) throw new ConfigError(SLACK_SETUP.notBotToken);
  if (appToken !== null && !appToken.startsWith("xapp-")) throw new ConfigError(SLACK_SETUP.notAppToken);
  return {
    botToken,
    appToken,
    signingSecret,
    apiUrl: apiUrlOf(value("SLACK_API_URL")),
    teamId: idOf("SLACK_TEAM_ID", "T", value("SLACK_TEAM_ID")),
    appId: idOf("SLACK_APP_ID", "A", value("SLACK_APP_ID")),
  };
}

/** The server needs a way in; administration, which only posts, needs none. Throws `ConfigError`. */
export function requireWayIn(config: SlackConfig | null): void {
  const isShut = config !== null && config.appToken === null && config.signingSecret === null;
  if (isShut) throw new ConfigError(SLACK_SETUP.noWayIn);
}

/** The token goes there: only over https, or to this very machine (tests). */
function apiUrlOf(text: string | null): string {
  if (text === null) return SLACK_API;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (url === null || !isSafe) throw new ConfigError(SLACK_SETUP.badApiUrl);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** True for a name of this very machine. */
export function isLoopback(hostname: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}

function idOf(name: string, letter: string, text: string | null): string | null {
  // Not repeated in the line: it may be a secret that was pasted in the wrong place.
  if (text !== null && !/^[A-Z][A-Z0-9_-]+$/u.test(text)) throw new ConfigError(SLACK_SETUP.badId(name, letter));
  return text;
}
