/** Names as people write them in a line: whole, or the first name alone; in any case of letters, with or without `@`. */
import type { Person } from "../model/person.ts";
import { UNNAMED } from "../texts/index.ts";

const remembered = new WeakMap<object, ReadonlySet<string>>();

/** True when the words name somebody whom the bot knows, and say nothing else. */
export function isPersonName(people: ReadonlyMap<string, Person>, words: string): boolean {
  const known = remembered.get(people) ?? namesOf(people);
  remembered.set(people, known);
  return known.has(spokenName(words.replace(/^@/u, "")));
}

function namesOf(people: ReadonlyMap<string, Person>): ReadonlySet<string> {
  const whole = [...people.values()].filter(({ name }) => name !== UNNAMED).map(({ name }) => spokenName(name));
  return new Set([...whole, ...whole.map((name) => name.split(" ")[0] ?? "")].filter((name) => name.length > 1));
}

/** A name to compare with others: `-` and `_` stand for spaces. */
export function spokenName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_\s]+/g, " ")
    .trim();
}
