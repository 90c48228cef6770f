/** Posts of the outbox to Slack: a message, a line in a thread, an edit, a message to a person. */
import type { Destination, Post } from "../../../src/model/outbox.ts";
import { wallSeconds } from "../../shared/clock.ts";
import { DeliveryError, type Messenger } from "../../shared/messenger.ts";
import { NOTIFICATION_TEXT } from "../draw/limits.ts";
import { cutTo, escapeText } from "../draw/mrkdwn.ts";
import { renderMessage } from "../draw/render.ts";
import { fields, rows, words } from "../receive/payload.ts";
import type { Workspace } from "../receive/workspace.ts";
import { PLAIN } from "./answers.ts";
import type { SlackApi } from "./client.ts";
import { directChannel } from "./direct-channel.ts";

/** `event_type` of our messages' metadata; the post's key is its payload. */
const EVENT_TYPE = "aktivitet_post";

/** Pages of messages looked through for one of ours, at most. */
const PAGES = 10;
const PAGE = 200;

/** Seconds before a post was stored, and before now, that are looked through too: clocks differ, and some are turned. */
const MARGIN = 300;
const DAY = 86_400;

/** Each post is tried once; before a second try the outbox has it looked for (`promises.md`, P4). */
export function createMessenger(api: SlackApi, workspace: Workspace): Messenger {
  return {
    platform: "slack",
    ready: () => api.closed() === null && workspace.teamId !== null && workspace.unconfirmed !== true,
    closed: () => api.closed() !== null,
    async send(post) {
      const channel = await channelOf(api, post.to);
      const { text, card, edits, key } = post;
      const content = { ...renderMessage(card), text: escapeText(cutTo(text, NOTIFICATION_TEXT)) };
      if (edits !== null) {
        // Without metadata: the message keeps the key that it was posted under.
        await api.run((client) => client.chat.update({ channel, ts: edits, ...content }));
        return edits;
      }
      const thread = threadOf(post);
      const metadata = { event_type: EVENT_TYPE, event_payload: { key } };
      const place = { channel, ...(thread !== null && { thread_ts: thread }) };
      const posted = await api.run((client) => client.chat.postMessage({ ...place, ...content, metadata, ...PLAIN }));
      return posted.ts ?? "";
    },
    async find(post) {
      const channel = await channelOf(api, post.to);
      const thread = threadOf(post);
      try {
        return await findIn(api, { channel, thread }, post);
      } catch (error) {
        // A thread whose first message is gone: Slack puts what is sent there in the channel.
        const isGone = error instanceof DeliveryError && error.trouble === "thread_not_found";
        if (isGone) return findIn(api, { channel, thread: null }, post);
        throw error;
      }
    },
  };
}

/** Throws a final `DeliveryError` when more has been written since than is looked through: then a person must look. */
async function findIn(
  api: SlackApi,
  { channel, thread }: { channel: string; thread: string | null },
  { at, key }: Post,
): Promise<string | null> {
  const oldest = String(Math.min(Date.parse(at) / 1000 - MARGIN, wallSeconds() - DAY));
  for (let page = 0, cursor = ""; page < PAGES; page += 1) {
    const asked = { channel, oldest, limit: PAGE, include_all_metadata: true, ...(cursor !== "" && { cursor }) };
    const found = await api.run((client) =>
      thread === null ? client.conversations.history(asked) : client.conversations.replies({ ...asked, ts: thread }),
    );
    const ours = rows(found.messages).find((message) => keyOf(message.metadata) === key);
    if (ours !== undefined) return words(ours.ts);
    cursor = found.response_metadata?.next_cursor ?? "";
    if (cursor === "") return null;
  }
  throw new DeliveryError("too_much_written", { certain: true, final: true, retryAfter: null });
}

function threadOf({ to }: Post): string | null {
  return to.kind === "channel" ? to.thread : null;
}

async function channelOf(api: SlackApi, to: Destination): Promise<string> {
  return to.kind === "channel" ? to.channel : directChannel(api, to.id);
}

function keyOf(metadata: unknown): unknown {
  const { event_type, event_payload } = fields(metadata);
  return event_type === EVENT_TYPE ? fields(event_payload).key : undefined;
}
