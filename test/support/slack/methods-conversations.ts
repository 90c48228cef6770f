import { knownChannel, type Method, page, refuse } from "./api.ts";
import { type Fields, truthy, words } from "./fields.ts";
import { directChannel, findMessage } from "./happenings.ts";
import { channelObject, messageObject, userObject } from "./objects.ts";
import type { SlackMessage, World } from "./world.ts";

const info: Method = ({ world, args }) => {
  const channel = knownChannel(world, args.channel);
  if (typeof channel === "string") return refuse(channel);
  const members = truthy(args.include_num_members) ? { num_members: channel.members.size } : {};
  return { ok: true, channel: { ...channelObject(world, channel), ...members } };
};

const list: Method = ({ world, args }) => {
  const shown = [...world.channels.values()].filter(
    (channel) => channel.kind === "channel" && !(truthy(args.exclude_archived) && channel.archived),
  );
  const { items, next } = page(shown, args);
  return {
    ok: true,
    channels: items.map((channel) => channelObject(world, channel)),
    response_metadata: { next_cursor: next },
  };
};

const open: Method = ({ world, args }) => {
  const user = world.users.get(words(args.users));
  if (!user || user.id === world.bot.userId) return refuse("user_not_found");
  if (user.deleted) return refuse("user_disabled");
  const known = world.channels.has(`D${user.id.slice(1)}`);
  const channel = directChannel(world, user.id);
  const whole = truthy(args.return_im) ? channelObject(world, channel) : { id: channel.id };
  return { ok: true, ...(known ? { no_op: true, already_open: true } : {}), channel: whole };
};

const members: Method = ({ world, args }) => {
  const channel = knownChannel(world, args.channel);
  if (typeof channel === "string") return refuse(channel);
  const { items, next } = page([...channel.members], args);
  return { ok: true, members: items, response_metadata: { next_cursor: next } };
};

function within(args: Fields): (message: SlackMessage) => boolean {
  const inclusive = truthy(args.inclusive);
  const oldest = Number(args.oldest ?? 0);
  const latest = Number(args.latest ?? Number.POSITIVE_INFINITY);
  return ({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

/** The messages everybody in the channel can read; a bot that is not in it reads nothing. */
function readable(world: World, id: unknown): SlackMessage[] | string {
  const channel = knownChannel(world, id);
  if (typeof channel === "string") return channel;
  if (!channel.members.has(world.bot.userId)) return "not_in_channel";
  return world.messages.filter((message) => message.channel === channel.id && message.to === null && !message.deleted);
}

function answerPage(world: World, found: SlackMessage[], args: Fields): Fields {
  const { items, next } = page(found.filter(within(args)), args);
  return {
    ok: true,
    messages: items.map((message) => messageObject(world, message, truthy(args.include_all_metadata))),
    has_more: next !== "",
    ...(next ? { response_metadata: { next_cursor: next } } : {}),
  };
}

const history: Method = ({ world, args }) => {
  const found = readable(world, args.channel);
  if (typeof found === "string") return refuse(found);
  const top = found.filter((message) => message.threadTs === null);
  return answerPage(world, top.reverse(), args);
};

const replies: Method = ({ world, args }) => {
  const found = readable(world, args.channel);
  if (typeof found === "string") return refuse(found);
  const parent = findMessage(world, words(args.channel), words(args.ts));
  if (!parent) return refuse("thread_not_found");
  const root = parent.threadTs ?? parent.ts;
  return answerPage(
    world,
    found.filter((message) => message.ts === root || message.threadTs === root),
    args,
  );
};

const userInfo: Method = ({ world, args }) => {
  const user = world.users.get(words(args.user));
  return user ? { ok: true, user: userObject(world, user) } : refuse("user_not_found");
};

const botInfo: Method = ({ world, args }) => {
  const { botId, userId, name } = world.bot;
  if (args.bot !== botId) return refuse("bot_not_found");
  return { ok: true, bot: { id: botId, deleted: false, name, app_id: world.appId, user_id: userId } };
};

/** The conversations, users and bots methods. */
export const CONVERSATION_METHODS: Record<string, Method> = {
  "conversations.info": info,
  "conversations.list": list,
  "conversations.open": open,
  "conversations.members": members,
  "conversations.history": history,
  "conversations.replies": replies,
  "users.info": userInfo,
  "bots.info": botInfo,
};
