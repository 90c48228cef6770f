/** What only administrators are told, and who they are now. */
import { alike } from "../../model/alike.ts";
import type { Card } from "../../model/card.ts";
import type { Destination, Post } from "../../model/outbox.ts";
import type { Identity, Person } from "../../model/person.ts";
import { type Instant, osloDate } from "../../model/week.ts";
import type { WeekId } from "../schedule/week-id.ts";
import type { DueContext } from "./context.ts";
import { accountName, destinationOf } from "./persons.ts";

/** The administrators that are named in the settings and known. Who is a guest by now reads only, whoever it is. */
function administratorsOf({ snapshot, settings }: Pick<DueContext, "snapshot" | "settings">): Person[] {
  const named = new Set(settings.administrators.map((entry) => entry.toLowerCase()));
  return [...snapshot.people.values()].filter(({ email, identities, external }) => {
    const names = identities.map(accountName);
    return !external && ((email !== null && named.has(email)) || names.some((name) => named.has(name)));
  });
}

/** What the key of the adviser's own list begins with: a nudge by its hours, and for administrators alone. */
const LIST = "adviser:";

/** Key of the adviser's own list. `who`: as `reachedAdministrators` calls them. */
export function listKey(who: string, week: WeekId): string {
  return `${LIST}${who}:${week}`;
}

/**
 * True for a post that only administrators are to read, on its way to somebody who is none any more: what waits may be
 * older than the settings.
 */
export function isForFormerAdministrator(
  { kind, key, to }: Pick<Post, "kind" | "key" | "to">,
  context: Pick<DueContext, "snapshot" | "settings">,
): boolean {
  if ((kind !== "report" && !key.startsWith(LIST)) || to.kind !== "person") return false;
  const account = accountName(to);
  const known = administratorsOf(context).flatMap(({ identities }) => identities.map(accountName));
  const unknown = unknownAdministrators({ ...context, platforms: [to.platform] }).map(accountName);
  return ![...known, ...unknown].includes(account);
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
 * there): it is made again when the administrator becomes known, and tried again once each day, where the administrator
 * is then.
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
  const isElsewhere = !alike(again.to, to);
  if (again.state === "failed" && (isEarlier || isElsewhere)) await outbox.decide(again.key, true, context.now, to);
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
  const reached: Administrator[] = [];
  for (const { id, identities } of administratorsOf(context)) {
    const to = await destinationOf(id, context);
    const accounts = identities.map(accountName);
    const named = context.settings.administrators.find((entry) => accounts.includes(entry.toLowerCase()));
    if (to !== null) reached.push({ who: named?.toLowerCase() ?? id, to, isKnown: true });
  }
  const others = unknownAdministrators(context).map(
    (account) => ({ who: accountName(account), to: { kind: "person", ...account }, isKnown: false }) as const,
  );
  return [...reached, ...others];
}

/** Those named by a platform's own id who have not reported anything yet, and so are nobody we know. */
function unknownAdministrators({
  snapshot,
  settings,
  platforms,
}: Pick<DueContext, "snapshot" | "settings" | "platforms">): Identity[] {
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
