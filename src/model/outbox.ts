/**
 * Posts on their way out. A post is stored before it is sent and carries a key that is given out once, so that it is
 * sent once, whatever crashes (`promises.md`, P4, P5). The store serves this port; each method is one transaction.
 */
import type { Card } from "./card.ts";
import type { Platform } from "./person.ts";
import type { Told } from "./told.ts";
import type { Instant } from "./week.ts";

/** What a post is. `answer`: to what somebody asked, which could not be given in time; its row goes when it is settled. */
export type PostKind = "digest" | "lines" | "notice" | "nudge" | "report" | "answer";

/** Where a post goes: a channel (in a thread of it, or null), or a person's direct messages. */
export type Destination =
  | { kind: "channel"; platform: Platform; channel: string; thread: string | null }
  | { kind: "person"; platform: Platform; id: string };

export interface NewPost {
  /** What + channel + ISO week: `digest:slack:C1:infrastruktur:2018-W48`. The same key is stored once, for ever. */
  key: string;
  kind: PostKind;
  to: Destination;
  card: Card;
  /** The notification: what a lock screen and a screen reader get. */
  text: string;
  /** The platform's id of the message that this one takes the place of, or null for a new message. */
  edits: string | null;
  at: Instant;
  /** From then on it is too late: it is never sent. Null: never too late. */
  notAfter: Instant | null;
  /** Whose words it tells, where it tells any. */
  told?: Told[];
}

/** A post that this process alone may send until its lease runs out. */
export interface Post extends NewPost {
  id: number;
  /** 1 for the first. Settling with an old attempt's number has no effect. */
  attempt: number;
  /** True when an earlier attempt may have been delivered: look before sending again. */
  uncertain: boolean;
}

/** What became of an attempt. `trouble` is a short word for the log and for `kanaler`, never personal text. */
export type Delivery =
  | { outcome: "sent"; message: string }
  /** Certainly not delivered: again at `at`, on the wall. */
  | { outcome: "later"; at: Instant; trouble: string }
  /** Perhaps delivered: look and try again at `at`. */
  | { outcome: "uncertain"; at: Instant; trouble: string }
  /** Perhaps delivered, and the platform cannot be asked: a person decides. */
  | { outcome: "doubtful"; trouble: string }
  /** Cannot be delivered. */
  | { outcome: "failed"; trouble: string };

export type PostState = "waiting" | "sending" | "sent" | "doubtful" | "failed" | "expired";

/** A post as it stands in the outbox. */
export interface StoredPost extends Post {
  state: PostState;
  /** The platform's id of the message, once sent. */
  message: string | null;
  trouble: string | null;
  settledAt: Instant | null;
}

/** A post that stands where people read it, with words that were taken back, and cannot be edited by us. */
export type Standing = Pick<NewPost, "kind" | "to" | "at">;

/** Who claims, and by which clock: leases and retries go by the clock on the wall, whatever day is being played. */
export interface Claimant {
  /** The process: another value for each that has ever run. */
  holder: string;
  /** Holders that have died: what they were sending is anybody's. */
  dead: readonly string[];
  wall: Instant;
  /** Until then nobody else takes it. */
  lease: Instant;
}

export interface Claim extends Claimant {
  platforms: readonly Platform[];
  kinds: readonly PostKind[];
  /** The clock that the plan goes by: what is too late then is not sent. */
  now: Instant;
}

/** Which posts; what is left out leaves none out. */
export interface PostQuery {
  /** At most so many. */
  limit?: number;
  /** Settled then or later. */
  settledSince?: Instant;
  kind?: PostKind;
  /** To this channel, in a thread or not. */
  channel?: { platform: Platform; channel: string };
}

export interface Outbox {
  /** Stores posts; one whose key is known is left as it is. Returns how many were new. */
  enqueue(posts: readonly NewPost[]): Promise<number>;
  /**
   * The same for posts that tell what stands in the database, whose log was read up to `newest`. False, and nothing is
   * stored, when it goes on behind that: words that they tell may have been taken back meanwhile.
   */
  enqueueAsOf(posts: readonly NewPost[], newest: number): Promise<boolean>;
  /** Takes the oldest post of these kinds that is ready on these platforms, until `lease`; null when there is none. */
  claim(wanted: Claim): Promise<Post | null>;
  /** Records what became of an attempt; false when it is no longer this attempt's to say. */
  settle(post: Pick<Post, "id" | "attempt">, delivery: Delivery, now: Instant): Promise<boolean>;
  /** Who is sending something now, or died while doing so, each with its newest lease. */
  holders(): Promise<{ holder: string; lease: Instant }[]>;
  /** Posts on these platforms that are neither sent nor given up: how many, and when the next may be tried. */
  open(platforms: readonly Platform[]): Promise<{ count: number; next: Instant | null }>;
  /** For `/healthz`: the time of the oldest post that is not settled, and how many are doubtful. */
  health(): Promise<{ waiting: number; oldest: Instant | null; doubtful: number }>;
  /** By key, or null. */
  post(key: string): Promise<StoredPost | null>;
  /** Posts in these states, the newest first. */
  inState(states: readonly PostState[], only?: PostQuery): Promise<StoredPost[]>;
  /**
   * A doubtful or failed post is to be sent again (`again`; `to`: somewhere else than before), or is held to have
   * arrived. False when it is neither.
   */
  decide(key: string, again: boolean, now: Instant, to?: Destination): Promise<boolean>;
}
