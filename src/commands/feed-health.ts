/** How a connected channel fares, in finished sentences: last, next, and the exact text of what to fix. */

import { areaNames } from "../cards/weekly.ts";
import { channelName } from "../model/channel-name.ts";
import { type Feed, isPaused } from "../model/feed.ts";
import type { StoredPost } from "../model/outbox.ts";
import { isChat } from "../model/platform.ts";
import { type Instant, osloDate, osloWallClock } from "../model/week.ts";
import type { DigestRecord } from "../model/weekly.ts";
import { CHANNELS, deliveryTroubleText, knownTroubleText, momentText, NOT_SET_UP } from "../texts/index.ts";
import { areasOf } from "../weekly/due/context.ts";
import { deliveredHistory, scheduleOf } from "../weekly/due/digests.ts";
import { weekNumber } from "../weekly/schedule/week-id.ts";
import { weeklyMoment } from "../weekly/schedule.ts";
import type { Context } from "./context.ts";
import { LOOK_BACK } from "./digest-here.ts";

/** The lines of one channel in `kanaler`. */
export async function healthOf(feed: Feed, context: Context): Promise<string[]> {
  const { store, snapshot, today } = context;
  if (!isSetUp(feed, context)) return [NOT_SET_UP[feed.platform]];
  const areas = areasOf(feed, snapshot);
  const names = areaNames(areas, snapshot);
  const [last, next, troubles]: [string[], string[], (string | null)[]] = [[], [], []];
  const other = await newestOther(feed, context);
  for (const area of areas) {
    const records = await store.weekly.digests(feed, area, LOOK_BACK);
    const when = await nextAfter(records, feed, context);
    last.push(lastText(records));
    next.push(when === null ? CHANNELS.noNext : CHANNELS.next(when));
    const digest = await newestDigest(records, context);
    const isNewer = other !== null && other.id > (digest?.id ?? 0) && digest?.state !== "failed";
    troubles.push(troubleText(isNewer ? other : digest, feed));
  }
  const wrong = troubles.some((trouble) => trouble !== null);
  return [
    ...perArea(names, last),
    ...perArea(names, next),
    ...(wrong ? perArea(names, troubles) : [isChat(feed.platform) ? CHANNELS.healthy : CHANNELS.pageOnly]),
    ...(isPaused(feed, today) ? [CHANNELS.paused(feed.pausedUntil)] : []),
  ];
}

/** False for a channel that gets nothing, because its platform is not set up where the bot runs. */
export function isSetUp({ platform }: Pick<Feed, "platform">, { settings }: Pick<Context, "settings">): boolean {
  return settings.platforms.includes(platform);
}

/** One line where it is the same for all areas, else one for each that has something to say. */
function perArea(names: readonly string[], lines: readonly (string | null)[]): string[] {
  const [first = null] = lines;
  if (lines.every((line) => line === first)) return first === null ? [] : [first];
  return lines.flatMap((line, index) => (line === null ? [] : [CHANNELS.ofArea(names[index] ?? "", line)]));
}

/** When the next digest comes, or null when none is on its way. */
export async function nextText(feed: Feed, area: string, context: Context): Promise<string | null> {
  if (!isSetUp(feed, context)) return null;
  return nextAfter(await context.store.weekly.digests(feed, area, LOOK_BACK), feed, context);
}

async function nextAfter(records: readonly DigestRecord[], feed: Feed, context: Context): Promise<string | null> {
  const history = await deliveredHistory(records, context.store);
  const moment = weeklyMoment(scheduleOf(feed, context), history, context.incoming.now);
  const at = moment.due === null ? moment.next?.at : context.incoming.now;
  return at === undefined ? null : instantText(at);
}

/** An instant as a day and a wall clock in Norway. */
export function instantText(at: Instant): string {
  return momentText(osloDate(at), osloWallClock(at).slice(11, 16));
}

function lastText(records: readonly DigestRecord[]): string {
  const [last] = records;
  if (last === undefined) return CHANNELS.never;
  if (last.outcome === "silent") return CHANNELS.silent(weekNumber(last.week));
  if (last.outcome === "skipped") return CHANNELS.skipped(weekNumber(last.week));
  return last.byHand
    ? CHANNELS.lastByHand(instantText(last.at))
    : CHANNELS.last(weekNumber(last.week), instantText(last.at));
}

async function newestDigest(records: readonly DigestRecord[], { store }: Context): Promise<StoredPost | null> {
  const key = records.find(({ post }) => post !== null)?.post ?? null;
  return key === null ? null : store.outbox.post(key);
}

/** The newest line that the channel got or should have got. */
async function newestOther(channel: Feed, { store }: Context): Promise<StoredPost | null> {
  const [newest] = await store.outbox.inState(["sent", "failed", "doubtful"], { kind: "lines", channel, limit: 1 });
  return newest ?? null;
}

/** What is wrong with a post and what to do; null when it is where it should be. */
function troubleText(post: StoredPost | null, feed: Feed): string | null {
  if (post === null || post.state === "sent") return null;
  const where = channelName(feed, CHANNELS.here);
  if (post.state === "doubtful") return CHANNELS.doubtful;
  if (post.state === "failed") return deliveryTroubleText(post.trouble, where);
  if (post.state === "expired") return deliveryTroubleText("too-late", where);
  // It is tried again by itself, unless only a person can help.
  return knownTroubleText(post.trouble, where) ?? CHANNELS.waiting;
}
