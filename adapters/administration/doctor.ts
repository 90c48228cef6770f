/** `npm run -s admin -- doctor`: is each platform set up so that the bot can work there? */

import { existsSync } from "node:fs";
import { CHATS, type Chat } from "../../src/model/platform.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import type { TeamsReference } from "../../src/model/teams-reference.ts";
import { type Finding, wrong } from "../../src/texts/finding.ts";
import { SLACK_DOCTOR } from "../../src/texts/slack-setup.ts";
import { TEAMS_DOCTOR } from "../../src/texts/teams-setup.ts";
import { NOT_SET_UP } from "../../src/texts/weekly.ts";
import { openBot } from "../open.ts";
import { hasAdministrator } from "../server/administrators.ts";
import { type ChatConfigs, type Config, type ConfigOf, clockFrom } from "../server/config.ts";
import type { Log } from "../shared/log.ts";

/** What the database knows of channels and chats; nothing where there is none yet. */
interface Known {
  channels: Snapshot["channels"];
  references: readonly TeamsReference[];
  port: number;
}

interface Doctor<P extends Chat> {
  texts: { notSetUp: Finding; administrator: Finding; noAdministrator: Finding };
  diagnose(settings: ConfigOf[P], known: Known): Promise<Finding[]>;
  /** What people call the channel; its id where the platform cannot be asked. */
  nameOf(settings: ConfigOf[P], channel: string): Promise<string>;
}

const DOCTORS: { readonly [P in Chat]: Doctor<P> } = {
  slack: {
    texts: SLACK_DOCTOR,
    diagnose: async (settings, { channels }) =>
      (await import("../slack/setup/doctor.ts")).diagnoseSlack(settings, channels),
    nameOf: async (settings, channel) => (await import("../slack/setup/doctor.ts")).slackChannelName(settings, channel),
  },
  teams: {
    texts: TEAMS_DOCTOR,
    diagnose: async (settings, { channels, references, port }) =>
      (await import("../teams/setup/doctor.ts")).diagnoseTeams(settings, { bindings: channels, references, port }),
    nameOf: async (_settings, channel) => channel,
  },
};

/** What is well and what is not, each platform in turn. */
export async function diagnose(config: Config, log: Log): Promise<Finding[]> {
  const known = await knownPlaces(config, log);
  const found: Finding[] = [];
  for (const chat of CHATS) found.push(...(await findingsOf(chat, config, known)));
  return found;
}

/** How a channel is called there; its id where nobody can tell. */
export async function channelNameIn<P extends Chat>(chat: P, channel: string, configs: ChatConfigs): Promise<string> {
  const settings: ConfigOf[P] | null = configs[chat];
  return settings === null ? channel : DOCTORS[chat].nameOf(settings, channel);
}

async function findingsOf<P extends Chat>(chat: P, config: Config, known: Known): Promise<Finding[]> {
  const { texts, diagnose }: Doctor<P> = DOCTORS[chat];
  const configs: ChatConfigs = config;
  const settings: ConfigOf[P] | null = configs[chat];
  if (settings === null) {
    const isBound = known.channels.some(({ platform }) => platform === chat);
    return [isBound ? wrong(NOT_SET_UP[chat]) : texts.notSetUp];
  }
  const { administrator, noAdministrator } = texts;
  return [
    ...(await diagnose(settings, known)),
    hasAdministrator(chat, config.rights) ? administrator : noAdministrator,
  ];
}

async function knownPlaces(config: Config, log: Log): Promise<Known> {
  const { port } = config;
  if (!existsSync(config.database)) return { channels: [], references: [], port };
  const { store } = await openBot(config, clockFrom(config.now)(), log);
  const [{ channels }, references] = await Promise.all([store.read(), store.teams.all()]);
  await store.close();
  return { channels, references, port };
}
