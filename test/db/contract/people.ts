/** Persons, who holds a role, and the words they teach the bot. */
import { describe, expect, it } from "vitest";
import { type Expected, NOTHING_EXPECTED } from "../../../src/store/expected.ts";
import type { Batch } from "../../../src/store.ts";
import { batch, NOW, newEntry } from "../../support/database.ts";
import type { Kit } from "./driver.ts";

const kariOnSlack = { platform: "slack", id: "U1", name: "Kari Nordmann", email: "Kari@Tolga.kommune.no" } as const;

const ROLE = "regional-naeringssjef";

/** People are made once and known again; roles and words are as the log says. */
export function testPeople({ openStore, seededStore }: Kit): void {
  describe("persons", () => {
    it("are made the first time they are seen, and known afterwards", async () => {
      const { store } = await seededStore();
      const kari = await store.person(kariOnSlack);
      expect(kari).toEqual({
        id: "p1",
        name: "Kari Nordmann",
        email: "kari@tolga.kommune.no",
        identities: [{ platform: "slack", id: "U1" }],
      });
      expect(await store.person(kariOnSlack)).toBe(kari);
      expect((await store.read()).people.get("p1")).toBe(kari);
      expect((await store.person({ ...kariOnSlack, id: "U2", email: null })).id).toBe("p2");
    });

    it("are one person across the platforms when the e-mail is the same", async () => {
      const { store } = await seededStore();
      await store.person(kariOnSlack);
      const onTeams = await store.person({
        platform: "teams",
        id: "aad-1",
        name: "Nordmann, Kari",
        email: "KARI@tolga.kommune.no ",
      });
      expect(onTeams).toMatchObject({ id: "p1", name: "Kari Nordmann" });
      expect(onTeams.identities).toEqual([
        { platform: "slack", id: "U1" },
        { platform: "teams", id: "aad-1" },
      ]);
    });

    it("have one name, however differently the platforms spell it and in whatever order they write (A14)", async () => {
      const { file, store } = await seededStore();
      const kariOnTeams = { platform: "teams", id: "aad-1", name: "Nordmann, Kari", email: kariOnSlack.email } as const;
      await store.person(kariOnSlack);
      const kari = await store.person(kariOnTeams);
      const before = await store.read();
      for (const seen of [kariOnSlack, kariOnTeams, kariOnTeams, kariOnSlack])
        expect(await store.person(seen)).toBe(kari);
      expect(await store.read()).toBe(before);
      const restarted = await openStore({ file, plan: null });
      const again = await restarted.read();
      for (const seen of [kariOnTeams, kariOnSlack]) expect(await restarted.person(seen)).toMatchObject(kari);
      expect(await restarted.read()).toBe(again);
      await restarted.close();
      // Another name in Teams is Teams' own matter; another in Slack is Kari's new name.
      expect((await store.person({ ...kariOnTeams, name: "Berg, Kari" })).name).toBe("Kari Nordmann");
      expect((await store.person({ ...kariOnSlack, name: "Kari Berg" })).name).toBe("Kari Berg");
      expect((await store.person(kariOnTeams)).name).toBe("Kari Berg");
    });

    it("have one e-mail, also when one platform has got a newer one (A14)", async () => {
      const { store } = await seededStore();
      const kariOnTeams = { platform: "teams", id: "aad-1", name: "Nordmann, Kari", email: kariOnSlack.email } as const;
      await store.person({ ...kariOnSlack, email: null });
      const kari = await store.person(kariOnSlack);
      await store.person(kariOnTeams);
      const newer = { ...kariOnTeams, email: "kari.nordmann@tolga.kommune.no" };
      for (const seen of [newer, kariOnSlack, newer]) expect((await store.person(seen)).email).toBe(kari.email);
    });

    it("are named by the account that was known first, wherever that is", async () => {
      const { store } = await seededStore();
      await store.person({ ...kariOnSlack, platform: "teams", id: "aad-1", name: "Nordmann, Kari" });
      expect((await store.person(kariOnSlack)).name).toBe("Nordmann, Kari");
      expect((await store.person({ ...kariOnSlack, name: "Kari" })).name).toBe("Nordmann, Kari");
    });

    it("keep their number when their name or e-mail changes, and their e-mail when it is not told", async () => {
      const { store } = await seededStore();
      await store.person(kariOnSlack);
      expect(await store.person({ ...kariOnSlack, name: "Kari Berg", email: null })).toMatchObject({
        id: "p1",
        name: "Kari Berg",
        email: "kari@tolga.kommune.no",
      });
      expect(await store.person({ ...kariOnSlack, email: "kari@os.kommune.no" })).toMatchObject({
        id: "p1",
        email: "kari@os.kommune.no",
      });
    });

    it("are never merged, nor is another person's e-mail taken", async () => {
      const { store } = await seededStore();
      await store.person(kariOnSlack);
      const ola = { platform: "slack", id: "U2", name: "Ola", email: null } as const;
      await store.person(ola);
      const claim = await store.person({ ...ola, email: kariOnSlack.email });
      expect(claim).toMatchObject({ id: "p2", email: null });
      expect(await store.person({ ...ola, email: kariOnSlack.email })).toBe(claim);
    });

    it("with odd names and ids are stored as they are", async () => {
      const { store } = await seededStore();
      const odd = { platform: "local", id: "__proto__:'; --", name: "\ud83d", email: " " } as const;
      const person = await store.person(odd);
      expect(person).toMatchObject({ name: "\ufffd", email: null });
      expect(await store.person(odd)).toBe(person);
    });
  });

  describe("words the bot is taught", () => {
    const alias = { words: "fiberen", activity: "I1", taughtBy: "p1", taughtAt: NOW, confirmedBy: null };
    const lesson = (
      request: string,
      words: NonNullable<Batch["words"]>,
      expected: Expected = NOTHING_EXPECTED,
    ): Batch => ({
      ...batch(request, newEntry({ kind: "lesson", activity: null, note: "fiberen = I1" })),
      words,
      expected,
    });

    it("are stored with the entry that says so, changed, and forgotten, all at once or not at all", async () => {
      const { store } = await seededStore();
      for (const id of ["U1", "U2"]) await store.person({ ...kariOnSlack, id, email: null });
      expect((await store.append(lesson("r1", { taught: [alias], forgotten: [] }))).outcome).toBe("stored");
      expect((await store.read()).aliases).toEqual([alias]);
      const confirmed = { ...alias, confirmedBy: "p2" };
      await store.append(lesson("r2", { taught: [confirmed], forgotten: [] }));
      expect((await store.read()).aliases).toEqual([confirmed]);
      expect((await store.append(lesson("r1", { taught: [], forgotten: ["fiberen"] }))).outcome).toBe("duplicate");
      expect((await store.read()).aliases).toEqual([confirmed]);
      await store.append(lesson("r3", { taught: [], forgotten: ["fiberen"] }));
      expect((await store.read()).aliases).toEqual([]);
    });

    it("count as confirmed only where it is known that two persons said so (H5)", async () => {
      const { store } = await seededStore();
      const [one, other] = ["kari@tolga.kommune.no", "ola@os.kommune.no"] as const;
      const slack = await store.person({ ...kariOnSlack, email: one });
      const teams = { ...kariOnSlack, platform: "teams", id: "aad-2" } as const;
      const { id } = await store.person({ ...teams, email: null });
      await store.append(lesson("r1", { taught: [{ ...alias, taughtBy: slack.id, confirmedBy: id }], forgotten: [] }));
      expect((await store.read()).aliases).toMatchObject([{ confirmedBy: null }]);
      await store.person({ ...teams, email: other });
      expect((await store.read()).aliases).toMatchObject([{ confirmedBy: id }]);
      await store.person({ ...teams, email: one });
      expect((await store.read()).aliases).toMatchObject([{ confirmedBy: null }]);
    });

    it("are not stored when another word was taught since", async () => {
      const { file, store } = await seededStore();
      const other = await openStore({ file, plan: null });
      const { newest } = await store.read();
      const expected: Expected = { newest, about: [{ kind: "words" }] };
      await other.append(lesson("r1", { taught: [alias], forgotten: [] }, expected));
      const late = lesson("r2", { taught: [{ ...alias, activity: "I2" }], forgotten: [] }, expected);
      expect(await store.append(late)).toEqual({ outcome: "conflict" });
      expect((await store.read()).aliases).toEqual([alias]);
      await other.close();
    });
  });

  describe("who holds a role", () => {
    it("is in the snapshot as soon as the assignment is stored, for each role by itself", async () => {
      const { store } = await seededStore();
      const holder = { role: ROLE, before: null, after: "p1", from: "2018-11-26" };
      const other = { ...holder, role: "regionradgiver", after: "p2" };
      const assignment = newEntry({ kind: "assignment", activity: null, before: {}, after: {}, holder });
      await store.append(batch("slack:1", assignment, { ...assignment, holder: other }));
      expect((await store.read()).holders).toEqual([
        { role: ROLE, person: "p1", from: "2018-11-26", to: null },
        { role: "regionradgiver", person: "p2", from: "2018-11-26", to: null },
      ]);
      const undo = {
        ...assignment,
        kind: "undo" as const,
        refersTo: 1,
        holder: { ...holder, before: "p1", after: null },
      };
      await store.append(batch("slack:2", undo));
      expect((await store.read()).holders).toEqual([
        { role: "regionradgiver", person: "p2", from: "2018-11-26", to: null },
      ]);
    });
  });
}
