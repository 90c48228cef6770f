/** Who administers is known from the first word on, so that the bot can write to them (what it must tell is once only). */

import { findPerson } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Store } from "../store.ts";
import type { Incoming } from "./incoming.ts";
import { type RightSettings, rightOf } from "./rights.ts";

/**
 * The snapshot, after an administrator who was not known has been written down. Whoever is named by an e-mail is nobody
 * that a platform could write to until an account of theirs was seen, and they may do for weeks with questions, which
 * make nobody known. Never rejects: a question is answered though nothing can be written.
 */
export async function rememberAdministrator(
  { platform, sender }: Incoming,
  snapshot: Snapshot,
  store: Pick<Store, "person" | "read">,
  settings: RightSettings,
): Promise<Snapshot> {
  if (sender.unsure || rightOf(sender, platform, settings) !== "administrator") return snapshot;
  const { id, name, email, external } = sender;
  if (findPerson(snapshot.people.values(), platform, { id, email: null }) !== undefined) return snapshot;
  try {
    await store.person({ platform, id, name, email, external });
    return await store.read();
  } catch {
    return snapshot;
  }
}
