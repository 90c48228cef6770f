import { expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

test("Kari becomes regional næringssjef: her list follows, she is told, and the history shows the role she held then", async () => {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  const kari = region.person("Kari");
  expect((await kari.says("mine")).text).toContain("ikke satt opp med noen rolle");
  await kari.says("bredbånd: måler opp traseen");

  const receipt = await adviser.says("ansvar regional næringssjef @kari");
  expect(receipt.text).toContain("Kari er nå regional næringssjef");
  expect(await kari.notices()).toEqual([expect.stringContaining("Du er nå regional næringssjef")]);
  expect(await kari.notices()).toEqual([]);

  const mine = await kari.says("mine");
  expect(mine.understood.candidates).toEqual(expect.arrayContaining(["I5", "I7"]));
  await kari.says("bredbånd: graver i Vingelen");
  const history = (await kari.says("historikk bredbånd")).text;
  expect(history).toContain("Kari (regional næringssjef)");
  expect(history).toMatch(/Kari\n.*måler opp traseen|Kari\nOppdatering/u);
  expect((await kari.says("status bredbånd")).text).toContain("regional næringssjef (Kari)");
});

test("A new holder takes over from a day on; the former is told and loses the list; angre brings it back", async () => {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  await adviser.says("ansvar regional næringssjef @kari");
  await region.person("Kari").notices();
  region.setClock("2019-01-07T09:00");
  const receipt = await adviser.says("ansvar regional næringssjef @per");
  expect((await region.store.read()).holders.map(({ from, to }) => [from, to])).toEqual([
    ["2018-11-26", "2019-01-06"],
    ["2019-01-07", null],
  ]);
  expect(await region.person("Kari").notices()).toEqual([expect.stringContaining("ikke lenger regional næringssjef")]);
  expect((await region.person("Kari").says("mine")).understood.candidates).toEqual([]);
  await adviser.taps(receipt, "Angre");
  expect((await region.person("Kari").says("mine")).understood.candidates).toContain("I7");
});

test("Overta hands all roles of one person to another", async () => {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  await adviser.says("ansvar regional næringssjef @kari");
  await adviser.says("ansvar regionkoordinator @kari");
  const receipt = await adviser.says("overta @kari @per");
  expect(receipt.text).toContain("Kari → Per");
  const mine = await region.person("Per").says("mine");
  expect(mine.understood.candidates).toEqual(expect.arrayContaining(["I7", "U1"]));
});

test("An activity can be given to another role, and the receipt shows before and after", async () => {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  const receipt = await adviser.says("ansvar bredbånd regionkoordinator");
  expect(receipt.text).toContain("Ansvar: regional næringssjef → regionkoordinator");
  expect((await adviser.says("liste regionkoordinator infra")).understood.candidates).toEqual(["I7"]);
});

test("A question about a role or an activity assigns nothing", async () => {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  expect((await adviser.says("ansvar bredbånd")).understood).toMatchObject({ name: "status", activity: "I7" });
  expect((await adviser.says("ansvar regionkoordinator")).understood.name).toBe("list");
  expect((await adviser.says("hvem har ansvar for bredbånd?")).understood).toMatchObject({
    name: "status",
    activity: "I7",
  });
  expect(await region.store.log({ limit: 1 })).toHaveLength(0);
});

test("A contributor who tries to set a holder is told who can, and nothing typed is lost", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari").says("ansvar regional næringssjef @kari");
  expect(reply.text).toContain("redaktører");
  expect(reply.text).toContain("Regionrådgiver");
  expect(reply.text).toContain("ansvar regional næringssjef @kari");
  expect(await region.store.log({ limit: 1 })).toHaveLength(0);
});

test("A guest reads and changes nothing", async () => {
  const region = await openRegion();
  const guest = region.person("Gjest", null, true);
  expect((await guest.says("status bredbånd")).understood.activity).toBe("I7");
  for (const line of ["bredbånd: 60 %", "ferdig I8", "angre", "uendret I5", "notat I7: hei", "lær «tog» = jernbane"]) {
    expect((await guest.says(line)).text).toContain("Du kan lese her, men ikke endre.");
  }
  expect(await region.store.log({ limit: 1 })).toHaveLength(0);
});

test("A guest does not see internal notes in the history", async () => {
  const region = await openRegion();
  await region.person("Kari").says("intern bredbånd: Telenor krever mer enn avtalt");
  expect((await region.person("Per").says("historikk bredbånd")).text).toContain("Telenor krever");
  expect((await region.person("Gjest", null, true).says("historikk bredbånd")).text).not.toContain("Telenor krever");
});

test("Kari cannot undo what Per wrote; the regional adviser can", async () => {
  const region = await openRegion();
  const receipt = await region.person("Per").says("bredbånd: 60 %");
  expect((await region.person("Kari").taps(receipt, "Angre")).text).toContain("redaktører");
  expect((await region.person("Regionrådgiver").taps(receipt, "Angre")).text).toContain("Angret: I7");
});

test("A taught word leads to a choice until another person has confirmed it, and can be forgotten", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("lær «tøffetoget» = I2");
  const first = await kari.says("tøffetoget: nytt møte");
  expect(first.understood).toMatchObject({ ask: true });
  await kari.says("lær «tøffetoget» = I2");
  expect((await kari.says("tøffetoget: nytt møte")).understood).toMatchObject({ ask: true });
  await region.person("Per").says("lær «tøffetoget» = I2");
  expect((await kari.says("status tøffetoget")).understood).toMatchObject({ activity: "I2", sure: true });
  expect((await kari.says("glem tøffetoget")).text).toContain("Glemt");
  expect((await region.person("Per").says("glem tøffetoget")).text).toContain("ikke et lært ord");
});

test("A contributor cannot set responsibility in other words, and those it is about are told when an editor does", async () => {
  const region = await openRegion();
  await region.person("Regionrådgiver").says("ansvar regionkoordinator @ola");
  await region.person("Ola").notices();
  for (const line of ["I7: ansvar regionkoordinator", "rett I7: ansvar regionkoordinator", "I7: 60 %, ansvar @kari"]) {
    expect((await region.person("Kari").says(line)).text).toContain("Det har du ikke tilgang til");
  }
  expect((await region.store.read()).states.get("I7")?.lastEntry).toBe(0);
  await region.person("Regionrådgiver").says("I7: 60 %, ansvar regionkoordinator");
  expect(await region.person("Ola").notices()).toEqual([expect.stringContaining("Du har nå ansvaret for I7")]);
});

test("Sharing a history leaves out what is internal; questions and «not found» stay private", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("intern I7: hemmelig pris");
  await kari.says("I7: graver i Vingelen");
  const shared = await kari.says("del historikk I7");
  expect(shared.visibility).toBe("channel");
  expect(shared.text).toContain("graver i Vingelen");
  expect(shared.text).not.toContain("hemmelig");
  expect((await kari.says("del status referansegruppe")).visibility).toBe("private");
  expect((await kari.says("del status skatepark")).visibility).toBe("private");
  expect((await kari.says("del mine")).visibility).toBe("private");
});

test("A guest sees every page of the history that is not internal, and a page too far says so", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  for (let number = 1; number <= 25; number += 1) {
    await kari.says(`${number % 4 === 0 ? "intern" : "notat"} I7: melding ${number} er skrevet`);
  }
  const guest = region.person("Gjest", null, true);
  const pages = await Promise.all([1, 2, 3].map((page) => guest.says(`historikk I7 side ${page}`)));
  const seen = pages.flatMap(({ text }) => [...text.matchAll(/melding (\d+) er/g)].map((match) => Number(match[1])));
  expect(seen).toEqual([25, 23, 22, 21, 19, 18, 17, 15, 14, 13, 11, 10, 9, 7, 6, 5, 3, 2, 1]);
  expect((await guest.says("historikk I7 side 9999")).text).toContain("Det er ikke flere oppføringer.");
});

test("Undoing a role that somebody else has got since says so, and tells nobody anything untrue", async () => {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  const first = await adviser.says("ansvar regional næringssjef @kari");
  await adviser.says("ansvar regional næringssjef @per");
  expect((await adviser.taps(first, "Angre")).text).toContain("er endret igjen siden");
  expect((await region.person("Per").says("mine")).understood.candidates).toContain("I7");
});

test("A handover is undone as one", async () => {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  await adviser.says("ansvar regional næringssjef @kari");
  await adviser.says("ansvar regionkoordinator @kari");
  await adviser.taps(await adviser.says("overta @kari @per"), "Angre");
  expect((await region.person("Kari").says("mine")).understood.candidates).toEqual(
    expect.arrayContaining(["I7", "U1"]),
  );
  expect(await region.person("Per").notices()).toHaveLength(4);
});
