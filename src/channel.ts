/** Channels, and the areas they are connected to. */
import type { Platform } from "./person.ts";

/** A channel that follows one focus area. */
export interface ChannelBinding {
  platform: Platform;
  /** The platform's own id of the channel. */
  channel: string;
  /** Slug of the focus area. */
  area: string;
}

/** Where a message was written. `area` is the connected focus area, or null in a neutral channel. */
export interface Place {
  channel: string;
  kind: "channel" | "thread" | "direct";
  area: string | null;
}
