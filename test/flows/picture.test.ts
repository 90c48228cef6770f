import { expect, test } from "vitest";
import { formatCommand } from "../../src/understand/command-text.ts";
import { buttonsOf, openRegion } from "../support/region.ts";

test("«bilde» in an area's channel is that area's picture, for the asker only", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann", "infrastruktur");
  await kari.says("bredbånd: graver i Vingelen, 60 %");
  const reply = await kari.says("bilde");
  expect(reply.visibility).toBe("private");
  expect(reply.understood).toMatchObject({ name: "picture", area: "infrastruktur", sure: true });
  expect(reply.card.blocks[0]).toMatchObject({
    kind: "picture",
    picture: { total: 8, weeks: [{ week: "2018-W48", counts: { "in-progress": 1, planned: 1, ongoing: 6 } }] },
  });
  expect(reply.text).toContain("Nå, uke 48: 1 i gang, 1 ikke startet og 6 løpende.");
});

test("in a neutral channel it asks which area, and a tap shows it", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  const asked = await kari.says("graf");
  expect(buttonsOf(asked).map(({ label }) => label)).toEqual([
    "Kommunikasjon",
    "Næringsutvikling",
    "Kompetanseutvikling",
    "Infrastruktur",
  ]);
  expect((await kari.taps(asked, "Næringsutvikling")).understood).toMatchObject({ area: "næringsutvikling" });
});

test.each([
  "bilde infrastruktur",
  "Bilde av infra",
  "vis bilde av infrastruktur",
  "bilete av infrastruktur",
  "graf for infra",
  "diagram infrastruktur?",
  "@Aktivitet bilde infra",
])("«%s» is the picture of Infrastruktur", async (line) => {
  const region = await openRegion();
  const { understood } = await region.person("Kari Nordmann", "kommunikasjon").says(line);
  expect(understood).toMatchObject({ name: "picture", area: "infrastruktur" });
});

test("a picture is of one area: asked for all of it, the whole plan is told in numbers", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari Nordmann", "infrastruktur").says("bilde av hele planen");
  expect(reply.text).toContain("= 44 aktiviteter");
});

test("whoever only reads may see it; whoever contributes may share it with the channel", async () => {
  const region = await openRegion();
  const guest = await region.person("Gjest", "infrastruktur", true).says("bilde");
  expect(guest.card.blocks[0]?.kind).toBe("picture");
  expect(buttonsOf(guest).map(({ label }) => label)).toEqual(["Hele området"]);
  const kari = region.person("Kari Nordmann", "infrastruktur");
  const shared = await kari.taps(await kari.says("bilde"), "Del i kanalen");
  expect(shared.visibility).toBe("channel");
  expect(shared.card.blocks.map(({ kind }) => kind)).toEqual(["picture", "text"]);
});

test("an update of the pictures of a place is still an update", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari Nordmann").says("bredbånd: bilde av grøfta sendt til Tynset, 60 %");
  expect(reply.understood).toMatchObject({ name: "update", activity: "I7", progress: 60 });
});

test("the button that shares the picture can also be typed", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari Nordmann", "infrastruktur").says("bilde");
  expect(buttonsOf(reply).map(({ command }) => formatCommand(command))).toEqual([
    "oversikt infrastruktur",
    "del bilde infrastruktur",
  ]);
});
