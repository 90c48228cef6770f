/** The one way from Slack to the bot's door. */

import type { Edit, Incoming, Input, Reply, Sender } from "../../../src/bot/incoming.ts";
import type { Way } from "../../../src/bot/visibility.ts";
import type { Card, Form } from "../../../src/model/card.ts";
import { SLACK_APP } from "../../../src/texts/slack-app.ts";
import type { SlackContext } from "../context.ts";
import type { Known } from "../people/sender.ts";
import { idsIn, type Written } from "../receive/entities.ts";
import { placeOf, type Spot } from "../receive/place.ts";
import { showPicture } from "./show-picture.ts";

export interface Asked {
  /** Idempotency key: `slack:<team>:<trigger_id>`. */
  request: string;
  user: string;
  /** What the delivery calls the person. */
  name: string | null;
  spot: Spot;
  way: Way;
  /** Permalink of the message that was written, or null. */
  message: string | null;
  input: Input;
  /** Channels named in the text. */
  channels?: Written["channels"];
}

/** The bot's answer; null for bots and apps, who get none. */
export async function ask(slack: SlackContext, asked: Asked): Promise<Reply | null> {
  const known = await slack.senders.of(asked.user, asked.name);
  if (known.bot) return null;
  const incoming = await incomingOf(slack, asked, known);
  const { mentioned = [] } = incoming;
  const reply = await slack.bot.handle(incoming);
  if (reply.stored) for (const id of [asked.user, ...mentioned.map((one) => one.id)]) slack.changed(id);
  showPicture(slack, asked.request, asked.spot, asked.user, reply);
  return known.sure ? reply : withRemark(reply);
}

/**
 * What somebody who may change nothing is told instead of being given a form; null for everybody else, and for bots and
 * apps, who are told nothing. Never rejects.
 */
export async function refusalOf({ senders, bot }: SlackContext, user: string, name: string | null = null) {
  const known = await senders.of(user, name);
  const reply = known.bot ? null : bot.refusal("slack", known.sender);
  return reply === null || known.sure ? reply : withRemark(reply);
}

/** The bot's answer to a message that was changed or deleted; null where there is nothing to say, and for bots and apps. */
export async function askOfEdit(
  slack: SlackContext,
  asked: Omit<Asked, "input" | "name">,
  edit: Pick<Edit, "text" | "before" | "age">,
): Promise<Reply | null> {
  const known = await slack.senders.of(asked.user);
  if (known.bot) return null;
  const input = { kind: "text", text: edit.text ?? "" } as const;
  const incoming = await incomingOf(slack, { ...asked, name: null, input }, known);
  const reply = await slack.bot.edited({ ...incoming, ...edit, original: null });
  return reply === null || known.sure ? reply : withRemark(reply);
}

async function incomingOf(slack: SlackContext, asked: Asked, { sender }: Known): Promise<Incoming> {
  const { request, spot, way, message, input, channels } = asked;
  const mentioned = await mentionedIn(slack, input);
  return {
    request,
    platform: "slack",
    sender,
    place: placeOf(spot),
    way,
    message,
    now: slack.now(),
    input,
    ...(mentioned.length > 0 && { mentioned }),
    ...(channels !== undefined && { channels }),
  };
}

/** The form in a card, if there is one. */
export function formIn(card: Card): Form | null {
  const block = card.blocks.find(({ kind }) => kind === "form");
  return block?.kind === "form" ? block.form : null;
}

/** Those named in the text: comments hold names, and who has never written to the bot can be given a responsibility. */
async function mentionedIn({ senders }: SlackContext, input: Input): Promise<Sender[]> {
  const text = input.kind === "tap" ? input.payload : input.kind === "form" ? (input.values.note ?? "") : input.text;
  const found: Known[] = await Promise.all(idsIn(text).map((id) => senders.of(id)));
  return found.filter(({ sure, bot }) => sure && !bot).map(({ sender }) => sender);
}

/** Nobody is refused without being told that it is not their fault. */
function withRemark(reply: Reply): Reply {
  const remark = { kind: "notice", tone: "warning", text: SLACK_APP.unknownSender } as const;
  return { ...reply, card: { ...reply.card, blocks: [...reply.card.blocks, remark] } };
}
