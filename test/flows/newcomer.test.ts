/** What a newcomer typed, and what they should have been told. */

import { expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import { NOTHING_EXPECTED } from "../../src/store/expected.ts";
import { buttonsOf, entries, openRegion, stateOf } from "../support/region.ts";

const labels = (reply: Reply) => buttonsOf(reply).map(({ label }) => label);

test.each(["frist I7 ingen", "fjern frist I7", "I7: ingen frist", "I7: frist fjernes", "slett frist bredbånd"])(
  "«%s» takes the deadline away, and Angre puts it back",
  async (line) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says("frist I7 15.12.");
    const receipt = await kari.says(line);
    expect(receipt.text).toContain("Frist: lørdag 15. desember 2018 → ingen");
    expect(receipt.understood).toMatchObject({ name: "update", activity: "I7", deadline: null, ask: false });
    expect((await stateOf(region, "I7"))?.deadline).toBeNull();
    expect((await kari.says("forklar I7: ingen frist")).text).toContain("Frist: ingen");
    await kari.taps(receipt, "Angre");
    expect((await stateOf(region, "I7"))?.deadline).toBe("2018-12-15");
  },
);

test("Emptying the deadline in the form takes it away; there being none, nothing is stored", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("frist I7 15.12.");
  const receipt = await kari.fillsIn(await kari.says("oppdater I7"), { deadline: "" });
  expect(receipt.text).toContain("Frist: lørdag 15. desember 2018 → ingen");
  expect((await kari.says("fjern frist I7")).text).toContain("Ingen endring: I7");
  expect(await entries(region)).toBe(2);
});

test("A deadline that is no date is asked for again, with how to type one, and a past one is stored with a remark", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  for (const [line, said] of [
    ["frist I7 tull", "Jeg fant ingen dato i «tull»."],
    ["frist I7 snart", "«snart» er for vagt"],
    ["frist I2 32.13.", "Datoen «32.13.» finnes ikke."],
  ] as const) {
    const reply = await kari.says(line);
    expect(reply.text).toContain(said);
    expect(reply.text).toMatch(/Ingenting er lagret\. Skriv for eksempel: frist I\d 15\. desember/);
    expect(labels(reply)).toContain("Vis status");
    expect(reply.understood.ask).toBe(true);
  }
  expect(await entries(region)).toBe(0);
  expect((await kari.says("frist I7 i går")).text).toContain(
    "Merk: søndag 25. november 2018 faller i en helg og er allerede passert.",
  );
});

test.each(["I7: 150 %", "I7: -5 %", "I7 150 %"])(
  "«%s» is no progress, and is not kept as a comment either",
  async (line) => {
    const region = await openRegion();
    const reply = await region.person("Kari").says(line);
    expect(reply.text).toContain("Fremdrift må være 0–100 %.");
    expect(reply.text).toContain(`«${line}»`);
    expect(reply.text).toContain("Ingenting er lagret.");
    expect(await entries(region)).toBe(0);
  },
);

test("What else was said beside an impossible percentage can be saved without it", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const asked = await kari.says("I7: forsinket, 150 %, venter på Telenor");
  await kari.taps(asked, "Lagre uten prosent");
  expect(await stateOf(region, "I7")).toMatchObject({
    status: "delayed",
    progress: null,
    note: "150 %, venter på Telenor",
  });
});

test("The form sent as it was shown says that nothing is different", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7: 60 %");
  for (const line of ["oppdater I7", "rett I7"]) {
    const reply = await kari.fillsIn(await kari.says(line), {
      status: "in-progress",
      progress: "60",
      deadline: "",
      note: "",
    });
    expect(reply.text).toContain("Ingen endring: I7");
  }
  expect(await entries(region)).toBe(1);
});

test.each(["I2: fullført", "I2: utgår"])("After «%s» a percentage asks before it is taken up again", async (closed) => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says(closed);
  const before = await stateOf(region, "I2");
  const asked = await kari.says("I2: 40 %, nytt møte");
  expect(asked.card.title).toMatch(/^I2 er (Fullført|Utgår)\. Sette den til I gang, 40 %\?$/);
  expect(asked.understood.ask).toBe(true);
  expect(await stateOf(region, "I2")).toEqual(before);
  await kari.taps(asked, "Ja");
  expect(await stateOf(region, "I2")).toMatchObject({ status: "in-progress", progress: 40, note: "nytt møte" });
});

test("A question is answered by typing: the label, the number, ja or nei, or another word for the same status", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  for (const [asked, typed, expected] of [
    ["bredbånd: ferdig, 60 %", "Fullført", { status: "done", progress: 100 }],
    ["bredbånd: ferdig, 60 %", "2", { status: "in-progress", progress: 60 }],
    ["bredbånd: ferdig, 60 %", "ferdig", { status: "done" }],
    ["bredbånd: ferdig, 40 %", "40 %", { status: "in-progress", progress: 40 }],
    ["I7 forsinket", "@Aktivitet ja", { status: "delayed" }],
    ["bredbånd: frist til høsten", "1. oktober", { deadline: "2019-10-01" }],
    ["frist I7 tull", "15.12.", { deadline: "2018-12-15" }],
  ] as const) {
    await kari.says(asked);
    await kari.says(typed);
    expect(await stateOf(region, "I7"), `${asked} → ${typed}`).toMatchObject(expected);
  }
});

test("The typed answer keeps the text, and the log keeps the line that it is about (A7)", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("referansegruppe: etablert, fullført");
  const receipt = await kari.says("I8");
  expect(receipt.text).toContain("Lagret: I8");
  expect(receipt.text).toContain("«etablert»");
  expect((await region.store.log({ limit: 1 }))[0]?.raw).toBe("referansegruppe: etablert, fullført");
});

test("Nei, a line with a colon, another person, another place, later, or after something else: nothing is saved", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7 ferdig");
  expect((await kari.says("nei")).understood).toMatchObject({ name: "status", activity: "I7" });
  await kari.says("I7 ferdig");
  await region.person("Per").says("ja");
  await region.person("Kari", "infrastruktur").says("ja");
  await kari.says("status I2");
  expect((await kari.says("ja")).text).toContain("Ingenting venter på svar");
  await kari.says("I7 ferdig");
  region.setClock("2018-11-26T10:16");
  await kari.says("ja");
  expect(await entries(region)).toBe(0);
});

test("What is said of an activity without a colon is not saved, and one tap saves it as a note", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const reply = await kari.says("vi har hatt møte med Eidsiva om bredbånd");
  expect(reply.text).toContain("Ingenting er lagret");
  expect(reply.text).toContain("Vil du melde det, skriv: I7: vi har hatt møte med Eidsiva om bredbånd");
  expect(reply.understood).toMatchObject({ name: "status", ask: false });
  expect((await kari.says("nå er bredbånd nesten ferdig")).text).toContain("Ingenting er lagret. Vil du melde det");
  expect(await entries(region)).toBe(0);
  await kari.taps(reply, "Lagre som merknad på I7");
  expect((await stateOf(region, "I7"))?.note).toBe("vi har hatt møte med Eidsiva om bredbånd");
  for (const line of [
    "hva skal vi gjøre med bredbånd",
    "status bredbånd",
    "bredbånd og fiber i regionen",
    "har vi hatt møte om bredbånd?",
  ])
    expect((await kari.says(line)).text, line).not.toContain("Ingenting er lagret");
});

test("Filters in an area's channel are for that area, which the answer says; the whole plan is one tap or word away", async () => {
  const region = await openRegion();
  const kari = region.person("Kari", "infrastruktur");
  await kari.says("RV3: forsinket");
  await kari.says("N17: forsinket");
  for (const line of ["forsinket", "liste forsinket", "hva er forsinket?", "vis alle forsinkede"]) {
    const here = await kari.says(line);
    expect(here.understood, line).toMatchObject({ candidates: ["I3"], area: "infrastruktur" });
    expect(here.card.title).toBe("Liste – 1 aktivitet i Infrastruktur");
    expect((await kari.taps(here, "Hele planen")).understood.candidates).toEqual(["N17", "I3"]);
  }
  for (const line of ["liste forsinket alle", "liste forsinket hele planen"])
    expect((await kari.says(line)).understood.candidates, line).toEqual(["N17", "I3"]);
  expect((await kari.says("frister")).card.title).toBe("Frister de neste 60 dagene i Infrastruktur");
  expect((await kari.says("endringer")).card.title).toContain("Endringer i Infrastruktur siden");
});

test("When nothing is delayed the answer says just that", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari", "infrastruktur").says("forsinket");
  expect(reply.text).toBe("Ingen aktiviteter er meldt forsinket i Infrastruktur\n[Hele planen]");
});

test("Who holds a role, and what a person is responsible for, are asked as people ask it", async () => {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  expect((await adviser.says("hvem er regional næringssjef?")).text).toContain(
    "Ingen er satt opp som regional næringssjef",
  );
  await adviser.says("ansvar regional næringssjef @Kari-Nordmann");
  const who = await adviser.says("kven er regional næringssjef?");
  expect(who.text).toContain("Kari Nordmann er regional næringssjef.");
  expect(who.understood.candidates).toContain("I7");
  const what = await adviser.says("hva har kari ansvar for?");
  expect(what.understood.candidates).toEqual(who.understood.candidates);
  expect((await adviser.says("hva har Guri ansvar for?")).text).toContain("Jeg kjenner ingen «Guri»");
  expect((await region.store.read()).people.size).toBe(2);
});

test("«Ikke startet» is what is shown as that: ongoing activities are «Løpende»", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const asked = await kari.says("hva er ikke startet?");
  expect(asked.text).not.toContain("Løpende");
  expect((await kari.says("oversikt")).text).toContain(
    `${asked.understood.candidates.length} ikke startet · 29 løpende`,
  );
});

test("Without a role, mine tells how to get one; who may assign roles can do it at once", async () => {
  const region = await openRegion();
  expect((await region.person("Kari").says("mine")).text).toContain("En redaktør kan skrive: ansvar");
  expect((await region.person("Regionrådgiver").says("mine")).text).toContain("@Regionrådgiver");
});

test("Help tells about responsibility only to those who may give it, and its examples are of the channel", async () => {
  const region = await openRegion();
  expect((await region.person("Kari", "næringsutvikling").says("hjelp")).text).not.toContain("Ansvar:");
  expect((await region.person("Regionrådgiver").says("hjelp")).text).toContain("Ansvar:");
  for (const command of ["hjelp", "hei"]) {
    const text = (await region.person("Kari", "næringsutvikling").says(command)).text;
    expect(text).toContain("status datasenter");
  }
});

test("Hei shows mine in the order of mine", async () => {
  const region = await openRegion();
  await region.person("Regionrådgiver").says("ansvar regional næringssjef @Kari");
  const kari = region.person("Kari");
  await kari.says("N14: i gang");
  const codes = (reply: Reply) => reply.text.match(/ · [KNUI]\d+/g)?.slice(0, 3);
  expect(codes(await kari.says("hei"))).toEqual(codes(await kari.says("mine")));
});

test("In a direct message there is no channel to share in", async () => {
  const region = await openRegion();
  const place = { channel: "D1", kind: "direct", area: null } as const;
  const sender = { id: "Kari", name: "Kari", email: null, external: false };
  const base = {
    platform: "local",
    sender,
    place,
    way: "page",
    message: null,
    now: "2018-11-26T09:00:00.000Z",
  } as const;
  for (const [index, text] of ["status bredbånd", "oversikt", "liste næring", "endringer"].entries()) {
    const reply = await region.bot.handle({ ...base, request: `direct${index}`, input: { kind: "text", text } });
    expect(labels(reply), text).not.toContain("Del i kanalen");
  }
});

test("More changes than are counted are said to be so", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("RV3: forsinket");
  const [first] = await region.store.log({ limit: 1 });
  if (first === undefined) throw new Error("nothing was stored");
  const { id, hash, request, ...row } = first;
  const entry = { ...row, activity: "I7", before: { freshAt: null }, after: { freshAt: row.at } };
  const rows = Array.from({ length: 5000 }, () => entry);
  await region.store.append({ request: "many", entries: rows, expected: NOTHING_EXPECTED, notices: [] });
  const reply = await kari.says("endringer");
  expect(reply.text).toMatch(
    /Det er meldt mer enn 5\s000 ganger siden da\. Her er de nyeste, fra og med mandag 26\. november 2018\./,
  );
});
