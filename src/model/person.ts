/** Persons, their identities on the platforms, their rights, and who holds which role. */
import type { IsoDate } from "./week.ts";

export type Platform = "slack" | "teams" | "local";

/** One person's account on one platform. */
export interface Identity {
  platform: Platform;
  /** The platform's own id: Slack `U…`, Teams' Entra object id, the local page's name. */
  id: string;
}

/** `slack:U1`: one account, as a key. */
export function accountKey({ platform, id }: Identity): string {
  return `${platform}:${id}`;
}

/** From the least to the most. */
export const RIGHTS = ["reader", "contributor", "editor", "administrator"] as const;

export type Right = (typeof RIGHTS)[number];

export interface Person {
  /** Our own id, never a platform's: `p1`. */
  id: string;
  name: string;
  /** Lower case, where the platform tells; it links one person across platforms. */
  email: string | null;
  identities: Identity[];
  /** Set for guests and people of other organisations, as they were last seen on every platform they are known on. */
  external?: true;
}

/** Who holds a role, and when. `to` is the last day, or null while it lasts. */
export interface RoleHolder {
  role: string;
  person: string;
  from: IsoDate;
  to: IsoDate | null;
}

/** True if `holder` held its role on `date`. */
export function holdsOn(holder: RoleHolder, date: IsoDate): boolean {
  return holder.from <= date && (holder.to === null || date <= holder.to);
}

/** The person with this identity, or with this e-mail on another platform; undefined for one not seen before. */
export function findPerson(
  people: Iterable<Person>,
  platform: Platform,
  { id, email }: { id: string; email: string | null },
): Person | undefined {
  const all = [...people];
  const isTheirs = (identity: Identity) => identity.platform === platform && identity.id === id;
  const known = all.find(({ identities }) => identities.some(isTheirs));
  return known ?? (email === null ? undefined : all.find((person) => person.email === email.toLowerCase()));
}

/**
 * True where it is known that these are two persons: a platform keeps the accounts of its own apart, and whoever has
 * another e-mail address is another. One without an address, on a platform of their own, may be the same person again.
 */
export function areSurelyTwo(one: Pick<Person, "email" | "identities">, other: Pick<Person, "email" | "identities">) {
  const platforms = one.identities.map(({ platform }) => platform);
  const isKeptApart = other.identities.some(({ platform }) => platforms.includes(platform));
  return isKeptApart || (one.email !== null && other.email !== null && one.email !== other.email);
}
