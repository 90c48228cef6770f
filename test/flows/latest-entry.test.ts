/** «siste», «nr. 3» and «alt» behind angre and rett: one's own entries, never what a stranger's activity is called. */
import { expect, test } from "vitest";
import { buttonsOf, openRegion, stateOf } from "../support/region.ts";

test.each(["rett: 50 %", "rett siste: 50 %", "rett sist: 50 %", "rett forrige: 50 %", "rett det siste: 50 %"])(
  "«%s» corrects what I said last, whoever spoke after me",
  async (line) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says("I2: 20 %");
    await kari.says("bredbånd: 60 %");
    await region.person("Per").says("N16: møte holdt");
    const receipt = await kari.says(line);
    expect(receipt.card.title).toBe("Rettet: I7 · Bredbånd og fiber");
    expect((await stateOf(region, "I7"))?.progress).toBe(50);
    expect((await stateOf(region, "I2"))?.progress).toBe(20);
  },
);

test("«rett siste» opens the form of what I said last; with nothing said there is nothing to correct", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  for (const line of ["rett siste", "rett siste: 50 %"]) {
    const nothing = await kari.says(line);
    expect(nothing.card.title).toBe("Ingenting å rette");
    expect(buttonsOf(nothing)).toEqual([]);
  }
  await kari.says("bredbånd: 60 %");
  expect((await kari.says("rett siste")).understood).toMatchObject({ name: "form", activity: "I7" });
});

test.each(["angre 1", "angre nr 1", "angre nr. 1", "angre #1", "angre nummer 1"])(
  "«%s» undoes entry number 1",
  async (line) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says("bredbånd: 60 %");
    await kari.says("I2: 20 %");
    expect((await kari.says(line)).card.title).toBe("Angret: I7 · Bredbånd og fiber");
  },
);

test.each(["angre siste", "angre det siste", "angre forrige", "angra", "gjør om", "gjer om"])(
  "«%s» undoes what I said last",
  async (line) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says("bredbånd: 60 %");
    await kari.says("I2: 20 %");
    expect((await kari.says(line)).card.title).toContain("Angret: I2");
  },
);

test("«angre alt» undoes nothing: it says that one undoes one at a time, and shows the last with its button", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  expect((await kari.says("angre alt")).card.title).toBe("Ingenting å angre");
  await kari.says("bredbånd: 60 %");
  await kari.says("I2: 20 %, møte holdt");
  const answer = await kari.says("angre alt");
  expect(answer.card.title).toBe("Dette har du meldt sist");
  expect(answer.text).toContain("Jeg angrer én melding om gangen. Knappen gjelder den øverste, nr. 2");
  expect(answer.text).toContain("I2 · Jernbaneforum");
  expect((await stateOf(region, "I2"))?.progress).toBe(20);
  expect((await kari.taps(answer, "Angre")).card.title).toContain("Angret: I2");
  expect((await kari.says("angre alle")).text).toContain("I7 · Bredbånd og fiber");
});

test("Of what others have said, one hears whose it is and what one may undo oneself", async () => {
  const region = await openRegion();
  await region.person("Per").says("bredbånd: 60 %");
  const refused = await region.person("Kari").says("angre #1");
  expect(refused.text).toContain("Nr. 1 er meldt av Per. Du kan angre det du selv har meldt.");
  expect(refused.text).toContain("Dette kan bare redaktører");
  expect((await stateOf(region, "I7"))?.progress).toBe(60);
});

test("A receipt says what was undone, and the history which entry", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("bredbånd: 60 %");
  await kari.says("uendret bredbånd");
  expect((await kari.says("angre")).text).toContain("Nr. 2 (bekreftet uendret) gjelder ikke lenger.");
  await kari.says("rett bredbånd: 70 %");
  const history = (await kari.says("historikk bredbånd")).text;
  expect(history).toContain("Angret nr. 2");
  expect(history).toContain("Rettelse av nr. 1");
});
