/** From `@kari` to a person. */

import type { Sender } from "../bot/incoming.ts";
import { understood } from "../bot/understood.ts";
import { isPrivateByPlace } from "../bot/visibility.ts";
import { troubleCard } from "../cards/trouble.ts";
import type { Command, Mention, UpdateFields } from "../model/command.ts";
import { findPerson, type Person } from "../model/person.ts";
import { PLATFORM } from "../model/platform.ts";
import { personSlug } from "../model/responsible.ts";
import { TROUBLE } from "../texts/index.ts";
import { editDistance } from "../understand/language/edit-distance.ts";
import { spokenName } from "../understand/person-names.ts";
import { type Answer, type Context, privately } from "./context.ts";

/** Either the person, or an answer that says who is not known. */
export type Mentioned = { person: Person } | { answer: Answer };

/**
 * The person meant: the platform's id, the whole name, or a first name that only one has. `-` and `_` stand for spaces.
 * On this machine (local page, terminal) a new name is a new person; Slack and Teams know who is who.
 */
export async function personMentioned({ mention }: Mention, context: Context): Promise<Mentioned> {
  const { incoming, store } = context;
  const vouchedFor = vouched(mention, context);
  const known = knownPerson({ mention }, context);
  if ("person" in known) return known;
  if (vouchedFor) return { person: await personOf(vouchedFor, context) };
  if (known.several || PLATFORM[incoming.platform].vouches) return unclear(known.problem, context);
  const near = nearNames(mention, context);
  if (near.length > 0) return unclear(TROUBLE.personNear(mention, near), context);
  const full = asName(mention);
  const capital = `${full.charAt(0).toLocaleUpperCase("nb")}${full.slice(1)}`;
  return { person: await store.person({ platform: incoming.platform, id: capital, name: capital, email: null }) };
}

/**
 * The person meant, to be given something: a responsibility, a role, somebody's reminders. Guests and people of other
 * organisations get nothing, whether they are named by `@` or by a name that the bot has seen.
 */
export async function receiverMentioned(mention: Mention, context: Context): Promise<Mentioned> {
  const vouchedFor = vouched(mention.mention, context);
  if (vouchedFor?.external) return unclear(TROUBLE.personExternal(vouchedFor.name), context);
  const mentioned = await personMentioned(mention, context);
  // Whom the platform vouches for now is no guest any more, whatever is remembered.
  if ("answer" in mentioned || vouchedFor !== undefined || !mentioned.person.external) return mentioned;
  return unclear(TROUBLE.personExternal(mentioned.person.name), context);
}

/**
 * Those whom a write names by id are known from then on: where a question comes first, the tap that answers it names
 * them by id alone. Guests are not: they get no responsibility.
 */
export async function knowMentioned(command: Command, context: Context): Promise<void> {
  for (const mention of mentionsIn(command)) {
    const sender = vouched(mention, context);
    if (sender && !sender.external) await personOf(sender, context);
  }
}

function mentionsIn(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === "mention" && typeof value === "string" ? [value] : mentionsIn(value),
  );
}

/** Whom the platform vouches for under this id, in the text that came. */
function vouched(mention: string, { incoming }: Context): Sender | undefined {
  return incoming.mentioned?.find(({ id }) => id === mention);
}

function personOf({ id, name, email, external }: Sender, { store, incoming: { platform } }: Context): Promise<Person> {
  return store.person({ platform, id, name, email, external });
}

/** Names that a slip away from what was written: «@kai» and «@kari mo» are no new persons beside Kari Moen. */
function nearNames(mention: string, { snapshot }: Context): string[] {
  const name = spokenName(mention);
  const isNear = (known: string) => known.startsWith(name) || editDistance(known, name, 1) <= 1;
  return [...snapshot.people.values()]
    .filter((person) => isNear(spokenName(person.name)) || isNear(spokenName(person.name).split(" ")[0] ?? ""))
    .map((person) => person.name)
    .slice(0, 3);
}

/** The same among those who are known already, for a read makes nobody known; or what to say. */
export function knownPerson(
  { mention }: Mention,
  context: Context,
): { person: Person } | { problem: string; several: boolean } {
  const { snapshot, incoming } = context;
  const people = [...snapshot.people.values()];
  const byId = findPerson(people, incoming.platform, { id: mention, email: null });
  if (byId) return { person: byId };
  const name = spokenName(mention);
  const named = people.filter((person) => spokenName(person.name) === name);
  const called = named.length > 0 ? named : people.filter((person) => spokenName(person.name).split(" ")[0] === name);
  const [person, another] = called;
  if (person === undefined) return { problem: unknownText(mention, context), several: false };
  if (another === undefined) return { person };
  const names = called.map((one) => one.name);
  const isTold = new Set(names.map(spokenName)).size === names.length;
  const problem = isTold
    ? TROUBLE.personAmbiguous(asName(mention), names)
    : TROUBLE.personNamesake(asName(mention), howToPick(context));
  return { problem, several: true };
}

/** An account as Slack and Entra write them: nothing to show a person. */
const ACCOUNT = /^(?:[UW][A-Z0-9]{7,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;

function unknownText(mention: string, context: Context): string {
  const person = vouched(mention, context);
  if (person) return TROUBLE.personNew(person.name);
  if (ACCOUNT.test(mention)) return TROUBLE.personNotLookedUp;
  // On this machine a name is made known by using it.
  const { vouches } = PLATFORM[context.incoming.platform];
  return TROUBLE.personUnknown(asName(mention), vouches ? howToPick(context) : TROUBLE.personGive(mention));
}

/** In Slack, and in Teams' channels and groups, `@` gives a list of people. A chat with the bot alone has none in Teams. */
function howToPick({ incoming: { platform, place } }: Context): string {
  switch (PLATFORM[platform].picking) {
    case "anywhere":
      return TROUBLE.personPick;
    case "in-channels":
      return isPrivateByPlace(place) ? TROUBLE.personPickElsewhere : TROUBLE.personPick;
    case "nowhere":
      return TROUBLE.personPickInApp;
  }
}

function asName(mention: string): string {
  return mention.replace(/[-_]+/g, " ").trim();
}

/** The slug that stands for this role or person, or an answer that says who is not known. */
export async function slugOf(
  responsible: NonNullable<UpdateFields["responsible"]>,
  context: Context,
): Promise<string | { answer: Answer }> {
  if ("role" in responsible) return responsible.role;
  const mentioned = await receiverMentioned(responsible, context);
  return "answer" in mentioned ? mentioned : personSlug(mentioned.person.id);
}

function unclear(problem: string, context: Context): Mentioned {
  return {
    answer: privately(troubleCard(TROUBLE.notStoredTitle, problem, context.raw), understood("assign", { ask: true })),
  };
}
