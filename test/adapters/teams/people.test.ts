/** Who it is that writes, and what they may. */
import { expect, test } from "vitest";
import { openWithAdministrator } from "../../support/teams/administrator.ts";
import type { RosterEntry } from "../../support/teams/connector.ts";
import { openTeams } from "../../support/teams/teams.ts";

const WRITE = "bredbånd: fiber til Tolga ferdig, 60 %";
const REFUSED = "Du kan lese her, men ikke endre.";

test("a colleague's name and e-mail come from the roster, and link the same person on both platforms", async () => {
  const teams = await openTeams();
  await teams.region.store.person({ platform: "slack", id: "U1", name: "Kari", email: "kari@region.no" });
  await teams.person("Kari Moen", { email: "Kari@region.no" }).direct(WRITE);
  const { people } = await teams.region.store.read();
  const linked = [...people.values()].find(({ email }) => email === "kari@region.no");
  expect(linked?.identities.map(({ platform }) => platform).sort()).toEqual(["slack", "teams"]);
  // The first account's, in whatever order they write.
  expect(linked?.name).toBe("Kari");
});

test.each([
  ["a guest", { guest: true }],
  ["somebody from another tenant", { tenant: "another-tenant" }],
])("%s reads, and changes nothing", async (_, details) => {
  const teams = await openTeams();
  const outsider = teams.person("Gjest Gjestesen", { email: "kari@region.no", ...details });
  expect((await outsider.direct("status bredbånd")).text).toContain("Bredbånd og fiber");
  expect((await outsider.direct(WRITE)).text).toContain(REFUSED);
  expect(await teams.region.store.log({ limit: 5 })).toEqual([]);
});

test.each<[string, Partial<RosterEntry>]>([
  ["with a capital in the role", { userRole: "Guest" }],
  ["anonymous, with capitals in the role", { userRole: "ANONYMOUS" }],
  ["a guest by the small letters of the address", { userPrincipalName: "kari_example.no#ext#@region.onmicrosoft.com" }],
  ["without a tenant", { tenantId: undefined }],
  ["of another tenant", { tenantId: "another-tenant" }],
  ["without an Entra id", { aadObjectId: undefined }],
  ["with another's Entra id", { aadObjectId: "aad-olabakken" }],
])("somebody whom the roster has %s reads, and changes nothing", async (_, entry) => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const { roster } = teams.microsoft.connector;
  roster.set(kari.id, { ...roster.get(kari.id), ...entry });
  expect((await kari.direct("status bredbånd")).text).toContain("Bredbånd og fiber");
  expect((await kari.direct(WRITE)).text).toContain(REFUSED);
  expect(await teams.region.store.log({ limit: 5 })).toEqual([]);
});

test("an empty answer from the roster vouches for nobody", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  teams.microsoft.connector.roster.set(kari.id, {});
  expect((await kari.direct(WRITE)).text).toContain(REFUSED);
});

test("the roster may write ids in capitals, and call the Entra id «objectId»", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const { roster } = teams.microsoft.connector;
  const { aadObjectId, tenantId = "", ...entry } = roster.get(kari.id) ?? {};
  roster.set(kari.id, { ...entry, objectId: aadObjectId?.toUpperCase(), tenantId: tenantId.toUpperCase() });
  expect((await kari.direct(WRITE)).text).toContain("Lagret");
});

test("while the roster is silent people read; who writes is told to try again, and soon can", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  teams.microsoft.failures.order(/members/u, { status: 500 });
  const answer = await kari.direct(WRITE);
  expect(answer.text).toContain("Jeg får ikke slått opp hvem du er i Teams akkurat nå");
  expect(answer.text).toContain(REFUSED);
  expect(answer.text).toContain(WRITE);
});

test("the roster is asked once for somebody who writes often", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  for (const words of ["hjelp", "frister", "status bredbånd"]) await kari.direct(words);
  expect(teams.microsoft.connector.calls.filter(({ path }) => path.includes("/members/"))).toHaveLength(1);
});

test("somebody named as administrator by Entra id is one", async () => {
  const { teams, kari } = await openWithAdministrator();
  const ola = teams.person("Ola Bakken");
  expect((await ola.direct("ansvar I7 regionrådgiver")).text).toContain("Det har du ikke tilgang til");
  expect((await kari.direct("ansvar I7 regionrådgiver")).text).toContain("I7");
  expect(await teams.region.store.log({ limit: 5 })).toHaveLength(1);
});

test("a stand-in for the connector that has no roster is no reason to refuse a colleague; Teams' own «not found» is", async () => {
  const teams = await openTeams();
  const [kari, ola] = [teams.person("Kari Moen"), teams.person("Ola Bakken")];
  teams.microsoft.failures.order(/members/u, { status: 404, body: {} });
  expect((await kari.direct(WRITE)).text).toContain("Lagret");
  teams.microsoft.connector.roster.clear();
  expect((await ola.direct(WRITE)).text).toContain(REFUSED);
});
