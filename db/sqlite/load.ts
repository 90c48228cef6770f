/** Reads everything small out of the tables: the plan, the present states, persons, holders, words and channels. */
import { asc, desc, sql } from "drizzle-orm";
import type { ChannelBinding } from "../../src/model/channel.ts";
import type { Feed, Follower } from "../../src/model/feed.ts";
import type { ActivityState } from "../../src/model/log.ts";
import type { Absence } from "../../src/model/nudge.ts";
import type { Person, Platform, RoleHolder } from "../../src/model/person.ts";
import type { Alias } from "../../src/model/snapshot.ts";
import { statesIn } from "../../src/store/states.ts";
import type { Drizzled } from "./drizzled.ts";
import { NO_HASH } from "./hash.ts";
import { absence, activityState, alias, channel, feed, follower, identity, log, person, roleHolder } from "./schema.ts";
import { type PlanInForce, preparePlanInForce } from "./seeded-plan.ts";

/** What the process remembers of the database. `states` holds every activity of the plan, and those that left it. */
export interface Memory extends PlanInForce {
  states: Map<string, ActivityState>;
  people: ReadonlyMap<string, Person>;
  /** By `identityKey`. */
  identities: ReadonlyMap<string, Person>;
  /** By person: the key of the account that tells name and e-mail, the first that was known. */
  toldBy: ReadonlyMap<string, string>;
  /** Accounts (by `identityKey`) of guests and people of other organisations. */
  externals: ReadonlySet<string>;
  holders: readonly RoleHolder[];
  aliases: readonly Alias[];
  channels: readonly ChannelBinding[];
  feeds: readonly Feed[];
  absences: readonly Absence[];
  followers: readonly Follower[];
  /** The last id the log has given out, and the last row's hash. */
  tail: { id: number; hash: string };
}

/** The key of an identity in `Memory.identities`. */
export function identityKey(platform: Platform, id: string): string {
  return `${platform}:${id}`;
}

/**
 * A function that reads it all, or null when no plan has been seeded. Run it in a transaction. Given what was known
 * before, an unchanged plan stays the same object, so that what is computed from it need not be computed again.
 */
export function prepareLoad(database: Drizzled): (known: Memory | null) => Memory | null {
  const planInForce = preparePlanInForce(database);
  const states = database.select().from(activityState).prepare();
  const people = preparePeople(database);
  const holders = database.select().from(roleHolder).orderBy(asc(roleHolder.role), asc(roleHolder.from)).prepare();
  const aliases = database.select().from(alias).orderBy(asc(alias.words)).prepare();
  const channels = database.select().from(channel).orderBy(asc(channel.platform), asc(channel.channel)).prepare();
  const feeds = database.select().from(feed).orderBy(asc(feed.platform), asc(feed.channel)).prepare();
  const absences = database.select().from(absence).orderBy(asc(absence.person)).prepare();
  const followers = database.select().from(follower).orderBy(asc(follower.activity), asc(follower.person)).prepare();
  const tail = prepareTail(database);
  return (known) => {
    const inForce = planInForce(known);
    if (inForce === null) return null;
    const { plan, planVersion, followedSince } = inForce;
    return {
      plan,
      planVersion,
      followedSince,
      states: statesIn(plan, states.all()),
      ...people(),
      holders: holders.all(),
      aliases: aliases.all(),
      channels: channels.all(),
      feeds: feeds.all(),
      absences: absences.all(),
      followers: followers.all(),
      tail: tail(),
    };
  };
}

function preparePeople(database: Drizzled): () => Pick<Memory, "people" | "identities" | "toldBy" | "externals"> {
  const persons = database.select().from(person).prepare();
  const since = sql<number>`rowid`.as("since");
  const columns = {
    platform: identity.platform,
    id: identity.id,
    owner: identity.person,
    external: identity.external,
    since,
  };
  const accounts = database.select(columns).from(identity).orderBy(asc(identity.platform), asc(identity.id)).prepare();
  return () => {
    const people = new Map<string, Person>(persons.all().map((row) => [row.id, { ...row, identities: [] }]));
    const identities = new Map<string, Person>();
    const all = accounts.all();
    for (const { platform, id, owner } of all) {
      const known = people.get(owner);
      if (known === undefined) continue;
      known.identities.push({ platform, id });
      identities.set(identityKey(platform, id), known);
    }
    const newestFirst = all.toSorted((left, right) => right.since - left.since);
    const toldBy = new Map(newestFirst.map(({ platform, id, owner }) => [owner, identityKey(platform, id)]));
    const externals = new Set(
      all.filter(({ external }) => external).map(({ platform, id }) => identityKey(platform, id)),
    );
    for (const known of people.values()) {
      const isExternal = known.identities.every(({ platform, id }) => externals.has(identityKey(platform, id)));
      if (isExternal && known.identities.length > 0) known.external = true;
    }
    return { people, identities, toldBy, externals };
  };
}

function prepareTail(database: Drizzled): () => Memory["tail"] {
  const given = database.select({ id: sql<number>`seq` }).from(sql`sqlite_sequence`).where(sql`name = 'log'`).prepare();
  const last = database.select({ hash: log.hash }).from(log).orderBy(desc(log.id)).limit(1).prepare();
  return () => ({ id: given.get()?.id ?? 0, hash: last.get()?.hash ?? NO_HASH });
}
