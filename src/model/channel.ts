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

/** Where a message was written. */
export interface Place {
  channel: string;
  /** `direct`: the bot's own chat with the person, known to be it. Two people's direct messages are a channel. */
  kind: "channel" | "thread" | "direct";
  /** True where every colleague may read along; left out where they may not, or nobody knows. */
  open?: boolean;
  /** Which thread, where the platform tells: an answer in one is no answer in another. */
  thread?: string | null;
  /** As people know the channel, without `#`, where the platform tells. */
  name?: string | null;
  /** Slug of the focus area, null in a neutral channel; left out where the connected channels tell (Slack, Teams). */
  area?: string | null;
}

/** The area that a place speaks of: its own, or that of the channel's connection when it has exactly one. */
export function areaOfPlace(
  place: Place,
  platform: Platform,
  { channels }: { channels: readonly ChannelBinding[] },
): string | null {
  if (place.area !== undefined) return place.area;
  const bound = channels.filter((binding) => binding.platform === platform && binding.channel === place.channel);
  return bound.length === 1 ? (bound[0]?.area ?? null) : null;
}
