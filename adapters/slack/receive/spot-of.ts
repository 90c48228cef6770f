/** Where something is, for one who is to be answered there. */
import type { SlackContext } from "../context.ts";
import { type At, isDirectMessages, type Spot } from "./place.ts";

/** The place as it is for this person. `name` is what the delivery calls the channel. Never rejects. */
export async function spotOf(
  { ownChats, senders }: Pick<SlackContext, "ownChats" | "senders">,
  user: string,
  { channel, thread }: At,
  name: string | null = null,
): Promise<Spot> {
  if (!isDirectMessages(channel)) return { channel, thread, own: false, name };
  // Who it is will be asked next: both at once, for Slack waits three seconds in all.
  const [own] = await Promise.all([ownChats.is(user, channel), senders.of(user)]);
  return { channel, thread, own, name };
}
