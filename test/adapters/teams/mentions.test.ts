/** Colleagues who are named with `@`: it is Teams that says who they are. */
import { expect, test } from "vitest";
import { openWithAdministrator } from "../../support/teams/administrator.ts";

const CHANNEL = { channel: "19:kanal@thread.tacv2" };

test("a colleague who never wrote to the bot is given a role, and is the one who has it when they write", async () => {
  const { teams, kari } = await openWithAdministrator();
  const nils = teams.person("Nils Berg");
  const receipt = await kari.mention("ansvar regional næringssjef @Nils Berg", CHANNEL, nils);
  expect(receipt.text).toContain("Nils Berg er nå regional næringssjef");
  expect((await nils.direct("mine")).text).toContain("N1");
});

test("of two with the same name the one chosen is meant", async () => {
  const { teams, kari } = await openWithAdministrator();
  const [nils, other] = ["nils1", "nils2"].map((slug) =>
    teams.person("Nils Berg", { id: `29:${slug}`, aadObjectId: `aad-${slug}`, email: `${slug}@region.no` }),
  );
  if (nils === undefined || other === undefined) throw new Error("there were to be two");
  for (const person of [nils, other]) await person.direct("bredbånd: alt vel");
  await kari.mention("ansvar regional næringssjef @Nils Berg", CHANNEL, other);
  const { people, holders } = await teams.region.store.read();
  const holder = people.get(holders.find(({ role }) => role === "regional-naeringssjef")?.person ?? "");
  expect(holder?.identities.map(({ id }) => id)).toEqual(["aad-nils2"]);
  const typed = await kari.direct("ansvar regional næringssjef @Nils-Berg");
  expect(typed.text).toContain("Flere heter Nils Berg. Skriv det i en kanal eller gruppechat der personen er med");
});

test("a question between names the one chosen as well", async () => {
  const { teams, kari } = await openWithAdministrator();
  const nils = teams.person("Nils Berg");
  const question = await kari.mention("ansvar etablere @Nils Berg", CHANNEL, nils);
  expect(question.text).not.toContain("aad-nilsberg");
  expect((await kari.tap(question, "I8")).text).toContain("Nils Berg");
});

test("a name that was typed and not chosen is answered with what to do", async () => {
  const { teams, kari } = await openWithAdministrator();
  teams.person("Nils Berg");
  expect((await kari.mention("ansvar regional næringssjef @Nils-Berg", CHANNEL)).text).toContain(
    "Jeg kjenner ingen «Nils Berg» her. Skriv @ og velg personen i listen som kommer opp.",
  );
});

test("a guest gets no responsibility, and that is said", async () => {
  const { teams, kari } = await openWithAdministrator();
  const guest = teams.person("Gjest Gjestesen", { guest: true });
  const answer = await kari.mention("ansvar regional næringssjef @Gjest Gjestesen", CHANNEL, guest);
  expect(answer.text).toContain("Gjest Gjestesen er gjest eller fra en annen organisasjon, og kan bare lese.");
  expect((await teams.region.store.read()).people.size).toBe(1);
});

test("in a comment a colleague's name is a name, also where the name has a comma", async () => {
  const { teams, kari } = await openWithAdministrator();
  const nils = teams.person("Berg, Nils (Tynset)");
  await kari.mention("bredbånd: møte med @Berg, Nils (Tynset) i går", CHANNEL, nils);
  const [entry] = await teams.region.store.log({ limit: 1 });
  expect(entry?.note).toBe("møte med Berg, Nils (Tynset) i går");
  expect(entry?.raw).not.toContain("aad-");
});

test("while the roster is silent nobody is taken for somebody else", async () => {
  const { teams, kari } = await openWithAdministrator();
  await kari.mention("hjelp", CHANNEL);
  const nils = teams.person("Nils Berg");
  teams.microsoft.failures.order(/members\/29:nilsberg/u, { status: 500 });
  const answer = await kari.mention("ansvar regional næringssjef @Nils Berg", CHANNEL, nils);
  expect(answer.text).toContain("Jeg kjenner ingen «Nils Berg» her.");
  expect((await teams.region.store.log({ limit: 1 })).length).toBe(0);
});
