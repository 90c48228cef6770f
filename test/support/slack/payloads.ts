import type { Fields } from "./fields.ts";
import { messageObject, viewObject } from "./objects.ts";
import type { SlackChannel, SlackMessage, SlackUser, SlackView, World } from "./world.ts";

/** Where a tap or a typeahead happened: on a message, or in a view. */
export type Spot = { message: SlackMessage } | { view: SlackView };

function person(user: SlackUser): Fields {
  const name = user.name.toLowerCase().replaceAll(" ", ".");
  return { id: user.id, username: name, name, team_id: user.team };
}

/** The fields every interactivity payload has. */
function common(world: World, user: SlackUser, type: string): Fields {
  return {
    type,
    user: person(user),
    api_app_id: world.appId,
    token: world.tokens.verification,
    team: { id: world.team.id, domain: world.team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** What payloads call it: only public channels and groups by name. */
function channelName({ kind, name, private: closed }: SlackChannel): string {
  if (kind === "direct" || kind === "two-people") return "directmessage";
  return kind === "channel" && closed ? "privategroup" : name;
}

function place(channel: SlackChannel): Fields {
  return { id: channel.id, name: channelName(channel) };
}

/** A slash command's form (docs.slack.dev/interactivity/implementing-slash-commands). */
export function slashBody(
  world: World,
  user: SlackUser,
  channel: SlackChannel,
  command: { name: string; text: string; responseUrl: string; trigger: string },
): Fields {
  return {
    token: world.tokens.verification,
    team_id: user.team,
    team_domain: world.team.domain,
    channel_id: channel.id,
    channel_name: place(channel).name,
    user_id: user.id,
    user_name: person(user).name,
    command: command.name,
    text: command.text,
    api_app_id: world.appId,
    is_enterprise_install: "false",
    response_url: command.responseUrl,
    trigger_id: command.trigger,
  };
}

/** The container, and the message or view, a payload comes from. An ephemeral message is not in its payload. */
function spotFields(world: World, spot: Spot): Fields {
  if ("view" in spot) {
    return { container: { type: "view", view_id: spot.view.id }, view: viewObject(world, spot.view) };
  }
  const { message } = spot;
  const channel = world.channels.get(message.channel);
  const container = {
    type: "message",
    message_ts: message.ts,
    channel_id: message.channel,
    is_ephemeral: message.to !== null,
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
  };
  return {
    container,
    ...(channel ? { channel: place(channel) } : {}),
    ...(message.to === null ? { message: messageObject(world, message) } : {}),
  };
}

/** block_actions (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
export function actionsBody(
  world: World,
  user: SlackUser,
  spot: Spot,
  action: Fields,
  rights: { trigger: string; responseUrl: string | null },
  values: Fields,
): Fields {
  return {
    ...common(world, user, "block_actions"),
    ...spotFields(world, spot),
    trigger_id: rights.trigger,
    ...("message" in spot ? { state: { values }, response_url: rights.responseUrl } : {}),
    actions: [action],
  };
}

/** view_submission and view_closed (docs.slack.dev/reference/interaction-payloads/view-interactions-payload). */
export function viewBody(world: World, user: SlackUser, view: SlackView, trigger: string | null): Fields {
  if (trigger === null) {
    return { ...common(world, user, "view_closed"), view: viewObject(world, view), is_cleared: false };
  }
  const body = common(world, user, "view_submission");
  return { ...body, trigger_id: trigger, view: viewObject(world, view), response_urls: [] };
}

/** block_suggestion: an external select asks for options. */
export function suggestionBody(
  world: World,
  user: SlackUser,
  spot: Spot,
  asked: { blockId: string; actionId: string; value: string },
): Fields {
  const { blockId, actionId, value } = asked;
  return {
    ...common(world, user, "block_suggestion"),
    ...spotFields(world, spot),
    action_id: actionId,
    block_id: blockId,
    value,
  };
}

/** A message shortcut (`message_action`) or a global one (`shortcut`). */
export function shortcutBody(
  world: World,
  user: SlackUser,
  callbackId: string,
  trigger: string,
  on: { message: SlackMessage; responseUrl: string } | null,
): Fields {
  const base = {
    ...common(world, user, on ? "message_action" : "shortcut"),
    callback_id: callbackId,
    trigger_id: trigger,
    action_ts: (world.now() / 1000).toFixed(6),
  };
  if (!on) return base;
  const channel = world.channels.get(on.message.channel);
  return {
    ...base,
    response_url: on.responseUrl,
    message_ts: on.message.ts,
    message: messageObject(world, on.message),
    ...(channel ? { channel: place(channel) } : {}),
  };
}
