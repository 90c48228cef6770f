/** The digests of a day, found by living through the weeks until then: what is told in one week is not told in the next. */

import { digestCard } from "../../../cards/digest.ts";
import { areaNames } from "../../../cards/weekly.ts";
import { feedName } from "../../../model/channel-name.ts";
import type { Digest } from "../../../model/digest.ts";
import type { Feed } from "../../../model/feed.ts";
import { isChat } from "../../../model/platform.ts";
import { type Instant, type IsoDate, instantAtOslo, isoWeekday, osloDate } from "../../../model/week.ts";
import { type DigestRecord, defaultFeed } from "../../../model/weekly.ts";
import { FORECAST, NOT_SET_UP } from "../../../texts/index.ts";
import { plannedIn, type WeeklySchedule } from "../../schedule/planned.ts";
import { weekOf } from "../../schedule/week-id.ts";
import { type SkipReason, type WeeklyMoment, weeklyMoment } from "../../schedule.ts";
import type { DueContext } from "../context.ts";
import { historyOf, LOOK_BACK, makeDigest, newsAfterAt, record, scheduleOf } from "../digests.ts";
import type { Forecast } from "./model.ts";
import { closingClock, instantText, notThatDay } from "./reasons.ts";

/** One channel as it follows one area. */
interface Follows {
  feed: Feed;
  area: string;
  to: string;
  /** False for a channel that is only thought of. */
  isConnected: boolean;
}

/** What became of a channel's weeks up to and including the day. */
interface Lived {
  /** What falls due on the day: nothing to say, when `digest` is null. */
  made: { digest: Digest | null; at: Instant; since: Instant } | null;
  /** Newest first: the stored ones, and those of the weeks lived through. */
  records: DigestRecord[];
  /** Why the week of the day is passed over. */
  reason: SkipReason | undefined;
  next: Instant | null;
}

/** Every channel's, area by area; an area that no channel follows is shown as if one had been connected just now. */
export async function forecastDigests(day: IsoDate, context: DueContext): Promise<Forecast[]> {
  const start = day < context.today ? instantAtOslo(`${day}T00:00`) : context.now;
  const list: Forecast[] = [];
  for (const { slug } of context.snapshot.plan.areas) {
    for (const follows of await followersOf(slug, start, context)) {
      list.push(await forecastOne(day, start, follows, context));
    }
  }
  return list;
}

async function followersOf(area: string, start: Instant, { snapshot, store }: DueContext): Promise<Follows[]> {
  const name = areaNames([area], snapshot)[0] ?? area;
  const bound = snapshot.channels.filter((channel) => channel.area === area);
  const feeds = snapshot.feeds.filter((feed) =>
    bound.some(({ platform, channel }) => platform === feed.platform && channel === feed.channel),
  );
  if (feeds.length > 0) {
    const named = (feed: Feed) => feedName(feed, [name]);
    return feeds.map((feed) => ({ feed, area, to: named(feed), isConnected: true }));
  }
  const channel = { platform: "local", channel: `forecast:${area}` } as const;
  const feed = { ...defaultFeed(channel, area, start, await newsAfterAt(store, start)), linesAfter: 0 };
  return [{ feed, area, to: name, isConnected: false }];
}

async function forecastOne(day: IsoDate, start: Instant, follows: Follows, context: DueContext): Promise<Forecast> {
  const { to, feed, isConnected } = follows;
  if (isConnected && !context.platforms.includes(feed.platform)) {
    return { kind: "digest", to, why: NOT_SET_UP[feed.platform], next: null, card: null, isSent: false };
  }
  const { made, records, reason, next } = await liveThrough(day, start, follows, context);
  const common = { kind: "digest", to, next: next === null ? null : osloDate(next), isSent: false } as const;
  if (made === null) {
    const out = records.find(({ at, outcome }) => outcome === "posted" && osloDate(at) === day);
    const why = out === undefined ? notThatDay(day, reason, next) : FORECAST.posted(instantText(out.at));
    return { ...common, why, card: null };
  }
  if (made.digest === null) return { ...common, why: FORECAST.nothing(instantText(made.at)), card: null };
  const isSent = follows.isConnected;
  return { ...common, why: whyThen(made.at, made.since, follows), card: digestCard(made.digest), isSent };
}

/** The same steps as `makeDigests`, from one moment to the next, on records in memory. */
async function liveThrough(day: IsoDate, start: Instant, { feed, area }: Follows, context: DueContext): Promise<Lived> {
  const schedule = scheduleOf(feed, context);
  const known = { ...context, snapshot: { ...context.snapshot, feeds: [...context.snapshot.feeds, feed] } };
  const stored = await context.store.weekly.digests(feed, area, LOOK_BACK);
  let records = stored.filter(({ at }) => at <= start);
  let moment: WeeklyMoment = { due: null, skipped: [], next: null };
  for (let at: Instant | null = start; at !== null && osloDate(at) <= day; at = moment.next?.at ?? null) {
    moment = weeklyMoment(schedule, historyOf(records), at);
    const { due, skipped } = moment;
    records = [...skipped.map(({ week }) => record(feed, area, passedOver(week, at ?? start))).reverse(), ...records];
    if (due === null) continue;
    const made = await makeDigest(feed, area, due.week, records, { ...known, now: at, today: osloDate(at) });
    if (osloDate(at) === day) {
      const { digest } = made;
      return { made: { digest, at, since: due.since }, records, reason: undefined, next: moment.next?.at ?? null };
    }
    const outcome = made.digest === null ? "silent" : "posted";
    const upTo = context.snapshot.newest;
    const digest = { document: made.digest, memory: made.memory };
    records = [record(feed, area, { week: due.week, now: at, outcome, upTo, digest }), ...records];
  }
  return { made: null, records, reason: reasonOn(day, schedule, stored, records), next: moment.next?.at ?? null };
}

function passedOver(week: DigestRecord["week"], now: Instant) {
  return { week, now, outcome: "skipped", upTo: 0 } as const;
}

/** Why the week of the day has none. What is stored comes first: a week that was passed over is never owed again. */
function reasonOn(
  day: IsoDate,
  schedule: WeeklySchedule,
  stored: readonly DigestRecord[],
  records: readonly DigestRecord[],
): SkipReason | undefined {
  const week = weekOf(day);
  const { rest } = plannedIn(week, schedule);
  if (rest !== null) return rest;
  const closing = instantAtOslo(closingClock(day));
  const { skipped } = weeklyMoment(schedule, historyOf(records), closing);
  const reason = skipped.find((one) => one.week === week)?.reason;
  if (reason !== undefined) return reason;
  const isPassed = records.some((one) => one.week === week && one.outcome === "skipped" && !stored.includes(one));
  return isPassed ? "missed" : undefined;
}

/** The channel's own time, moved because people are off, or made up for. */
function whyThen(at: Instant, since: Instant, { feed, isConnected }: Follows): string {
  if (!isConnected) return FORECAST.dueIfConnected(instantText(at));
  if (!isChat(feed.platform)) return FORECAST.onPage(instantText(at));
  if (at !== since) return FORECAST.madeUp(instantText(since), instantText(at));
  const isMoved = isoWeekday(osloDate(at)) !== feed.weekday;
  return isMoved ? FORECAST.moved(instantText(at)) : FORECAST.due(instantText(at));
}
