/** Where the bot can write without being asked: one row for each channel, group chat and person, kept over restarts. */

import { isDeepStrictEqual } from "node:util";
import type { TeamsReference, TeamsReferences } from "../../../src/model/teams-reference.ts";
import { type TeamsActivity, withoutThread } from "../receive/activity.ts";

/** Key of a person's personal chat. */
export function personKey(aadObjectId: string): string {
  return `user:${aadObjectId}`;
}

/** The person's chat with the bot, or null where there is none that can be used. Never rejects. */
export async function openChat(references: TeamsReferences, aadObjectId: string): Promise<TeamsReference | null> {
  const row = await references.get(personKey(aadObjectId)).catch(() => null);
  return row === null || row.parked !== null ? null : row;
}

/** Teams' ids of chats with a bot begin so. Two people's chat, where our card may stand, is `19:…`, and «personal» too. */
const BOTS_OWN = /^a:/u;

/** True for a person's own chat with the bot, and for no other. `anyChat`: without authentication, any personal one. */
export function isOwnChat({ conversation }: Pick<TeamsActivity, "conversation">, anyChat: boolean): boolean {
  return conversation.kind === "personal" && (anyChat || BOTS_OWN.test(conversation.id));
}

/**
 * The row that an activity tells of, or null when it tells of none: a person without an Entra id, or (`anyChat` false)
 * two people's chat, which is not where to write to one of them in private.
 */
export function referenceOf(activity: TeamsActivity, anyChat: boolean): Omit<TeamsReference, "parked"> | null {
  const { conversation, from, recipient, serviceUrl } = activity;
  const { kind, tenant, team, channel } = conversation;
  const isPersonal = kind === "personal";
  const id = withoutThread(conversation.id);
  if (isPersonal && (from.aadObjectId === null || !isOwnChat(activity, anyChat))) return null;
  const key = isPersonal ? personKey(from.aadObjectId ?? "") : (channel ?? id);
  return {
    key,
    tenant,
    team,
    user: isPersonal ? from.id : null,
    conversation: channel ?? id,
    serviceUrl,
    bot: recipient.id,
  };
}

/** The store, where what it says already is not written again. It is asked each time: another process may have parked the row. */
export function keepReferences(store: TeamsReferences): TeamsReferences {
  return {
    ...store,
    async put(row) {
      if (!isDeepStrictEqual(await store.get(row.key), { ...row, parked: null })) await store.put(row);
    },
  };
}
