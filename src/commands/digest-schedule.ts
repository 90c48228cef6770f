/** `ukesmelding pause`, `fortsett` and `tid`: of the channel that is meant, with what it leads to and how it is taken back. */

import { understood } from "../bot/understood.ts";
import { button, buttons, muted, text } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { areaNames, howToConnect } from "../cards/weekly.ts";
import type { Block } from "../model/card.ts";
import { channelName } from "../model/channel-name.ts";
import type { CommandNamed } from "../model/command.ts";
import { type Feed, feedOf, isPaused } from "../model/feed.ts";
import { CHANNELS, WEEKLY, weeklyTimeText } from "../texts/index.ts";
import { areasOf } from "../weekly/due/context.ts";
import { isPostingClock } from "../weekly/schedule/posting-hours.ts";
import { type Answer, type Context, type Handler, privately } from "./context.ts";
import { feedsMeant, isHere } from "./digest-here.ts";
import { nextText } from "./feed-health.ts";

type Change = CommandNamed<"digest-pause"> | CommandNamed<"digest-time">;

const LAST_DAY = 5;
const USUAL_TIME = "08:30";
const MONDAY = 1;

/** Pauses, or goes on. */
export const handleDigestPause: Handler<"digest-pause"> = async (command, context) => {
  const { on, until, unread } = command;
  if (unread !== null) return notChanged(WEEKLY.resumedTitle, WEEKLY.badPause(unread), command);
  if (until !== null && until <= context.today) {
    return notChanged(WEEKLY.resumedTitle, WEEKLY.pausePast(until), command);
  }
  return change(command, context, async (feed) => {
    const { weekly } = context.store;
    await weekly.schedule(feed, { paused: on, pausedUntil: on ? until : null }, context.incoming.now);
    if (!on) {
      const was = isPaused(feed, context.today) ? [] : [text(WEEKLY.wasNotPaused)];
      return { title: WEEKLY.resumedTitle, lines: was, last: [muted(WEEKLY.pauseAgain)] };
    }
    const { area, channel } = command;
    const resume = button(WEEKLY.resume, { name: "digest-pause", on: false, until: null, unread: null, area, channel });
    const line = until === null ? WEEKLY.pausedForGood : WEEKLY.pausedUntil(until);
    return { title: WEEKLY.pausedTitle, lines: [text(line)], last: [buttons(resume)] };
  });
};

/** Another day, another time or both; what is not said stays. */
export const handleDigestTime: Handler<"digest-time"> = async (command, context) => {
  const problem = timeProblem(command);
  if (problem !== null) return notChanged(WEEKLY.sameTimeTitle, problem, command);
  return change(command, context, async (feed) => {
    const { weekday, time } = { weekday: command.weekday ?? feed.weekday, time: command.time ?? feed.time };
    await context.store.weekly.schedule(feed, { weekday, time }, context.incoming.now);
    return { title: WEEKLY.timeTitle, lines: [text(WEEKLY.time(weeklyTimeText(weekday, time)))], last: [] };
  });
};

/** Why nothing can be posted then; null when it can. */
function timeProblem({ weekday, time, unread }: CommandNamed<"digest-time">): string | null {
  if (unread !== null) return WEEKLY.badTime(unread);
  if (time !== null && !isPostingClock(time)) return WEEKLY.badHour(time, Math.min(weekday ?? MONDAY, LAST_DAY));
  return weekday !== null && weekday > LAST_DAY ? WEEKLY.badDay(time ?? USUAL_TIME) : null;
}

function notChanged(title: string, problem: string, { name, area }: Change): Answer {
  return privately(noticeCard(title, problem), understood(name, { area, ask: true }));
}

/** What was done: its title, what it means, and the way back. */
interface Done {
  title: string;
  lines: Block[];
  last: Block[];
}

/** Changes the one channel that is meant, and says when its next digest comes; else asks which. */
async function change(command: Change, context: Context, make: (feed: Feed) => Promise<Done>): Promise<Answer> {
  const feeds = feedsMeant(command, context);
  const [feed, another] = feeds;
  if (feed === undefined || another !== undefined) return whichChannel(command, feeds, context);
  const { title, lines, last } = await make(feed);
  const after = { ...context, snapshot: await context.store.read() };
  const changed = feedOf(feed, after.snapshot) ?? feed;
  const [area] = areasOf(changed, after.snapshot);
  const next = area === undefined ? null : await nextText(changed, area, after);
  const blocks = [...lines, ...concerns(changed, after), ...(next === null ? [] : [muted(WEEKLY.next(next))]), ...last];
  return privately({ title, blocks }, understood(command.name, { area: command.area, sure: true }));
}

/** Which channel it is about, where that is not the one that it is written in. */
function concerns(feed: Feed, context: Context): Block[] {
  if (isHere(feed, context)) return [];
  return [muted(WEEKLY.concerns(channelName(feed), areaNames(areasOf(feed, context.snapshot), context.snapshot)))];
}

/** None is meant, or several: what to tap or to write. */
function whichChannel(command: Change, feeds: readonly Feed[], context: Context): Answer {
  const { snapshot } = context;
  const { area, channel } = command;
  const known = understood(command.name, { area, ask: true });
  if (channel !== null) return notConnected(channel, context);
  if (area !== null) {
    const [name = ""] = areaNames([area], snapshot);
    const examples = feeds.map((feed) => `ukesmelding pause ${channelName(feed)}`);
    const problem = feeds.length === 0 ? WEEKLY.nobodyFollows(name, area) : WEEKLY.severalFollow(name, examples);
    return privately(noticeCard(WEEKLY.whichArea, problem), known);
  }
  const followed = snapshot.plan.areas.filter(
    ({ slug }) => feedsMeant({ area: slug, channel: null }, context).length > 0,
  );
  if (followed.length === 0) {
    return privately(noticeCard(WEEKLY.noChannelTitle, howToConnect(snapshot)), known);
  }
  const choices = followed.map(({ slug, name }) => button(name, { ...command, area: slug }));
  return privately({ title: WEEKLY.whichArea, blocks: [buttons(...choices)] }, known);
}

/** A channel is named that gets no digest, or that nobody has told the bot of. */
export function notConnected(channel: string, { snapshot }: Context): Answer {
  const card = noticeCard(CHANNELS.notConnectedTitle(`#${channel}`), howToConnect(snapshot));
  return privately(card, understood("channels", { ask: true }));
}
