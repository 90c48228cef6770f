/** Where something was said, as the core sees it. */
import type { Place } from "../../../src/model/channel.ts";
import { fields, nameOf, parseJson, words } from "./payload.ts";

/** A channel, and the thread in it where there is one. */
export interface At {
  channel: string;
  /** `ts` of the thread's first message, or null. */
  thread: string | null;
}

/** The same for the person who asks. */
export interface Spot extends At {
  /** True for the bot's own chat with that person, known to be it (`own-chats.ts`): private as it is. */
  own: boolean;
  /** As the delivery calls the channel. */
  name?: string | null;
  /** True where every colleague may read along; left out where nobody has asked Slack, or it does not say. */
  open?: boolean;
}

/** True for direct messages, whomever they are between: the bot's own with a person, or those of two people. */
export function isDirectMessages(channel: string): boolean {
  return channel.startsWith("D");
}

/** True for a person's id, where no channel is known. */
export function isPerson(channel: string): boolean {
  return /^[UW]/.test(channel);
}

/** So Slack calls all private channels, all direct messages, and groups of people. */
const NO_NAME = /^(?:privategroup$|directmessage$|mpdm-)/u;

/** The core's place: which area it speaks of, the connected channels tell. */
export function placeOf({ channel, thread, name, own, open }: Spot): Place {
  if (own) return { channel, kind: "direct", thread };
  const named = NO_NAME.test(name ?? "") ? null : nameOf(name);
  const kind = thread === null ? "channel" : "thread";
  return { channel, kind, thread, ...(named !== null && { name: named }), ...(open === true && { open }) };
}

/** App Home and global shortcuts are in no channel: alone with the bot, as in a direct message. */
export function aloneWith(user: string): Spot {
  return { channel: `D:${user}`, thread: null, own: true };
}

/** Where no channel is known, the person's own direct messages. */
export function directlyTo(user: string): Spot {
  return { channel: user, thread: null, own: true };
}

/** A modal carries where it was opened: nobody else can send it. */
export function writeSpot({ channel, thread, own }: Spot): string {
  return JSON.stringify({ channel, thread, own });
}

/** What `writeSpot` wrote; without it, alone with the person. */
export function readSpot(text: string, user: string): Spot {
  const data = fields(parseJson(text));
  const channel = words(data.channel);
  const alone = aloneWith(user);
  if (channel === null || channel === alone.channel) return alone;
  return { channel, thread: words(data.thread), own: data.own === true };
}
