/** A finger that taps twice: the second tap gets the answer of the first, and nothing that happened is denied. */
import { expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

const ADVISER = { AKTIVITET_ADMINISTRATORS: "Regionrådgiver" };

test("[Ja] tapped twice gives the same receipt, with its [Angre], and stores once", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const question = await kari.says("I7 ferdig");
  const first = await kari.taps(question, "Ja");
  const second = await kari.taps(question, "Ja");
  expect(first.text).toContain("Lagret: I7");
  expect(second).toEqual(first);
  expect(await region.store.log({ limit: 10 })).toHaveLength(1);
});

test("[Angre] tapped twice gives the same receipt, and undoes once", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const receipt = await kari.says("I7: forsinket, graver ikke nå");
  const first = await kari.taps(receipt, "Angre");
  const second = await kari.taps(receipt, "Angre");
  expect(first.text).toContain("Angret: I7");
  expect(second).toEqual(first);
  expect(await region.store.log({ limit: 10 })).toHaveLength(2);
});

test("two taps at the very same time are one tap too", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const question = await kari.says("I7 ferdig");
  const [one, two] = await Promise.all([kari.taps(question, "Ja"), kari.taps(question, "Ja")]);
  expect(two).toEqual(one);
  const [back, again] = await Promise.all([kari.taps(one, "Angre"), kari.taps(one, "Angre")]);
  expect(again).toEqual(back);
  expect(await region.store.log({ limit: 10 })).toHaveLength(2);
});

test.each(["rett I7: 70 %", "I7: 60 %", "frist I7 15.12.", "uendret I7"])(
  "«%s» sent twice has the same receipt",
  async (line) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says("I7: 40 %");
    const first = await kari.says(line);
    expect(await kari.says(line)).toEqual(first);
    expect(first.stored).toBe(true);
    expect(await region.store.log({ limit: 10 })).toHaveLength(2);
  },
);

test("a role given, handed over or taken back twice by a double tap has the same receipt", async () => {
  const region = await openRegion(":memory:", ADVISER);
  const adviser = region.person("Regionrådgiver");
  await region.person("Kari").says("hei");
  for (const name of ["Kari", "Per"]) await region.person(name).says("I1: møte holdt");
  const given = await adviser.says("ansvar regional næringssjef @Kari");
  expect(await adviser.says("ansvar regional næringssjef @Kari")).toEqual(given);
  await adviser.says("ansvar regionkoordinator @Kari");
  const handed = await adviser.says("overta @Kari @Per");
  expect(await adviser.says("overta @Kari @Per")).toEqual(handed);
  const back = await adviser.taps(handed, "Angre");
  expect(back.text).toContain("Angret");
  expect(await adviser.taps(handed, "Angre")).toEqual(back);
});

test("the same after a minute, or by somebody else, is told how things stand", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const question = await kari.says("I7 ferdig");
  const receipt = await kari.taps(question, "Ja");
  expect((await region.person("Ola").taps(question, "Ja")).text).toContain("Ingen endring: I7");
  region.setClock("2018-11-26T10:02");
  const later = await kari.taps(question, "Ja");
  expect(later.text).toContain("Ingen endring: I7");
  expect(later.stored).toBe(false);
  await kari.taps(receipt, "Angre");
  region.setClock("2018-11-26T10:04");
  const late = await kari.taps(receipt, "Angre");
  expect(late.text).toContain("allerede angret");
  expect(late.stored).toBe(false);
});

test("a line said again after it was undone is stored again", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.taps(await kari.says("I7: 60 %"), "Angre");
  expect((await kari.says("I7: 60 %")).text).toContain("Lagret: I7");
  expect(await region.store.log({ limit: 10 })).toHaveLength(3);
});

test("an answer says whether it is the receipt of something stored", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  for (const line of ["status I7", "I7 ferdig", "I7: ferdig, 60 %", "skatepark: støpt", "angre", "angre #999"]) {
    expect([line, (await kari.says(line)).stored]).toEqual([line, false]);
  }
  for (const line of ["I7: 60 %", "notat I7: møte", "uendret I5", "rett I7: 70 %", "angre"]) {
    expect([line, (await kari.says(line)).stored]).toEqual([line, true]);
  }
  expect((await region.person("Gjest", null, true).says("I7: 80 %")).stored).toBe(false);
});
