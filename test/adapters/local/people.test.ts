import { expect, test } from "vitest";
import { introduce, localPeople } from "../../../adapters/local/people.ts";
import { readConfig } from "../../../adapters/server/config.ts";
import { openRegion } from "../../support/region.ts";

test("without settings one starts as the regional adviser, who may do everything", () => {
  expect(localPeople(readConfig({}).rights)[0]).toBe("Regionrådgiver");
});

test("those whom the settings name come first, administrators before editors; e-mails and Slack ids are nobody here", () => {
  const { rights } = readConfig({
    AKTIVITET_ADMINISTRATORS: "kari@fjell.no, slack:U1, local:Åse",
    AKTIVITET_EDITORS: "Ola Bakken, teams:1-2",
  });
  expect(localPeople(rights)).toEqual(["Åse", "Ola Bakken", "Kari Moen", "Ingrid Sætre"]);
});

test("«@kari» is the Kari Moen of the page, before she has written anything and however often it starts", async () => {
  const { store, person } = await openRegion();
  const people = localPeople(readConfig({}).rights);
  await introduce(people, store);
  await introduce(people, store);
  const receipt = await person("Regionrådgiver").says("ansvar regional næringssjef @kari");
  expect(receipt.text).toContain("Kari Moen");
  expect([...(await store.read()).people.values()].map(({ name }) => name)).toEqual(people);
});
