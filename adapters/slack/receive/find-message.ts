/** Reading one message that somebody points to. */
import type { SlackApi } from "../send/client.ts";
import { type Fields, rows } from "./payload.ts";

/** The message with this `ts` in a channel, in a thread too; null when there is none. Throws `DeliveryError`. */
export async function findMessage(api: SlackApi, channel: string, ts: string): Promise<Fields | null> {
  const only = { channel, oldest: ts, latest: ts, inclusive: true, limit: 1 };
  const top = await api.run((client) => client.conversations.history(only));
  const found = rows(top.messages).find((message) => message.ts === ts);
  if (found !== undefined) return found;
  const inThread = await api.run((client) => client.conversations.replies({ ...only, ts, limit: 2 }));
  return rows(inThread.messages).find((message) => message.ts === ts) ?? null;
}
