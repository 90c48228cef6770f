import { type Fields, textOrNull } from "./fields.ts";
import { findMessage } from "./happenings.ts";
import type { Rights } from "./triggers.ts";
import type { SlackChannel, SlackMessage, World } from "./world.ts";

/** What every method gets: the world, the open triggers, and the arguments of this call. */
export interface ApiContext {
  world: World;
  rights: Rights;
  args: Fields;
}

/** One Web API method: takes the arguments, changes the world, gives the answer Slack gives. */
export type Method = (context: ApiContext) => Fields;

/** Slack's way of saying no: HTTP 200, ok false and a code. */
export function refuse(error: string, messages: string[] = []): Fields {
  if (messages.length === 0) return { ok: false, error };
  return {
    ok: false,
    error,
    errors: messages,
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  };
}

/** The conversation an argument names and the bot may see, or Slack's error code. */
export function knownChannel(world: World, id: unknown): SlackChannel | string {
  const channel = world.channels.get(String(id));
  const isHidden = channel !== undefined && (channel.kind !== "channel" || channel.private);
  if (channel === undefined || (isHidden && !channel.members.has(world.bot.userId))) return "channel_not_found";
  return channel;
}

/** A conversation the bot may post in now, or Slack's error code. */
export function openChannel(world: World, id: unknown): SlackChannel | string {
  const channel = knownChannel(world, id);
  if (typeof channel === "string") return channel;
  if (channel.archived) return "is_archived";
  if (!channel.members.has(world.bot.userId)) return "not_in_channel";
  return channel;
}

/** A message of the app's own that may be changed, or Slack's error code. */
export function ownMessage(context: ApiContext, gone: string, foreign: string): SlackMessage | string {
  const channel = knownChannel(context.world, context.args.channel);
  if (typeof channel === "string") return channel;
  const message = findMessage(context.world, channel.id, textOrNull(context.args.ts) ?? "");
  if (!message) return gone;
  return message.byApp ? message : foreign;
}

/** One page of a list: `limit` and `cursor` as Slack has them, with the next cursor («» at the end). */
export function page<Item>(all: Item[], args: Fields, most = 999): { items: Item[]; next: string } {
  const limit = Math.min(Math.max(Number(args.limit ?? 100) || 100, 1), most);
  const cursor = textOrNull(args.cursor);
  const from = cursor ? Number(Buffer.from(cursor, "base64").toString().replace("next:", "")) || 0 : 0;
  const next = from + limit < all.length ? Buffer.from(`next:${from + limit}`).toString("base64") : "";
  return { items: all.slice(from, from + limit), next };
}
