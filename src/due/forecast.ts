/** «Slik blir mandag»: what would be sent at some moment, to whom, and why. Nothing is stored, nothing is sent. */
import type { Card } from "../card.ts";
import { digestCard } from "../cards/digest.ts";
import { adviserCard, nudgeCard } from "../cards/nudge.ts";
import { areaNames } from "../cards/weekly.ts";
import { adviserListOn, nudgesOn } from "../nudge.ts";
import { personName } from "../responsible.ts";
import { mondayOf, weekOf } from "../schedule/week-id.ts";
import { NUDGE_TIME, type WeeklyMoment, weeklyMoment } from "../schedule.ts";
import { FORECAST, momentText, SKIP_REASONS } from "../texts.ts";
import { type Instant, instantAtOslo, osloDate, osloWallClock } from "../week.ts";
import { defaultFeed, type Feed } from "../weekly.ts";
import type { DueContext } from "./context.ts";
import { historyOf, makeDigest, scheduleOf } from "./digests.ts";

/** One message that would be sent, or the reason why none would. */
export interface Forecast {
  kind: "digest" | "nudge";
  /** `#infrastruktur`, or a person's name. */
  to: string;
  /** One sentence: why now, or why not. */
  why: string;
  /** Null when nothing would be said. */
  card: Card | null;
}

/** What the areas' channels and the responsible would get on the day of `context.now`. */
export async function forecast(context: DueContext): Promise<Forecast[]> {
  return [...(await digestForecasts(context)), ...nudgeForecasts(context)];
}

async function digestForecasts(context: DueContext): Promise<Forecast[]> {
  const { snapshot, store, today } = context;
  const list: Forecast[] = [];
  for (const { slug } of snapshot.plan.areas) {
    const bound = snapshot.channels.filter(({ area }) => area === slug);
    const feeds = snapshot.feeds.filter((feed) =>
      bound.some(({ platform, channel }) => platform === feed.platform && channel === feed.channel),
    );
    for (const feed of feeds.length > 0 ? feeds : [imagined(slug, context)]) {
      const records = await store.weekly.digests(feed, slug, 80);
      const { digest } = await makeDigest(feed, slug, weekOf(today), records, context);
      const to = feeds.length > 0 ? `#${feed.name}` : FORECAST.noChannel(areaNames([slug], snapshot)[0] ?? slug);
      const moment = weeklyMoment(scheduleOf(feed, context), historyOf(records), endOfDay(context.now));
      const why = digest === null ? FORECAST.nothing : whyText(moment, context.now);
      list.push({ kind: "digest", to, why, card: digest === null ? null : digestCard(digest) });
    }
  }
  return list;
}

/** An area that no channel follows yet is shown as if one did. */
function imagined(slug: string, { now, today }: DueContext): Feed {
  const from = instantAtOslo(`${mondayOf(weekOf(today))}T00:00`);
  const feed = defaultFeed({ platform: "local", channel: `forecast:${slug}` }, slug, from < now ? from : now, 0);
  return { ...feed, linesAfter: 0 };
}

function whyText({ due, skipped, next }: WeeklyMoment, now: Instant): string {
  const reason = skipped.at(-1)?.reason;
  if (due !== null) return FORECAST.due(instantText(due.since));
  if (reason !== undefined) return FORECAST.skipped(SKIP_REASONS[reason]);
  return next === null ? FORECAST.never : FORECAST.next(instantText(next.at), osloDate(next.at) === osloDate(now));
}

/** What is due at any time of the day that is looked at counts. */
function endOfDay(now: Instant): Instant {
  return instantAtOslo(`${osloDate(now)}T17:00`);
}

function instantText(at: Instant): string {
  return momentText(osloDate(at), osloWallClock(at).slice(11, 16));
}

/** The nudges are shown whatever day it is, with the day that they come. */
function nudgeForecasts(context: DueContext): Forecast[] {
  const { snapshot, today, now, settings } = context;
  const from = instantAtOslo(`${mondayOf(weekOf(today))}T00:00`);
  const { period } = snapshot.plan;
  const schedule = { ...NUDGE_TIME, from, pause: null, quietWeeks: settings.quietWeeks, period };
  const why = whyText(weeklyMoment(schedule, { settled: null, byHand: null }, endOfDay(now)), now);
  const nudges = nudgesOn(snapshot, snapshot.absences, today).map((nudge): Forecast => {
    return { kind: "nudge", to: personName(snapshot, nudge.person), why, card: nudgeCard(nudge, snapshot, today) };
  });
  const list = adviserListOn(snapshot, today);
  const isEmpty = Object.values(list).every((part) => part.length === 0);
  const own = { kind: "nudge", to: FORECAST.administrator, why, card: adviserCard(list, snapshot, today) } as const;
  return isEmpty ? nudges : [...nudges, own];
}
