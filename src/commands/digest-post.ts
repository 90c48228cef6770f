/** `ukesmelding nå`: a digest posted by hand, once, and only when it has something to say that is not told already. */

import { understood } from "../bot/understood.ts";
import { text } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { areaNames, previewBlocks } from "../cards/weekly.ts";
import { channelName } from "../model/channel-name.ts";
import type { Digest } from "../model/digest.ts";
import type { Feed } from "../model/feed.ts";
import { isChat } from "../model/platform.ts";
import { type Instant, later, osloDate } from "../model/week.ts";
import type { DigestRecord } from "../model/weekly.ts";
import { StoreError } from "../store.ts";
import { CHANNELS, WEEKLY } from "../texts/index.ts";
import { areasOf } from "../weekly/due/context.ts";
import { DIGEST_LATEST_MS, postOf, record, withoutLost } from "../weekly/due/digests.ts";
import { nextPostingTime } from "../weekly/schedule/posting-hours.ts";
import { weekOf } from "../weekly/schedule/week-id.ts";
import { BY_HAND_MS } from "../weekly/schedule.ts";
import { type Answer, type Context, privately } from "./context.ts";
import { digestAt, digestsNow, feedHere, LOOK_BACK } from "./digest-here.ts";
import { instantText } from "./feed-health.ts";

/** What became of one area: on its way, told already (when), or nothing to tell. */
type Posted = { outcome: "posted" } | { outcome: "told"; at: Instant } | { outcome: "nothing" };

/** In the channel that is named, where one is. At night and in a weekend it waits for the morning; in a quiet week it is refused. */
export async function postNow(areas: string[], named: Feed | undefined, context: Context): Promise<Answer> {
  const { incoming, settings } = context;
  const known = understood("digest", { area: areas[0] ?? null, sure: true });
  if (!isChat(incoming.platform)) return showOnly(areas, context);
  const feed = named ?? feedFor(areas, context);
  if (feed === undefined) {
    const names = areaNames(areas, context.snapshot).join(", ");
    return privately(noticeCard(WEEKLY.notPostedTitle, WEEKLY.noChannel(names, areas[0] ?? "")), known);
  }
  const when = nextPostingTime(incoming.now, settings.quietWeeks);
  if (Date.parse(when) - Date.parse(incoming.now) > BY_HAND_MS) {
    return privately(noticeCard(WEEKLY.notPostedTitle, WEEKLY.quietUntil(instantText(when))), known);
  }
  const all: Posted[] = [];
  for (const area of areas) all.push(await postOne(feed, area, when, context));
  if (!all.some(({ outcome }) => outcome === "posted")) return privately(nothingPosted(areas, all, context), known);
  const line = when === incoming.now ? WEEKLY.postedNow : WEEKLY.postedLater(instantText(when));
  return privately({ title: WEEKLY.postedTitle(channelName(feed, CHANNELS.here)), blocks: [text(line)] }, known);
}

/** This channel where it follows the areas; from elsewhere the only one that does. Never a channel that does not. */
function feedFor(areas: readonly string[], context: Context): Feed | undefined {
  const { snapshot, incoming } = context;
  const follows = (feed: Feed) => areas.every((area) => areasOf(feed, snapshot).includes(area));
  const here = feedHere(context);
  if (here !== undefined && follows(here)) return here;
  const [only, another] = snapshot.feeds.filter((feed) => feed.platform === incoming.platform && follows(feed));
  return another === undefined ? only : undefined;
}

/** On this machine nobody but oneself would read what is posted by hand. */
async function showOnly(areas: string[], context: Context): Promise<Answer> {
  const digests = await digestsNow(areas, context);
  const blocks = [text(WEEKLY.nothingFromHere), ...previewBlocks(digests, context.snapshot)];
  return privately({ title: WEEKLY.notPostedTitle, blocks }, understood("digest", { area: areas[0] ?? null }));
}

function nothingPosted(areas: string[], all: readonly Posted[], { snapshot }: Context) {
  const names = areaNames(areas, snapshot).join(", ");
  const told = all.find((one) => one.outcome === "told");
  return noticeCard(
    WEEKLY.nothingTitle(names),
    told === undefined ? WEEKLY.nothingToPost : WEEKLY.alreadyTold(instantText(told.at)),
  );
}

/** How often it is made anew because somebody wrote meanwhile. */
const ATTEMPTS = 10;

async function postOne(feed: Feed, area: string, when: Instant, context: Context): Promise<Posted> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const posted = await tryToPost(feed, area, when, { ...context, snapshot: await context.store.read() });
    if (posted !== null) return posted;
  }
  throw new StoreError("locked", new Error("somebody wrote every time"));
}

/** Null when the log went on while it was made. */
async function tryToPost(feed: Feed, area: string, when: Instant, context: Context): Promise<Posted | null> {
  const { store, snapshot, incoming } = context;
  const { now, request } = incoming;
  const records = await store.weekly.digests(feed, area, LOOK_BACK);
  if (records.some(({ digest }) => digest?.request === request)) return { outcome: "posted" };
  const { digest, memory } = await digestAt(when, feed, area, records, context);
  if (digest === null) return { outcome: "nothing" };
  const last = (await withoutLost(records, store)).find(({ outcome }) => outcome === "posted");
  if (last !== undefined && !tellsNews(digest) && Date.parse(now) - Date.parse(last.at) < BY_HAND_MS) {
    return { outcome: "told", at: last.at };
  }
  const key = keyByHand(feed, area, snapshot.newest, records);
  const week = weekOf(osloDate(when));
  const content = { digest: { document: digest, memory, request }, post: key, byHand: true, upTo: snapshot.newest };
  const kept = record(feed, area, { week, now, outcome: "posted", ...content });
  const post = postOf(key, feed, digest, now, later(when, DIGEST_LATEST_MS));
  const isPosted = (await store.weekly.settle([kept], [post])) || (await store.outbox.post(key)) !== null;
  return isPosted ? { outcome: "posted" } : null;
}

/** True when a line rests on something reported since the last digest. */
function tellsNews({ sections }: Digest): boolean {
  return sections.some(({ lines }) => lines.some(({ entries }) => entries.length > 0));
}

/** The same for two who ask in the same moment; another one once a digest with the same news has been lost. */
function keyByHand(
  { platform, channel }: Feed,
  area: string,
  newest: number,
  records: readonly DigestRecord[],
): string {
  const before = records.filter(({ byHand, upTo }) => byHand && upTo === newest).length;
  return `digest:${platform}:${channel}:${area}:hand:${newest}.${before}`;
}
