/** What is posted where everyone sees it. */
import type { Reply } from "../../../src/bot/incoming.ts";
import type { TeamsContext } from "../context.ts";
import { drawn, sendTo } from "../send/answer.ts";
import type { Turn } from "./turn.ts";

/**
 * Posts a reply in the conversation, once for each request: a tap may be delivered again under another activity id.
 * Rejects with `ConnectorError` or `Unavailable` when it could not be sent; the same request may then try again.
 */
export async function share(
  { once, answering }: TeamsContext,
  turn: Turn,
  request: string,
  reply: Reply,
): Promise<void> {
  await once.run(`shared ${request}`, () => sendTo(answering, turn.where, turn.deadline, drawn(reply)));
}
