/** The digest in the channel that something is written in. */

import type { WhichDigest } from "../model/command.ts";
import { type ChannelId, type Feed, feedOf } from "../model/feed.ts";
import { type Instant, osloDate } from "../model/week.ts";
import type { DigestRecord } from "../model/weekly.ts";
import { areasOf } from "../weekly/due/context.ts";
import { makeDigest } from "../weekly/due/digests.ts";
import { weekOf } from "../weekly/schedule/week-id.ts";
import { channelMeant } from "./channel-meant.ts";
import type { Context } from "./context.ts";

/** How many records back a digest can depend on. */
export const LOOK_BACK = 20;

/** The channel, whether it is connected or not. */
export function channelHere({ incoming }: Context): ChannelId {
  return { platform: incoming.platform, channel: incoming.place.channel };
}

/** Its feed; undefined when it is not connected. */
export function feedHere(context: Context): Feed | undefined {
  return feedOf(channelHere(context), context.snapshot);
}

/** True for the feed of the channel that something is written in. */
export function isHere(feed: Feed, context: Context): boolean {
  const { platform, channel } = channelHere(context);
  return feed.platform === platform && feed.channel === channel;
}

/** The connected channels that a line may mean: the one named; this one, those that follow the area, or the only one. */
export function feedsMeant({ area, channel }: WhichDigest, context: Context): Feed[] {
  const { snapshot, incoming } = context;
  const named = channel === null ? null : channelMeant(channel, context);
  const here = channel === null ? feedHere(context) : named === null ? undefined : feedOf(named, snapshot);
  const follows = (feed: Feed) => area === null || areasOf(feed, snapshot).includes(area);
  if (here !== undefined && follows(here)) return [here];
  if (channel !== null) return [];
  const there = snapshot.feeds.filter((feed) => feed.platform === incoming.platform && follows(feed));
  // Where nothing is named, only the one that there is can be meant.
  return area !== null || there.length === 1 ? there : [];
}

/** Slugs of the areas that it follows, else of the one that it speaks of. */
export function areasHere(context: Context): string[] {
  const connected = areasOf(channelHere(context), context.snapshot);
  const { area } = context.parsing;
  return connected.length > 0 || area === null ? connected : [area];
}

/** What the digest of an area would say in this channel now. Nothing is stored. */
export async function digestNow(channel: ChannelId, area: string, context: Context) {
  const records = await context.store.weekly.digests(channel, area, LOOK_BACK);
  return digestAt(context.incoming.now, channel, area, records, context);
}

/** The same of several areas in the channel that it is asked in. */
export async function digestsNow(areas: readonly string[], context: Context) {
  const digests = [];
  for (const area of areas) {
    digests.push({ area, digest: (await digestNow(channelHere(context), area, context)).digest });
  }
  return digests;
}

/** The same at another hour: what is posted by hand at night comes out in the morning. */
export async function digestAt(
  at: Instant,
  channel: ChannelId,
  area: string,
  records: readonly DigestRecord[],
  { store, snapshot }: Context,
) {
  const today = osloDate(at);
  return makeDigest(channel, area, weekOf(today), records, { store, snapshot, now: at, today });
}
