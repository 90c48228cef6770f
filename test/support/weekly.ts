/** The region with a Slack channel, a clock that is turned by hand, and all posts sent at once. */

import type { Input, Reply } from "../../src/bot/incoming.ts";
import { cardText } from "../../src/cards/text.ts";
import type { Place } from "../../src/model/channel.ts";
import type { Delivery, Post } from "../../src/model/outbox.ts";
import type { Platform } from "../../src/model/person.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { encodePayload } from "../../src/payload/button-payload.ts";
import { buttonsOf, openRegion, type Region } from "./region.ts";

/** The regional adviser. */
export const EDITOR = { id: "U1", name: "Kari Moen", email: "kari@fjell.no", external: false };

/** Somebody in the reference group. */
export const MEMBER = { id: "U2", name: "Ola Nordmann", email: "ola@fjell.no", external: false };

/** The channel of the reference group. */
export const PLACE: Place = { channel: "C1", kind: "channel", name: "infrastruktur" };

/** How something is said, where it is not by the adviser in the channel in Slack. */
interface Said {
  place?: Place;
  sender?: typeof EDITOR;
  platform?: Platform;
}

const ADMINISTRATOR = { AKTIVITET_ADMINISTRATORS: "kari@fjell.no" };

/** Monday 19 November 2018, 10 o'clock. Nothing is connected yet. */
export async function openWeekly(settings: Record<string, string> = ADMINISTRATOR) {
  return onDays(await openRegion(":memory:", settings), "2018-11-19T10:00");
}

/** The same where the bot was installed at this moment; `file` to go on with what is in it. */
export async function openFresh(installed: string, file = ":memory:") {
  return onDays(await openRegion(file, ADMINISTRATOR, installed), installed);
}

/** A region whose clock stands at `start`, spoken to in the Slack channel; posts go out on these platforms. */
export function onDays(region: Region, start: string, platforms: readonly Platform[] = ["slack"]) {
  const { bot } = region;
  let at = instantAtOslo(start);
  let count = 0;
  const says = (text: string, said?: Said): Promise<Reply> => does({ kind: "text", text }, said);
  const does = (input: Input, { place = PLACE, sender = EDITOR, platform = "slack" }: Said = {}): Promise<Reply> => {
    count += 1;
    return bot.handle({ request: `w${count}`, platform, sender, place, way: "slash", message: null, now: at, input });
  };
  let sent = 0;
  /** One look at the database at a local time: everything that can be sent is. */
  const round = async (local: string, settle?: (post: Post) => Delivery): Promise<Post[]> => {
    at = instantAtOslo(local);
    await bot.due(at, platforms);
    const posts: Post[] = [];
    for (;;) {
      const post = await bot.claim(platforms, at, { holder: "test", dead: [], wall: at, lease: at });
      if (post === null) return posts;
      sent += 1;
      posts.push(post);
      await bot.delivered(post, settle?.(post) ?? { outcome: "sent", message: `${sent}.0` }, at);
    }
  };
  /** Taps the button with this label on an answer or on a post. */
  const taps = (shown: Pick<Reply, "card">, label: string) => {
    const button = buttonsOf({ ...shown, text: "" } as Reply).find((one) => one.label === label);
    if (button === undefined) throw new Error(`no ${label} in ${cardText(shown.card)}`);
    return does({ kind: "tap", payload: encodePayload(button) });
  };
  const setTime = (local: string) => {
    at = instantAtOslo(local);
  };
  return { ...region, says, taps, round, setTime };
}

/** A post as text; empty where there is none. */
export function textOf(post: Post | undefined): string {
  return post === undefined ? "" : cardText(post.card);
}
