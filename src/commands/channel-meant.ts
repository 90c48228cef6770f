/** Which channel somebody means. */
import type { ChannelId, Feed } from "../model/feed.ts";
import type { Context } from "./context.ts";

/** A channel by its id, and the name that people know it by. */
export type Meant = ChannelId & { name: string };

/** The channel named, else the one that it is written in; null where that is none. */
export function channelMeant(named: string | null, { incoming, snapshot }: Context): Meant | null {
  const { platform, place, channels } = incoming;
  const known = (is: (feed: Feed) => boolean) => snapshot.feeds.find((feed) => feed.platform === platform && is(feed));
  if (named === null || named === place.name) {
    if (place.kind === "direct") return null;
    const feed = known(({ channel }) => channel === place.channel);
    return { platform, channel: place.channel, name: place.name ?? feed?.name ?? place.channel };
  }
  const id = channels?.find(({ name }) => name === named)?.id ?? known(({ name }) => name === named)?.channel;
  return id === undefined ? null : { platform, channel: id, name: named };
}
