/** A question that nobody marked is answered, nothing of it is stored, and its words can be saved with one tap. */
import { expect, test } from "vitest";
import { buttonsOf, entries, openRegion } from "../support/region.ts";

test.each([
  "I7: lurer på om det er noe nytt",
  "I7: er Kari der",
  "I7: gi meg status",
  "I7: what is the status",
  "bredbånd – noen nyheter om fiberen",
  "oppdater I7: har fylket svart",
  "noen nyheter om I7",
  "trenger status på bredbånd",
  "what is the status of I7",
  "is I7 done",
  "lurer på om I7 er ferdig",
  "gi meg status I7",
  "kan noen si hva som skjer med I7",
])("«%s» shows I7 and stores nothing", async (line) => {
  const region = await openRegion();
  const reply = await region.person("Kari").says(line);
  expect(reply.understood).toMatchObject({ name: "status", activity: "I7", ask: false });
  expect(await entries(region)).toBe(0);
});

test("what was perhaps told in it is repeated, and one tap saves it", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const reply = await kari.says("I7: kan noen si hva Telenor driver med");
  expect(reply.text).toContain("Ingenting er lagret");
  await kari.taps(reply, "Lagre som merknad på I7");
  const [entry] = await region.store.log({ limit: 1 });
  expect(entry).toMatchObject({ activity: "I7", note: "kan noen si hva Telenor driver med" });
});

test("of what is plainly a question nothing is offered", async () => {
  const reply = await (await openRegion()).person("Kari").says("I7: hva skjer");
  expect(buttonsOf(reply).map(({ label }) => label)).not.toContain("Lagre som merknad på I7");
});

test.each(["notat I7: lurer på om det er noe nytt", "intern I7: er det noen som vet hva Telenor gjør"])(
  "«%s» is a note at once",
  async (line) => {
    const region = await openRegion();
    expect((await region.person("Kari").says(line)).stored).toBe(true);
    expect(await entries(region)).toBe(1);
  },
);
