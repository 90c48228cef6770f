/** Posts of the outbox to Teams: a new thread, a line in a thread, an edit, a message to a person. */

import { randomUUID } from "node:crypto";
import type { Post } from "../../../src/model/outbox.ts";
import type { TeamsReference, TeamsReferences } from "../../../src/model/teams-reference.ts";
import { DeliveryError, type Messenger } from "../../shared/messenger.ts";
import { cardMessage } from "../draw/message.ts";
import type { People } from "../people/people.ts";
import { ConnectorError, Unavailable } from "./errors.ts";
import type { PacedCalls } from "./paced-calls.ts";
import { personKey } from "./references.ts";

/** A post waits this long for its turn and its answer. */
const WITHIN_MS = 8000;

/**
 * Each post is tried once: Teams cannot be asked whether one arrived, so that a person decides about a doubtful one
 * (`promises.md`, P5). A conversation that is gone is parked.
 */
export function createMessenger(
  calls: PacedCalls,
  references: TeamsReferences,
  people: Pick<People, "askedAnew">,
): Messenger {
  return {
    platform: "teams",
    ready: () => true,
    async send(post) {
      const row = await rowFor(post, calls, references);
      try {
        return await deliver(post, row, calls);
      } catch (error) {
        if (error instanceof ConnectorError && isConversationGone(error, post)) {
          await references.park(row.key, `${error.status}`);
        }
        throw deliveryError(error);
      }
    },
    async whoIs(id) {
      const { user, ...chat } = await rowFor({ to: { kind: "person", platform: "teams", id } }, calls, references);
      try {
        return await people.askedAnew(chat, { id: user ?? id, name: "", aadObjectId: id });
      } catch (error) {
        throw deliveryError(error);
      }
    },
  };
}

/** Where one message is edited or answered, it may be that message alone that somebody has removed (404). */
function isConversationGone({ gone, status }: ConnectorError, { to, edits }: Post): boolean {
  const isAboutMessage = edits !== null || (to.kind === "channel" && to.thread !== null);
  return gone && !(isAboutMessage && status === 404);
}

async function deliver({ to, card, text, edits }: Post, row: TeamsReference, calls: PacedCalls): Promise<string> {
  const message = cardMessage(card, text, randomUUID());
  const deadline = calls.now() + WITHIN_MS;
  const { conversation, serviceUrl, tenant } = row;
  if (edits !== null) {
    await calls.post(conversation, deadline, (port) => port.update({ serviceUrl, conversation }, edits, message));
    return edits;
  }
  const thread = to.kind === "channel" ? to.thread : null;
  if (thread === null && row.team !== null) {
    const posted = await calls.post(conversation, deadline, (port) =>
      port.newThread({ serviceUrl, conversation }, tenant, message),
    );
    return posted.activity;
  }
  const place = thread === null ? conversation : `${conversation};messageid=${thread}`;
  return (await calls.post(conversation, deadline, (port) => port.send({ serviceUrl, conversation: place }, message)))
    .activity;
}

async function rowFor(
  { to }: Pick<Post, "to">,
  calls: PacedCalls,
  references: TeamsReferences,
): Promise<TeamsReference> {
  const key = to.kind === "person" ? personKey(to.id) : to.channel;
  const known = await references.get(key);
  if (known !== null && known.parked === null) return known;
  if (to.kind === "channel" || known !== null) throw final(known === null ? "unknown_conversation" : "bot_removed");
  return newChat(to.id, calls, references);
}

/** A person who has not written yet can be written to where the app is installed for them. */
async function newChat(id: string, calls: PacedCalls, references: TeamsReferences): Promise<TeamsReference> {
  const neighbour = (await references.all()).find(({ parked }) => parked === null);
  if (neighbour === undefined) throw final("unknown_conversation");
  const { serviceUrl, tenant, bot } = neighbour;
  try {
    const deadline = calls.now() + WITHIN_MS;
    const conversation = await calls.post(`new:${id}`, deadline, (port) => port.newPersonal(serviceUrl, tenant, id));
    const row = { key: personKey(id), tenant, team: null, user: null, conversation, serviceUrl, bot };
    await references.put(row);
    return { ...row, parked: null };
  } catch (error) {
    const { trouble, final: isFinal, retryAfter } = deliveryError(error);
    // Nothing has been said yet: an empty chat is nothing that arrived.
    throw new DeliveryError(trouble, { certain: true, final: isFinal, retryAfter });
  }
}

function final(trouble: string): DeliveryError {
  return new DeliveryError(trouble, { certain: true, final: true, retryAfter: null });
}

function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof Unavailable)
    return new DeliveryError("login", { certain: true, final: false, retryAfter: null });
  if (!(error instanceof ConnectorError)) throw error;
  const { status, retryAfter } = error;
  const seconds = retryAfter === null ? null : retryAfter / 1000;
  return new DeliveryError(status === null ? "no_answer" : `http_${status}`, {
    certain: error.arrived === "no",
    final: error.final,
    retryAfter: seconds,
  });
}
