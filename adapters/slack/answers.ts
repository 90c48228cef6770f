/** How an answer reaches people: in the place itself, seen by one or by all. */
import type { Reply } from "../../src/bot.ts";
import type { Card } from "../../src/card.ts";
import { DeliveryError } from "../messenger.ts";
import type { SlackContext } from "./context.ts";
import { isDirect, type Spot } from "./place.ts";
import { renderMessages, type SlackMessage } from "./render.ts";

/** Nothing we write unfolds into previews of links. */
export const PLAIN = { unfurl_links: false, unfurl_media: false } as const;

/** Seconds that an answer may wait for Slack. */
const LONGEST_WAIT = 10;

/** Says it where it was asked: in a thread in the thread. Throws `DeliveryError`. */
export async function say(slack: SlackContext, spot: Spot, user: string, reply: Reply): Promise<void> {
  for (const message of renderMessages(reply.card)) await sayMessage(slack, spot, user, reply.visibility, message);
}

/** The same for one drawn message. */
export async function sayMessage(
  { api }: SlackContext,
  { channel, thread }: Spot,
  user: string,
  visibility: Reply["visibility"],
  message: SlackMessage,
): Promise<void> {
  const place = { channel, ...message, ...(thread !== null && { thread_ts: thread }) };
  // Direct messages are private as they are, and there an answer should not vanish.
  const inOpen = visibility === "channel" || isDirect(channel);
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

/** A message as an ack or a `response_url` takes it. Who sees it is always said. */
export function answerOf(message: SlackMessage, visibility: Reply["visibility"]) {
  return { response_type: visibility === "channel" ? "in_channel" : "ephemeral", ...message, ...PLAIN };
}
