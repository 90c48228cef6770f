/** The settings of Teams. Wrong ones stop the program at its start, with one clear line (`promises.md`, P19). */
import { createPrivateKey, type KeyObject } from "node:crypto";
import { TEAMS_TROUBLE } from "../../../src/texts/teams-setup.ts";
import { ConfigError } from "../../server/config-error.ts";
import { isLoopbackName } from "../../shared/loopback.ts";

export interface TeamsConfig {
  /** The bot's id in Entra; empty only without authentication. */
  appId: string;
  /** The only tenant that is let in; empty (any) only without authentication. */
  tenantId: string;
  password: string | null;
  certificate: Certificate | null;
  /** Where Microsoft tells which keys it signs with. */
  openIdMetadata: string;
  /** Where the bot gets its own token. */
  loginUrl: string;
  /** More places than Microsoft's that answers may be sent to: host names, or origins on this machine. */
  allowedServiceUrls: string[];
  /** False: whoever reaches the port is believed. Development only, on this machine only. */
  authentication: boolean;
  /** Private messages in channels and Teams' own slash commands, where the tenant has them. */
  slashCommands: boolean;
}

export interface Certificate {
  /** SHA-1 of the certificate, 40 hex digits. */
  thumbprint: string;
  key: KeyObject;
}

const OPEN_ID_METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration";
const LOGIN_URL = "https://login.microsoftonline.com";
/** An id of Entra's, of whatever kind. */
export const ENTRA_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

type Value = (name: string) => string | null;

/** Any of these shows that Teams is meant. */
const SETTINGS = [
  "MicrosoftAppId",
  "MicrosoftAppTenantId",
  "MicrosoftAppPassword",
  "CertificateThumbprint",
  "CertificatePrivateKey",
  "TEAMS_AUTH",
];

/**
 * Reads the settings; null when none says Teams. `host` is where the server listens. Throws `ConfigError` rather than
 * run without authentication by mistake.
 */
export function readTeamsConfig(value: Value, host = "127.0.0.1"): TeamsConfig | null {
  const named = SETTINGS.find((name) => value(name) !== null);
  if (named === undefined) return null;
  return {
    ...identityOf(value, named, host),
    openIdMetadata: address(value, "BotOpenIdMetadata") ?? OPEN_ID_METADATA,
    loginUrl: address(value, "MICROSOFT_LOGIN_URL") ?? LOGIN_URL,
    allowedServiceUrls: serviceUrls(value("TEAMS_ALLOWED_SERVICE_URLS")),
    slashCommands: isOn(value, "TEAMS_SLASH_COMMANDS"),
  };
}

function identityOf(value: Value, named: string, host: string) {
  const [appId, tenantId] = [value("MicrosoftAppId"), value("MicrosoftAppTenantId")];
  const password = value("MicrosoftAppPassword");
  const certificate = certificateOf(value);
  const auth = value("TEAMS_AUTH");
  if (auth !== null && auth !== "off") throw new ConfigError(TEAMS_TROUBLE.badAuth);
  if (auth === "off") {
    if (!isLoopbackName(host)) throw new ConfigError(TEAMS_TROUBLE.authOffNeedsLoopback(host));
    if (password !== null || certificate !== null) throw new ConfigError(TEAMS_TROUBLE.authOffWithSecret);
    return { appId: appId ?? "", tenantId: tenantId ?? "", password, certificate, authentication: false };
  }
  if (appId === null) throw new ConfigError(TEAMS_TROUBLE.missing("MicrosoftAppId", named));
  if (tenantId === null) throw new ConfigError(TEAMS_TROUBLE.missing("MicrosoftAppTenantId", named));
  if (!ENTRA_ID.test(appId)) throw new ConfigError(TEAMS_TROUBLE.badId("MicrosoftAppId"));
  if (!ENTRA_ID.test(tenantId)) throw new ConfigError(TEAMS_TROUBLE.badId("MicrosoftAppTenantId"));
  if (password === null && certificate === null) throw new ConfigError(TEAMS_TROUBLE.noSecret);
  // Entra writes ids in lower case; people paste them as they found them.
  return { appId: appId.toLowerCase(), tenantId: tenantId.toLowerCase(), password, certificate, authentication: true };
}

function certificateOf(value: Value): Certificate | null {
  const [thumbprint, pem] = [value("CertificateThumbprint"), value("CertificatePrivateKey")];
  if (thumbprint === null && pem === null) return null;
  if (thumbprint === null || pem === null) throw new ConfigError(TEAMS_TROUBLE.halfCertificate);
  if (!/^[0-9a-f]{40}$/iu.test(thumbprint)) throw new ConfigError(TEAMS_TROUBLE.badThumbprint);
  try {
    return { thumbprint, key: createPrivateKey(pem.replaceAll("\\n", "\n")) };
  } catch {
    throw new ConfigError(TEAMS_TROUBLE.badKey);
  }
}

/** Secrets and keys are fetched from there: https, or a stand-in on this machine. */
function address(value: Value, setting: string): string | null {
  const text = value(setting);
  if (text === null) return null;
  if (!isSafeUrl(text)) throw new ConfigError(TEAMS_TROUBLE.badAddress(setting));
  return text.replace(/(?<!\/)\/+$/u, "");
}

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && isLoopbackName(hostname));
}

function serviceUrls(text: string | null): string[] {
  const entries = (text ?? "").split(",").flatMap((entry) => entry.trim() || []);
  for (const entry of entries) {
    const url = entry.includes("://") ? entry : `https://${entry}`;
    if (!isSafeUrl(url)) throw new ConfigError(TEAMS_TROUBLE.badAddress("TEAMS_ALLOWED_SERVICE_URLS"));
    const { port, hostname } = new URL(url);
    // Beyond this machine answers go to the ordinary port only (`service-url.ts`): it would never match.
    if (port !== "" && !isLoopbackName(hostname)) throw new ConfigError(TEAMS_TROUBLE.serviceUrlWithPort(entry));
  }
  return entries;
}

function isOn(value: Value, setting: string): boolean {
  const text = value(setting)?.toLowerCase() ?? "off";
  if (text !== "on" && text !== "off") throw new ConfigError(TEAMS_TROUBLE.badSwitch(setting));
  return text === "on";
}
