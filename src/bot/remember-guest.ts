/** Who is a guest is remembered, so that nobody gives them a responsibility by a name that is typed. */

import { findPerson } from "../model/person.ts";
import { PLATFORM } from "../model/platform.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Store } from "../store.ts";
import type { Incoming } from "./incoming.ts";

/**
 * The snapshot, after what the sender is now has been written down where it is news. Of strangers nothing is kept, for
 * Slack and Teams know who is who; on this machine a name that is typed is a new person. Never rejects: a question is
 * answered though nothing can be written.
 */
export async function rememberGuest(
  { platform, sender }: Incoming,
  snapshot: Snapshot,
  store: Pick<Store, "person" | "read">,
): Promise<Snapshot> {
  const { id, name, external } = sender;
  if (sender.unsure || (!external && !hasGuests(snapshot))) return snapshot;
  const known = findPerson(snapshot.people.values(), platform, { id, email: null });
  const isNews = known === undefined ? external && !PLATFORM[platform].vouches : external || known.external === true;
  if (!isNews) return snapshot;
  try {
    await store.person({ platform, id, name, email: null, external });
    return await store.read();
  } catch {
    return snapshot;
  }
}

function hasGuests({ people }: Snapshot): boolean {
  for (const { external } of people.values()) if (external) return true;
  return false;
}
