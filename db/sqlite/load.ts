/** Reads everything small out of the tables: the plan, the present states, persons, holders, words and channels. */
import { asc, desc, sql } from "drizzle-orm";
import type { ChannelBinding } from "../../src/model/channel.ts";
import type { Feed, Follower } from "../../src/model/feed.ts";
import type { ActivityState } from "../../src/model/log.ts";
import type { Absence } from "../../src/model/nudge.ts";
import type { RoleHolder } from "../../src/model/person.ts";
import type { Alias } from "../../src/model/snapshot.ts";
import { aliasesAsConfirmed } from "../../src/store/aliases.ts";
import { type Directory, directoryOf } from "../../src/store/people.ts";
import { statesIn } from "../../src/store/states.ts";
import { NO_HASH } from "../../src/store/verification.ts";
import type { Drizzled } from "./drizzled.ts";
import { absence, activityState, alias, channel, feed, follower, identity, log, person, roleHolder } from "./schema.ts";
import { type PlanInForce, preparePlanInForce } from "./seeded-plan.ts";

/** What the process remembers of the database. `states` holds every activity of the plan, and those that left it. */
export interface Memory extends PlanInForce, Directory {
  states: Map<string, ActivityState>;
  holders: readonly RoleHolder[];
  aliases: readonly Alias[];
  channels: readonly ChannelBinding[];
  feeds: readonly Feed[];
  absences: readonly Absence[];
  followers: readonly Follower[];
  /** The last id the log has given out, and the last row's hash. */
  tail: { id: number; hash: string };
}

/**
 * A function that reads it all, or null when no plan has been seeded. Run it in a transaction. Given what was known
 * before, an unchanged plan stays the same object, so that what is computed from it need not be computed again.
 */
export function prepareLoad(database: Drizzled): (known: Memory | null) => Memory | null {
  const planInForce = preparePlanInForce(database);
  const states = database.select().from(activityState).prepare();
  const directory = prepareDirectory(database);
  const holders = database.select().from(roleHolder).orderBy(asc(roleHolder.role), asc(roleHolder.from)).prepare();
  const aliases = database.select().from(alias).orderBy(asc(alias.words)).prepare();
  const channels = database.select().from(channel).orderBy(asc(channel.platform), asc(channel.channel)).prepare();
  const feeds = database.select().from(feed).orderBy(asc(feed.platform), asc(feed.channel)).prepare();
  const absences = database.select().from(absence).orderBy(asc(absence.person)).prepare();
  const followers = database.select().from(follower).orderBy(asc(follower.activity), asc(follower.person)).prepare();
  const tail = prepareTail(database);
  return (before) => {
    const inForce = planInForce(before);
    if (inForce === null) return null;
    const { plan, planVersion, followedSince } = inForce;
    const known = directory();
    return {
      plan,
      planVersion,
      followedSince,
      states: statesIn(plan, states.all()),
      ...known,
      holders: holders.all(),
      aliases: aliasesAsConfirmed(aliases.all(), known.people),
      channels: channels.all(),
      feeds: feeds.all(),
      absences: absences.all(),
      followers: followers.all(),
      tail: tail(),
    };
  };
}

function prepareDirectory(database: Drizzled): () => Directory {
  const persons = database.select().from(person).prepare();
  const { platform, id, person: owner, external } = identity;
  const columns = { platform, id, person: owner, external };
  // In the order in which they were stored.
  const accounts = database.select(columns).from(identity).orderBy(sql`rowid`).prepare();
  return () => directoryOf(persons.all(), accounts.all());
}

function prepareTail(database: Drizzled): () => Memory["tail"] {
  const given = database.select({ id: sql<number>`seq` }).from(sql`sqlite_sequence`).where(sql`name = 'log'`).prepare();
  const last = database.select({ hash: log.hash }).from(log).orderBy(desc(log.id)).limit(1).prepare();
  return () => ({ id: given.get()?.id ?? 0, hash: last.get()?.hash ?? NO_HASH });
}
