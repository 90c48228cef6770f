/** `ukesmelding`: preview, pause, and another time; posting by hand is in `digest-post.ts`. */

import { understood } from "../bot/understood.ts";
import { button, buttons, muted, text } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { areaNames, previewBlocks } from "../cards/weekly.ts";
import { WEEKLY, weeklyTimeText } from "../texts/index.ts";
import { areasOf } from "../weekly/due/context.ts";
import { type Answer, type Context, type Handler, privately } from "./context.ts";
import { areasHere, digestsNow, feedHere } from "./digest-here.ts";
import { postNow } from "./digest-post.ts";
import { nextText } from "./feed-health.ts";

/** `vis` is a private dry run; `nå` posts. */
export const handleDigest: Handler<"digest"> = async ({ action, area }, context) => {
  const areas = area === null ? areasHere(context) : [area];
  if (areas.length === 0) return whichArea(action, context);
  return action === "show" ? preview(areas, context) : postNow(areas, context);
};

async function preview(areas: string[], context: Context): Promise<Answer> {
  const digests = await digestsNow(areas, context);
  const names = areaNames(areas, context.snapshot).join(", ");
  const blocks = [...previewBlocks(digests, context.snapshot), muted(WEEKLY.previewHint)];
  return privately({ title: WEEKLY.previewTitle(names), blocks }, understood("digest", { area: areas[0] ?? null }));
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
