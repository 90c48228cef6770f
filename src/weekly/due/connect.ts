/** Connects a channel to an area: what was due before, or reported more than a week ago, is not owed to it. */

import type { ChannelBinding } from "../../model/channel.ts";
import { feedOf } from "../../model/feed.ts";
import { type Instant, osloDate } from "../../model/week.ts";
import { defaultFeed } from "../../model/weekly.ts";
import type { Store } from "../../store.ts";
import { plannedIn, type WeeklySchedule } from "../schedule/planned.ts";
import { addWeeks, type WeekId, weekOf } from "../schedule/week-id.ts";
import { newsAfterAt, record, scheduleOf } from "./digests.ts";

const NO_SETTINGS = { administrators: [], editors: [], quietWeeks: [], platforms: [] };

/** False when it was so before. `name` is what people call the channel. */
export async function connectChannel(
  store: Store,
  binding: ChannelBinding,
  name: string,
  now: Instant,
): Promise<boolean> {
  const snapshot = await store.read();
  const feed = feedOf(binding, snapshot);
  const newsAfter = await newsAfterAt(store, now);
  const { area, ...channel } = binding;
  const isNew = await store.weekly.connect(binding, defaultFeed(channel, name, now, newsAfter));
  // A channel that follows another area already has a feed that is older: for this area it begins today.
  if (isNew && feed !== undefined) {
    const week = latestWeek(scheduleOf(feed, { snapshot, settings: NO_SETTINGS }), now);
    await store.weekly.settle([record(channel, area, { week, now, outcome: "skipped", upTo: newsAfter })], []);
  }
  return isNew;
}

/** The latest week whose moment has come. */
function latestWeek(schedule: WeeklySchedule, now: Instant): WeekId {
  const week = weekOf(osloDate(now));
  return plannedIn(week, schedule).at <= now ? week : addWeeks(week, -1);
}
