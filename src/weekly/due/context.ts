/** What the makers of posts work on. */

import type { RightSettings } from "../../bot/rights.ts";
import type { Feed } from "../../model/feed.ts";
import type { Platform } from "../../model/person.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { type Instant, type IsoDate, osloDate } from "../../model/week.ts";
import type { Store } from "../../store.ts";
import type { WeekId } from "../schedule/week-id.ts";

/** What the operator has decided. */
export interface Settings extends RightSettings {
  /** Weeks in which the council wants no digests and nudges: `2018-W08`. */
  quietWeeks: readonly WeekId[];
  /** Those that are set up here: what follows an area elsewhere gets nothing. */
  platforms: readonly Platform[];
}

export interface DueContext {
  store: Store;
  snapshot: Snapshot;
  now: Instant;
  /** The civil day in Norway. */
  today: IsoDate;
  /** Those that can be reached now. */
  platforms: readonly Platform[];
  settings: Settings;
}

/** The world as it is now. */
export async function dueContext(given: Omit<DueContext, "snapshot" | "today">): Promise<DueContext> {
  return { ...given, snapshot: await given.store.read(), today: osloDate(given.now) };
}

/** The connected channels on platforms that can be reached, each with the areas it follows in the plan's order. */
export function feedsOf({ snapshot, platforms }: DueContext): { feed: Feed; areas: string[] }[] {
  return snapshot.feeds
    .filter(({ platform }) => platforms.includes(platform))
    .map((feed) => ({ feed, areas: areasOf(feed, snapshot) }));
}

/** Slugs of the areas that a channel follows, in the plan's order. */
export function areasOf(of: Pick<Feed, "platform" | "channel">, { plan, channels }: Snapshot): string[] {
  const followed = channels.filter(({ platform, channel }) => platform === of.platform && channel === of.channel);
  return plan.areas.map(({ slug }) => slug).filter((slug) => followed.some(({ area }) => area === slug));
}
