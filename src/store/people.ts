/**
 * Who somebody is that is seen on a platform. An account that is not known belongs to the person with the same e-mail,
 * if any; two persons are never merged later. A person's name and e-mail are those of the first of their accounts:
 * platforms know people differently, and nobody is to be renamed by each answer.
 */
import { accountKey, type Person, type Platform } from "../model/person.ts";

/** Somebody as a platform tells of them. */
export interface SeenPerson {
  platform: Platform;
  id: string;
  name: string;
  email: string | null;
  /** Whether this account is a guest's; left out where it is not known, and then it stays as it was. */
  external?: boolean | undefined;
}

/** A person as stored, without the accounts. */
export type PersonRow = Pick<Person, "id" | "name" | "email">;

/** An account as stored: whose it is, and whether it was a guest's when last seen. */
export interface AccountRow {
  platform: Platform;
  id: string;
  person: string;
  external: boolean;
}

/** Everybody who is known. */
export interface Directory {
  people: ReadonlyMap<string, Person>;
  /** By `accountKey`. */
  identities: ReadonlyMap<string, Person>;
  /** By person: the key of the account that tells name and e-mail, the first that was known. */
  toldBy: ReadonlyMap<string, string>;
  /** Accounts (by `accountKey`) of guests and people of other organisations. */
  externals: ReadonlySet<string>;
}

/** What is to be stored: each row is new, or takes the place of the one with the same id. */
export interface PersonWrite {
  person: PersonRow;
  account: AccountRow;
}

/** Everybody, from the rows. `accounts` stand in the order in which they came to be known. */
export function directoryOf(persons: readonly PersonRow[], accounts: readonly AccountRow[]): Directory {
  const people = new Map<string, Person>(persons.map((row) => [row.id, { ...row, identities: [] }]));
  const identities = new Map<string, Person>();
  const toldBy = new Map<string, string>();
  for (const account of accounts) {
    const key = accountKey(account);
    if (!toldBy.has(account.person)) toldBy.set(account.person, key);
  }
  for (const account of accounts.toSorted(byAccount)) {
    const owner = people.get(account.person);
    if (owner === undefined) continue;
    owner.identities.push({ platform: account.platform, id: account.id });
    identities.set(accountKey(account), owner);
  }
  const externals = new Set(accounts.filter(({ external }) => external).map(accountKey));
  for (const person of people.values()) {
    const isExternal = person.identities.every((account) => externals.has(accountKey(account)));
    if (isExternal && person.identities.length > 0) person.external = true;
  }
  return { people, identities, toldBy, externals };
}

function byAccount(left: AccountRow, right: AccountRow): number {
  return compare(left.platform, right.platform) || compare(left.id, right.id);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** As it is stored: well-formed text, the e-mail in lower case, no e-mail rather than an empty one. */
export function asStored({ platform, id, name, email, external }: SeenPerson): SeenPerson {
  const address = email?.trim().toLowerCase().toWellFormed() ?? "";
  return {
    platform,
    id: id.toWellFormed(),
    name: name.toWellFormed(),
    email: address === "" ? null : address,
    external,
  };
}

/** The person, where nothing about them is to be written; `seen` is as `asStored` makes it. */
export function personKnown(directory: Directory, seen: SeenPerson): Person | undefined {
  const known = directory.identities.get(accountKey(seen));
  if (known === undefined) return undefined;
  const isSame = nameFor(directory, known, seen) === known.name && emailFor(directory, known, seen) === known.email;
  const wasExternal = directory.externals.has(accountKey(seen));
  return isSame && wasExternal === (seen.external ?? wasExternal) ? known : undefined;
}

/** What is to be written of somebody who is not known so (`personKnown`). */
export function personWrite(directory: Directory, seen: SeenPerson): PersonWrite {
  const { platform, id, name, email } = seen;
  const known = directory.identities.get(accountKey(seen)) ?? byEmail(directory, email);
  const person =
    known === undefined
      ? { id: nextId(directory), name, email }
      : { id: known.id, name: nameFor(directory, known, seen), email: emailFor(directory, known, seen) };
  const external = seen.external ?? directory.externals.has(accountKey(seen));
  return { person, account: { platform, id, person: person.id, external } };
}

/** Persons are `p1`, `p2` …, and a number is never given again. */
function nextId({ people }: Directory): string {
  const numbers = [...people.keys()].map((id) => Number(id.slice(1)) || 0);
  return `p${Math.max(0, ...numbers) + 1}`;
}

/** The name `known` is to have: the one seen, unless it is another of their accounts that tells. */
function nameFor(directory: Directory, known: Person, seen: SeenPerson): string {
  return tellsOf(directory, known, seen) ? seen.name : known.name;
}

/**
 * The e-mail `known` is to have: the one seen, unless none was, or another account tells it. None where it has become
 * another person's: what was known before is theirs no more, and that one has it.
 */
function emailFor(directory: Directory, known: Person, seen: SeenPerson): string | null {
  if (seen.email === null || seen.email === known.email) return known.email;
  if (known.email !== null && !tellsOf(directory, known, seen)) return known.email;
  return byEmail(directory, seen.email) === undefined ? seen.email : null;
}

/** True for the first account of a person. */
function tellsOf({ toldBy }: Directory, { id }: Person, seen: SeenPerson): boolean {
  const first = toldBy.get(id);
  return first === undefined || first === accountKey(seen);
}

function byEmail({ people }: Directory, email: string | null): Person | undefined {
  return email === null ? undefined : [...people.values()].find((person) => person.email === email);
}
