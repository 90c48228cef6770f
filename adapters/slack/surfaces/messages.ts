/** What is written to the bot: bare words in direct messages, `@Aktivitet …` in channels and threads. */
import type { Way } from "../../../src/bot/visibility.ts";
import type { SlackContext } from "../context.ts";
import { readMessageText } from "../receive/entities.ts";
import { type Fields, fields, words } from "../receive/payload.ts";
import { isDirectMessages, type Spot } from "../receive/place.ts";
import { permalink } from "../receive/workspace.ts";
import { say } from "../send/answers.ts";
import { ask, askOfEdit } from "./ask.ts";

/** A direct message (`message.im`). In channels we answer when we are mentioned, and only then. */
export async function hearMessage(slack: SlackContext, event: Fields, request: string): Promise<void> {
  if (event.channel_type !== "im") return;
  if (event.subtype === "message_changed" || event.subtype === "message_deleted")
    return hearEdit(slack, event, request);
  const [user, channel] = [words(event.user), words(event.channel)];
  // Slack delivers the messages of no other direct messages than the bot's own.
  if (user !== null && channel !== null) slack.ownChats.learn(user, channel);
  await hear(slack, event, request, "direct");
}

/** `@Aktivitet …`. In direct messages Slack tells of it as a message too; that one is answered. */
export async function hearMention(slack: SlackContext, event: Fields, request: string): Promise<void> {
  if (isDirectMessages(words(event.channel) ?? "D")) return;
  await hear(slack, event, request, words(event.thread_ts) === null ? "mention" : "mention-thread");
}

async function hear(slack: SlackContext, event: Fields, request: string, way: Way): Promise<void> {
  const user = words(event.user);
  const channel = words(event.channel);
  const ts = words(event.ts);
  if (user === null || channel === null || ts === null || !isWrittenByPerson(event, slack)) return;
  // Slack hides ephemeral answers in a thread nobody has written in yet: at the top they are given in the channel.
  const spot: Spot = { channel, thread: words(event.thread_ts), own: way === "direct" };
  const { text, channels } = readMessageText(event, slack.workspace.botUserId);
  const message = permalink(slack.workspace, channel, ts, spot.thread);
  const input = { kind: "text", text } as const;
  const reply = await ask(slack, { request, user, name: null, spot, way, message, input, channels });
  if (reply !== null) await say(slack, spot, user, reply);
}

/**
 * A message in the bot's own chat that was changed or deleted. Slack tells so too when it unfolds a link in it, and of the
 * bot's own messages.
 */
async function hearEdit(slack: SlackContext, event: Fields, request: string): Promise<void> {
  const { botUserId } = slack.workspace;
  const before = fields(event.previous_message);
  const now = event.subtype === "message_changed" ? fields(event.message) : {};
  // What is deleted with answers below it leaves a stone.
  const isGone = event.subtype === "message_deleted" || now.subtype === "tombstone";
  const [user, ts, channel] = [
    words(before.user) ?? words(now.user),
    words(before.ts) ?? words(now.ts),
    words(event.channel),
  ];
  const isPersons = isWrittenByPerson({ ...before, edited: undefined }, slack);
  if (user === null || channel === null || ts === null || !isPersons || user === botUserId) return;
  if (!isGone && (now.bot_id !== undefined || now.text === before.text)) return;
  slack.ownChats.learn(user, channel);
  const spot: Spot = { channel, thread: words(before.thread_ts), own: true };
  const { text, channels } = readMessageText(now, botUserId);
  const message = permalink(slack.workspace, channel, ts, spot.thread);
  const age = (Number(fields(now.edited).ts ?? event.event_ts) - Number(ts)) * 1000;
  const edit = {
    text: isGone ? null : text,
    before: typeof before.text === "string" ? readMessageText(before, botUserId).text : null,
    age: Number.isFinite(age) ? age : null,
  };
  const reply = await askOfEdit(slack, { request, user, spot, way: "edit", message, channels }, edit);
  if (reply !== null) await say(slack, spot, user, reply);
}

/** Not a bot, not ourselves, not an edit or a remark of Slack's own (a file with words, and what is also sent to the channel, are messages all the same). */
function isWrittenByPerson(event: Fields, { workspace }: SlackContext): boolean {
  const kind = event.subtype ?? "file_share";
  return (
    (kind === "file_share" || kind === "thread_broadcast") &&
    event.bot_id === undefined &&
    event.edited === undefined &&
    event.user !== workspace.botUserId
  );
}
