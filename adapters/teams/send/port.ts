/** What the rest of the adapter asks of the connector, in plain data. `transport.ts` serves it. */
import type { AdaptiveCard } from "../draw/adaptive-card.ts";

/** Where something is sent. `conversation` may name a thread: `19:…;messageid=…`. */
export interface Address {
  serviceUrl: string;
  conversation: string;
}

export interface OutgoingMessage {
  /** Words above the card, or the whole message; null for a card alone. */
  text: string | null;
  /** What a notification and a screen reader get. */
  summary: string;
  card: AdaptiveCard | null;
}

/** Where a sent message stands. */
export interface Posted {
  conversation: string;
  activity: string;
}

/** A person as the roster of a conversation tells. */
export interface Member {
  /** Teams' id of the person for this bot: `29:…`. */
  id: string | null;
  aadObjectId: string | null;
  name: string | null;
  email: string | null;
  /** A guest's has `#EXT#` in it. */
  principal: string | null;
  role: string | null;
  tenant: string | null;
}

/** Every method rejects with `ConnectorError`, or `Unavailable` when the bot gets no token; none is done twice. */
export interface Transport {
  send(to: Address, message: OutgoingMessage): Promise<Posted>;
  /** Seen by one member of the conversation only, where the tenant has targeted messages (public preview). */
  sendPrivate(to: Address, userId: string, message: OutgoingMessage): Promise<Posted>;
  update(to: Address, activity: string, message: OutgoingMessage): Promise<void>;
  delete(to: Address, activity: string): Promise<void>;
  /** A new thread in the channel that `to` names. */
  newThread(to: Address, tenant: string, message: OutgoingMessage): Promise<Posted>;
  /** The personal chat with this person, made if there is none: its conversation id. */
  newPersonal(serviceUrl: string, tenant: string, userId: string): Promise<string>;
  member(to: Address, userId: string): Promise<Member>;
  /** `standard`, `private` or `shared`; null where the team does not tell of the channel. */
  channelType(serviceUrl: string, of: { team: string; channel: string }): Promise<string | null>;
}
