/** How a person is reached in private: on one platform, never on two. */
import type { Destination } from "../../model/outbox.ts";
import { accountKey, type Identity, type Person, type Platform } from "../../model/person.ts";
import type { DueContext } from "./context.ts";

/** Where the person last wrote, else where the person has an account; null for somebody who cannot be reached now. */
export async function destinationOf(
  id: string,
  { store, snapshot, platforms }: DueContext,
): Promise<Destination | null> {
  const person = snapshot.people.get(id);
  const identities = person === undefined ? [] : accountsReached(person, platforms);
  const [first, second] = identities;
  if (first === undefined) return null;
  const last = second === undefined ? null : await lastPlatform(id, store);
  const { platform, id: account } = identities.find((identity) => identity.platform === last) ?? first;
  return { kind: "person", platform, id: account };
}

/** True for somebody with an account on a platform that is connected now. */
export function isReached(person: Person, { platforms }: Pick<DueContext, "platforms">): boolean {
  return accountsReached(person, platforms).length > 0;
}

function accountsReached({ identities }: Person, platforms: DueContext["platforms"]): Identity[] {
  return identities.filter(({ platform }) => platforms.includes(platform));
}

async function lastPlatform(person: string, store: DueContext["store"]): Promise<Platform | null> {
  return (await store.log({ author: person, limit: 1 }))[0]?.platform ?? null;
}

/** `slack:u1`: an account as the settings name it, in small letters. */
export function accountName(account: Identity): string {
  return accountKey(account).toLowerCase();
}
