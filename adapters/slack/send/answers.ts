/** How an answer reaches people: in the place itself, seen by one or by all. */

import type { Reply } from "../../../src/bot/incoming.ts";
import { isPrivateByPlace } from "../../../src/bot/visibility.ts";
import { noticeCard } from "../../../src/cards/trouble.ts";
import type { Card } from "../../../src/model/card.ts";
import { SLACK_APP, slackErrorText } from "../../../src/texts/slack-app.ts";
import { DeliveryError } from "../../shared/messenger.ts";
import type { SlackContext } from "../context.ts";
import { renderMessage, renderMessages, type SlackMessage } from "../draw/render.ts";
import { isPerson, placeOf, type Spot } from "../receive/place.ts";
import { directChannel } from "./direct-channel.ts";

/** Nothing we write unfolds into previews of links. */
export const PLAIN = { unfurl_links: false, unfurl_media: false } as const;

/** Seconds that an answer may wait for Slack. */
const LONGEST_WAIT = 10;

/** Says it where it was asked: in a thread in the thread. Throws `DeliveryError`. */
export async function say(slack: SlackContext, spot: Spot, user: string, reply: Reply): Promise<void> {
  for (const message of renderMessages(reply.card)) await sayMessage(slack, spot, user, reply.visibility, message);
}

/** The same for one drawn message. What Slack will not have there reaches the person in direct messages. */
export async function sayMessage(
  slack: SlackContext,
  spot: Spot,
  user: string,
  visibility: Reply["visibility"],
  message: SlackMessage,
): Promise<void> {
  if (isPerson(spot.channel)) return sayDirectly(slack, user, message);
  try {
    await post(slack, spot, user, visibility, message);
  } catch (error) {
    if (!(error instanceof DeliveryError) || !error.final || spot.own) throw error;
    slack.report("say", error);
    const why = noticeCard(SLACK_APP.notSaidTitle, slackErrorText(error.trouble, null));
    await sayDirectly(slack, user, visibility === "channel" ? renderMessage(why) : message);
  }
}

/** Tells somebody something in their direct messages with the bot. Throws `DeliveryError`. */
export async function tell(slack: SlackContext, user: string, title: string, words: string): Promise<void> {
  await sayDirectly(slack, user, renderMessage(noticeCard(title, words)));
}

async function sayDirectly(slack: SlackContext, user: string, message: SlackMessage): Promise<void> {
  const channel = await directChannel(slack.api, user);
  slack.ownChats.learn(user, channel);
  await post(slack, { channel, thread: null, own: true }, user, "private", message);
}

async function post(
  { api }: SlackContext,
  spot: Spot,
  user: string,
  visibility: Reply["visibility"],
  message: SlackMessage,
): Promise<void> {
  const { channel, thread } = spot;
  const place = { channel, ...message, ...(thread !== null && { thread_ts: thread }) };
  // The bot's own chat is private as it is, and there an answer should not vanish.
  const inOpen = visibility === "channel" || isPrivateByPlace(placeOf(spot));
  await patiently(() =>
    api.run((client) =>
      inOpen ? client.chat.postMessage({ ...place, ...PLAIN }) : client.chat.postEphemeral({ ...place, user }),
    ),
  );
}

/** What Slack refused because it came too fast was not posted: once more, when Slack says so, is safe. */
async function patiently(post: () => Promise<unknown>): Promise<void> {
  try {
    await post();
  } catch (error) {
    const wait = error instanceof DeliveryError ? error.retryAfter : null;
    if (wait === null || wait > LONGEST_WAIT) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    await post();
  }
}

type Answer = ReturnType<typeof answerOf>;

/** Drawn once for as long as the core gives the same card: what many ask for is not drawn for each. */
const DRAWN = new WeakMap<Card, Record<Reply["visibility"], Answer[] | null>>();

/** A reply as acks or a `response_url` take it, in order. */
export function answersOf({ card, visibility }: Reply): readonly Answer[] {
  const known = DRAWN.get(card) ?? { private: null, channel: null };
  const drawn = known[visibility] ?? renderMessages(card).map((message) => answerOf(message, visibility));
  known[visibility] = drawn;
  DRAWN.set(card, known);
  return drawn;
}

/** Answers through the `response_url`; when it is half an hour old, or used five times, as a new message. */
export async function respond(
  slack: SlackContext,
  { url, spot, user }: { url: string | null; spot: Spot; user: string },
  answer: Answer & { replace_original?: boolean; thread_ts?: string },
): Promise<void> {
  try {
    if (url !== null) return await slack.api.respond(url, answer);
  } catch (error) {
    slack.report("response_url", error);
  }
  const { text, blocks, response_type } = answer;
  const visibility = response_type === "in_channel" ? "channel" : "private";
  await sayMessage(slack, spot, user, visibility, { text, blocks });
}

/** A message as an ack or a `response_url` takes it. Who sees it is always said. */
export function answerOf(message: SlackMessage, visibility: Reply["visibility"]) {
  return { response_type: visibility === "channel" ? "in_channel" : "ephemeral", ...message, ...PLAIN };
}
