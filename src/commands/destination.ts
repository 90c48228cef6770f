/** Where a private message to somebody goes: to Slack or Teams; on this machine also to the page's own people. */

import type { Destination } from "../model/outbox.ts";
import { CHATS, isChat } from "../model/platform.ts";
import { destinationOf } from "../weekly/due/persons.ts";
import type { Context } from "./context.ts";

/** One place for the person (id), or null for somebody who is in neither. */
export async function destinationFor(
  person: string,
  { store, snapshot, settings, incoming, today }: Context,
): Promise<Destination | null> {
  const { now, platform } = incoming;
  const given = { store, snapshot, settings, now, today };
  const inChat = await destinationOf(person, { ...given, platforms: CHATS });
  if (inChat !== null || isChat(platform)) return inChat;
  return destinationOf(person, { ...given, platforms: settings.platforms.filter((one) => one === platform) });
}
