import { expect, test } from "vitest";
import { buttonsOf, openRegion } from "../support/region.ts";

test("The whole plan's table sums to 4/19/13/8 = 44", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari").says("oversikt");
  expect(reply.text).toContain("Kommunikasjon: 4");
  expect(reply.text).toContain("Næringsutvikling: 19");
  expect(reply.text).toContain("Kompetanseutvikling: 13");
  expect(reply.text).toContain("Infrastruktur: 8");
  expect(reply.text).toContain("4 + 19 + 13 + 8 = 44");
  const areas = await Promise.all(
    ["K", "N", "U", "I"].map(
      async (letter) => [...(await region.store.read()).states.keys()].filter((code) => code.startsWith(letter)).length,
    ),
  );
  expect(areas).toEqual([4, 19, 13, 8]);
});

test("Status alone is the channel's area, and the sums follow what is reported", async () => {
  const region = await openRegion();
  const kari = region.person("Kari", "infrastruktur");
  await kari.says("ferdig I8");
  await kari.says("RV3: forsinket");
  await kari.says("bredbånd: 60 %");
  const reply = await kari.says("status");
  expect(reply.text).toContain("Infrastruktur – 8 aktiviteter");
  expect(reply.text).toContain("1 forsinket · 1 i gang · 5 løpende · 1 fullført");
  expect(reply.text.indexOf("I3")).toBeLessThan(reply.text.indexOf("I7"));
});

test("Area names and short forms give the area's table", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  for (const [typed, area] of [
    ["infra", "infrastruktur"],
    ["kom", "kommunikasjon"],
    ["næring", "næringsutvikling"],
    ["status kompetanse", "kompetanseutvikling"],
  ] as const) {
    expect((await kari.says(typed)).understood).toMatchObject({ name: "status", area });
  }
});

test("Lists filter, combine, and come ten a page with buttons to turn", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("RV3: forsinket, møte på Tynset");
  expect((await kari.says("liste forsinket infra")).understood.candidates).toEqual(["I3"]);
  expect((await kari.says("liste uten ansvarlig")).understood.candidates).toHaveLength(6);
  expect((await kari.says("liste tynset")).understood.candidates).toContain("I3");
  expect((await kari.says("vis alle forsinkede")).understood.candidates).toEqual(["I3"]);
  expect((await kari.says("forsinket")).understood.candidates).toEqual(["I3"]);
  const first = await kari.says("liste næring");
  expect(first.text).toContain("Side 1 av 2");
  const second = await kari.taps(first, "Neste side");
  expect(second.text).toContain("Side 2 av 2");
  expect(buttonsOf(second).map(({ label }) => label)).toContain("Forrige side");
});

test("Frister shows what is due, the overdue first, and closed ones never", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("frist I7 15.12.");
  await kari.says("frist N17 30.11.");
  await kari.says("frist I8 1.12.");
  await kari.says("ferdig I8");
  region.setClock("2018-12-03T10:00");
  const reply = await kari.says("frister 30 dager");
  expect(reply.understood.candidates).toEqual(["N17", "I7"]);
  expect(reply.text).toContain("3 dager over fristen");
});

test("Endringer shows net changes: what was undone again is no change", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("bredbånd: 40 %");
  await kari.says("bredbånd: 60 %, fiber til Tolga");
  await kari.says("RV3: forsinket");
  await kari.says("angre");
  await kari.says("uendret lufthavn");
  const reply = await kari.says("endringer");
  expect(reply.understood.candidates).toEqual(["I7"]);
  expect(reply.text).toContain("Fremdrift: 60 %");
  region.setClock("2018-12-20T10:00");
  expect((await kari.says("hva er nytt?")).understood.candidates).toEqual([]);
  expect((await kari.says("endringer siden 20. november")).understood.candidates).toEqual(["I7"]);
});

test("A shared answer is for the whole channel and says who shared it", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const shared = await kari.taps(await kari.says("status bredbånd"), "Del i kanalen");
  expect(shared.visibility).toBe("channel");
  expect(shared.text).toContain("Delt av Kari");
  expect(buttonsOf(shared)).toEqual([]);
});

test("What is not found says so honestly, with the nearest and how to teach the word", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari").says("skatepark i Tynset");
  expect(reply.text).toContain("Fant ingen aktivitet som ligner «skatepark i Tynset».");
  expect(reply.understood).toMatchObject({ name: "status", activity: null, sure: false, ask: false });
});

test("An update on something not found keeps the text", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari").says("skatepark: betongen er støpt, 40 %");
  expect(reply.text).toContain("Ingenting er lagret.");
  expect(reply.text).toContain("skatepark: betongen er støpt, 40 %");
  expect(await region.store.log({ limit: 1 })).toHaveLength(0);
});

test("Ongoing activities are never asked for per cent, and are «Løpende» until somebody says more", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  expect((await kari.says("status lufthavn")).text).toContain("🔄 Løpende");
  expect((await kari.says("oppdater lufthavn")).text).not.toContain("Fremdrift");
});

test("Hei shows what is mine and where to begin; hjelp is short, about this channel, with real examples", async () => {
  const region = await openRegion();
  const kari = region.person("Kari", "infrastruktur");
  expect((await kari.says("hei")).text).toContain("Hei, Kari!");
  const help = (await kari.says("hjelp")).text;
  expect(help.split("\n").length).toBeLessThanOrEqual(15);
  expect(help).toContain("Denne kanalen følger Infrastruktur.");
  expect((await kari.says("hjelp frist")).text).toContain("utgangen av mai");
  expect((await kari.says("?")).understood.name).toBe("help");
});

test("A closed date, a weekend and a day outside the plan period are remarked and still stored", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  expect((await kari.says("frist I7 17.5.2019")).text).toContain("17. mai");
  expect((await kari.says("frist I7 1.3.2024")).text).toContain("utenfor planperioden 2017–2021");
  expect((await kari.says("frist I7 1.11.2018")).text).toContain("passert");
  expect(await region.store.log({ limit: 10 })).toHaveLength(3);
});
