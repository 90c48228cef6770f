/**
 * Which direct messages are the bot's own with a person. Two people's look the same (`D…`), and `/aktivitet`, shortcuts
 * and our cards work in those too: what is answered there as if it were private, both would read. So it is known from
 * Slack, and never guessed from the id.
 */
import type { SlackApi } from "../send/client.ts";
import { directChannel } from "../send/direct-channel.ts";
import { inTime } from "./patience.ts";
import { isDirectMessages } from "./place.ts";

export interface OwnChats {
  /** Slack has told that `channel` is the bot's own chat with this person: it delivered an event of it, or opened it. */
  learn(user: string, channel: string): void;
  /** True when it is known to be. Asks Slack where it is not yet; what Slack does not tell in time is not. Never rejects. */
  is(user: string, channel: string): Promise<boolean>;
}

/** Persons remembered; the longest unused goes first, and is asked about again. */
const REMEMBERED = 5000;

/** Nothing known yet. */
export function createOwnChats(api: SlackApi, report: (kind: string, error: unknown) => void): OwnChats {
  const chats = new Map<string, string>();
  const learn = (user: string, channel: string) => {
    chats.delete(user);
    chats.set(user, channel);
    const oldest = chats.keys().next().value;
    if (chats.size > REMEMBERED && oldest !== undefined) chats.delete(oldest);
  };

  async function asked(user: string): Promise<string | undefined> {
    try {
      const opened = directChannel(api, user).then((channel) => {
        learn(user, channel);
        return channel;
      });
      return await inTime(opened);
    } catch (error) {
      report("conversations.open", error);
      return undefined;
    }
  }

  return {
    learn,
    async is(user, channel) {
      if (!isDirectMessages(channel)) return false;
      return (chats.get(user) ?? (await asked(user))) === channel;
    },
  };
}
