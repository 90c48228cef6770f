/** Persons and their accounts on the platforms: rows, as `src/store/people.ts` decides them. */
import { accountKey, type Person } from "../../src/model/person.ts";
import { asStored, type PersonWrite, personKnown, personWrite, type SeenPerson } from "../../src/store/people.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import type { Guard } from "./guard.ts";
import type { ReadModel } from "./read-model.ts";
import { identity as identityTable, person as personTable } from "./schema.ts";

/** The store's `person`. Somebody known and unchanged, nearly every time, costs no statement. */
export function preparePerson(connection: Connection, guard: Guard, model: ReadModel): (seen: SeenPerson) => Person {
  const write = preparePersonWriter(connection);
  const transaction = connection.transaction((seen: SeenPerson) => {
    const directory = model.current();
    // Another process may have been faster.
    if (personKnown(directory, seen) === undefined) write(personWrite(directory, seen));
  });
  return (raw) => {
    const seen = asStored(raw);
    const known = personKnown(model.current(), seen);
    if (known !== undefined) return known;
    guard.run(() => transaction.immediate(seen));
    model.reload();
    const person = model.current().identities.get(accountKey(seen));
    if (person === undefined) throw new Error("A person that was just stored is not there.");
    return person;
  };
}

function preparePersonWriter(connection: Connection): (write: PersonWrite) => void {
  const database = drizzled(connection);
  return ({ person, account }) => {
    const { name, email } = person;
    const same = { target: personTable.id, set: { name, email } };
    database.insert(personTable).values(person).onConflictDoUpdate(same).run();
    const target = [identityTable.platform, identityTable.id];
    const { external } = account;
    database.insert(identityTable).values(account).onConflictDoUpdate({ target, set: { external } }).run();
  };
}
