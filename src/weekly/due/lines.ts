/** One-line channel notices: what a group should know before Monday, gathered for ten minutes. */

import { linesCard, lineText } from "../../cards/channel-lines.ts";
import { cardText } from "../../cards/text.ts";
import { type NetChange, netChanges } from "../../model/changes.ts";
import type { ChannelLine } from "../../model/channel-line.ts";
import type { Feed } from "../../model/feed.ts";
import type { ActivityFields, LogEntry } from "../../model/log.ts";
import type { NewPost } from "../../model/outbox.ts";
import { activityByCode, type Plan } from "../../model/plan.ts";
import { STATUS } from "../../model/status.ts";
import { keyOfEntry, type Told } from "../../model/told.ts";
import { type Instant, later } from "../../model/week.ts";
import { wordsOf } from "../../model/words-of-entries.ts";
import { isPostingTime } from "../schedule/posting-hours.ts";
import { weeklyMoment } from "../schedule.ts";
import { type DueContext, feedsOf } from "./context.ts";
import { deliveredHistory, entriesBetween, scheduleOf } from "./digests.ts";

/** Later than this the next digest has told it. */
const LATEST_MS = 2 * 24 * 3_600_000;

/** What happens within this time becomes one message. */
const GATHERED_MS = 10 * 60_000;

/** So shortly before a digest nothing else is posted. */
const DIGEST_NEAR_MS = 60 * 60_000;

/** The digest of this week is the one whose thread is current. */
const CURRENT_MS = 7 * 24 * 3_600_000;

/**
 * Posts what has been gathered long enough, area by area, and moves the channel's mark on in the same step. When somebody
 * writes meanwhile, the next look makes them anew.
 */
export async function makeLines(context: DueContext): Promise<void> {
  const { store, snapshot, now, settings } = context;
  if (!isPostingTime(now, settings.quietWeeks)) return;
  for (const { feed, areas } of feedsOf(context)) {
    if (feed.linesAfter >= snapshot.newest) continue;
    const entries = await entriesBetween(store, feed.linesAfter, snapshot.newest);
    const perArea = areas.map((area) => ({ area, lines: linesOf(entriesIn(area, entries, context)) }));
    const told = perArea.filter(({ lines }) => lines.length > 0);
    if (
      told.length > 0 &&
      isStillGathering(
        entries,
        told.flatMap(({ lines }) => lines),
        now,
      )
    )
      continue;
    if (await isDigestNear(feed, areas, context)) continue;
    const posts = await Promise.all(told.map(({ area, lines }) => linesPost(feed, area, lines, context)));
    await store.weekly.advanceLines(feed, feed.linesAfter, snapshot.newest, posts);
  }
}

function entriesIn(area: string, entries: LogEntry[], { snapshot }: DueContext): LogEntry[] {
  return entries.filter(({ activity }) => activity !== null && areaOf(activity, snapshot.plan) === area);
}

/** An activity that was taken out of the plan keeps its letter, and so its area. */
function areaOf(code: string, plan: Plan): string | undefined {
  return activityByCode(plan, code)?.area ?? plan.areas.find(({ letter }) => code.startsWith(letter))?.slug;
}

/**
 * What these rows (oldest first) amount to, told to the channel; a percentage, a note, «uendret» are not, and a corrected
 * text of the plan is nothing to call a group together for.
 */
export function linesOf(entries: LogEntry[]): ChannelLine[] {
  const shown = entries.filter(({ internal }) => !internal);
  const changes = netChanges(shown)
    .map(toldPart)
    .filter(({ after }) => Object.keys(after).length > 0);
  return changes.flatMap((change) => {
    const entry = shown.findLast((one) => one.activity === change.activity && isBehind(one, change));
    return entry === undefined ? [] : [{ change, entry: toldNow(entry, entries) }];
  });
}

/** A status that a group hears about, and a deadline that was moved or taken away: one that is new comes with the digest. */
function toldPart({ activity, before, after }: NetChange): NetChange {
  const told: Partial<ActivityFields> = {};
  if (after.status !== undefined && STATUS[after.status].told) told.status = after.status;
  if (after.deadline !== undefined && before.deadline) told.deadline = after.deadline;
  return { activity, before, after: told };
}

/** With the comment as it was put right meanwhile; one that was undone or made internal is left out. */
function toldNow(entry: LogEntry, entries: readonly LogEntry[]): LogEntry {
  return wordsOf(entries).of(entry.id) === "open" ? corrected(entry, entries) : { ...entry, note: null };
}

function corrected(entry: LogEntry, entries: readonly LogEntry[]): LogEntry {
  const undone = entries.filter(({ kind }) => kind === "undo").map(({ refersTo }) => refersTo);
  const correction = entries.findLast(
    ({ id, kind, refersTo }) => kind === "correction" && refersTo === entry.id && !undone.includes(id),
  );
  if (correction === undefined) return entry;
  // Whoever said the words, they are named by the entry they stand in.
  const { after, origin, at } = correction.note === null ? entry : correction;
  const note = correction.note ?? entry.note;
  return corrected({ ...entry, id: correction.id, note, after, origin, at }, entries);
}

function isBehind({ after }: LogEntry, change: NetChange): boolean {
  return Object.keys(change.after).some((field) => field in after);
}

/** Ten minutes from the first of what is to be told: a slip that is undone by then is never posted. */
function isStillGathering(entries: LogEntry[], lines: ChannelLine[], now: Instant): boolean {
  const codes = new Set(lines.map(({ change }) => change.activity));
  const first = entries.find(({ activity }) => activity !== null && codes.has(activity));
  return first !== undefined && later(first.at, GATHERED_MS) > now;
}

/** What the digest is about to tell is left to it. */
async function isDigestNear(feed: Feed, areas: readonly string[], context: DueContext): Promise<boolean> {
  const soon = later(context.now, DIGEST_NEAR_MS);
  for (const area of areas) {
    const records = await context.store.weekly.digests(feed, area, 20);
    const history = await deliveredHistory(records, context.store);
    const { next } = weeklyMoment(scheduleOf(feed, context), history, context.now);
    if (next !== null && next.at <= soon) return true;
  }
  return false;
}

async function linesPost(feed: Feed, area: string, lines: ChannelLine[], context: DueContext): Promise<NewPost> {
  const { snapshot, now, today } = context;
  const { platform, channel } = feed;
  const thread = await currentThread(feed, area, context);
  const card = linesCard(lines, area, snapshot, today);
  const newest = Math.max(...lines.map(({ entry }) => entry.id));
  const key = `lines:${platform}:${channel}:${area}:${newest}`;
  const to = { kind: "channel", platform, channel, thread } as const;
  const told = toldInLines(lines, context);
  return {
    key,
    kind: "lines",
    to,
    card,
    text: cardText(card),
    edits: null,
    at: now,
    notAfter: later(now, LATEST_MS),
    told,
  };
}

/** Whose words the lines tell, and each line without them. */
function toldInLines(lines: readonly ChannelLine[], { snapshot, today }: DueContext): Told[] {
  return lines.flatMap((line) => {
    const key = line.entry.note === null ? null : keyOfEntry(line.entry);
    if (key === null) return [];
    const bare = lineText({ ...line, entry: { ...line.entry, note: null } }, snapshot, today);
    return [{ words: [key], text: lineText(line, snapshot, today), bare }];
  });
}

/** The message under which this week's talk belongs, or null. */
async function currentThread(feed: Feed, area: string, { store, now }: DueContext): Promise<string | null> {
  const records = await store.weekly.digests(feed, area, 5);
  const current = records.find(({ post, at }) => post !== null && later(at, CURRENT_MS) > now);
  return current?.post == null ? null : ((await store.outbox.post(current.post))?.message ?? null);
}
