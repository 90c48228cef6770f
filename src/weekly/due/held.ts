/** Digests whose hour has come on a platform that does not take them: the administrator is told where one can be told. */

import { heldCard } from "../../cards/delivery-report.ts";
import { areaNames } from "../../cards/weekly.ts";
import type { Feed } from "../../model/feed.ts";
import type { Platform } from "../../model/person.ts";
import { CHATS } from "../../model/platform.ts";
import { later } from "../../model/week.ts";
import { isPostingTime } from "../schedule/posting-hours.ts";
import { weekOf } from "../schedule/week-id.ts";
import { weeklyMoment } from "../schedule.ts";
import { reportToAdministrators } from "./administrators.ts";
import { areasOf, type DueContext } from "./context.ts";
import { deliveredHistory, scheduleOf } from "./digests.ts";

/** A bad quarter of an hour passes by itself. */
const PATIENCE_MS = 3_600_000;

/** What is said about a day's trouble is not said the day after. */
const LATEST_MS = 24 * 3_600_000;

/** Records that are looked back on. */
const LOOK_BACK = 20;

/** One report per platform and ISO week. */
export async function reportHeld(context: DueContext): Promise<void> {
  const { snapshot, now, today, settings } = context;
  // What waits for the morning is not held up.
  const hasBeenOpen = [now, later(now, -PATIENCE_MS)].every((at) => isPostingTime(at, settings.quietWeeks));
  if (!hasBeenOpen) return;
  for (const platform of CHATS) {
    const areas = await heldAreas(platform, context);
    if (areas.length === 0) continue;
    const key = (person: string) => `report:${person}:held:${platform}:${weekOf(today)}`;
    const card = heldCard(platform, areaNames(areas, snapshot));
    await reportToAdministrators({ key, card, notAfter: later(now, LATEST_MS) }, context);
  }
}

async function heldAreas(platform: Platform, context: DueContext): Promise<string[]> {
  const held = new Set<string>();
  for (const feed of context.snapshot.feeds.filter((one) => one.platform === platform)) {
    for (const area of areasOf(feed, context.snapshot)) if (await isHeld(feed, area, context)) held.add(area);
  }
  return [...held];
}

/** Due and not even made because the platform cannot be reached, or made and refused again and again. */
async function isHeld(feed: Feed, area: string, context: DueContext): Promise<boolean> {
  const { store, platforms, now } = context;
  const records = await store.weekly.digests(feed, area, LOOK_BACK);
  if (!platforms.includes(feed.platform)) {
    const { due } = weeklyMoment(scheduleOf(feed, context), await deliveredHistory(records, store), now);
    if (due !== null && later(due.since, PATIENCE_MS) <= now) return true;
  }
  const key = records[0]?.post ?? null;
  const post = key === null ? null : await store.outbox.post(key);
  return post?.state === "waiting" && post.trouble !== null && later(post.at, PATIENCE_MS) <= now;
}
