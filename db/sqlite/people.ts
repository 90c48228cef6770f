/** Persons and their identities on the platforms. */
import { and, eq, sql } from "drizzle-orm";
import type { Person } from "../../src/model/person.ts";
import type { Store } from "../../src/store.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { identityKey, type Memory } from "./load.ts";
import type { ReadModel } from "./read-model.ts";
import { identity as identityTable, person as personTable } from "./schema.ts";

type Seen = Parameters<Store["person"]>[0];

/**
 * The store's `person`. Somebody known and unchanged, nearly every time, costs no statement. An identity that is not
 * known belongs to the person with the same e-mail, if any; two persons are never merged later. A person's name
 * and e-mail are those of the first of their accounts: platforms know people differently, and nobody is to be renamed by
 * each answer.
 */
export function preparePerson(connection: Connection, model: ReadModel): (seen: Seen) => Person {
  const write = preparePersonWriter(connection);
  const transaction = connection.transaction((seen: Seen) => {
    const memory = model.current();
    if (unchanged(memory, seen) === undefined) write(memory, seen);
  });
  return (raw) => {
    const seen = normalised(raw);
    const known = unchanged(model.current(), seen);
    if (known !== undefined) return known;
    transaction.immediate(seen);
    model.reload();
    const person = model.current().identities.get(identityKey(seen.platform, seen.id));
    if (person === undefined) throw new Error("A person that was just stored is not there.");
    return person;
  };
}

/** As SQLite gives it back: well-formed text, the e-mail in lower case, no e-mail rather than an empty one. */
function normalised(seen: Seen): Seen {
  const email = seen.email?.trim().toLowerCase().toWellFormed() ?? "";
  return {
    platform: seen.platform,
    id: seen.id.toWellFormed(),
    name: seen.name.toWellFormed(),
    email: email === "" ? null : email,
    external: seen.external,
  };
}

/** The person, if nothing about them is to be written. */
function unchanged(memory: Memory, seen: Seen): Person | undefined {
  const known = memory.identities.get(identityKey(seen.platform, seen.id));
  if (known === undefined) return undefined;
  const isSame = nameFor(memory, known, seen) === known.name && emailFor(memory, known, seen) === known.email;
  return isSame && isExternal(memory, seen) === (seen.external ?? isExternal(memory, seen)) ? known : undefined;
}

function isExternal({ externals }: Memory, { platform, id }: Seen): boolean {
  return externals.has(identityKey(platform, id));
}

/** The name `known` is to have: the one seen, unless it is another of their accounts that tells. */
function nameFor(memory: Memory, known: Person, seen: Seen): string {
  return tellsOf(memory, known, seen) ? seen.name : known.name;
}

/** The e-mail `known` is to have: the one seen, unless none was, it is another person's, or another account tells it. */
function emailFor(memory: Memory, known: Person, seen: Seen): string | null {
  if (seen.email === null || seen.email === known.email) return known.email;
  if (known.email !== null && !tellsOf(memory, known, seen)) return known.email;
  return byEmail(memory, seen.email) === undefined ? seen.email : known.email;
}

/** True for the first account of a person. */
function tellsOf({ toldBy }: Memory, { id: person }: Person, { platform, id }: Seen): boolean {
  const first = toldBy.get(person);
  return first === undefined || first === identityKey(platform, id);
}

function byEmail(memory: Memory, email: string | null): Person | undefined {
  return email === null ? undefined : [...memory.people.values()].find((person) => person.email === email);
}

function preparePersonWriter(connection: Connection): (memory: Memory, seen: Seen) => void {
  const database = drizzled(connection);
  const highest = database
    .select({ number: sql<number | null>`max(cast(substr(${personTable.id}, 2) as integer))` })
    .from(personTable)
    .prepare();
  return (memory, seen) => {
    const linked = memory.identities.get(identityKey(seen.platform, seen.id));
    const known = linked ?? byEmail(memory, seen.email);
    const id = known?.id ?? `p${(highest.get()?.number ?? 0) + 1}`;
    if (known === undefined) database.insert(personTable).values({ id, name: seen.name, email: seen.email }).run();
    else {
      const [name, email] = [nameFor(memory, known, seen), emailFor(memory, known, seen)];
      database.update(personTable).set({ name, email }).where(eq(personTable.id, id)).run();
    }
    if (linked === undefined) {
      const external = seen.external ?? false;
      database.insert(identityTable).values({ platform: seen.platform, id: seen.id, person: id, external }).run();
    } else if (seen.external !== undefined) {
      const theirs = and(eq(identityTable.platform, seen.platform), eq(identityTable.id, seen.id));
      database.update(identityTable).set({ external: seen.external }).where(theirs).run();
    }
  };
}
