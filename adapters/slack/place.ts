/** Where something was said, as the core sees it. */
import type { Place } from "../../src/channel.ts";
import { fields, parseJson, words } from "./payload.ts";

/** A channel, and the thread in it where there is one. */
export interface Spot {
  channel: string;
  /** `ts` of the thread's first message, or null. */
  thread: string | null;
  /** As the delivery calls the channel. */
  name?: string | null;
}

/** True for the direct messages between a person and the bot. */
export function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}

/** True for a person's id, where no channel is known. */
export function isPerson(channel: string): boolean {
  return /^[UW]/.test(channel);
}

/** The core's place: which area it speaks of, the connected channels tell. */
export function placeOf({ channel, thread, name }: Spot): Place {
  if (isDirect(channel)) return { channel, kind: "direct", thread };
  const place = { channel, kind: thread === null ? "channel" : "thread", thread } as const;
  // So Slack calls private channels, all of them.
  return name === undefined || name === null || name === "privategroup" ? place : { ...place, name };
}

/** App Home and global shortcuts are in no channel: alone with the bot, as in a direct message. */
export function aloneWith(user: string): Spot {
  return { channel: `D:${user}`, thread: null };
}

/** A modal carries where it was opened. */
export function writeSpot({ channel, thread }: Spot): string {
  return JSON.stringify({ channel, thread });
}

/** What `writeSpot` wrote; without it, alone with the person. */
export function readSpot(text: string, user: string): Spot {
  const data = fields(parseJson(text));
  const channel = words(data.channel);
  return channel === null ? aloneWith(user) : { channel, thread: words(data.thread) };
}
