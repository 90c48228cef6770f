/** Lines that looked like reports or requests and came to nothing: they ask, or say that nothing is stored and what works. */
import { expect, test } from "vitest";
import { buttonsOf, entries, openRegion, stateOf } from "../support/region.ts";

test.each([
  [
    "bredbånd forsinket pga leveranse fra Telenor, ny frist 1. mars",
    { status: "delayed", deadline: "2019-03-01", note: "pga leveranse fra Telenor" },
  ],
  ["bredbånd,forsinket,ny frist 1.3.2019", { status: "delayed", deadline: "2019-03-01" }],
  ["bredbånd er forsinket fordi Telenor venter", { status: "delayed", note: "fordi Telenor venter" }],
  ["bredbånd 60 %, møte holdt", { progress: 60, note: "møte holdt" }],
  ["kan du sette bredbånd til 70 prosent", { progress: 70 }],
  ["kan du sette bredbånd til 70 prosent?", { progress: 70 }],
  ["kan du melde bredbånd forsinket", { status: "delayed" }],
  ["kan du utsette bredbånd til 1. mars 2019", { status: "postponed", deadline: "2019-03-01" }],
  ["sett bredbånd til 70 %", { progress: 70 }],
])("«%s» asks, and one tap stores all of it", async (line, expected) => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const asked = await kari.says(line);
  expect(asked.understood).toMatchObject({ activity: "I7", ask: true });
  expect(asked.text).toContain("Ingenting er lagret ennå.");
  expect(await entries(region)).toBe(0);
  await kari.taps(asked, "Ja");
  expect(await stateOf(region, "I7")).toMatchObject(expected);
});

test("«gjenåpne» asks to set it in progress, and «ingenting nytt på» is «uendret»", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("bredbånd: ferdig");
  const asked = await kari.says("gjenåpne bredbånd");
  expect(asked.card.title).toBe("Sette I7 til I gang?");
  await kari.taps(asked, "Ja");
  expect((await stateOf(region, "I7"))?.status).toBe("in-progress");
  for (const line of ["ingenting nytt på bredbånd", "ikke noe nytt om bredbånd"])
    expect((await kari.says(line)).card.title, line).toBe("Bekreftet uendret: I7 · Bredbånd og fiber");
});

test("What is denied, asked or hoped for is not turned into a report", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  for (const line of [
    "bredbånd er ikke forsinket fordi Telenor leverte",
    "er bredbånd forsinket fordi Telenor venter",
    "hvorfor er bredbånd forsinket, hva skjer",
    "bredbånd ferdig, når?",
    "kan du si om bredbånd er ferdig?",
    "kan du vise status bredbånd",
  ]) {
    const reply = await kari.says(line);
    expect(reply.understood.ask, line).toBe(false);
  }
  expect(await entries(region)).toBe(0);
});

test("A line with an activity and a word that is not understood says that nothing is stored, and how it is", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const reply = await kari.says("bredbånd ok");
  expect(reply.text).toContain("Ingenting er lagret");
  expect(reply.text).toContain("Vil du melde det, skriv: I7: ok");
  expect(buttonsOf(reply).map(({ label }) => label)).toEqual(["Lagre som merknad på I7", "Vis status"]);
  await kari.taps(reply, "Lagre som merknad på I7");
  expect((await stateOf(region, "I7"))?.note).toBe("ok");
  const guest = await region.person("Gjest", null, true).says("bredbånd ok");
  expect(buttonsOf(guest).map(({ label }) => label)).not.toContain("Lagre som merknad på I7");
});

test("Several codes are offered one by one, and the text of a write is kept", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const read = await kari.says("status I7 og I2");
  expect(read.understood.candidates).toEqual(["I7", "I2"]);
  expect((await kari.taps(read, "I2")).understood).toMatchObject({ name: "status", activity: "I2" });
  const write = await kari.says("I7, I2: møte holdt");
  expect(write.text).toContain("Ingenting er lagret ennå.");
  expect(write.understood).toMatchObject({ candidates: ["I7", "I2"], ask: true });
  expect(await entries(region)).toBe(0);
  await kari.taps(write, "Lagre «I2: møte holdt»");
  expect((await stateOf(region, "I2"))?.note).toBe("møte holdt");
});

test("A decision told with «vedtak» in front is read as if the activity came first", async () => {
  const region = await openRegion();
  const receipt = await region.person("Kari").says("vedtak bredbånd: fiber til Os godkjent, sak 34/18");
  expect(receipt.card.title).toBe("Lagret: I7 · Bredbånd og fiber");
  expect(receipt.understood).toMatchObject({ decision: "34/18", note: "vedtak fiber til Os godkjent" });
});

test.each([
  ["historikk bredbånd siden oktober", { name: "history", activity: "I7" }],
  ["vis logg", { name: "changes" }],
  ["vis logg bredbånd", { name: "history", activity: "I7" }],
  ["kva er på gang", { name: "list", status: "in-progress" }],
  ["hallo, er du der", { name: "start" }],
  ["hei alle sammen!", { name: "start" }],
  ["liste mine", { name: "mine" }],
  ["kan du hjelpe meg", { name: "help" }],
  ["kan du angre", { name: "latest", activity: "I7" }],
])("«%s» is answered", async (line, expected) => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("bredbånd: i gang");
  expect((await kari.says(line)).understood).toMatchObject(expected);
});

test("Teaching is offered for new words only: not for sentences, questions, names or what is known", async () => {
  const region = await openRegion();
  await region.person("Regionrådgiver").says("ansvar regional næringssjef @Kari-Moen");
  const kari = region.person("Kari Moen");
  for (const line of [
    "hallo, hører du meg nå",
    "ansvar Kari Moen bredbånd",
    "hva er det med skoleskyssen",
    "angre noe",
    "bredbånd skøyter",
    "skatepark i Tynset",
    "datasenteret,ferdig,snart da",
  ])
    expect((await kari.says(line)).text, line).not.toContain("Lær meg ordet");
});

test("A new word can be taught, and the hint says how", async () => {
  const region = await openRegion();
  const unknown = await region.person("Kari").says("skotthyll");
  expect(unknown.text).toContain("Lær meg ordet slik: lær «skotthyll» = navnet på aktiviteten");
});

test("A comma where a colon should stand stores nothing, and says so above the card", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  expect((await kari.says("bredbånd, møte holdt")).text).toContain("Ingenting er lagret. Vil du melde det, skriv: I7:");
  expect((await kari.says("Masseprodusert skreddersøm")).text).not.toContain("Ingenting er lagret");
  expect(await entries(region)).toBe(0);
});
