/** Which workspace and app the token belongs to, as Slack says. */
import { SLACK_OPERATION, SLACK_SETUP } from "../../src/texts/slack-setup.ts";
import { ConfigError } from "../config-error.ts";
import { DeliveryError } from "../messenger.ts";
import type { SlackApi } from "./client.ts";
import type { SlackConfig } from "./config.ts";
import { isDead } from "./errors.ts";
import { fields, words } from "./payload.ts";
import type { Workspace } from "./workspace.ts";

/** Milliseconds between tries while Slack cannot be reached. */
const PAUSE = 5000;

/**
 * Fills in the workspace. Throws `ConfigError` for a token that Slack refuses or that belongs elsewhere, and
 * `DeliveryError` when Slack cannot be reached.
 */
export async function identify(api: SlackApi, config: SlackConfig, workspace: Workspace): Promise<void> {
  const who = await api
    .run((client) => client.auth.test())
    .catch((error: DeliveryError) => {
      throw isDead(error.trouble) ? new ConfigError(SLACK_SETUP.refused("SLACK_BOT_TOKEN", error.trouble)) : error;
    });
  const team = words(who.team_id) ?? "";
  if (config.teamId !== null && config.teamId !== team)
    throw new ConfigError(SLACK_SETUP.otherTeam(config.teamId, team));
  const appId = await appIdOf(api, words(who.bot_id));
  if (config.appId !== null && appId !== null && config.appId !== appId) {
    throw new ConfigError(SLACK_SETUP.otherApp(config.appId, appId));
  }
  Object.assign(workspace, {
    teamId: team,
    appId: config.appId ?? appId,
    botUserId: words(who.user_id),
    url: words(who.url),
  });
}

/**
 * The same, again and again until Slack has told: the start does not wait for Slack's bad day to pass. False when the
 * bot is stopped first, or Slack refuses for good.
 */
export async function identifyInTime(
  api: SlackApi,
  config: SlackConfig,
  workspace: Workspace,
  isStopped: () => boolean,
): Promise<boolean> {
  for (let told = false; !isStopped(); ) {
    try {
      await identify(api, config, workspace);
      return !isStopped();
    } catch (error) {
      if (error instanceof ConfigError) {
        console.error(error.message);
        return false;
      }
      if (!(error instanceof DeliveryError)) throw error;
      if (!told) console.error(SLACK_OPERATION.waiting);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, PAUSE).unref());
    }
  }
  return false;
}

/** Which app the bot belongs to; null where Slack does not say (without `users:read`). */
async function appIdOf(api: SlackApi, bot: string | null): Promise<string | null> {
  if (bot === null) return null;
  const asked = api.run((client) => client.bots.info({ bot }));
  return asked.then(
    (answer) => words(fields(answer.bot).app_id),
    () => null,
  );
}
