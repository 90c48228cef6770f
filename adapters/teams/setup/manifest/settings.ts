/** The settings that only the app package needs. Wrong ones are said in one line, and nothing is written. */

import { TEAMS_APP } from "../../../../src/texts/teams-manifest.ts";
import { TEAMS_PACKAGE } from "../../../../src/texts/teams-setup.ts";
import { ConfigError } from "../../../server/config-error.ts";
import { ENTRA_ID } from "../config.ts";

export interface PackageSettings {
  /** Of the bot in Entra; the app in Teams has the same id. */
  appId: string;
  /** People write `@name`; at most 30 characters. */
  name: string;
  /** `1.0.0`: Teams takes a new package for the same app only with a higher one. */
  version: string;
  /** Who answers for the app, as Teams shows it. */
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  slashCommands: boolean;
  /** The address settings that were left out, so that the package points to the web site instead. */
  assumed: string[];
}

type Value = (name: string) => string | null;

/** The region whose plan the bot comes with. Another region sets its own. */
const DEVELOPER = "Regionrådet for Fjellregionen";
const WEBSITE = "https://www.fjellregionen.no/";

const VERSION = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/u;
const ADDRESSES = ["TEAMS_WEBSITE_URL", "TEAMS_PRIVACY_URL", "TEAMS_TERMS_URL"];

/** Reads them. Throws `ConfigError` for what Teams would not take. */
export function readPackageSettings(value: Value): PackageSettings {
  const appId = value("MicrosoftAppId");
  if (appId === null || !ENTRA_ID.test(appId)) throw new ConfigError(TEAMS_PACKAGE.needsAppId);
  const websiteUrl = address(value, "TEAMS_WEBSITE_URL") ?? WEBSITE;
  const version = value("TEAMS_APP_VERSION") ?? "1.0.0";
  if (!VERSION.test(version)) throw new ConfigError(TEAMS_PACKAGE.badVersion(version));
  return {
    appId: appId.toLowerCase(),
    name: atMost(30, "TEAMS_APP_NAME", value("TEAMS_APP_NAME") ?? TEAMS_APP.name),
    version,
    developer: {
      name: atMost(32, "TEAMS_DEVELOPER_NAME", value("TEAMS_DEVELOPER_NAME") ?? DEVELOPER),
      websiteUrl,
      privacyUrl: address(value, "TEAMS_PRIVACY_URL") ?? websiteUrl,
      termsOfUseUrl: address(value, "TEAMS_TERMS_URL") ?? websiteUrl,
    },
    slashCommands: isOn(value, "TEAMS_SLASH_COMMANDS"),
    assumed: ADDRESSES.filter((name) => value(name) === null),
  };
}

function atMost(length: number, setting: string, text: string): string {
  if (text.length > length) throw new ConfigError(TEAMS_PACKAGE.tooLong(setting, length));
  return text;
}

function address(value: Value, setting: string): string | null {
  const text = value(setting);
  if (text !== null && !(URL.canParse(text) && new URL(text).protocol === "https:")) {
    throw new ConfigError(TEAMS_PACKAGE.badAddress(setting));
  }
  return text;
}

function isOn(value: Value, setting: string): boolean {
  const text = value(setting)?.toLowerCase() ?? "off";
  if (text !== "on" && text !== "off") throw new ConfigError(TEAMS_PACKAGE.badSwitch(setting));
  return text === "on";
}
