/**
 * What is remembered of a conversation, for a quarter of an hour: what it is about, what was stored last, and what was
 * asked. Plain data behind a port of its own, so that another process can answer the next line. A button never forgets,
 * this does.
 */
import type { Answer } from "../commands/context.ts";
import type { Button } from "../model/card.ts";
import type { Command, SaidOfOne } from "../model/command.ts";
import type { Instant } from "../model/week.ts";
import type { Incoming } from "./incoming.ts";
import type { Understood } from "./understood.ts";

/** A conversation is between one person and the bot, in one place and thread; what is said in another is not of it. */
export interface Talk {
  /** Codes of the activities last shown, written or asked about, each once, the newest first. */
  focus: { code: string; at: Instant }[];
  said: SaidLast | null;
  asked: Question | null;
  /** The request that came last, with what it was read as: delivered again it means the same again. */
  last: { request: string; input: Incoming["input"]; follow: Follow | null };
}

/** What was stored last: what «samme for I3» carries over, and «angre det» takes back. */
export interface SaidLast {
  /** Each by its code. */
  writes: SaidOfOne[];
  /** The request that stored it: the log knows its entries by it. */
  request: string;
  /** What the person had typed; null for a bare tap. */
  typed: string | null;
  at: Instant;
}

/** The last question, so that it can be answered by typing as well as by tapping. */
export interface Question {
  title: string;
  buttons: Button[];
  awaitsDate?: NonNullable<Answer["awaitsDate"]>;
  awaitsActivity?: NonNullable<Answer["awaitsActivity"]>;
  /** Code of the one activity that was asked about, or null. */
  activity: string | null;
  name: Understood["name"];
  /** True where something typed waits for the answer; false for a list of which one may choose. */
  waits: boolean;
  /** True where the first of it is stored, and the rest may be. */
  partly: boolean;
  at: Instant;
}

/** A line that goes on from what was said before, as it was understood. */
export interface Follow {
  command: Command;
  /** The words that the log is to keep, where they are more than the line itself. */
  typed: string | null;
  /** Code of the activity that it is about though it does not name it, or null. */
  about: string | null;
  /** What the line would have been by itself, where that is worth offering beside the question. */
  otherwise: Command | null;
}

/** A line that goes on, with nothing of it but the command unless it is said. */
export function followOf(command: Command, more: Partial<Follow> = {}): Follow {
  return { command, typed: null, about: null, otherwise: null, ...more };
}

/** Where conversations are remembered. Each is forgotten a quarter of an hour after its last line. */
export interface Conversations {
  /** What is remembered under this key, or null. */
  recall(key: string, now: Instant): Promise<Talk | null>;
  /** Remembers this in the place of what was there. */
  keep(key: string, talk: Talk, now: Instant): Promise<void>;
}

const LASTS_MS = 15 * 60_000;
const MOST_KEPT = 1000;

/** True for what was said lately enough to go on from. */
export function isFresh({ at }: { at: Instant }, now: Instant): boolean {
  return Math.abs(Date.parse(now) - Date.parse(at)) <= LASTS_MS;
}

/** The part of a conversation that one still goes on from. */
export interface Lately extends Pick<Talk, "focus" | "said" | "asked"> {
  /** True where what was stored last is the last that was said. */
  isJustSaid: boolean;
}

/** What of it is fresh. */
export function latelyOf(talk: Talk | null, now: Instant): Lately {
  const focus = (talk?.focus ?? []).filter((one) => isFresh(one, now));
  const said = talk !== null && talk.said !== null && isFresh(talk.said, now) ? talk.said : null;
  const asked = talk !== null && talk.asked !== null && isFresh(talk.asked, now) ? talk.asked : null;
  return { focus, said, asked, isJustSaid: said !== null && said.request === talk?.last.request };
}

/** True where the request that came last is delivered again. Another input of the same key tells what it is itself. */
export function isAgain({ last }: Talk, { request, input }: Incoming): boolean {
  return input.kind === "text" && last.request === request;
}

/** The conversation that a message belongs to. */
export function conversationOf({ platform, sender, place }: Incoming): string {
  return `${platform}\n${sender.id}\n${place.channel}\n${place.thread ?? ""}`;
}

/** Conversations in the memory of this process, written out as a database would have them. */
export function keepConversations(): Conversations {
  const kept = new Map<string, { json: string; at: Instant }>();
  return {
    async recall(key, now) {
      const found = kept.get(key);
      return found === undefined || !isFresh(found, now) ? null : (JSON.parse(found.json) as Talk);
    },
    async keep(key, talk, now) {
      kept.delete(key); // the newest stands last
      const [oldest] = kept.size >= MOST_KEPT ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(key, { json: JSON.stringify(talk), at: now });
    },
  };
}
