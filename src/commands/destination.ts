/** Where a private message to somebody goes. On this machine it is not sent: Slack and Teams are. */

import type { Destination } from "../model/outbox.ts";
import { CHATS } from "../model/platform.ts";
import { destinationOf } from "../weekly/due/persons.ts";
import type { Context } from "./context.ts";

/** One place for the person (id), or null for somebody who is in neither. */
export function destinationFor(
  person: string,
  { store, snapshot, settings, incoming, today }: Context,
): Promise<Destination | null> {
  return destinationOf(person, { store, snapshot, settings, now: incoming.now, today, platforms: CHATS });
}
