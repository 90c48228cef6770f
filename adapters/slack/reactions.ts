/** 📌 on a message logs it, where the bot may read messages and reactions. */
import { say, sayMessage } from "./answers.ts";
import type { SlackContext } from "./context.ts";
import { findMessage } from "./find-message.ts";
import { logButton } from "./log-button.ts";
import { asksWhich, logMessage, readMessage } from "./logged.ts";
import { type Fields, fields, words } from "./payload.ts";
import { renderMessage } from "./render.ts";

/** 📌 */
const PIN = "pushpin";

/** Logs the message; when it does not say which activity it is about, asks the one who reacted. */
export async function hearReaction(slack: SlackContext, event: Fields): Promise<void> {
  const item = fields(event.item);
  const [user, channel, ts] = [words(event.user), words(item.channel), words(item.ts)];
  if (event.reaction !== PIN || item.type !== "message" || user === null || channel === null || ts === null) return;
  const found = await findMessage(slack.api, channel, ts);
  const message = found === null ? null : readMessage(channel, found);
  // A pin on the bot's own card, or on a picture, is no request to us.
  if (message === null || "problem" in message) return;
  const reply = await logMessage(slack, message, { user, name: null, activity: null });
  if (reply === null) return;
  if (!asksWhich(reply)) return say(slack, message.spot, user, reply);
  const drawn = renderMessage(reply.card);
  await sayMessage(slack, message.spot, user, "private", { ...drawn, blocks: [...drawn.blocks, logButton(message)] });
}
