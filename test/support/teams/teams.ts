/** Teams for a test: Microsoft's servers, the adapter before a real bot, and people to be. */
import { onTestFinished } from "vitest";
import { createHttpServer, listen } from "../../../adapters/server/http.ts";
import type { Adapter } from "../../../adapters/shared/adapter.ts";
import { createTeamsAdapter } from "../../../adapters/teams/adapter.ts";
import type { TeamsConfig } from "../../../adapters/teams/setup/config.ts";
import { instantAtOslo } from "../../../src/model/week.ts";
import { noTrouble } from "../no-trouble.ts";
import { EXAMPLE_DAY, openRegion, type Region } from "../region.ts";
import type { ActivityJson, PersonDetails } from "./activities.ts";
import { createPerson, type HttpReply, type TeamsPerson } from "./person.ts";
import { type MicrosoftServer, openMicrosoft, PASSWORD } from "./server.ts";
import { APP_ID, goodClaims, TENANT } from "./tokens.ts";

export interface Teams {
  microsoft: MicrosoftServer;
  region: Region;
  adapter: Adapter;
  /** Where the bot listens. */
  address: string;
  /** What the adapter reported: a word and the error's message. */
  reports: string[];
  person(name: string, details?: Partial<PersonDetails>): TeamsPerson;
  /** Delivers an activity with a good token, or with the header given (null: none). */
  deliver(activity: ActivityJson, authorization?: string | null): Promise<HttpReply>;
  /** Any request at all. */
  raw(init: RequestInit, path?: string): Promise<HttpReply>;
  goodHeader(changes?: object): string;
  /** Turns the clock: `2018-11-26T10:00` in Norway. */
  setClock(local: string): void;
}

/** The example day, in Norway. */
export const NOW = instantAtOslo(EXAMPLE_DAY);

/** Opens Teams; closed after the test. `opened` to go on with what was opened before (a restart). */
export async function openTeams(
  settings: Partial<TeamsConfig> = {},
  opened?: Pick<Teams, "microsoft" | "region">,
  regional: Record<string, string> = {},
): Promise<Teams> {
  const microsoft = opened?.microsoft ?? (await openMicrosoft());
  if (opened === undefined) onTestFinished(() => microsoft.close());
  const region = opened?.region ?? (await openRegion(":memory:", regional));
  const reports: string[] = [];
  const report = (what: string, error: unknown) =>
    reports.push(`${what}: ${error instanceof Error ? error.message : error}`);
  const config = { ...configFor(microsoft), ...settings };
  let now = NOW;
  const adapter = createTeamsAdapter({
    bot: region.bot,
    config,
    references: region.store.teams,
    now: () => now,
    report,
    unanswered: (count) => reports.push(`unanswered: ${count}`),
  });
  const server = createHttpServer(adapter.routes, noTrouble);
  const address = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const goodHeader = (changes: object = {}) =>
    `Bearer ${microsoft.signer.token(goodClaims(microsoft.serviceUrl, changes))}`;

  const raw = async (init: RequestInit, path = "/api/messages"): Promise<HttpReply> => {
    const response = await fetch(`${address}${path}`, { method: "POST", ...init });
    return { status: response.status, body: await response.text() };
  };
  const deliver = (activity: ActivityJson, authorization: string | null = goodHeader()) => {
    const headers = {
      "Content-Type": "application/json; charset=utf-8",
      ...(authorization !== null && { Authorization: authorization }),
    };
    return raw({ headers, body: JSON.stringify(activity) });
  };

  function person(name: string, given: Partial<PersonDetails> = {}): TeamsPerson {
    const details = detailsOf(name, given);
    const { id, aadObjectId, email, guest, tenant } = details;
    const principal = guest ? `${email.replace("@", "_")}#EXT#@region.onmicrosoft.com` : email;
    const entry = {
      id,
      aadObjectId,
      name,
      email,
      userPrincipalName: principal,
      tenantId: tenant,
      userRole: guest ? "guest" : "user",
    };
    for (const key of [id, aadObjectId]) microsoft.connector.roster.set(key, entry);
    return createPerson(details, microsoft, (activity) => deliver(activity));
  }

  const setClock = (local: string) => {
    now = instantAtOslo(local);
  };
  return { microsoft, region, adapter, address, reports, person, deliver, raw, goodHeader, setClock };
}

export function configFor({ origin, openIdMetadata }: MicrosoftServer): TeamsConfig {
  return {
    appId: APP_ID,
    tenantId: TENANT,
    password: PASSWORD,
    certificate: null,
    openIdMetadata,
    loginUrl: origin,
    allowedServiceUrls: [origin],
    authentication: true,
    slashCommands: false,
  };
}

function detailsOf(name: string, given: Partial<PersonDetails>): PersonDetails {
  const slug = name.toLowerCase().replace(/[^a-z]+/gu, "");
  return {
    id: `29:${slug}`,
    aadObjectId: `aad-${slug}`,
    name,
    email: `${slug}@region.no`,
    guest: false,
    tenant: TENANT,
    ...given,
  };
}
