/** What has been said on the local page since the program started. The plan's own memory is the database, not this. */
import { randomUUID } from "node:crypto";
import type { Instant } from "../../src/model/week.ts";
import type { AdaptiveCard } from "../teams/draw/adaptive-card.ts";

export interface Message {
  /** Grows with every message. */
  id: number;
  /** The page's id of the request that it belongs to, or null for a notice. */
  request: string | null;
  at: Instant;
  from: "person" | "bot";
  visibility: "private" | "channel";
  text: string;
  /** As Teams would draw it; null for what is only text. */
  card: AdaptiveCard | null;
}

interface Kept extends Message {
  channel: string;
  person: string;
}

export interface Conversation {
  /** Another value after a restart, when the ids begin anew. */
  session: string;
  add(channel: string, person: string, message: Omit<Message, "id">): void;
  /** What `person` may see in `channel`, newer than message `after`, oldest first. */
  seen(channel: string, person: string, after: number): Message[];
}

/** Messages kept; the oldest are forgotten first. */
const KEPT = 1000;

/** An empty conversation, in memory only. */
export function createConversation(): Conversation {
  const kept: Kept[] = [];
  let newest = 0;
  return {
    session: randomUUID(),
    add(channel, person, message) {
      newest += 1;
      kept.push({ ...message, id: newest, channel, person });
      if (kept.length > KEPT) kept.shift();
    },
    seen(channel, person, after) {
      return kept
        .filter((message) => message.id > after && message.channel === channel)
        .filter((message) => message.visibility === "channel" || message.person === person)
        .map(({ channel: _channel, person: _person, ...message }) => message);
    },
  };
}
