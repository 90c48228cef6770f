/** What a channel is called in what people read. */

import { CHANNELS, ON_PLATFORM, PLATFORMS } from "../texts/index.ts";
import type { ChannelId } from "./feed.ts";
import { PLATFORM } from "./platform.ts";

/** A channel, and its name; where the platform told none, the id stands for it. */
type Named = ChannelId & { name: string };

/** `#infra`. An id is nothing to show a person: then it is «en kanal i Teams», or `other` words. */
export function channelName(channel: Named, other: string = CHANNELS.somewhere(ON_PLATFORM[channel.platform])): string {
  return isNamed(channel) ? `#${channel.name}` : other;
}

/** The channel and what it follows, as the head of its lines. */
export function feedName(feed: Named, areas: string[]): string {
  const platform = PLATFORMS[feed.platform];
  return isNamed(feed)
    ? CHANNELS.feed(`#${feed.name}`, areas, platform)
    : CHANNELS.feedSomewhere(areas, ON_PLATFORM[feed.platform]);
}

/** False where the platform told no name, or it is not to be told. On this machine the id is made of the name. */
function isNamed({ platform, channel, name }: Named): boolean {
  return name !== "" && (!PLATFORM[platform].vouches || name !== channel);
}
