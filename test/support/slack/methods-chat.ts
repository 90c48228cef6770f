import { type ApiContext, knownChannel, type Method, openChannel, ownMessage, refuse } from "./api.ts";
import { type Content, readContent } from "./content.ts";
import { type Fields, textOrNull, words } from "./fields.ts";
import { addMessage, directChannel, findMessage, noteChange } from "./happenings.ts";
import { messageObject } from "./objects.ts";
import type { SlackChannel } from "./world.ts";

function no(content: Content & { ok: false }): Fields {
  return refuse(content.error, content.messages);
}

/** chat.postMessage also takes a person's id and posts in their direct messages. */
function target(context: ApiContext): SlackChannel | string {
  const id = words(context.args.channel);
  const user = context.world.users.get(id);
  const direct = user && user.id !== context.world.bot.userId ? directChannel(context.world, user.id) : null;
  return openChannel(context.world, direct?.id ?? id);
}

const postMessage: Method = (context) => {
  const { world, args } = context;
  const channel = target(context);
  if (typeof channel === "string") return refuse(channel);
  const content = readContent(args, true);
  if (!content.ok) return no(content);
  const threadTs = textOrNull(args.thread_ts);
  const message = addMessage(world, {
    channel: channel.id,
    user: world.bot.userId,
    text: content.text,
    blocks: content.blocks,
    metadata: content.metadata,
    unfurl: content.unfurl,
    // Slack takes a thread_ts that names no message, and shows the post in the channel.
    threadTs: threadTs && findMessage(world, channel.id, threadTs) ? threadTs : null,
  });
  world.afterPost(message);
  return { ok: true, channel: channel.id, ts: message.ts, message: messageObject(world, message, true) };
};

const postEphemeral: Method = ({ world, args }) => {
  const channel = openChannel(world, args.channel);
  if (typeof channel === "string") return refuse(channel);
  const user = world.users.get(words(args.user));
  if (!user || !channel.members.has(user.id)) return refuse("user_not_in_channel");
  const content = readContent(args, true);
  if (!content.ok) return no(content);
  const { text, blocks } = content;
  const threadTs = textOrNull(args.thread_ts);
  const message = addMessage(world, {
    channel: channel.id,
    user: world.bot.userId,
    to: user.id,
    text,
    blocks,
    threadTs,
  });
  return { ok: true, message_ts: message.ts };
};

const update: Method = (context) => {
  const message = ownMessage(context, "message_not_found", "cant_update_message");
  if (typeof message === "string") return refuse(message);
  if (context.world.channels.get(message.channel)?.archived) return refuse("is_archived");
  const content = readContent(context.args, true);
  if (!content.ok) return no(content);
  message.text = content.text;
  message.blocks = content.blocks;
  // Slack keeps the old metadata when an update says nothing about it.
  if (context.args.metadata !== undefined) message.metadata = content.metadata;
  message.edits += 1;
  noteChange(context.world, message);
  const { channel, ts, text } = message;
  return { ok: true, channel, ts, text, message: messageObject(context.world, message, true) };
};

const remove: Method = (context) => {
  const message = ownMessage(context, "message_not_found", "cant_delete_message");
  if (typeof message === "string") return refuse(message);
  message.deleted = true;
  noteChange(context.world, message);
  return { ok: true, channel: message.channel, ts: message.ts };
};

const getPermalink: Method = ({ world, args }) => {
  const channel = knownChannel(world, args.channel);
  if (typeof channel === "string") return refuse(channel);
  const message = findMessage(world, channel.id, words(args.message_ts));
  if (!message) return refuse("message_not_found");
  const path = `https://${world.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace(".", "")}`;
  const query = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : "";
  return { ok: true, channel: channel.id, permalink: path + query };
};

const addReaction: Method = ({ world, args }) => {
  const channel = knownChannel(world, args.channel);
  if (typeof channel === "string") return refuse(channel);
  const message = findMessage(world, channel.id, words(args.timestamp));
  if (!message) return refuse("message_not_found");
  const name = words(args.name).replaceAll(":", "");
  if (!/^[a-z0-9_+'-]+$/.test(name)) return refuse("invalid_name");
  const reaction = { name, user: world.bot.userId };
  if (message.reactions.some((one) => one.name === name && one.user === reaction.user))
    return refuse("already_reacted");
  message.reactions.push(reaction);
  noteChange(world, message);
  return { ok: true };
};

/** The chat and reactions methods. */
export const CHAT_METHODS: Record<string, Method> = {
  "chat.postMessage": postMessage,
  "chat.postEphemeral": postEphemeral,
  "chat.update": update,
  "chat.delete": remove,
  "chat.getPermalink": getPermalink,
  "reactions.add": addReaction,
};
