/** 📌 on a message logs it, where the bot may read messages and reactions. */
import { SLACK_APP } from "../../../src/texts/slack-app.ts";
import { DeliveryError } from "../../shared/messenger.ts";
import type { SlackContext } from "../context.ts";
import { renderMessage } from "../draw/render.ts";
import { findMessage } from "../receive/find-message.ts";
import { type Fields, fields, words } from "../receive/payload.ts";
import { spotOf } from "../receive/spot-of.ts";
import { say, sayMessage, tell } from "../send/answers.ts";
import { refusalOf } from "./ask.ts";
import { logButton } from "./log-button.ts";
import { asksWhich, type LoggedMessage, logMessage, type NotLoggable, readMessage, spotOfLogged } from "./logged.ts";

const NOT_READ: NotLoggable = { title: SLACK_APP.notReadTitle, problem: SLACK_APP.notRead, unexpected: true };

/** 📌 */
const PIN = "pushpin";

/** Logs the message; when it does not say which activity it is about, asks the one who reacted. */
export async function hearReaction(slack: SlackContext, event: Fields): Promise<void> {
  const item = fields(event.item);
  const [user, channel, ts] = [words(event.user), words(item.channel), words(item.ts)];
  if (event.reaction !== PIN || item.type !== "message" || user === null || channel === null || ts === null) return;
  const message = await messageAt(slack, channel, ts);
  // A pin on the bot's own card, or on a picture, is no request to us.
  if ("problem" in message && !message.unexpected) return;
  const refusal = await refusalOf(slack, user);
  if (refusal !== null) {
    const at = "problem" in message ? { channel, thread: null } : message.at;
    return say(slack, await spotOf(slack, user, at), user, refusal);
  }
  if ("problem" in message) return tell(slack, user, message.title, message.problem);
  const spot = await spotOfLogged(slack, user, message);
  const reply = await logMessage(slack, message, { user, name: null, activity: null, spot, way: "reaction" });
  if (reply === null) return;
  if (!asksWhich(reply)) return say(slack, spot, user, reply);
  const drawn = renderMessage(reply.card);
  await sayMessage(slack, spot, user, "private", { ...drawn, blocks: [...drawn.blocks, logButton(message)] });
}

/** The message, or why it cannot be logged. Throws `DeliveryError` for what passes. */
async function messageAt({ api }: SlackContext, channel: string, ts: string): Promise<LoggedMessage | NotLoggable> {
  try {
    const found = await findMessage(api, channel, ts);
    return found === null ? NOT_READ : readMessage(channel, found);
  } catch (error) {
    if (error instanceof DeliveryError && error.final) return NOT_READ;
    throw error;
  }
}
