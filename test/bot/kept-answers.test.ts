/** Answers that are kept must never outlive what they were made of, nor be somebody else's. */
import { expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

const STATUS = "status bredbånd";

test("the same question is answered with the same card, until something is stored", async () => {
  const region = await openRegion();
  const [kari, ola] = [region.person("Kari"), region.person("Ola")];
  const first = await kari.says(STATUS);
  expect((await ola.says(STATUS)).card).toBe(first.card);
  await ola.says("bredbånd: 60 %");
  expect((await kari.says(STATUS)).text).toContain("60 %");
});

test("who may only read is not given the buttons of those who may write, nor the other way round", async () => {
  const region = await openRegion();
  const [kari, guest] = [region.person("Kari"), region.person("Gjest", null, true)];
  const buttons = async (who: typeof kari) => JSON.stringify((await who.says(STATUS)).card);
  expect(await buttons(kari)).toContain("Oppdater");
  expect(await buttons(guest)).not.toContain("Oppdater");
  expect(await buttons(kari)).toContain("Oppdater");
});

test("another day is another answer", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("bredbånd: frist 26. nov");
  expect((await kari.says(STATUS)).text).not.toContain("over fristen");
  region.setClock("2018-11-28T10:00");
  const later = await kari.says(STATUS);
  region.setClock("2018-11-26T10:00");
  expect(later.card).not.toEqual((await kari.says(STATUS)).card);
});

test("an area's channel has its own answer to words that are another activity's elsewhere", async () => {
  const region = await openRegion();
  const asked = async (area: string | null) => (await region.person("Kari", area).says("status samarbeid")).understood;
  const [neutral, infra] = [await asked(null), await asked("infrastruktur")];
  expect(await asked(null)).toEqual(neutral);
  expect(await asked("infrastruktur")).toEqual(infra);
  expect(infra).not.toEqual(neutral);
});

test("a word that was taught since is known at once", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  expect((await kari.says("status lynkabel")).understood.activity).toBeNull();
  await kari.says("lær lynkabel = I7");
  expect((await kari.says("status lynkabel")).understood.activity).toBe("I7");
});
