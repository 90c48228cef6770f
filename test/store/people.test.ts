import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountKey } from "../../src/model/person.ts";
import {
  type AccountRow,
  asStored,
  directoryOf,
  type PersonRow,
  personKnown,
  personWrite,
  type SeenPerson,
} from "../../src/store/people.ts";

/** The rows as a database keeps them: a new one is added, a known one written over in its place. */
function memory() {
  const persons: PersonRow[] = [];
  const accounts: AccountRow[] = [];
  const put = <Row>(rows: Row[], row: Row, isSame: (other: Row) => boolean) => {
    const at = rows.findIndex(isSame);
    if (at === -1) rows.push(row);
    else rows[at] = row;
  };
  const see = (raw: SeenPerson) => {
    const seen = asStored(raw);
    const before = directoryOf(persons, accounts);
    if (personKnown(before, seen) === undefined) {
      const { person, account } = personWrite(before, seen);
      put(persons, person, ({ id }) => id === person.id);
      put(accounts, account, (other) => accountKey(other) === accountKey(account));
    }
    const person = directoryOf(persons, accounts).identities.get(accountKey(seen));
    if (person === undefined) throw new Error("somebody just seen is not known");
    return person;
  };
  return { persons, accounts, see };
}

const KARI = { platform: "slack", id: "U1", name: "Kari", email: "kari@tolga.no" } as const;

const seen: fc.Arbitrary<SeenPerson> = fc.record({
  platform: fc.constantFrom("slack", "teams", "local"),
  id: fc.constantFrom("1", "2", "3"),
  name: fc.constantFrom("Kari", "Ola", "\ud83d", "Moen, Kari"),
  email: fc.constantFrom(null, "", " KARI@tolga.no", "kari@tolga.no", "ola@os.no"),
  external: fc.constantFrom(true, false, undefined),
});

describe("who somebody is", () => {
  it("never changes: an account once known belongs to the same person for ever, and no e-mail to two", () => {
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 25 }), (all) => {
        const { persons, see } = memory();
        const owners = new Map<string, string>();
        for (const one of all) {
          const { id } = see(one);
          const key = accountKey(asStored(one));
          expect(owners.get(key) ?? id).toBe(id);
          owners.set(key, id);
          const emails = persons.flatMap(({ email }) => (email === null ? [] : [email]));
          expect(new Set(emails).size).toBe(emails.length);
        }
      }),
    );
  });

  it("is written once: seen again in the same way, nothing about them is to be written", () => {
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 15 }), seen, (before, again) => {
        const { persons, accounts, see } = memory();
        for (const one of before) see(one);
        const first = see(again);
        expect(personKnown(directoryOf(persons, accounts), asStored(again))).toEqual(first);
      }),
    );
  });

  it("is told by the account that was known first", () => {
    const { see } = memory();
    see(KARI);
    const onTeams = { ...KARI, platform: "teams", id: "aad", name: "Moen, Kari" } as const;
    expect(see(onTeams)).toMatchObject({ id: "p1", name: "Kari" });
    expect(see({ ...onTeams, name: "Berg, Kari" }).name).toBe("Kari");
    expect(see({ ...KARI, name: "Kari Berg" })).toMatchObject({ id: "p1", name: "Kari Berg" });
  });

  it("is external only while every account is a guest's, and stays so where it is not told", () => {
    const { see } = memory();
    expect(see({ ...KARI, external: true }).external).toBe(true);
    expect(see({ ...KARI, name: "Kari Berg" }).external).toBe(true);
    expect(see({ ...KARI, platform: "teams", external: false }).external).toBeUndefined();
    expect(see({ ...KARI, platform: "teams", external: true }).external).toBe(true);
  });
});
