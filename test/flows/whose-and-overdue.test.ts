/** Lists as people ask for them: what is over its deadline, what a person does, my deadlines, who holds which role. */
import { expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import { buttonsOf, openRegion } from "../support/region.ts";

const codes = ({ understood }: Reply) => understood.candidates;

/** I8 six days over its deadline, N17 five; I7 to come; I5, which is ongoing, was given one too. Kari Moen is næringssjef. */
async function livedIn() {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  for (const line of [
    "frist N17 21.11.2018",
    "frist I8 20.11.2018",
    "frist I5 20.11.2018",
    "frist I7 15.12.2018",
    "frist I3 30.11.2018",
    "ansvar regional næringssjef @Kari-Moen",
    "ansvar regionrådgiver @Ola-Bakken",
  ])
    await adviser.says(line);
  return { region, adviser };
}

test("What is over its deadline is one list, however it is asked for", async () => {
  const { region, adviser } = await livedIn();
  for (const line of [
    "liste forfalt",
    "liste over fristen",
    "liste over frist",
    "over fristen",
    "hva er forfalt",
    "hva er forfalt?",
    "kva er over fristen?",
    "frister forfalt",
    "forfalte frister",
    "overskredne frister",
    "utløpte frister",
    "hva er over fristen",
    "hvilke frister er gått ut?",
    "har vi frister som er overskredet?",
  ]) {
    const list = await adviser.says(line);
    expect(list.understood.name, line).toBe("list");
    expect(codes(list), line).toEqual(["I5", "I8", "N17"]);
    expect(list.text, line).toContain("6 dager over fristen");
  }
  expect(codes(await adviser.says("liste forfalt næring"))).toEqual(["N17"]);
  // «hva haster» is the deadlines, as in the list of commands: first those that are over.
  expect(codes(await adviser.says("hva haster")).slice(0, 2)).toEqual(["I5", "I8"]);
  const none = await region.person("Kari", "kompetanseutvikling").says("forfalt");
  expect(none.card.title).toBe("Ingen aktiviteter er over fristen i Kompetanseutvikling");
});

test("A person's name picks out what the person is responsible for", async () => {
  const { region } = await livedIn();
  const per = region.person("Per");
  const expected = codes(await per.says("hva har kari ansvaret for"));
  expect(expected).toHaveLength(11);
  for (const line of [
    "liste @kari",
    "liste kari",
    "liste @Kari Moen",
    "liste Kari Moen",
    "liste ansvar kari",
    "hva gjør kari",
    "hva gjør kari nå?",
    "hva gjør Kari Moen?",
    "hva jobber Kari Moen med?",
    "hva holder kari på med",
    "hvem er kari",
    "@kari",
    "kari",
    "Kari Moen",
    "status kari",
  ]) {
    const list = await per.says(line);
    expect(codes(list), line).toEqual(expected);
    expect(list.text, line).toContain("Kari Moen er regional næringssjef.");
  }
  expect((await per.says("liste kari infra")).understood.candidates).toEqual(["I5", "I7"]);
  expect((await per.says("liste @guri")).text).toContain("Jeg kjenner ingen «guri»");
});

test("My deadlines are mine alone, and not for the channel", async () => {
  const { region } = await livedIn();
  const kari = region.person("Kari Moen");
  for (const line of ["mine frister", "frister mine", "mine fristar", "hvilke frister har jeg?"]) {
    const list = await kari.says(line);
    expect(codes(list), line).toEqual(["I5", "I7"]);
    expect(list.card.title, line).toBe("Mine frister de neste 60 dagene");
    expect(buttonsOf(list).map(({ label }) => label)).not.toContain("Del i kanalen");
  }
  expect(codes(await kari.says("mine frister 7 dager"))).toEqual(["I5"]);
  expect((await kari.says("del mine frister")).visibility).toBe("private");
  const without = await region.person("Per").says("mine frister");
  expect(without.text).toContain("Du er ikke satt opp med noen rolle ennå.");
});

test("Who holds which role is one list, and who holds one comes before what they do", async () => {
  const { region } = await livedIn();
  const per = region.person("Per");
  for (const line of [
    "roller",
    "rollene",
    "personer",
    "folk",
    "hvem er med",
    "hvem er med?",
    "hvem har hvilken rolle",
  ]) {
    const list = await per.says(line);
    expect(list.card.title, line).toBe("Roller i planen");
    expect(list.text, line).toContain("regional næringssjef: Kari Moen");
    expect(list.text, line).toContain("regionkoordinator: ledig");
  }
  const who = await per.says("hvem er regionrådgiver");
  expect(who.card.title).toBe("Ola Bakken er regionrådgiver.");
  expect(who.text).toContain("14 aktiviteter");
});
