import { describe, expect, it } from "vitest";
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
    expect(onTeams).toMatchObject({ id: "p1", name: "Nordmann, Kari" });
    expect(onTeams.identities).toEqual([
      { platform: "slack", id: "U1" },
      { platform: "teams", id: "aad-1" },
    ]);
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
  const taught = { words: " fiberen ", activity: "I1", taughtBy: "p1", taughtAt: NOW };

  it("are confirmed by being taught again, and start over with another meaning", async () => {
    const { store } = await seededStore();
    expect(await store.teach(taught)).toEqual({ ...taught, words: "fiberen", confirmations: 0 });
    const again = await store.teach({ ...taught, taughtBy: "p2" });
    expect(again).toEqual({ ...taught, words: "fiberen", confirmations: 1 });
    expect((await store.read()).aliases).toEqual([again]);
    expect(await store.teach({ ...taught, activity: "I2" })).toMatchObject({ activity: "I2", confirmations: 0 });
    expect((await store.read()).aliases).toHaveLength(1);
  });

  it("are forgotten once", async () => {
    const { store } = await seededStore();
    await store.teach(taught);
    expect(await store.forget("fiberen")).toBe(true);
    expect(await store.forget("fiberen")).toBe(false);
    expect((await store.read()).aliases).toEqual([]);
  });
});
