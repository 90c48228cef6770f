/** What is written to the bot: bare words in direct messages, `@Aktivitet …` in channels and threads. */
import { say } from "./answers.ts";
import { ask } from "./ask.ts";
import type { SlackContext } from "./context.ts";
import { readMessageText } from "./entities.ts";
import { type Fields, words } from "./payload.ts";
import { isDirect, type Spot } from "./place.ts";
import { permalink } from "./workspace.ts";

/** A direct message (`message.im`). In channels we answer when we are mentioned, and only then. */
export async function hearMessage(slack: SlackContext, event: Fields, request: string): Promise<void> {
  if (event.channel_type === "im") await hear(slack, event, request);
}

/** `@Aktivitet …`. In direct messages Slack tells of it as a message too; that one is answered. */
export async function hearMention(slack: SlackContext, event: Fields, request: string): Promise<void> {
  if (!isDirect(words(event.channel) ?? "D")) await hear(slack, event, request);
}

async function hear(slack: SlackContext, event: Fields, request: string): Promise<void> {
  const user = words(event.user);
  const channel = words(event.channel);
  const ts = words(event.ts);
  if (user === null || channel === null || ts === null || !isWrittenByPerson(event, slack)) return;
  // Slack hides ephemeral answers in a thread nobody has written in yet: at the top they are given in the channel.
  const spot: Spot = { channel, thread: words(event.thread_ts) };
  const { text, channels } = readMessageText(event, slack.workspace.botUserId);
  const message = permalink(slack.workspace, channel, ts, spot.thread);
  const reply = await ask(slack, { request, user, name: null, spot, message, input: { kind: "text", text }, channels });
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
