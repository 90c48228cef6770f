/** Channels and the areas they follow. */
import type { ChannelBinding } from "../../src/model/channel.ts";
import type { Feed } from "../../src/model/feed.ts";
import type { Drizzled } from "./drizzled.ts";
import { channel, feed } from "./schema.ts";

/**
 * Connects a channel to one more focus area, and gives it a feed when it had none; false when it was so before. What
 * has happened until now (log entry `newest`) is no news in its channel lines. A running bot sees it at once.
 */
export function storeBinding(
  database: Drizzled,
  binding: ChannelBinding,
  wanted: Omit<Feed, "linesAfter">,
  newest: number,
): boolean {
  const { changes } = database.insert(channel).values(binding).onConflictDoNothing().run();
  database
    .insert(feed)
    .values({ ...wanted, linesAfter: newest })
    .onConflictDoNothing()
    .run();
  return changes > 0;
}
