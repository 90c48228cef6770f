/** Who wrote, as the roster of the conversation vouches for it. */
import type { Sender } from "../../../src/bot/incoming.ts";
import { isLoopbackName } from "../../shared/loopback.ts";
import { type Account, type TeamsActivity, withoutThread } from "../receive/activity.ts";
import { within } from "../receive/patience.ts";
import { ConnectorError } from "../send/errors.ts";
import type { Address, Member, Transport } from "../send/port.ts";
import { isColleague, type Membership } from "./vouched.ts";

export interface Known {
  sender: Sender;
  /** False when the roster could not be asked: the person may read, and is told to try again. */
  certain: boolean;
}

/** One hour: a guest who becomes a colleague waits no longer, and a person costs one call an hour. */
const KEPT_MS = 60 * 60 * 1000;

/** After a roster that failed, so that a silent one does not slow every message down. */
const KEPT_UNCERTAIN_MS = 15 * 1000;

const MOST = 5000;

/** Nobody names more in one line. */
const MOST_NAMED = 5;

/** People are answered within 2.5 s, so that the roster has this long. */
const WAIT_MS = 1500;

interface Kept {
  until: number;
  known: Promise<Known>;
}

export interface PeopleOptions {
  transport(): Promise<Transport>;
  ours: Membership;
  /** The clock on the wall, ms. */
  time(): number;
  /** The person's own chat with the bot, by Entra id, or null. Never rejects. */
  chatWith(aadObjectId: string): Promise<Address | null>;
}

export interface People {
  /** The person who wrote. Never rejects, and never takes longer than 1.5 s once botbuilder is loaded. */
  personOf(activity: TeamsActivity): Promise<Known>;
  /**
   * Those whom a message names, by Teams' own id of them, guests as `external`. Whom the roster did not tell of is left
   * out. Never rejects, and takes no longer.
   */
  mentionedIn(activity: TeamsActivity): Promise<ReadonlyMap<string, Sender>>;
  /** Who an account is now, asked anew in its own chat. Rejects with `ConnectorError` or `Unavailable`. */
  askedAnew(chat: Address, who: Account): Promise<Sender>;
}

/** Finds people in the roster, keeping them. */
export function createPeople({ transport, ours, time, chatWith }: PeopleOptions): People {
  const kept = new Map<string, Kept>();

  async function ask(activity: TeamsActivity, who: Account, isWriter: boolean): Promise<Known> {
    const { serviceUrl } = activity;
    try {
      // The first message after a start waits for botbuilder; that is no fault of the roster's.
      const port = await transport();
      const place = { serviceUrl, conversation: rosterOf(activity) };
      const member = await within(WAIT_MS, memberIn(port, place, who));
      return isWriter ? writerOf(who, member, ours) : mentionedOf(who, member, ours);
    } catch (error) {
      const certain = hasNoRoster(error, serviceUrl);
      const external = !certain || who.aadObjectId === null;
      return { sender: { ...nameless(who), external, ...(certain ? {} : { unsure: true }) }, certain };
    }
  }

  /** «Loggfør» works in chats that the bot is not in, whose roster it may not see: there the person's own chat tells. */
  async function memberIn(port: Transport, place: Address, { id, aadObjectId }: Account): Promise<Member> {
    try {
      return await port.member(place, id);
    } catch (error) {
      const isClosed = error instanceof ConnectorError && error.gone && aadObjectId !== null;
      const chat = isClosed ? await chatWith(aadObjectId) : null;
      if (chat === null || chat.conversation === place.conversation) throw error;
      return port.member(chat, id);
    }
  }

  async function find(activity: TeamsActivity, who: Account, isWriter: boolean): Promise<Known> {
    const key = `${isWriter ? "" : "@"}${who.id} ${rosterOf(activity)}`;
    const now = time();
    const found = kept.get(key);
    if (found !== undefined && found.until > now) return found.known;
    const known = ask(activity, who, isWriter);
    keep(kept, key, { until: now + KEPT_MS, known });
    const { certain } = await known;
    if (!certain) keep(kept, key, { until: now + KEPT_UNCERTAIN_MS, known });
    return known;
  }

  return {
    async askedAnew(chat, who) {
      const port = await transport();
      try {
        return writerOf(who, await within(WAIT_MS, port.member(chat, who.id)), ours).sender;
      } catch (error) {
        if (!hasNoRoster(error, chat.serviceUrl)) throw error;
        return { ...nameless(who), external: false };
      }
    },
    personOf: (activity) => find(activity, activity.from, true),
    async mentionedIn(activity) {
      const others = activity.mentions.filter(({ id }) => id !== activity.recipient.id && !id.startsWith("28:"));
      const named = [...new Map(others.map((one) => [one.id, one])).values()].slice(0, MOST_NAMED);
      const found = await Promise.all(
        named.map(async (one) => [one.id, await find(activity, { ...one, aadObjectId: null }, false)] as const),
      );
      return new Map(found.flatMap(([id, { certain, sender }]) => (certain ? [[id, sender] as const] : [])));
    },
  };
}

/** The team's for a channel, else the chat's. */
function rosterOf({ conversation }: TeamsActivity): string {
  return conversation.team ?? withoutThread(conversation.id);
}

/**
 * A connector on this machine without a roster is a stand-in: there the activity alone says who it is. Microsoft's own
 * always has one, and names what is wrong.
 */
function hasNoRoster(error: unknown, serviceUrl: string): boolean {
  const isMissing = error instanceof ConnectorError && error.status === 404 && error.code === null;
  return isMissing && isLoopbackName(new URL(serviceUrl).hostname);
}

function keep(kept: Map<string, Kept>, key: string, entry: Kept): void {
  kept.delete(key);
  kept.set(key, entry);
  const oldest = kept.keys().next().value;
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}

/** Guests and people of other tenants only read (`promises.md`, P9). */
function writerOf(who: Account, member: Member, ours: Membership): Known {
  const { id, name } = nameless(who);
  const external = who.aadObjectId === null || !isColleague(member, who.aadObjectId, ours);
  // An outsider's address is not ours to trust: it must not make somebody one of our own.
  return { sender: { id, name: member.name ?? name, email: external ? null : member.email, external }, certain: true };
}

/** Whom the roster has no Entra id for cannot be told from others of the same name. */
function mentionedOf(who: Account, member: Member, ours: Membership): Known {
  const aadObjectId = member.aadObjectId ?? who.aadObjectId;
  const { sender } = writerOf({ ...who, aadObjectId }, member, ours);
  return { sender, certain: aadObjectId !== null };
}

function nameless({ id, aadObjectId, name }: Account): Omit<Sender, "external" | "unsure"> {
  return { id: aadObjectId ?? id, name: name || id, email: null };
}
