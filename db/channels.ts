/** Channels and the areas they follow. */
import type { ChannelBinding } from "../src/channel.ts";
import { drizzled } from "./drizzled.ts";
import type { Connection } from "./open.ts";
import { channel } from "./schema.ts";

/** Connects a channel to a focus area, or to another one than before. A running bot sees it at the next question. */
export function connectChannel(connection: Connection, binding: ChannelBinding): void {
  drizzled(connection)
    .insert(channel)
    .values(binding)
    .onConflictDoUpdate({ target: [channel.platform, channel.channel], set: { area: binding.area } })
    .run();
}
