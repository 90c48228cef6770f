/** Who is responsible for an activity: roles, and through them the persons who hold them on a day. */

import { UNNAMED } from "../texts/index.ts";
import type { ActivityState } from "./log.ts";
import { holdsOn, type Person } from "./person.ts";
import { type Activity, roleBySlug } from "./plan.ts";
import type { Snapshot } from "./snapshot.ts";
import type { IsoDate } from "./week.ts";

/** Marks a person among role slugs, where the responsibility was given to a person instead of a role. */
const PERSON = "person:";

/** The responsible slug that stands for one person. */
export function personSlug(id: string): string {
  return `${PERSON}${id}`;
}

/** One responsible role (or person) with the names of those who hold it. */
export interface Responsible {
  slug: string;
  name: string;
  main: boolean;
  holders: string[];
}

/** The slugs that carry the responsibility now, main one first: the log's, else the plan's. */
export function responsibleSlugs(activity: Activity, state: ActivityState): string[] {
  if (state.responsible !== null) return state.responsible;
  const roles = activity.responsible.roles;
  return [...roles.filter((role) => role.main), ...roles.filter((role) => !role.main)].map((role) => role.role);
}

/** The same with names, as they are on `today`. */
export function responsibleFor(
  snapshot: Snapshot,
  activity: Activity,
  state: ActivityState,
  today: IsoDate,
): Responsible[] {
  return responsibleSlugs(activity, state).map((slug, index) => ({
    slug,
    name: responsibleName(snapshot, slug),
    main: index === 0,
    holders: holdersOf(snapshot, slug, today).map((id) => personName(snapshot, id)),
  }));
}

/** `regional næringssjef`, or the person's name. */
export function responsibleName(snapshot: Snapshot, slug: string): string {
  if (slug.startsWith(PERSON)) return personName(snapshot, slug.slice(PERSON.length));
  return roleBySlug(snapshot.plan, slug)?.name ?? slug;
}

/** Ids of the persons who hold a role on a day. */
export function holdersOf(snapshot: Snapshot, slug: string, date: IsoDate): string[] {
  return snapshot.holders
    .filter((holder) => holder.role === slug && holdsOn(holder, date))
    .map((holder) => holder.person);
}

/** Ids of the persons who are behind a responsible slug on a day: the person it names, or the role's holders. */
export function personsBehind(snapshot: Snapshot, slug: string, date: IsoDate): string[] {
  return slug.startsWith(PERSON) ? [slug.slice(PERSON.length)] : holdersOf(snapshot, slug, date);
}

/** Slugs of the roles a person holds on a day, and the person's own. */
export function slugsOf(snapshot: Snapshot, person: Person, date: IsoDate): string[] {
  const roles = snapshot.holders.filter((holder) => holder.person === person.id && holdsOn(holder, date));
  return [...roles.map((holder) => holder.role), personSlug(person.id)];
}

/** The role a person writes in: the one responsible for this activity first, else the first held, else null. */
export function roleAtTheTime(
  snapshot: Snapshot,
  person: Person,
  activity: string | null,
  date: IsoDate,
): string | null {
  const held = slugsOf(snapshot, person, date).filter((slug) => !slug.startsWith(PERSON));
  const plan = snapshot.plan.activities.find(({ code }) => code === activity);
  const state = activity === null ? undefined : snapshot.states.get(activity);
  const responsible = plan && state ? responsibleSlugs(plan, state) : [];
  return held.find((slug) => responsible.includes(slug)) ?? held[0] ?? null;
}

/** A person's name as it may be shown. */
export function personName(snapshot: Snapshot, id: string | null): string {
  return (id === null ? undefined : snapshot.people.get(id)?.name) ?? UNNAMED;
}
