/** Which workspace and app the token belongs to, as Slack says. */

import { setTimeout as pause } from "node:timers/promises";
import { SLACK_OPERATION, SLACK_SETUP } from "../../../src/texts/slack-setup.ts";
import { ConfigError } from "../../server/config-error.ts";
import type { Route } from "../../server/http.ts";
import { DeliveryError } from "../../shared/messenger.ts";
import { fields, words } from "../receive/payload.ts";
import { SLACK_PATH } from "../receive/receiver.ts";
import type { Workspace } from "../receive/workspace.ts";
import type { SlackApi } from "../send/client.ts";
import { isDead, slackRefusal } from "../send/errors.ts";
import type { SlackConfig } from "../setup/config.ts";

/** Milliseconds between tries while Slack cannot be reached. */
const PAUSE = 5000;

/** Milliseconds that a start, or a request that comes meanwhile, waits for Slack to tell. */
const PATIENCE = 1500;

/** What the settings say, until Slack has told. */
export function unconfirmed({ teamId, appId }: SlackConfig): Workspace {
  return { teamId, appId, botUserId: null, url: null, unconfirmed: true };
}

export interface Identity {
  /**
   * Resolves when Slack has told, cannot be reached, or lets us wait: then it is asked again behind, until it tells or
   * we stop. Rejects with `ConfigError` for a token that Slack refuses or that belongs elsewhere.
   */
  start(): Promise<void>;
  /** Resolves when the first answer is in, or should have been. */
  soon(): Promise<void>;
  stop(): void;
}

export interface IdentityOptions {
  api: SlackApi;
  config: SlackConfig;
  /** Is filled in. */
  workspace: Workspace;
  /** Called once, when Slack has told. */
  told(): void;
  /** Told, in a sentence, that we wait for Slack, and why it refused us when nobody waited any more. */
  unknown(line: string): void;
}

/** Who we are in Slack. */
export function createIdentity({ api, config, workspace, told, unknown }: IdentityOptions): Identity {
  let isStopped = false;
  let first: Promise<unknown> = Promise.resolve();

  async function ask(): Promise<void> {
    await identify(api, config, workspace);
    if (!isStopped) told();
  }

  async function askAgain(): Promise<void> {
    if (!isStopped) unknown(SLACK_OPERATION.waiting);
    while (!isStopped) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof DeliveryError)) throw error;
        await pause(PAUSE, undefined, { ref: false });
      }
    }
  }

  /** What Slack says when nobody waits any more: nothing is let in, and the operator is told why. */
  function refuseLate(error: unknown): void {
    workspace.teamId = null;
    if (!(error instanceof ConfigError)) throw error;
    unknown(error.message);
  }

  return {
    async start() {
      const asked = ask();
      first = asked.catch(() => undefined);
      const isLate = await Promise.race([
        asked.then(() => false).catch(passing),
        pause(PATIENCE, true, { ref: false }),
      ]);
      if (isLate)
        void asked
          .catch(passing)
          .then((failed) => (failed ? askAgain() : undefined))
          .catch(refuseLate);
    },
    soon: async () => void (await Promise.race([first, pause(PATIENCE)])),
    stop() {
      isStopped = true;
    },
  };
}

/** What comes just after the start waits until Slack has told who we are, rather than being turned away. */
export function whenKnown(workspace: Workspace, { soon }: Identity, route: Route): Route {
  return async (request, response) => {
    if (workspace.teamId === null && request.url?.startsWith(SLACK_PATH)) await soon();
    return route(request, response);
  };
}

/** True for what passes; what does not is thrown on. */
function passing(error: unknown): true {
  if (error instanceof DeliveryError) return true;
  throw error;
}

async function identify(api: SlackApi, config: SlackConfig, workspace: Workspace): Promise<void> {
  const who = await api
    .run((client) => client.auth.test())
    .catch((error: DeliveryError) => {
      throw isDead(error.trouble) ? new ConfigError(SLACK_SETUP.refused("SLACK_BOT_TOKEN", error.trouble)) : error;
    });
  const team = words(who.team_id) ?? config.teamId;
  if (team === null) throw slackRefusal("no_team");
  if (config.teamId !== null && config.teamId !== team)
    throw new ConfigError(SLACK_SETUP.otherTeam(config.teamId, team));
  const appId = words(who.app_id) ?? (await appIdInTime(api, words(who.bot_id)));
  if (config.appId !== null && appId !== null && config.appId !== appId) {
    throw new ConfigError(SLACK_SETUP.otherApp(config.appId, appId));
  }
  workspace.teamId = team;
  workspace.appId = config.appId ?? appId;
  workspace.botUserId = words(who.user_id);
  workspace.url = words(who.url);
  workspace.unconfirmed = false;
}

/** Which app the bot belongs to; null where Slack does not say (without `users:read`), or not soon. */
async function appIdInTime(api: SlackApi, bot: string | null): Promise<string | null> {
  if (bot === null) return null;
  const asked = api.run((client) => client.bots.info({ bot }));
  const told = asked.then(
    (answer) => words(fields(answer.bot).app_id),
    () => null,
  );
  return Promise.race([told, pause(PATIENCE, null, { ref: false })]);
}
