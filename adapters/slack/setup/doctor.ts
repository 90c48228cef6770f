/** `doctor`: is Slack set up so that the bot can work? One line for each thing, with what to do. */
import { webApi } from "@slack/bolt";
import type { ChannelBinding } from "../../../src/model/channel.ts";
import type { Finding } from "../../../src/texts/finding.ts";
import { slackErrorText } from "../../../src/texts/slack-app.ts";
import { SCOPE_PURPOSES, SLACK_DOCTOR } from "../../../src/texts/slack-setup.ts";
import { DeliveryError } from "../../shared/messenger.ts";
import { fields, nameOf, words } from "../receive/payload.ts";
import { SILENT } from "../receive/silence.ts";
import { createSlackApi, type SlackApi } from "../send/client.ts";
import { deliveryError } from "../send/errors.ts";
import type { SlackConfig } from "./config.ts";
import { NEEDED_SCOPES, OPTIONAL_SCOPES } from "./scopes.ts";

/** What is well and what is not. Never rejects. */
export async function diagnoseSlack(config: SlackConfig, bindings: readonly ChannelBinding[]): Promise<Finding[]> {
  const api = createSlackApi(config);
  const who = await api.run((client) => client.auth.test()).catch(troubleOf);
  if (typeof who === "string") {
    return [who === "no_answer" ? SLACK_DOCTOR.unreachable : SLACK_DOCTOR.tokenRefused(who)];
  }
  return [
    SLACK_DOCTOR.token(words(who.team) ?? "", words(who.user) ?? ""),
    await wayIn(config),
    ...scopeLines(who.response_metadata?.scopes),
    ...(await channelLines(api, bindings)),
  ];
}

/** How a channel is called, `#infrastruktur`; its id where Slack does not say. Never rejects. */
export async function slackChannelName(config: SlackConfig, channel: string): Promise<string> {
  const found = await lookUp(createSlackApi(config), channel);
  return typeof found === "string" ? channel : (nameOf(found.name) ?? channel);
}

async function wayIn({ appToken, signingSecret, apiUrl }: SlackConfig): Promise<Finding> {
  if (appToken === null) return signingSecret === null ? SLACK_DOCTOR.noWayIn : SLACK_DOCTOR.http;
  const client = new webApi.WebClient(appToken, {
    slackApiUrl: apiUrl,
    logger: SILENT,
    retryConfig: { retries: 0 },
    timeout: 10_000,
    allowAbsoluteUrls: false,
  });
  const trouble = await client.apps.connections.open().then(() => null, troubleOf);
  return trouble === null ? SLACK_DOCTOR.appToken : SLACK_DOCTOR.appTokenRefused(trouble);
}

function scopeLines(granted: readonly string[] | undefined): Finding[] {
  if (granted === undefined) return [SLACK_DOCTOR.scopesUnknown];
  const isMissing = (scope: string) => !granted.includes(scope);
  const why = (scope: string) => SCOPE_PURPOSES[scope] ?? "";
  const missing = [
    ...NEEDED_SCOPES.filter(isMissing).map((scope) => SLACK_DOCTOR.missingScope(scope, why(scope))),
    ...OPTIONAL_SCOPES.filter(isMissing).map((scope) => SLACK_DOCTOR.missingOptional(scope, why(scope))),
  ];
  return missing.length > 0 ? missing : [SLACK_DOCTOR.scopes(NEEDED_SCOPES.length + OPTIONAL_SCOPES.length)];
}

async function channelLines(api: SlackApi, bindings: readonly ChannelBinding[]): Promise<Finding[]> {
  const ours = bindings.filter(({ platform }) => platform === "slack");
  if (ours.length === 0) return [SLACK_DOCTOR.noChannels];
  return Promise.all(
    ours.map(async ({ channel, area }) => {
      const found = await lookUp(api, channel);
      if (typeof found === "string") return SLACK_DOCTOR.channelTrouble(channel, area, slackErrorText(found, channel));
      const name = `#${nameOf(found.name) ?? channel}`;
      if (found.is_archived === true) return SLACK_DOCTOR.channelTrouble(name, area, SLACK_DOCTOR.archived(name));
      if (found.is_member !== true) return SLACK_DOCTOR.channelTrouble(name, area, SLACK_DOCTOR.notMember(name));
      return SLACK_DOCTOR.channel(name, area);
    }),
  );
}

/** The channel as Slack describes it, or Slack's code for why not. */
function lookUp(api: SlackApi, channel: string) {
  return api
    .run((client) => client.conversations.info({ channel }))
    .then(({ channel: found }) => fields(found), troubleOf);
}

function troubleOf(error: unknown): string {
  return error instanceof DeliveryError ? error.trouble : deliveryError(error).trouble;
}
