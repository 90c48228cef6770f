/** The bot's own chat with a person. */
import { DeliveryError } from "../../shared/messenger.ts";
import type { SlackApi } from "./client.ts";

/** The channel of a person's direct messages with the bot. To open it shows nothing. Throws `DeliveryError`. */
export async function directChannel(api: SlackApi, user: string): Promise<string> {
  const opened = await api
    .run((client) => client.conversations.open({ users: user }))
    .catch((error: DeliveryError) => {
      throw new DeliveryError(error.trouble, { certain: true, final: error.final, retryAfter: error.retryAfter });
    });
  const channel = opened.channel?.id;
  if (channel !== undefined) return channel;
  throw new DeliveryError("channel_not_found", { certain: true, final: true, retryAfter: null });
}
