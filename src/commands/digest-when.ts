/** `ukesmelding tid`, «når kommer neste ukesmelding»: when the digest comes. */

import { allows, seesChannelName } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { muted, text } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { areaNames, howToConnect } from "../cards/weekly.ts";
import type { Block } from "../model/card.ts";
import { feedName } from "../model/channel-name.ts";
import { COMMANDS, type CommandNamed } from "../model/command.ts";
import { type Feed, isPaused } from "../model/feed.ts";
import { CHANNELS, NOT_SET_UP, WEEKLY } from "../texts/index.ts";
import { areasOf } from "../weekly/due/context.ts";
import { type Answer, type Context, type Handler, privately } from "./context.ts";
import { feedsMeant, isHere } from "./digest-here.ts";
import { notConnected } from "./digest-schedule.ts";
import { isSetUp, nextText } from "./feed-health.ts";

/** Of the channel meant; where none is, of each there is. */
export const handleDigestWhen: Handler<"digest-when"> = async (command, context): Promise<Answer> => {
  const known = understood("digest-when", { area: command.area, sure: true });
  const feeds = feedsToTell(command, context);
  if (feeds.length === 0) return privately(nobody(command, context), known);
  const blocks: Block[] = [];
  for (const feed of feeds) blocks.push(...(await whenBlocks(feed, context)));
  const mayChange = allows(context.right, COMMANDS["digest-time"].needed) && !context.forAll;
  const change = mayChange ? [muted(WEEKLY.changeTime)] : [];
  return privately({ title: WEEKLY.whenTitle, blocks: [...blocks, muted(WEEKLY.onlyNews), ...change] }, known);
};

function feedsToTell(command: CommandNamed<"digest-when">, context: Context): readonly Feed[] {
  const { area, channel } = command;
  const meant = feedsMeant(command, context);
  return meant.length > 0 || area !== null || channel !== null ? meant : context.snapshot.feeds;
}

function nobody({ area, channel }: CommandNamed<"digest-when">, context: Context) {
  const { snapshot } = context;
  if (channel !== null) return notConnected(channel, context).card;
  const [name = ""] = area === null ? [] : areaNames([area], snapshot);
  if (area !== null) return noticeCard(WEEKLY.whenTitle, WEEKLY.nobodyFollows(name, area));
  return noticeCard(WEEKLY.whenTitle, CHANNELS.none, howToConnect(snapshot));
}

async function whenBlocks(feed: Feed, context: Context): Promise<Block[]> {
  const { snapshot } = context;
  const shown = seesChannelName(context, isHere(feed, context)) ? feed : { ...feed, name: "" };
  const areas = areasOf(feed, snapshot);
  const next = await nextText(feed, areas[0] ?? "", context);
  const lines = [
    ...(isSetUp(feed, context) ? [] : [NOT_SET_UP[feed.platform]]),
    ...(isPaused(feed, context.today) ? [CHANNELS.paused(feed.pausedUntil)] : []),
    ...(next === null ? [] : [CHANNELS.next(next)]),
  ];
  const name = feedName(shown, areaNames(areas, snapshot));
  const head = { kind: "text", text: name, tone: "strong" } as const;
  return [head, text(WEEKLY.fixed(feed.weekday, feed.time)), ...lines.map(muted)];
}
