/** What is remembered about the weekly digests, the channels they go to, and the private nudges: the store's port. */

import type { WeekId } from "../weekly/schedule/week-id.ts";
import { DIGEST_TIME } from "../weekly/schedule.ts";
import type { ChannelBinding } from "./channel.ts";
import type { Digest, DigestMemory } from "./digest.ts";
import type { ChannelId, Feed, Follower } from "./feed.ts";
import type { Absence } from "./nudge.ts";
import type { NewPost } from "./outbox.ts";
import type { Instant } from "./week.ts";

/** The feed of a channel that is newly connected: the first working day of the week at 08.30. */
export function defaultFeed(
  channel: ChannelId,
  name: string,
  from: Instant,
  newsAfter: number,
): Omit<Feed, "linesAfter"> {
  return { ...channel, name, ...DIGEST_TIME, from, paused: false, pausedUntil: null, newsAfter };
}

/** A week of an area in a channel that is settled, or a digest posted by hand. */
export interface DigestRecord extends ChannelBinding {
  week: WeekId;
  outcome: "posted" | "silent" | "skipped";
  byHand: boolean;
  at: Instant;
  /** The newest log entry that it knows of. */
  upTo: number;
  /**
   * What was said, and what the next one must remember; null for a skipped week. `amended`: ids of later corrections
   * that it tells already. `request`: whose post by hand it is, so that one request posts once.
   */
  digest: { document: Digest | null; memory: DigestMemory; amended?: number[]; request?: string } | null;
  /** Key of its post in the outbox, or null. */
  post: string | null;
}

/** What a person was asked about in one ISO week. */
export interface NudgeRecord {
  person: string;
  week: WeekId;
  at: Instant;
  /** Activity codes. */
  items: string[];
  post: string | null;
}

export interface WeeklyStore {
  /** Connects a channel to an area, and sets up its feed when it had none; false when it was so before. */
  connect(binding: ChannelBinding, feed: Omit<Feed, "linesAfter">): Promise<boolean>;
  /** Takes the channel off an area, or (null) off all. The areas it was taken off. */
  disconnect(channel: ChannelId, area: string | null): Promise<string[]>;
  /** Changes day, time or pause of a connected channel. */
  schedule(
    channel: ChannelId,
    change: Partial<Pick<Feed, "weekday" | "time" | "paused" | "pausedUntil">>,
    now: Instant,
  ): Promise<void>;
  /** The settled weeks and posts by hand of an area in a channel, newest first; the last one posted is always among them. */
  digests(channel: ChannelId, area: string, limit: number): Promise<DigestRecord[]>;
  /**
   * Records digests and stores their posts, all or nothing. False, and nothing is stored, when one of the weeks is
   * settled already, or when the log goes on behind what a post was made from (`upTo`): words that it tells may have
   * been taken back meanwhile. It is to be made anew.
   */
  settle(records: readonly DigestRecord[], posts: readonly NewPost[]): Promise<boolean>;
  /**
   * The corrected text of a digest that is out: what `document` says from now on, and the post that edits it. False when
   * the log goes on behind `newest`, which it was made from.
   */
  amend(record: DigestRecord, post: NewPost, newest: number): Promise<boolean>;
  /**
   * Moves the channel's lines on from one log entry to the newest that they were made from, with the post they became.
   * False when they have moved, or the log goes on behind it.
   */
  advanceLines(channel: ChannelId, from: number, to: number, posts: readonly NewPost[]): Promise<boolean>;
  /** What a person was last asked about, or null. */
  lastNudge(person: string): Promise<NudgeRecord | null>;
  /** Records that a person is asked this week; false when they have been. */
  nudge(record: NudgeRecord, posts: readonly NewPost[]): Promise<boolean>;
  /** Sets, or (null) ends, a person's absence. */
  absent(person: string, absence: Absence | null): Promise<void>;
  /** Follows or stops following; false when it was so before. */
  follow(follower: Follower, on: boolean): Promise<boolean>;
}
