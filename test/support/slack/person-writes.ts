import { perform, type Stage, type Wait } from "./act.ts";
import { deliverEvent, eventBody, listensTo, writtenMessage } from "./events.ts";
import type { Fields } from "./fields.ts";
import { addMessage, directChannel, freshTs, noteChange } from "./happenings.ts";
import type { SlackChannel, SlackMessage, SlackUser } from "./world.ts";

/** A place in Slack: the id of a channel, or the channel itself. */
export type Place = string | { id: string };
/** Where a message is written: a channel, and possibly a thread (its first message, or the ts of it). */
export type Where = { channel?: Place; thread?: string | { ts: string; threadTs?: string | null } } & Wait;

/** Slack's escaping of what people write: & < > become entities. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The channel a test means. Throws when there is none: that is a mistake in the test. */
export function channelAt(stage: Stage, place: Place): SlackChannel {
  const channel = stage.world.channels.get(typeof place === "string" ? place : place.id);
  if (!channel) throw new Error(`There is no channel ${JSON.stringify(place)}`);
  return channel;
}

/** Delivers events one after another and gives the last ack; none when the app does not listen. */
export async function tell(stage: Stage, channel: SlackChannel | null, events: [string, Fields][]) {
  const heard = events.filter(([subscription]) => listensTo(stage.world, subscription));
  const acks = heard.map(([, event]) =>
    deliverEvent(stage.world, stage.carrier(), eventBody(stage.world, event, channel?.shared ?? false), stage.keep),
  );
  const done = await Promise.all(acks);
  return { ack: done.at(-1) ?? null, error: heard.length === 0 ? "not_delivered" : null };
}

/** As `channel_type` calls them. */
const TYPES = { channel: "channel", direct: "im", group: "mpim", "two-people": "im" } as const;

/** Puts a person's message in a channel and tells the app, as `message` and, with the bot mentioned, `app_mention`. */
export async function write(stage: Stage, user: SlackUser, text: string, where: Where) {
  const { world } = stage;
  const channel = where.channel ? channelAt(stage, where.channel) : directChannel(world, user.id);
  const thread = typeof where.thread === "object" ? (where.thread.threadTs ?? where.thread.ts) : (where.thread ?? null);
  const message = addMessage(world, { channel: channel.id, user: user.id, text, threadTs: thread });
  const inner: Fields = writtenMessage(user, text, channel.id, message.ts, thread);
  if (user.bot) inner.bot_id = `B${user.id.slice(1)}`;
  if (channel.shared) Object.assign(inner, { user_team: user.team, source_team: user.team });
  const kind = TYPES[channel.kind];
  const subscription = channel.kind === "direct" ? "message.im" : "message.channels";
  const events: [string, Fields][] = [[subscription, { type: "message", ...inner, channel_type: kind }]];
  if (text.includes(`<@${world.bot.userId}>`) && kind !== "im") {
    events.unshift(["app_mention", { type: "app_mention", ...inner }]);
  }
  const reaches = channel.members.has(world.bot.userId) ? events : [];
  const seen = await perform(stage, user, where, () => tell(stage, channel, reaches));
  return { ...seen, message };
}

/** The text of a mention: the bot where its name stands, else first. */
export function mentioned(stage: Stage, text: string): string {
  const bot = `<@${stage.world.bot.userId}>`;
  const escaped = escapeText(text);
  const named = escaped.replaceAll(`@${stage.world.bot.name}`, bot);
  return named === escaped ? `${bot} ${escaped}` : named;
}

/** Changes a message of one's own: the app hears message_changed. */
export async function edit(stage: Stage, user: SlackUser, shown: SlackMessage, text: string, wait: Wait) {
  const { world } = stage;
  const message = world.messages.find((one) => one.ts === shown.ts && one.channel === shown.channel);
  if (message?.user !== user.id) throw new Error("Only one's own messages can be changed");
  const channel = channelAt(stage, message.channel);
  const before = writtenMessage(user, message.text, message.channel, message.ts, message.threadTs);
  message.text = escapeText(text);
  message.edits += 1;
  noteChange(world, message);
  const after = writtenMessage(user, message.text, message.channel, message.ts, message.threadTs);
  const event = {
    type: "message",
    subtype: "message_changed",
    channel: channel.id,
    channel_type: TYPES[channel.kind],
    message: { type: "message", ...after, edited: { user: user.id, ts: message.ts } },
    previous_message: { type: "message", ...before },
    ts: freshTs(world),
    event_ts: message.ts,
  };
  const subscription = channel.kind === "direct" ? "message.im" : "message.channels";
  return perform(stage, user, wait, () => tell(stage, channel, [[subscription, event]]));
}

/** Deletes a message of one's own: the app hears message_deleted. */
export async function remove(stage: Stage, user: SlackUser, shown: SlackMessage, wait: Wait) {
  const { world } = stage;
  const message = world.messages.find((one) => one.ts === shown.ts && one.channel === shown.channel);
  if (message?.user !== user.id) throw new Error("Only one's own messages can be deleted");
  const channel = channelAt(stage, message.channel);
  message.deleted = true;
  noteChange(world, message);
  const ts = freshTs(world);
  const event = {
    type: "message",
    subtype: "message_deleted",
    channel: channel.id,
    channel_type: channel.kind === "direct" ? "im" : "channel",
    deleted_ts: message.ts,
    previous_message: {
      type: "message",
      ...writtenMessage(user, message.text, message.channel, message.ts, message.threadTs),
    },
    ts,
    event_ts: ts,
  };
  const subscription = channel.kind === "direct" ? "message.im" : "message.channels";
  return perform(stage, user, wait, () => tell(stage, channel, [[subscription, event]]));
}

/** Adds or takes away a reaction, and tells the app when it is in the channel. */
export function reaction(stage: Stage, user: SlackUser, type: "reaction_added" | "reaction_removed") {
  return async (name: string, shown: SlackMessage, wait: Wait = {}) => {
    const { world } = stage;
    const message = world.messages.find((one) => one.ts === shown.ts && one.channel === shown.channel);
    if (!message) throw new Error("The message is gone");
    message.reactions = message.reactions.filter((one) => one.name !== name || one.user !== user.id);
    if (type === "reaction_added") message.reactions.push({ name, user: user.id });
    const item = { type: "message", channel: message.channel, ts: message.ts };
    const event = { type, user: user.id, reaction: name, item, item_user: message.user, event_ts: freshTs(world) };
    const channel = channelAt(stage, message.channel);
    const reaches = channel.members.has(world.bot.userId);
    return perform(stage, user, wait, () => tell(stage, channel, reaches ? [[type, event]] : []));
  };
}
