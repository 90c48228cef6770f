/** The stand-in Microsoft for a program of its own: the settings that lead it there, and people on the roster. */
import type { PersonDetails } from "./activities.ts";
import { type MicrosoftServer, PASSWORD } from "./server.ts";
import { APP_ID, TENANT } from "./tokens.ts";

export function teamsSettings({ origin, openIdMetadata }: MicrosoftServer): Record<string, string> {
  return {
    MicrosoftAppId: APP_ID,
    MicrosoftAppTenantId: TENANT,
    MicrosoftAppPassword: PASSWORD,
    BotOpenIdMetadata: openIdMetadata,
    MICROSOFT_LOGIN_URL: origin,
    TEAMS_ALLOWED_SERVICE_URLS: origin,
  };
}

/** Puts the person on the roster that the bot looks in. */
export function enrol({ connector }: MicrosoftServer, { id, aadObjectId, name, email, tenant }: PersonDetails): void {
  const entry = { id, aadObjectId, name, email, userPrincipalName: email, tenantId: tenant, userRole: "user" };
  for (const key of [id, aadObjectId]) connector.roster.set(key, entry);
}
