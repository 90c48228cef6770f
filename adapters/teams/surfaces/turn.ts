/** One activity on its way through the bot: who, where, and what the core is asked. */
import type { Bot } from "../../../src/bot/bot.ts";
import type { Exchange, Incoming, Input, Reply, SaidInput, Sender } from "../../../src/bot/incoming.ts";
import { isPrivateByPlace, type Way } from "../../../src/bot/visibility.ts";
import type { Place } from "../../../src/model/channel.ts";
import type { Instant } from "../../../src/model/week.ts";
import { TEAMS } from "../../../src/texts/teams.ts";
import type { Known } from "../people/people.ts";
import { reader, type TeamsActivity, text, threadOf, withoutThread } from "../receive/activity.ts";
import { isOwnChat } from "../send/references.ts";

/** Where an answer is given when it is for all: the conversation, in its thread. */
export interface Where {
  place: Place;
  serviceUrl: string;
  conversation: string;
  /** For a channel post's link. */
  channel: string | null;
}

export interface Turn {
  activity: TeamsActivity;
  known: Known;
  /** Those named in the message, by Teams' own id of them. */
  mentioned: ReadonlyMap<string, Sender>;
  where: Where;
  /** When Teams must have its answer, ms of the calls' clock. */
  deadline: number;
}

/** The place of an activity, as the core sees it. Which area it speaks of, the connected channels tell. */
export function whereOf(activity: TeamsActivity, anyChat: boolean): Where {
  const { conversation, serviceUrl, id } = activity;
  const { channel, channelName: name } = conversation;
  const thread = threadOf(conversation.id);
  const place: Place = {
    channel: channel ?? withoutThread(conversation.id),
    kind: isOwnChat(activity, anyChat) ? "direct" : thread !== null && thread !== id ? "thread" : "channel",
    ...(name !== null && { name }),
  };
  return { place, serviceUrl, conversation: conversation.id, channel };
}

/** The way in of words that were written. */
export function wordsWay({ activity, where: { place } }: Turn): Way {
  if (isPrivateByPlace(place)) return "direct";
  if (activity.recipient.isTargeted) return "slash";
  return place.kind === "thread" ? "mention-thread" : "mention";
}

/** The way in of a button or a form in a card. `asked`: where the card was asked for, which may be elsewhere. */
export function tapWay({ where }: Turn, asked: Turn, { kind }: SaidInput): Way {
  if (kind === "form") return "form";
  const isOnlyTheirs = isPrivateByPlace(where.place) || asked.where !== where;
  return isOnlyTheirs ? "private-card" : "shared-card";
}

export interface Asked {
  input: Input;
  way: Way;
  request: string;
  now: Instant;
  /** Null for what is no message; when it is left out, the activity's own. */
  message?: string | null;
}

/** Asks the core. A person whom the roster could not vouch for is told so beside a refusal. */
export async function ask(bot: Bot, turn: Turn, asked: Asked): Promise<Reply> {
  return withDoubt(turn, await bot.handle(incomingOf(turn, asked)));
}

/** The core's own answer, with what it understood, for `Bot.forEveryone`. */
export function askPlainly(bot: Bot, turn: Turn, asked: Asked): Promise<Exchange> {
  return bot.exchange(incomingOf(turn, asked));
}

/** The core's answer to a message that was changed or deleted, or null. */
export async function askOfEdit(
  bot: Bot,
  turn: Turn,
  asked: Omit<Asked, "input">,
  text: string | null,
): Promise<Reply | null> {
  const incoming = incomingOf(turn, { ...asked, input: { kind: "text", text: text ?? "" } });
  const reply = await bot.edited({ ...incoming, text, before: null, original: requestOf(turn.activity), age: null });
  return reply === null ? null : withDoubt(turn, reply);
}

function incomingOf(
  { activity, known, mentioned, where }: Turn,
  { input, way, request, now, message }: Asked,
): Incoming {
  return {
    request,
    platform: "teams",
    sender: known.sender,
    place: where.place,
    way,
    message: message === undefined ? linkTo(where, activity) : message,
    now,
    input,
    ...(mentioned.size > 0 && { mentioned: [...mentioned.values()] }),
  };
}

/** The answer as somebody is given it whom the roster could not vouch for. */
export function withDoubt({ known }: Pick<Turn, "known">, reply: Reply): Reply {
  if (known.certain || !reply.refused) return reply;
  const notice = { kind: "notice", tone: "warning", text: TEAMS.unknownPerson } as const;
  return { ...reply, card: { ...reply.card, blocks: [notice, ...reply.card.blocks] } };
}

/** The link that Teams itself gives to a message in a channel; null elsewhere. */
function linkTo({ channel, conversation }: Where, activity: TeamsActivity): string | null {
  if (channel === null || !activity.type.startsWith("message") || activity.id === "") return null;
  const query = new URLSearchParams({
    tenantId: activity.conversation.tenant,
    parentMessageId: threadOf(conversation) ?? activity.id,
  });
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/${encodeURIComponent(activity.id)}?${query}`;
}

/** Idempotency key of a message. */
export function requestOf({ conversation, id }: TeamsActivity): string {
  return `teams:${withoutThread(conversation.id)}:${id}`;
}

const NONCE = /^[\w-]{8,64}$/u;

/** The nonce in a card's data, or null. */
export function nonceOf(data: unknown): string | null {
  const nonce = text(reader(data)("nonce"));
  return NONCE.test(nonce) ? nonce : null;
}
