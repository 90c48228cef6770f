import type { Fields } from "./fields.ts";
import type { SlackChannel, SlackMessage, SlackUser, SlackView, World } from "./world.ts";

/** A message as the Web API and the payloads show it. Metadata only when asked for, as in conversations.history. */
export function messageObject(world: World, message: SlackMessage, withMetadata = false): Fields {
  const replies = world.messages.filter(
    (other) =>
      other.threadTs === message.ts &&
      other.channel === message.channel &&
      other.ts !== message.ts &&
      other.to === null &&
      !other.deleted,
  );
  const author = world.users.get(message.user);
  return {
    type: "message",
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: author?.team ?? world.team.id,
    ...(message.byApp ? { bot_id: world.bot.botId, app_id: world.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(replies.length > 0 ? { thread_ts: message.ts, reply_count: replies.length } : {}),
    ...(message.edits > 0 ? { edited: { user: message.user, ts: message.ts } } : {}),
    ...(message.files.length > 0 ? { files: message.files.map((id) => ({ id })) } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}

/** A view as payloads and the views methods show it. */
export function viewObject(world: World, view: SlackView): Fields {
  return {
    id: view.id,
    team_id: world.team.id,
    type: view.type,
    close: null,
    submit: null,
    private_metadata: "",
    callback_id: "",
    external_id: "",
    clear_on_close: false,
    notify_on_close: false,
    ...view.content,
    state: { values: view.values },
    hash: view.hash,
    previous_view_id: view.previous,
    root_view_id: view.root,
    app_id: world.appId,
    app_installed_team_id: world.team.id,
    bot_id: world.bot.botId,
  };
}

/** A person as users.info shows them; the e-mail only with its own scope. */
export function userObject(world: World, user: SlackUser): Fields {
  return {
    id: user.id,
    team_id: user.team,
    name: user.name.toLowerCase().replaceAll(" ", "."),
    deleted: user.deleted,
    real_name: user.name,
    tz: "Europe/Oslo",
    profile: {
      real_name: user.name,
      display_name: "",
      team: user.team,
      ...(world.scopes.has("users:read.email") && user.email ? { email: user.email } : {}),
    },
    is_admin: false,
    is_owner: false,
    is_restricted: user.guest,
    is_ultra_restricted: false,
    is_bot: user.bot,
    is_app_user: false,
    is_stranger: user.team !== world.team.id,
    updated: Math.floor(world.now() / 1000),
  };
}

/** A conversation as conversations.info shows it. */
export function channelObject(world: World, channel: SlackChannel): Fields {
  const direct = channel.kind === "direct" || channel.kind === "two-people";
  const group = channel.kind === "group";
  const person = [...channel.members].find((member) => member !== world.bot.userId);
  return {
    id: channel.id,
    created: Math.floor(world.now() / 1000),
    is_archived: channel.archived,
    is_im: direct,
    is_channel: !direct && !group,
    is_group: group,
    is_private: direct || group || channel.private,
    is_mpim: group,
    is_ext_shared: channel.shared,
    is_shared: channel.shared,
    is_org_shared: false,
    context_team_id: world.team.id,
    ...(direct
      ? { user: person }
      : { name: channel.name, name_normalized: channel.name, is_member: channel.members.has(world.bot.userId) }),
  };
}
