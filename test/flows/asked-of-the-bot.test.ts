/** What people ask of the bot itself is answered as what it is, and never as a search for an activity. */
import { describe, expect, test } from "vitest";
import { buttonsOf, entries, openRegion, stateOf } from "../support/region.ts";

const NOT_BUILT: [title: string, offers: string, lines: string[]][] = [
  [
    "Rapporter og filer lager jeg ikke",
    "liste forsinket stoppet",
    [
      "rapport",
      "excel",
      "Lag en rapport til AU",
      "kan du lage en liste til AU",
      "gi meg en excel-fil",
      "rapport for infrastruktur",
      "kan jeg få planen som Excel?",
      "eksporter til word",
    ],
  ],
  [
    "Avvik er ingen egen liste her",
    "liste over fristen",
    ["avvik", "vis avvik", "hvilke avvik har vi?", "avviksliste"],
  ],
  [
    "Planen kan ikke utvides her",
    "oversikt",
    ["ny aktivitet: e-sport", "ny plan", "legg til en aktivitet", "kan jeg legge til et nytt tiltak?"],
  ],
  [
    "Påminnelser på bestilling har jeg ikke",
    "frister",
    ["lag påminnelse om bredbånd på fredag", "minn meg på bredbånd i morgen", "kan du minne meg på RV3?"],
  ],
  ["Møtekalenderen har jeg ikke", "frister", ["når er neste møte i regionrådet", "neste AU-møte?", "når møtes AU"]],
];

describe.each(NOT_BUILT)("«%s» is said plainly, and «%s» is a tap", (title, offers, lines) => {
  test.each(lines)("%s", async (line) => {
    const region = await openRegion();
    const answer = await region.person("Kari").says(line);
    expect(answer.card.title).toBe(title);
    expect(answer.text).not.toMatch(/lær «|Fant ingen/u);
    expect(await entries(region)).toBe(0);
    const tapped = await region.person("Kari").taps(answer, offers);
    expect(tapped.card.title).not.toMatch(/^Fant ikke/u);
  });
});

test.each([
  ["personvern", "Personvern: dette er lagret"],
  ["slett meg", "Personvern: dette er lagret"],
  ["hva lagrer du om meg?", "Personvern: dette er lagret"],
  ["hvem kan se det jeg skriver", "Hvem ser det du skriver"],
  ["kan alle se det jeg melder?", "Hvem ser det du skriver"],
  ["kven kan sjå det eg skriv", "Hvem ser det du skriver"],
  ["hva betyr løpende", "Løpende aktiviteter"],
  ["mangler", "Hva mangler?"],
  ["hva mangler?", "Hva mangler?"],
  ["jeg slutter", "Slutter du?"],
  ["snakk nynorsk", "Jeg svarer på bokmål"],
  ["knapper", "Hjelp: knapper"],
  ["hjelp rapport", "Rapporter og filer lager jeg ikke"],
  ["hjelp excel", "Rapporter og filer lager jeg ikke"],
  ["hjelp visjon", "Hjelp: se hvordan det går"],
  ["hvordan retter jeg", "Hjelp: angre og rette"],
  ["hvordan angrer jeg", "Hjelp: angre og rette"],
  ["hvordan kobler jeg til en kanal", "Hjelp: kanaler og ukesmelding"],
  ["hvordan legger jeg inn en frist", "Hjelp: frister"],
  ["korleis melder eg status?", "Hjelp: melde status"],
  ["how do I undo?", "Hjelp: angre og rette"],
  ["når får jeg påminnelse", "Hjelp: påminnelser og fravær"],
  ["skru av påminnelser", "Hjelp: påminnelser og fravær"],
  ["slutt å purre meg", "Hjelp: påminnelser og fravær"],
  ["fjern ansvar bredbånd", "Hjelp: ansvar"],
  ["ledige roller", "Roller i planen"],
  ["hvem er jeg", "Mine aktiviteter – Kari"],
  ["test", "Hei, Kari!"],
  ["show me the overview", "Hele planen 2017–2021"],
  ["hva skal jeg gjøre denne uka", "Mine frister de neste 6 dagene"],
])("«%s» is answered with «%s»", async (line, title) => {
  const answer = await (await openRegion()).person("Kari").says(line);
  expect(answer.card.title).toBe(title);
});

test.each(["hva er visjonen", "hva er målet med planen?", "hva handler planen om", "visjon"])(
  "«%s» shows the plan's vision and goal",
  async (line) => {
    const { text } = await (await openRegion()).person("Kari").says(line);
    expect(text).toContain("Rom for å skape - tid til å leve");
    expect(text).toContain("Styrke regionens attraktivitet");
  },
);

test.each(["what's new", "hvem meldte sist", "hvem har meldt noe?"])("«%s» tells what has changed", async (line) => {
  const region = await openRegion();
  await region.person("Kari").says("bredbånd: 60 %");
  const answer = await region.person("Per").says(line);
  expect(answer.card.title).toMatch(/^Endringer/u);
  expect(answer.text).toContain("I7");
});

test.each(["hva har jeg meldt", "kva har eg meldt?", "mine meldinger", "hva skrev jeg sist"])(
  "«%s» shows my own newest lines, with number, day and what they were about",
  async (line) => {
    const region = await openRegion();
    const kari = region.person("Regionrådgiver");
    await kari.says("bredbånd: 60 %");
    await region.person("Per").says("I2: 20 %");
    await kari.says("ansvar regional næringssjef @kari");
    const { text, card } = await kari.says(line);
    expect(card.title).toBe("Dette har du meldt sist");
    expect(text).toMatch(/Nr\. 3 · .*\nAnsvar · regional næringssjef/u);
    expect(text).toMatch(/Nr\. 1 · /u);
    expect(text).toContain("I7 · Bredbånd og fiber");
    expect(text).not.toContain("Jernbaneforum");
  },
);

test.each(["ta bort det siste", "slett det siste jeg skrev", "slett det jeg skrev"])(
  "«%s» undoes my newest line, as «angre» does",
  async (line) => {
    const region = await openRegion();
    await region.person("Kari").says("bredbånd: 60 %");
    expect((await region.person("Kari").says(line)).card.title).toBe("Angret: I7 · Bredbånd og fiber");
    expect((await stateOf(region, "I7"))?.progress).toBeNull();
  },
);

test("What another has said is told of where somebody is known by that name, and is a search else", async () => {
  const region = await openRegion();
  await region.person("Kari").says("bredbånd: 60 %");
  const known = await region.person("Per").says("hva har Kari meldt");
  expect(known.card.title).toBe("Jeg kan ikke liste det én person har meldt");
  expect((await region.person("Per").says("hva har vi gjort")).understood.name).not.toBe("latest");
});

test("«hva følger jeg» tells what I follow", async () => {
  const kari = (await openRegion()).person("Kari");
  await kari.says("varsle meg om bredbånd");
  expect((await kari.says("hva følger jeg")).text).toContain("Du følger I7 · Bredbånd og fiber.");
});

test.each([
  ["ferie 14.–18. desember", "Stille til 18.12.2018"],
  ["ferie uke 51", "Stille til 21.12.2018"],
  ["borte fra 20. desember til 4. januar", "Stille til 4.1.2019"],
])("«%s» offers to be silent until its last day, and stores nothing before the tap", async (line, label) => {
  const kari = (await openRegion()).person("Kari");
  const offer = await kari.says(line);
  expect(offer.text).toContain("Du er ikke satt stille nå.");
  expect(buttonsOf(offer).map((one) => one.label)).toEqual([label]);
  expect((await kari.taps(offer, label)).card.title).toMatch(/^Stille til og med/u);
});

test("«jeg er syk til fredag» is no report on an activity: it silences, as «syk til fredag» does", async () => {
  const kari = (await openRegion()).person("Kari");
  const receipt = await kari.says("jeg er syk til fredag");
  expect(receipt.card.title).toBe("Stille til og med fredag 30. november 2018");
  expect(buttonsOf(receipt).map(({ label }) => label)).toEqual(["Slå på igjen"]);
});

test("«stille» says whether I am, and until when", async () => {
  const kari = (await openRegion()).person("Kari");
  expect((await kari.says("stille")).text).toContain("Du er ikke satt stille nå.");
  await kari.says("stille til 15. januar");
  expect((await kari.says("stille")).text).toContain("Du er stille til og med tirsdag 15. januar 2019.");
});

test.each([
  ["vis alt som er forsinket eller stoppet", ["I7", "I2"]],
  ["hva gjenstår", ["I7", "I2"]],
  ["hva er ikke ferdig?", ["I7", "I2"]],
])("«%s» is a list", async (line, codes) => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7: forsinket");
  await kari.says("I2: stoppet");
  await kari.says("I8: fullført");
  const { card, understood } = await kari.says(line);
  expect(card.title).toMatch(/^Liste – /u);
  expect(understood.candidates).toEqual(expect.arrayContaining(codes));
  expect(understood.candidates).not.toContain("I8");
});

test("«liste uten frist» holds what needs one: no ongoing activity, and none that is over", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("frist bredbånd 15. desember");
  await kari.says("I8: fullført");
  await kari.says("ja");
  const { candidates } = (await kari.says("liste uten frist")).understood;
  const { plan } = await region.store.read();
  const dated = plan.activities.filter(({ kind }) => kind === "dated").map(({ code }) => code);
  expect([...candidates].sort()).toEqual(dated.filter((code) => code !== "I7" && code !== "I8").sort());
});

test("«hva har skjedd med bredbånd siden sommeren» is its history, «hva er nytt i Tolga» a list of what is there", async () => {
  const kari = (await openRegion()).person("Kari");
  await kari.says("bredbånd: fiber til Tolga, 60 %");
  const history = await kari.says("hva har skjedd med bredbånd siden sommeren");
  expect(history.card.title).toBe("Historikk: I7 · Bredbånd og fiber");
  expect((await kari.says("hva er nytt i Tolga")).understood.candidates).toContain("I7");
});

test.each([
  "rapport om kompetansebehov",
  "visjon for reiselivet",
  "møte om bredbånd",
  "nytt tiltak bredbånd",
  "status rapport",
])("«%s» is still looked for", async (line) => {
  const answer = await (await openRegion()).person("Kari").says(line);
  expect(answer.understood.name).not.toBe("help");
});

test("A word that somebody has taught is that activity, whatever it asks elsewhere", async () => {
  const region = await openRegion();
  await region.person("Kari").says("lær «excel» = I7");
  const answer = await region.person("Per").says("excel");
  expect(buttonsOf(answer).length).toBeGreaterThan(0);
});
