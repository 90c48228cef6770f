/** How a person is reached in private: on one platform, never on two. */
import type { Card } from "../../model/card.ts";
import type { Destination } from "../../model/outbox.ts";
import type { Identity, Person, Platform } from "../../model/person.ts";
import { type Instant, osloDate } from "../../model/week.ts";
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

/** Person ids of the administrators that are named in the settings and known. */
function administratorsOf({ snapshot, settings }: DueContext): string[] {
  const named = new Set(settings.administrators.map((entry) => entry.toLowerCase()));
  return [...snapshot.people.values()]
    .filter(({ email, identities }) => {
      const names = identities.map(accountName);
      return (email !== null && named.has(email)) || names.some((name) => named.has(name));
    })
    .map(({ id }) => id);
}

/** Something that every administrator is to be told, each under a key of their own. */
export interface Report {
  key(person: string): string;
  card: Card;
  /** Null: never too late. */
  notAfter: Instant | null;
}

/**
 * Stores a report for each administrator who can be reached now; what waits, was sent or is in doubt is left as it is.
 * One that could not be delivered is owed still (in Teams nobody can be written to before the bot has met somebody
 * there): it is made again when the administrator becomes known, and tried again once each day.
 */
export async function reportToAdministrators(report: Report, context: DueContext): Promise<void> {
  for (const administrator of await reachedAdministrators(context)) await reportTo(administrator, report, context);
}

async function reportTo({ who, to, isKnown }: Administrator, { key, card, notAfter }: Report, context: DueContext) {
  const { outbox } = context.store;
  const [first, met] = [key(who), `${key(who)}:met`];
  const content = { kind: "report", to, card, text: card.title, edits: null, at: context.now, notAfter } as const;
  // Looked for first: what is told once is come by at every look for years.
  const told = await outbox.post(first);
  if (told === null) return outbox.enqueue([{ key: first, ...content }]);
  if (told.state !== "failed") return;
  const again = isKnown ? await outbox.post(met) : told;
  if (again === null) return outbox.enqueue([{ key: met, ...content }]);
  const isEarlier = osloDate(again.settledAt ?? again.at) < context.today;
  if (again.state === "failed" && isEarlier) await outbox.decide(again.key, true, context.now);
}

interface Administrator {
  /** Stays the same when somebody named by an account becomes known. */
  who: string;
  to: Destination;
  /** False for somebody whom only the settings name. */
  isKnown: boolean;
}

/** Administrators who can be reached now. */
export async function reachedAdministrators(context: DueContext): Promise<Administrator[]> {
  const { snapshot, settings } = context;
  const reached: Administrator[] = [];
  for (const person of administratorsOf(context)) {
    const to = await destinationOf(person, context);
    const accounts = snapshot.people.get(person)?.identities.map(accountName) ?? [];
    const named = settings.administrators.find((entry) => accounts.includes(entry.toLowerCase()));
    if (to !== null) reached.push({ who: named?.toLowerCase() ?? person, to, isKnown: true });
  }
  const others = unknownAdministrators(context).map(
    (account) => ({ who: accountName(account), to: { kind: "person", ...account }, isKnown: false }) as const,
  );
  return [...reached, ...others];
}

function accountName({ platform, id }: Identity): string {
  return `${platform}:${id}`.toLowerCase();
}

/** Those named by a platform's own id who have not reported anything yet, and so are nobody we know. */
function unknownAdministrators({ snapshot, settings, platforms }: DueContext): Identity[] {
  const known = [...snapshot.people.values()].flatMap(({ identities }) => identities);
  const isKnown = (named: Identity) =>
    known.some(({ platform, id }) => platform === named.platform && id.toLowerCase() === named.id.toLowerCase());
  return settings.administrators
    .flatMap((entry) => {
      const platform = platforms.find((one) => entry.toLowerCase().startsWith(`${one}:`));
      return platform === undefined ? [] : [{ platform, id: entry.slice(platform.length + 1) }];
    })
    .filter((named) => !isKnown(named));
}
