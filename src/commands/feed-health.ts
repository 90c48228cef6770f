/** How a connected channel fares, in finished sentences: last, next, and the exact text of what to fix. */
import { areasOf } from "../due/context.ts";
import { historyOf, scheduleOf } from "../due/digests.ts";
import { weekNumber } from "../schedule/week-id.ts";
import { weeklyMoment } from "../schedule.ts";
import { CHANNELS, deliveryTroubleText, momentText } from "../texts.ts";
import { type Instant, osloDate, osloWallClock } from "../week.ts";
import type { DigestRecord, Feed } from "../weekly.ts";
import type { Context } from "./context.ts";

/** Records that are looked back on. */
const LOOK_BACK = 20;

/** The lines of one channel in `kanaler`. */
export async function healthOf(feed: Feed, context: Context): Promise<string[]> {
  const lines: string[] = [];
  for (const area of areasOf(feed, context.snapshot)) {
    const records = await context.store.weekly.digests(feed, area, LOOK_BACK);
    const next = await nextText(feed, area, context);
    lines.push(lastText(records), next === null ? CHANNELS.noNext : CHANNELS.next(next));
    lines.push(await troubleText(feed, records, context));
  }
  if (feed.paused) lines.push(CHANNELS.paused(feed.pausedUntil));
  return [...new Set(lines)];
}

/** When the next digest comes, or null when none is on its way. */
export async function nextText(feed: Feed, area: string, context: Context): Promise<string | null> {
  const records = await context.store.weekly.digests(feed, area, LOOK_BACK);
  const moment = weeklyMoment(scheduleOf(feed, context), historyOf(records), context.incoming.now);
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

/** What became of the newest post. */
async function troubleText(feed: Feed, records: readonly DigestRecord[], { store }: Context): Promise<string> {
  const key = records.find(({ post }) => post !== null)?.post ?? null;
  const post = key === null ? null : await store.outbox.post(key);
  if (post === null || post.state === "sent") return CHANNELS.healthy;
  if (post.state === "doubtful") return CHANNELS.doubtful;
  if (post.state === "failed" || post.trouble !== null) return deliveryTroubleText(post.trouble, `#${feed.name}`);
  return post.state === "expired" ? deliveryTroubleText("too-late", `#${feed.name}`) : CHANNELS.waiting;
}
