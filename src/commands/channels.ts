/** `connect`, `disconnect` and `channels`: which channel follows which area, and how it fares. */

import { seesChannelName } from "../bot/rights.ts";
import { type Understood, understood } from "../bot/understood.ts";
import { withWords } from "../cards/ask.ts";
import { button, buttons, muted, text } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { areaNames, channelsCard, previewBlocks } from "../cards/weekly.ts";
import { channelName } from "../model/channel-name.ts";
import type { CommandNamed } from "../model/command.ts";
import type { Digest } from "../model/digest.ts";
import { type Feed, feedOf } from "../model/feed.ts";
import { areaBySlug } from "../model/plan.ts";
import { isChat, PLATFORM } from "../model/platform.ts";
import { CHANNELS, NOT_SET_UP } from "../texts/index.ts";
import { formatCommand } from "../understand/command-text.ts";
import { connectChannel } from "../weekly/due/connect.ts";
import { areasOf } from "../weekly/due/context.ts";
import { channelMeant, type Meant } from "./channel-meant.ts";
import { type Answer, type Context, type Handler, privately } from "./context.ts";
import { digestNow } from "./digest-here.ts";
import { healthOf, isSetUp, nextText } from "./feed-health.ts";

/** Connects; the same again changes nothing. One line goes to the channel, the preview to the one who asked. */
export const handleConnect: Handler<"connect"> = async (command, context) => {
  const { store, snapshot, incoming } = context;
  if (areaBySlug(snapshot.plan, command.area) === undefined) return whichArea(command, context);
  const known = understood("connect", { area: command.area, sure: true });
  const channel = channelMeant(command.channel, context);
  if (channel === null) return whichChannel(command, known, context);
  const { name, ...id } = channel;
  const shown = channelName(channel, CHANNELS.hereFirst);
  const binding = { ...id, area: command.area };
  const isNew = await connectChannel(store, binding, name, incoming.now);
  const [area = ""] = areaNames([command.area], snapshot);
  if (isNew) await announce(channel, command.area, area, context);
  const after = { ...context, snapshot: await store.read() };
  const feed = feedOf(id, after.snapshot);
  const next = feed === undefined ? null : await nextText(feed, command.area, after);
  const { digest } = await digestNow(id, command.area, after);
  const isSilent = digest === null && next !== null;
  return privately(
    {
      title: (isNew ? CHANNELS.connectedTitle : CHANNELS.alreadyConnected)(shown, area),
      blocks: [
        ...(!isChat(id.platform) && next !== null ? [muted(CHANNELS.pageOnly)] : []),
        text(isSetUp(id, context) ? whenText(next, isNew, digest) : `${NOT_SET_UP[id.platform]} ${CHANNELS.asNow}`),
        ...(isSilent ? [] : previewBlocks([{ area: command.area, digest }], after.snapshot)),
      ],
    },
    known,
  );
};

/** A day is only promised to what would be said on it. */
function whenText(next: string | null, isNew: boolean, digest: Digest | null): string {
  if (next === null) return CHANNELS.connectedNoNext;
  if (digest === null) return CHANNELS.silentUntilNews(next);
  return isNew ? CHANNELS.connectedNext(next) : CHANNELS.connectedBefore(next);
}

/** The areas to choose among, for one that was not named or is none. */
function whichArea({ area, channel }: CommandNamed<"connect">, context: Context): Answer {
  const choices = context.snapshot.plan.areas.map(({ slug, name }) =>
    button(name, { name: "connect", area: slug, channel }),
  );
  const blocks = [...(area === "" ? [] : [text(CHANNELS.unknownArea(area))]), buttons(...withWords(choices, context))];
  return privately({ title: CHANNELS.whichArea, blocks }, understood("connect", { ask: true }));
}

async function announce(channel: Meant, slug: string, area: string, { store, incoming }: Context): Promise<void> {
  const { platform, channel: id } = channel;
  if (!isChat(platform)) return;
  await store.outbox.enqueue([
    {
      key: `connected:${platform}:${id}:${slug}:${incoming.request}`,
      kind: "lines",
      to: { kind: "channel", platform, channel: id, thread: null },
      card: { title: CHANNELS.announcement(area), blocks: [] },
      text: CHANNELS.announcement(area),
      edits: null,
      at: incoming.now,
      notAfter: null,
    },
  ]);
}

/** Takes the channel off one area, or off all. */
export const handleDisconnect: Handler<"disconnect"> = async (command, context) => {
  const { store, snapshot } = context;
  const known = understood("disconnect", { area: command.area, sure: true });
  const channel = channelMeant(command.channel, context);
  if (channel === null) return whichChannel(command, known, context);
  const { name: _name, ...id } = channel;
  const shown = channelName(channel, CHANNELS.hereFirst);
  const gone = await store.weekly.disconnect(id, command.area);
  if (gone.length === 0) return privately({ title: CHANNELS.notConnectedTitle(shown), blocks: [] }, known);
  const blocks = [text(CHANNELS.disconnected(areaNames(gone, snapshot)))];
  return privately({ title: CHANNELS.disconnectedTitle(shown), blocks }, known);
};

/** Every connected channel: last, next, and what to put right. */
export const handleChannels: Handler<"channels"> = async (_command, context): Promise<Answer> => {
  const { snapshot } = context;
  const seen = [];
  for (const known of snapshot.feeds) {
    const feed = asSeen(known, context);
    seen.push({ feed, areas: areasOf(feed, snapshot), lines: await healthOf(feed, context) });
  }
  return privately(channelsCard(seen, snapshot, context.today), understood("channels"));
};

/** Without its name for who may not know it. */
function asSeen(feed: Feed, context: Context): Feed {
  const { platform, place } = context.incoming;
  const isHere = feed.platform === platform && feed.channel === place.channel;
  return seesChannelName(context, isHere) ? feed : { ...feed, name: "" };
}

/** In Teams a channel that is chosen with # does not reach us. */
function whichChannel(
  command: CommandNamed<"connect" | "disconnect">,
  known: Understood,
  { incoming }: Context,
): Answer {
  const there = formatCommand({ ...command, channel: null });
  const how = PLATFORM[incoming.platform].namesChannels ? CHANNELS.whichChannel : CHANNELS.whichChannelTeams(there);
  return privately(noticeCard(CHANNELS.title, how), { ...known, ask: true });
}
