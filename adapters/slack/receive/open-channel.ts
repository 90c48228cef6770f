/** Whether every colleague may read a channel. */
import type { SlackContext } from "../context.ts";
import { inTime } from "./patience.ts";
import { fields } from "./payload.ts";

/** Direct messages, and groups of old. */
const NEVER_OPEN = /^[DG]/u;

/**
 * True when Slack says now that the channel is public; false for private channels, groups, direct messages, and where
 * Slack does not tell in time. Asked each time: a channel may be made private. Never rejects.
 */
export async function isOpenChannel({ api, report }: Pick<SlackContext, "api" | "report">, channel: string) {
  if (NEVER_OPEN.test(channel)) return false;
  try {
    const told = fields((await inTime(api.run((client) => client.conversations.info({ channel }))))?.channel);
    return told.is_private === false && told.is_im !== true && told.is_mpim !== true && told.is_group !== true;
  } catch (error) {
    report("conversations.info", error);
    return false;
  }
}
