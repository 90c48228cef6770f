import { describe, expect, it } from "vitest";
import { openStore } from "../../db/store.ts";
import { NOW, seededStore } from "../support/database.ts";

const kariOnSlack = { platform: "slack", id: "U1", name: "Kari Nordmann", email: "Kari@Tolga.kommune.no" } as const;

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
  const meaning = { words: "fiberen", activity: "I1", taughtBy: "p1", taughtAt: NOW };
  const taught = (number: number, fields: Partial<typeof meaning> = {}) => ({
    ...meaning,
    words: " fiberen ",
    request: `slack:${number}`,
    ...fields,
  });

  it("are confirmed by being taught again, and start over with another meaning", async () => {
    const { store } = await seededStore();
    expect(await store.teach(taught(1))).toEqual({ ...meaning, confirmations: 0 });
    const again = await store.teach(taught(2, { taughtBy: "p2" }));
    expect(again).toEqual({ ...meaning, confirmations: 1 });
    expect((await store.read()).aliases).toEqual([again]);
    const other = await store.teach(taught(3, { activity: "I2", taughtBy: "p2" }));
    expect(other).toEqual({ ...meaning, activity: "I2", taughtBy: "p2", confirmations: 0 });
    expect((await store.read()).aliases).toEqual([other]);
  });

  it("are not confirmed by the same request delivered again, also when others have taught them since", async () => {
    const { store } = await seededStore();
    await store.teach(taught(1));
    expect(await store.teach(taught(1))).toEqual({ ...meaning, confirmations: 0 });
    await store.teach(taught(2));
    const before = await store.read();
    for (const number of [1, 2, 1]) {
      expect(await store.teach(taught(number))).toEqual({ ...meaning, confirmations: 1 });
    }
    expect(await store.read()).toBe(before);
  });

  it("are not given their old meaning back by a request delivered again", async () => {
    const { store } = await seededStore();
    await store.teach(taught(1));
    await store.teach(taught(2, { activity: "I2" }));
    expect(await store.teach(taught(1))).toMatchObject({ activity: "I2", confirmations: 0 });
    expect(await store.teach(taught(3))).toMatchObject({ activity: "I1", confirmations: 0 });
  });

  it("may come more than one in a request", async () => {
    const { store } = await seededStore();
    await store.teach(taught(1));
    expect(await store.teach(taught(1, { words: "breibandet" }))).toMatchObject({ confirmations: 0 });
    expect((await store.read()).aliases.map(({ words }) => words)).toEqual(["breibandet", "fiberen"]);
  });

  it("keep their meaning when they are confirmed twice, until they are forgotten", async () => {
    const { store } = await seededStore();
    for (const number of [1, 2, 3]) await store.teach(taught(number));
    const before = await store.read();
    expect(await store.teach(taught(4, { activity: "I2", taughtBy: "p2" }))).toEqual({ ...meaning, confirmations: 2 });
    expect(await store.read()).toBe(before);
    expect(await store.teach(taught(5))).toMatchObject({ activity: "I1", confirmations: 3 });
    await store.forget("fiberen");
    expect(await store.teach(taught(6, { activity: "I2" }))).toMatchObject({ activity: "I2", confirmations: 0 });
  });

  it("are remembered with their requests after a restart", async () => {
    const { file, store } = await seededStore();
    await store.teach(taught(1));
    await store.teach(taught(2));
    const restarted = await openStore({ file, plan: null });
    expect(await restarted.teach(taught(1))).toEqual({ ...meaning, confirmations: 1 });
    await restarted.close();
  });

  it("are forgotten once", async () => {
    const { store } = await seededStore();
    await store.teach(taught(1));
    expect(await store.forget("fiberen")).toBe(true);
    expect(await store.forget("fiberen")).toBe(false);
    expect((await store.read()).aliases).toEqual([]);
  });
});
