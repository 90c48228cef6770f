/** What a connected channel gets, and who follows what. */

import type { Platform } from "./person.ts";
import type { Instant, IsoDate } from "./week.ts";

/** A channel by its platform's own id. */
export interface ChannelId {
  platform: Platform;
  channel: string;
}

/** What a connected channel gets, and when. */
export interface Feed extends ChannelId {
  /** As people know it, without `#`. */
  name: string;
  /** Monday = 1 … Friday = 5. */
  weekday: number;
  /** Wall clock in Norway, `08:30`. */
  time: string;
  /** When it was set up or last changed: what was due before is not owed. */
  from: Instant;
  paused: boolean;
  /** First day after a pause; null for a pause that lasts until somebody ends it. */
  pausedUntil: IsoDate | null;
  /** Id of the newest log entry that is no news to the channel: older than a week when it was connected. */
  newsAfter: number;
  /** Id of the newest log entry that channel lines were made of. */
  linesAfter: number;
}

export interface Follower {
  person: string;
  activity: string;
}

/** True while the channel gets no digest because somebody said so. */
export function isPaused({ paused, pausedUntil }: Feed, today: IsoDate): boolean {
  return paused && (pausedUntil === null || today < pausedUntil);
}

/** The feed of a channel, or undefined. */
export function feedOf({ platform, channel }: ChannelId, { feeds }: { feeds: readonly Feed[] }): Feed | undefined {
  return feeds.find((feed) => feed.platform === platform && feed.channel === channel);
}
