/** All that is small enough to keep in memory. */
import type { ChannelBinding } from "./channel.ts";
import type { Feed, Follower } from "./feed.ts";
import type { ActivityState } from "./log.ts";
import type { Absence } from "./nudge.ts";
import type { Person, RoleHolder } from "./person.ts";
import type { Plan } from "./plan.ts";
import type { Instant } from "./week.ts";

/** A word somebody taught the bot. It leads to a choice until another person has confirmed it. */
export interface Alias {
  /** As typed, trimmed. */
  words: string;
  activity: string;
  /** Person id. */
  taughtBy: string;
  taughtAt: Instant;
  /** Id of another person who taught the same, or null. */
  confirmedBy: string | null;
}

/**
 * Everything small enough to keep in memory. The same object as long as nothing changed, so that what is computed
 * from it (the search index) can be kept beside it. Treat it as frozen.
 */
export interface Snapshot {
  plan: Plan;
  /** When the council began to follow this plan here: at the install, or when the plan was revised. */
  followedSince: Instant;
  states: ReadonlyMap<string, ActivityState>;
  people: ReadonlyMap<string, Person>;
  holders: readonly RoleHolder[];
  aliases: readonly Alias[];
  channels: readonly ChannelBinding[];
  feeds: readonly Feed[];
  absences: readonly Absence[];
  followers: readonly Follower[];
  /** Id of the newest log entry, 0 for none. */
  newest: number;
}

/** True for a guest or somebody of another organisation, as they were last seen: they only read, and are asked and told nothing. */
export function isGuest({ people }: Pick<Snapshot, "people">, person: string): boolean {
  return people.get(person)?.external === true;
}
