/** The app's manifest, version 1.29 (https://learn.microsoft.com/microsoft-365/extensibility/schema/). */
import { describeCommand, TEAMS_APP, TEAMS_COMMANDS } from "../../../../src/texts/teams-manifest.ts";
import { LOG_COMMAND, SEARCH_COMMAND } from "../../surfaces/invoke.ts";
import type { PackageSettings } from "./settings.ts";

const SHARED_SCOPES = ["team", "groupChat"] as const;
const SCOPES = ["personal", ...SHARED_SCOPES] as const;

/** The colour behind the drawing of `color.svg`. */
const ACCENT = "#0d5c63";

/**
 * The manifest as plain data. It asks for no more than is used: no web content (so no valid domains), no reading of
 * messages that do not mention the bot (so no resource-specific consent).
 */
export function buildManifest({ appId, name, version, developer, slashCommands }: PackageSettings) {
  return {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json",
    manifestVersion: "1.29",
    version,
    id: appId,
    localizationInfo: { defaultLanguageTag: "nb-no" },
    developer,
    name: { short: name },
    description: { short: TEAMS_APP.short, full: TEAMS_APP.full },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: ACCENT,
    bots: [botOf(appId, slashCommands)],
    composeExtensions: [{ botId: appId, commands: [SEARCH, LOG] }],
    // To write to a person who has not written to the bot first: what became of their responsibility, and reminders.
    permissions: ["identity", "messageTeamMembers"],
    validDomains: [],
    defaultInstallScope: "team",
    defaultGroupCapability: { team: "bot", groupchat: "bot", meetings: "bot" },
  };
}

function botOf(botId: string, slashCommands: boolean) {
  const mentioned = commandList(SCOPES, ["mention"]);
  const bot = { botId, scopes: SCOPES, supportsFiles: false, isNotificationOnly: false };
  if (!slashCommands) return { ...bot, commandLists: [withoutTriggers(mentioned)] };
  return { ...bot, supportsTargetedMessages: true, commandLists: [mentioned, commandList(SHARED_SCOPES, ["slash"])] };
}

function commandList(scopes: readonly string[], triggers: readonly string[]) {
  const commands = TEAMS_COMMANDS.map((command) => ({ title: command.title, description: describeCommand(command) }));
  return { scopes, triggers, commands };
}

/** Tenants without slash commands may know no triggers. */
function withoutTriggers({ scopes, commands }: ReturnType<typeof commandList>) {
  return { scopes, commands };
}

/** Handled by `on-search.ts`. */
const SEARCH = {
  id: SEARCH_COMMAND,
  type: "query",
  title: TEAMS_APP.search.title,
  description: TEAMS_APP.search.description,
  context: ["compose", "commandBox"],
  initialRun: true,
  parameters: [
    {
      name: "search",
      title: TEAMS_APP.search.parameter,
      description: TEAMS_APP.search.parameterHint,
      inputType: "text",
    },
  ],
} as const;

/** Handled by `on-log.ts`. */
const LOG = {
  id: LOG_COMMAND,
  type: "action",
  title: TEAMS_APP.log.title,
  description: TEAMS_APP.log.description,
  context: ["message"],
  fetchTask: true,
} as const;
