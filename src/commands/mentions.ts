/** From `@kari` to a person. */
import { troubleCard } from "../cards/trouble.ts";
import type { Mention, UpdateFields } from "../command.ts";
import { editDistance } from "../language/edit-distance.ts";
import { findPerson, type Person } from "../person.ts";
import { personSlug } from "../responsible.ts";
import { TROUBLE } from "../texts.ts";
import { understood } from "../understood.ts";
import { type Answer, type Context, privately } from "./context.ts";

/** Either the person, or an answer that says who is not known. */
export type Mentioned = { person: Person } | { answer: Answer };

/**
 * The person meant: the platform's id, the whole name, or a first name that only one has. `-` and `_` stand for spaces.
 * On this machine (local page, terminal) a new name is a new person; Slack and Teams know who is who.
 */
export async function personMentioned({ mention }: Mention, context: Context): Promise<Mentioned> {
  const { incoming, store } = context;
  const known = knownPerson({ mention }, context);
  if ("person" in known) return known;
  const vouchedFor = incoming.mentioned?.find(({ id }) => id === mention);
  if (vouchedFor) {
    const { id, name, email } = vouchedFor;
    return { person: await store.person({ platform: incoming.platform, id, name, email }) };
  }
  if (known.several || incoming.platform !== "local") return unclear(known.problem, context);
  const near = nearNames(mention, context);
  if (near.length > 0) return unclear(TROUBLE.personNear(mention, near), context);
  const full = mention.replace(/[-_]+/g, " ").trim();
  const capital = `${full.charAt(0).toLocaleUpperCase("nb")}${full.slice(1)}`;
  return { person: await store.person({ platform: "local", id: capital, name: capital, email: null }) };
}

/** Names that a slip away from what was written: «@kai» and «@kari mo» are no new persons beside Kari Moen. */
function nearNames(mention: string, { snapshot }: Context): string[] {
  const name = spoken(mention);
  const isNear = (known: string) => known.startsWith(name) || editDistance(known, name, 1) <= 1;
  return [...snapshot.people.values()]
    .filter((person) => isNear(spoken(person.name)) || isNear(spoken(person.name).split(" ")[0] ?? ""))
    .map((person) => person.name)
    .slice(0, 3);
}

/** The same among those who are known already, for a read makes nobody known; or what to say. */
export function knownPerson(
  { mention }: Mention,
  { snapshot, incoming }: Context,
): { person: Person } | { problem: string; several: boolean } {
  const people = [...snapshot.people.values()];
  const byId = findPerson(people, incoming.platform, { id: mention, email: null });
  if (byId) return { person: byId };
  const name = spoken(mention);
  const named = people.filter((person) => spoken(person.name) === name);
  const called = named.length > 0 ? named : people.filter((person) => spoken(person.name).split(" ")[0] === name);
  const [person, another] = called;
  if (person === undefined) return { problem: TROUBLE.personUnknown(mention), several: false };
  if (another === undefined) return { person };
  const names = called.map((one) => one.name);
  return { problem: TROUBLE.personAmbiguous(mention, names), several: true };
}

/** The slug that stands for this role or person, or an answer that says who is not known. */
export async function slugOf(
  responsible: NonNullable<UpdateFields["responsible"]>,
  context: Context,
): Promise<string | { answer: Answer }> {
  if ("role" in responsible) return responsible.role;
  const mentioned = await personMentioned(responsible, context);
  return "answer" in mentioned ? mentioned : personSlug(mentioned.person.id);
}

function unclear(problem: string, context: Context): Mentioned {
  return {
    answer: privately(troubleCard(TROUBLE.notStoredTitle, problem, context.raw), understood("assign", { ask: true })),
  };
}

function spoken(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_\s]+/g, " ")
    .trim();
}
