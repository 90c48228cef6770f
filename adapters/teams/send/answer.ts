/** Gives a reply to the person who asked, where only those see it who should. */

import { randomUUID } from "node:crypto";
import type { Reply, Sender } from "../../../src/bot/incoming.ts";
import { seenBy } from "../../../src/bot/visibility.ts";
import type { TeamsReferences } from "../../../src/model/teams-reference.ts";
import { TEAMS } from "../../../src/texts/teams.ts";
import { cardMessage, textMessage } from "../draw/message.ts";
import { withoutThread } from "../receive/activity.ts";
import type { Origins } from "../receive/origins.ts";
import { requestOf, type Turn, type Where } from "../surfaces/turn.ts";
import { ConnectorError, Queued } from "./errors.ts";
import type { Late } from "./late.ts";
import type { PacedCalls } from "./paced-calls.ts";
import type { OutgoingMessage } from "./port.ts";
import { firstThatWorks, type Way, waysToAnswer } from "./private.ts";
import { personKey } from "./references.ts";

export interface Answering {
  calls: PacedCalls;
  late: Late;
  references: TeamsReferences;
  origins: Origins;
  /** True when the tenant has targeted messages. */
  targeted: boolean;
  /** Stores an answer for this person alone, to be given soon after the next start. Rejects where it cannot be stored. */
  keep(reply: Reply, asked: { sender: Sender; request: string }): Promise<void>;
  report(what: string, error: unknown): void;
}

/** The reply as everyone in the channel may see it, or null; asked for only when there is no private way. */
export type Publicly = () => Promise<Reply | null>;

/** What Teams or its pace makes wait is given within so long; until then it is kept in memory, and in the outbox over a stop. */
const LATE_WITHIN_MS = 5 * 60_000;

/** Between two attempts at a late answer: twice as long each time, up to the longest. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Sends the reply, or lets it wait for its turn where so much is said at once that Teams' pace has no room for it in
 * time, or where Teams wants to be left alone for longer: what was asked is stored, and asking again would only make the
 * queue longer. Rejects with `ConnectorError` or `Unavailable` when it could not be sent.
 */
export async function giveAnswer(answering: Answering, turn: Turn, reply: Reply, publicly: Publicly): Promise<void> {
  const ways = waysToAnswer(reply, turn.where.place, answering.targeted);
  const giveBy = (deadline: number) =>
    firstThatWorks(ways, (way) => give(way, answering, { ...turn, deadline }, reply, publicly));
  try {
    await giveBy(turn.deadline);
  } catch (error) {
    const wait = busyFor(error);
    if (wait === null || wait >= LATE_WITHIN_MS) throw error;
    const giving = giveLate(answering, turn.deadline + LATE_WITHIN_MS, wait, giveBy);
    answering.late.keep(giving, () => handOver(answering, turn, reply));
    giving.catch((trouble: unknown) => answering.report("late", trouble));
  }
}

/**
 * For after the next start, where it is for this person alone: then it is given in the person's own chat, and nowhere
 * else. False where it is not, or nobody is known by that id.
 */
async function handOver({ keep }: Answering, { activity, where, known }: Turn, reply: Reply): Promise<boolean> {
  if (seenBy(reply.visibility, where.place) !== "asker" || activity.from.aadObjectId === null) return false;
  await keep(reply, { sender: known.sender, request: requestOf(activity) });
  return true;
}

/** How long Teams, or the queue for it, has no time for us, in ms; null where it is something else that is wrong. */
function busyFor(error: unknown): number | null {
  return error instanceof ConnectorError && error.status === 429 ? (error.retryAfter ?? 0) : null;
}

/**
 * Teams was told that all is well and does not deliver again, and neither does the person: until `deadline` whatever is
 * not a clear no is tried again, and once more when the program stops. Twice is better than never.
 */
async function giveLate(
  { calls, late }: Answering,
  deadline: number,
  first: number,
  giveBy: (deadline: number) => Promise<void>,
): Promise<void> {
  let wait = first;
  for (let attempt = 0; ; attempt += 1) {
    await late.pause(wait);
    const end = late.end();
    try {
      return await giveBy(Math.min(deadline, end ?? deadline));
    } catch (error) {
      if (end !== null) throw error;
      const isHopeless = error instanceof Queued || (error instanceof ConnectorError && error.final);
      wait = Math.max(busyFor(error) ?? 0, Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
      if (isHopeless || calls.now() + wait >= deadline) throw error;
    }
  }
}

async function give(way: Way, answering: Answering, turn: Turn, reply: Reply, publicly: Publicly): Promise<void> {
  switch (way) {
    case "here":
      return sendTo(answering, turn.where, turn.deadline, drawn(reply));
    case "targeted": {
      const { message, nonce } = stamped(reply);
      const { where, activity, deadline } = turn;
      answering.origins.remember(nonce, activity.from.id, where);
      await answering.calls.answer(where.conversation, deadline, (port) =>
        port.sendPrivate(where, activity.from.id, message),
      );
      return;
    }
    case "personal":
      return givePersonally(answering, turn, reply);
    case "hinted":
      return sendTo(answering, turn.where, turn.deadline, hinted(reply, await publicly()));
  }
}

/** Sends to a conversation, in its thread. */
export async function sendTo(
  { calls }: Answering,
  where: Where,
  deadline: number,
  message: OutgoingMessage,
): Promise<void> {
  await calls.answer(where.conversation, deadline, (port) => port.send(where, message));
}

async function givePersonally(answering: Answering, turn: Turn, reply: Reply): Promise<void> {
  const { message, nonce } = stamped(reply);
  answering.origins.remember(nonce, turn.activity.from.id, turn.where);
  await sendPersonally(answering, turn, message);
  const line = textMessage(TEAMS.answeredPrivately(turn.known.sender.name));
  // The answer is given; that the thread does not say so is no reason to give it again.
  await sendTo(answering, turn.where, turn.deadline, line).catch((error: unknown) => answering.report("line", error));
}

/** In the person's chat with the bot, which is made if there is none. A known chat that is gone is made anew, once. */
async function sendPersonally(answering: Answering, turn: Turn, message: OutgoingMessage): Promise<void> {
  const { calls, references, report } = answering;
  const { activity, deadline } = turn;
  const key = personKey(activity.from.aadObjectId ?? activity.from.id);
  const known = await references.get(key).catch(() => null);
  if (known !== null && known.parked === null) {
    try {
      await calls.answer(known.conversation, deadline, (port) => port.send(known, message));
      return;
    } catch (error) {
      if (!(error instanceof ConnectorError && error.gone)) throw error;
      await references.park(key, `${error.status}`).catch((trouble: unknown) => report("reference", trouble));
    }
  }
  const {
    serviceUrl,
    from,
    recipient,
    conversation: { tenant },
  } = activity;
  const conversation = await calls.answer(`new:${from.id}`, deadline, (port) =>
    port.newPersonal(serviceUrl, tenant, from.id),
  );
  await calls.answer(conversation, deadline, (port) => port.send({ serviceUrl, conversation }, message));
  const row = {
    key,
    tenant,
    team: null,
    user: from.id,
    conversation: withoutThread(conversation),
    serviceUrl,
    bot: recipient.id,
  };
  await references.put(row).catch((trouble: unknown) => report("reference", trouble));
}

function stamped({ card, text }: Reply): { message: OutgoingMessage; nonce: string } {
  const nonce = randomUUID();
  return { message: cardMessage(card, text, nonce), nonce };
}

/** The reply as a message with a nonce of its own. */
export function drawn(reply: Reply): OutgoingMessage {
  return stamped(reply).message;
}

/** What everyone may see, with a hint how to get it privately; only the hint when nobody else may see the answer. */
function hinted({ understood, stored }: Reply, shown: Reply | null): OutgoingMessage {
  if (shown === null)
    return textMessage(TEAMS.withheld(stored ? (understood.internal ? "internal" : "open") : "nothing"));
  const hint = { kind: "text", tone: "muted", text: TEAMS.privateHint } as const;
  return drawn({ ...shown, card: { ...shown.card, blocks: [...shown.card.blocks, hint] } });
}
