/** `ukesmelding`: preview, post by hand, pause, and another time. */
import { button, buttons, muted, text } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { areaNames, previewBlocks } from "../cards/weekly.ts";
import { areasOf } from "../due/context.ts";
import { feedOf, makeDigest, postOf, record } from "../due/digests.ts";
import { nextPostingTime } from "../schedule/posting-hours.ts";
import { weekOf } from "../schedule/week-id.ts";
import { WEEKLY, weeklyTimeText } from "../texts.ts";
import { understood } from "../understood.ts";
import type { ChannelId, Feed } from "../weekly.ts";
import { type Answer, type Context, type Handler, privately } from "./context.ts";
import { instantText, nextText } from "./feed-health.ts";

/** How many records back a digest can depend on. */
const LOOK_BACK = 20;

/** `vis` is a private dry run; `nå` posts. */
export const handleDigest: Handler<"digest"> = async ({ action, area }, context) => {
  const areas = area === null ? areasHere(context) : [area];
  if (areas.length === 0) return whichArea(action, context);
  return action === "show" ? preview(areas, context) : postNow(areas, context);
};

async function preview(areas: string[], context: Context): Promise<Answer> {
  const digests = [];
  for (const area of areas)
    digests.push({ area, digest: (await digestNow(channelHere(context), area, context)).digest });
  const names = areaNames(areas, context.snapshot).join(", ");
  const blocks = [...previewBlocks(digests, context.snapshot), muted(WEEKLY.previewHint)];
  return privately({ title: WEEKLY.previewTitle(names), blocks }, understood("digest", { area: areas[0] ?? null }));
}

/** Once per request; at night it waits for the morning. */
async function postNow(areas: string[], context: Context): Promise<Answer> {
  const { store, snapshot, incoming, settings } = context;
  const known = understood("digest", { area: areas[0] ?? null, sure: true });
  const feed = feedHere(context);
  if (feed === undefined) return privately(noticeCard(WEEKLY.whichArea, WEEKLY.needsChannel), { ...known, ask: true });
  const when = nextPostingTime(incoming.now, settings.quietWeeks);
  const posted = [];
  for (const area of areas) posted.push(await postOne(feed, area, context));
  if (posted.every((was) => !was))
    return privately(
      noticeCard(WEEKLY.nothingTitle(areaNames(areas, snapshot).join(", ")), WEEKLY.nothingToPost),
      known,
    );
  const line = when === incoming.now ? WEEKLY.postedNow : WEEKLY.postedLater(instantText(when));
  await store.read();
  return privately({ title: WEEKLY.postedTitle(`#${feed.name}`), blocks: [text(line)] }, known);
}

async function postOne(feed: Feed, area: string, context: Context): Promise<boolean> {
  const { store, snapshot, incoming, today } = context;
  const key = `digest:${feed.platform}:${feed.channel}:${area}:hand:${incoming.request}`;
  if ((await store.outbox.post(key)) !== null) return true;
  const { digest, memory } = await digestNow(feed, area, context);
  if (digest === null) return false;
  const week = weekOf(today);
  const kept = record(feed, area, {
    week,
    now: incoming.now,
    outcome: "posted",
    upTo: snapshot.newest,
    byHand: true,
    digest: { document: digest, memory },
    post: key,
  });
  return store.weekly.settle([kept], [postOf(key, feed, digest, incoming.now, null)]);
}

/** What the digest of an area says in this channel now. */
export async function digestNow(channel: ChannelId, area: string, context: Context) {
  const { store, snapshot, incoming, today } = context;
  const records = await store.weekly.digests(channel, area, LOOK_BACK);
  return makeDigest(channel, area, weekOf(today), records, { store, snapshot, now: incoming.now, today });
}

function whichArea(action: "show" | "now", { snapshot }: Context): Answer {
  const choices = snapshot.plan.areas.map(({ slug, name }) => button(name, { name: "digest", action, area: slug }));
  return privately({ title: WEEKLY.whichArea, blocks: [buttons(...choices)] }, understood("digest", { ask: true }));
}

/** Pauses, or goes on. */
export const handleDigestPause: Handler<"digest-pause"> = async ({ on, until }, context) => {
  const feed = feedHere(context);
  const known = understood("digest-pause", { sure: true });
  if (feed === undefined) return privately(noticeCard(WEEKLY.whichArea, WEEKLY.needsChannel), known);
  await context.store.weekly.schedule(feed, { paused: on, pausedUntil: on ? until : null }, context.incoming.now);
  return afterChange(on ? WEEKLY.pausedTitle : WEEKLY.resumedTitle, [], context, known);
};

/** Another day and time. */
export const handleDigestTime: Handler<"digest-time"> = async ({ weekday, time }, context) => {
  const feed = feedHere(context);
  const known = understood("digest-time", { sure: true });
  if (feed === undefined) return privately(noticeCard(WEEKLY.whichArea, WEEKLY.needsChannel), known);
  await context.store.weekly.schedule(feed, { weekday, time }, context.incoming.now);
  return afterChange(WEEKLY.timeTitle, [WEEKLY.time(weeklyTimeText(weekday, time))], context, known);
};

async function afterChange(
  title: string,
  lines: string[],
  context: Context,
  known: Answer["understood"],
): Promise<Answer> {
  const after = { ...context, snapshot: await context.store.read() };
  const feed = feedHere(after);
  const [area] = feed === undefined ? [] : areasOf(feed, after.snapshot);
  const next = feed === undefined || area === undefined ? null : await nextText(feed, area, after);
  const blocks = [...lines.map(text), ...(next === null ? [] : [muted(WEEKLY.next(next))])];
  return privately({ title, blocks }, known);
}

function channelHere({ incoming }: Context): ChannelId {
  return { platform: incoming.platform, channel: incoming.place.channel };
}

function feedHere(context: Context): Feed | undefined {
  return feedOf(channelHere(context), context.snapshot);
}

function areasHere(context: Context): string[] {
  const connected = areasOf(channelHere(context), context.snapshot);
  const { area } = context.parsing;
  return connected.length > 0 || area === null ? connected : [area];
}
