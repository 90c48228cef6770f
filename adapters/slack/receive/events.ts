/** Events, by the name that the manifest subscribes to. */
import type { SlackContext } from "../context.ts";
import { hearMention, hearMessage } from "../surfaces/messages.ts";
import { hearReaction } from "../surfaces/reactions.ts";
import type { Envelope } from "./envelope.ts";
import { type Fields, fields, rows, words } from "./payload.ts";

/** `request`: the idempotency key of this event. */
type Listener = (slack: SlackContext, event: Fields, request: string) => Promise<void>;

/** What the bot listens to. */
export const EVENTS: Readonly<Record<string, Listener>> = {
  "message.im": hearMessage,
  app_mention: hearMention,
  reaction_added: hearReaction,
  app_home_opened: async (slack, event) => {
    const [user, channel] = [words(event.user), words(event.channel)];
    if (user !== null && channel !== null) slack.ownChats.learn(user, channel);
    if (user !== null && event.tab !== "messages") await slack.home(user);
  },
  // Slack is asked itself: an old event, delivered again, must not silence a bot that has a new token.
  tokens_revoked: checkToken,
  app_uninstalled: checkToken,
};

/** Hears an event once. */
export async function hearEvent(slack: SlackContext, { body }: Envelope): Promise<void> {
  const event = fields(body.event);
  const id = words(body.event_id);
  const name = event.type === "message" ? `message.${event.channel_type}` : String(event.type);
  const listener = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
  if (id === null || listener === undefined) return;
  // Before Slack has told who we are, the event does: it names the bot that it was sent to.
  slack.workspace.botUserId ??= words(rows(body.authorizations).find(({ is_bot }) => is_bot === true)?.user_id);
  const request = `slack:${slack.workspace.teamId}:${id}`;
  await slack.once.run(request, () => listener(slack, event, request));
}

async function checkToken({ api }: SlackContext): Promise<void> {
  await api.run((client) => client.auth.test()).catch(() => undefined);
}
