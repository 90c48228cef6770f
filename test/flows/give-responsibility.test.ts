/** Giving responsibility in plain words, without `@`: asked about, never done at once. */
import { expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

async function withKari() {
  const region = await openRegion();
  await region.person("Kari Moen").says("uendret K1");
  return { region, adviser: region.person("Regionrådgiver") };
}

test.each([
  "ansvar bredbånd kari",
  "ansvar bredbånd Kari Moen",
  "ansvarlig for bredbånd er Kari Moen",
  "ansvar for bredbånd: Kari Moen",
  "kari tar over bredbånd",
  "Kari Moen overtar ansvaret for bredbånd",
  "kari får ansvaret for bredbånd",
])("«%s» asks, and one tap gives it", async (line) => {
  const { region, adviser } = await withKari();
  const asked = await adviser.says(line);
  expect(asked.card.title).toBe("Skal Kari Moen ha ansvaret for I7?");
  expect(asked.text).toContain("Ingenting er lagret ennå.");
  expect(asked.understood).toMatchObject({ name: "assign", activity: "I7", ask: true });
  expect(await region.store.log({ activity: "I7", limit: 5 })).toEqual([]);
  expect((await adviser.taps(asked, "Ja")).card.title).toBe("Ansvar lagret: I7 · Bredbånd og fiber");
  expect((await adviser.says("liste kari")).understood.candidates).toEqual(["I7"]);
});

test("A role is asked about in the same way", async () => {
  const { adviser } = await withKari();
  const asked = await adviser.says("ansvar regional næringssjef kari");
  expect(asked.card.title).toBe("Skal Kari Moen være regional næringssjef?");
  await adviser.taps(asked, "Ja");
  expect((await adviser.says("hvem er regional næringssjef")).card.title).toBe("Kari Moen er regional næringssjef.");
});

test("A name that nobody has yet is not searched for as an activity: @ is asked for", async () => {
  const { region, adviser } = await withKari();
  const answer = await adviser.says("ansvar bredbånd Guri Malla");
  expect(answer.text).toContain("Jeg kjenner ingen «Guri Malla»");
  expect(answer.text).toContain("@Guri-Malla");
  expect([...(await region.store.read()).people.values()].map(({ name }) => name)).not.toContain("Guri Malla");
});

test("Who may not give responsibility hears so, and a question is only a question", async () => {
  const { region, adviser } = await withKari();
  expect((await region.person("Per").says("kari tar over bredbånd")).card.title).toBe("Det har du ikke tilgang til");
  for (const line of [
    "hvem har ansvar for bredbånd",
    "ansvar bredbånd",
    "ansvar bredbånd Tolga",
    "ansvar kari",
    "kari tar over etter ola",
  ])
    expect((await adviser.says(line)).understood, line).not.toMatchObject({ name: "assign" });
});
