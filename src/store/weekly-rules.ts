/** What may be stored about digests, lines and channels, and what it changes. */
import type { ChannelBinding } from "../model/channel.ts";
import type { ChannelId, Feed } from "../model/feed.ts";
import type { NewPost } from "../model/outbox.ts";
import type { Instant } from "../model/week.ts";
import type { DigestRecord } from "../model/weekly.ts";

/** The feed of a channel that is newly connected: what has happened until now is no news in its lines. */
export function newFeed(wanted: Omit<Feed, "linesAfter">, newest: number): Feed {
  return { ...wanted, linesAfter: newest };
}

/** What was due before a change of day, time or pause is not owed. */
export function rescheduled(change: Partial<Feed>, now: Instant): Partial<Feed> {
  return { ...change, from: now };
}

/** The areas that a channel stops following (`area`, or with null all), and whether none is left: then it has no feed. */
export function disconnected(
  channels: readonly ChannelBinding[],
  from: ChannelId,
  area: string | null,
): { gone: string[]; isLast: boolean } {
  const areas = channels.filter((binding) => isSame(binding, from)).map((binding) => binding.area);
  const gone = areas.filter((one) => area === null || one === area);
  return { gone, isLast: gone.length === areas.length };
}

/** Posts that tell what the log said up to an entry may tell what has been taken back behind it. */
export function isOlder(madeFrom: number, newest: number): boolean {
  return madeFrom < newest;
}

/** True when these digests may not be stored with their posts: the log, now at `newest`, goes on behind one of them. */
export function areOlder(records: readonly DigestRecord[], posts: readonly NewPost[], newest: number): boolean {
  return posts.length > 0 && records.some(({ upTo }) => isOlder(upTo, newest));
}

/**
 * Which record would stand in this one's way: of the week, where it is settled already; by hand, the one with the same
 * post, for two who ask in the same moment.
 */
export function settledBy({ byHand, post }: DigestRecord): { kind: "post"; post: string } | { kind: "week" } {
  return byHand && post !== null ? { kind: "post", post } : { kind: "week" };
}

/** The feeds whose lines are moved on by these digests: what a digest tells need not be told again by them. */
export function feedsMovedOn(feeds: readonly Feed[], records: readonly DigestRecord[]): Feed[] {
  return feeds.flatMap((feed) => {
    const posted = records.filter((record) => record.outcome === "posted" && isSame(record, feed));
    const linesAfter = Math.max(feed.linesAfter, ...posted.map(({ upTo }) => upTo));
    return linesAfter === feed.linesAfter ? [] : [{ ...feed, linesAfter }];
  });
}

/** True when the channel's lines may be moved on from one log entry to another, the newest that they were made from. */
export function mayAdvance(feed: Feed | undefined, from: number, to: number, newest: number): boolean {
  return feed?.linesAfter === from && !isOlder(to, newest);
}

function isSame(one: ChannelId, other: ChannelId): boolean {
  return one.platform === other.platform && one.channel === other.channel;
}
