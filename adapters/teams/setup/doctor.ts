/** `doctor`: is Teams set up so that the bot can work? One line for each thing, with what to do. */

import type { ChannelBinding } from "../../../src/model/channel.ts";
import type { TeamsReference } from "../../../src/model/teams-reference.ts";
import type { Finding } from "../../../src/texts/finding.ts";
import { loginTroubleText, TEAMS_DOCTOR } from "../../../src/texts/teams-setup.ts";
import { createSigningKeys } from "../receive/keys.ts";
import { createLogin } from "../send/login.ts";
import { ENTRA_ID, type TeamsConfig } from "./config.ts";

/** What the bot knows of its places, from its database. */
export interface KnownPlaces {
  bindings: readonly ChannelBinding[];
  references: readonly TeamsReference[];
  /** That the bot listens on. */
  port: number;
}

/** What is well and what is not. Never rejects. */
export async function diagnoseTeams(config: TeamsConfig, places: KnownPlaces): Promise<Finding[]> {
  const isSecretId = config.password !== null && ENTRA_ID.test(config.password);
  const asked = config.authentication
    ? [settingsLine(config), loginLine(config), keysLine(config)]
    : [TEAMS_DOCTOR.open];
  return [
    ...(await Promise.all(asked)),
    ...(isSecretId ? [TEAMS_DOCTOR.secretIsId] : []),
    TEAMS_DOCTOR.endpoint(places.port),
    ...(config.slashCommands ? [TEAMS_DOCTOR.slashCommands] : []),
    ...channelLines(places),
  ];
}

/** Settings that are not complete have stopped the program before it came here. */
function settingsLine({ appId, tenantId, certificate }: TeamsConfig): Finding {
  return TEAMS_DOCTOR.settings(appId, tenantId, certificate !== null);
}

/** Asks Entra for the token that answers are sent with. */
async function loginLine(config: TeamsConfig): Promise<Finding> {
  try {
    await createLogin(config, Date.now).token();
    return TEAMS_DOCTOR.login;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : "";
    const [, status, code] = /^status (\d+)(?: (AADSTS\d+))?$/u.exec(cause) ?? [];
    if (status === undefined) return TEAMS_DOCTOR.loginUnreachable(new URL(config.loginUrl).host);
    return TEAMS_DOCTOR.loginRefused(loginTroubleText(code ?? null), code ?? status);
  }
}

/** Any key id will do: to look for it, all of them are downloaded. */
async function keysLine({ openIdMetadata }: TeamsConfig): Promise<Finding> {
  return createSigningKeys(openIdMetadata, Date.now)
    .find("doctor")
    .then(
      () => TEAMS_DOCTOR.keys,
      () => TEAMS_DOCTOR.keysUnreachable(new URL(openIdMetadata).host),
    );
}

function channelLines({ bindings, references }: KnownPlaces): Finding[] {
  const ours = bindings.filter(({ platform }) => platform === "teams");
  if (ours.length === 0) return [TEAMS_DOCTOR.noChannels];
  return ours.map(({ channel, area }) => {
    const known = references.find(({ key }) => key === channel);
    if (known === undefined) return TEAMS_DOCTOR.channelUnknown(channel, area);
    return known.parked === null ? TEAMS_DOCTOR.channel(channel, area) : TEAMS_DOCTOR.channelParked(channel, area);
  });
}
