/** Words that people teach the bot: by one check, with a second person, in the log, and never against the plan (H5). */

import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../db/sqlite/open.ts";
import { verifyLog } from "../../db/sqlite/verify.ts";
import type { Reply } from "../../src/bot/incoming.ts";
import { NOTHING_EXPECTED } from "../../src/store/expected.ts";
import { createIndex, findActivity } from "../../src/understand/search.ts";
import { temporaryFile } from "../support/database.ts";
import { entries, openRegion, type Region } from "../support/region.ts";

async function logged({ store }: Region): Promise<[kind: string, note: string | null][]> {
  return (await store.entriesAfter(0, 1000)).map(({ kind, note }) => [kind, note]);
}

test("one person alone, however often, never confirms: somebody else does, and it stands in the log (H5)", async () => {
  const region = await openRegion();
  const [kari, per] = [region.person("Kari"), region.person("Per")];
  for (const minute of ["00", "05", "10", "15"]) {
    region.setClock(`2018-11-26T10:${minute}`);
    expect((await kari.says("lær «tøffetoget» = I2")).text).toContain("Når en annen lærer meg det samme");
  }
  expect((await kari.says("tøffetoget: nytt møte")).understood).toMatchObject({ ask: true });
  const confirmed = await per.says("lær «Tøffetoget» = I2");
  expect(confirmed.text).toContain("Nå går jeg rett til I2");
  expect((await kari.says("tøffetoget: nytt møte")).stored).toBe(true);
  await kari.says("glem tøffetoget");
  expect(await logged(region)).toEqual([
    ["lesson", "tøffetoget = I2"],
    ["lesson", "tøffetoget = I2"],
    ["update", "nytt møte"],
    ["forgetting", "tøffetoget = I2"],
  ]);
  const people = (await region.store.read()).people;
  const authors = (await region.store.entriesAfter(0, 10)).map(({ author }) => people.get(author ?? "")?.name);
  expect(authors).toEqual(["Kari", "Per", "Kari", "Kari"]);
  expect((await kari.says("historikk I2")).text).not.toContain("Ord lært");
  expect((await kari.says("endringer")).text).not.toContain("tøffetoget");
});

/** Kari Moen writing from some account to the bot itself. */
function sayers(region: Region) {
  let count = 0;
  return (platform: "slack" | "teams", id: string, email: string | null, text: string) => {
    count += 1;
    return region.bot.handle({
      request: `${id} ${count}`,
      platform,
      sender: { id, name: "Kari Moen", email, external: false },
      place: { channel: id, kind: "direct" },
      way: "direct",
      message: null,
      now: "2018-11-26T09:00:00.000Z",
      input: { kind: "text", text },
    });
  };
}

test("one person with an account on each platform is one person, and does not confirm (H5)", async () => {
  const region = await openRegion();
  const say = sayers(region);
  await say("slack", "U1", "kari@fjell.no", "lær «tøffetoget» = I2");
  expect((await say("teams", "29:1", "kari@fjell.no", "lær «tøffetoget» = I2")).text).toContain("Når en annen");
  // Known first without an address: the two were never made one.
  await say("teams", "29:2", null, "mine");
  await say("teams", "29:2", null, "I1: møte holdt");
  expect((await say("teams", "29:2", "Kari@fjell.no", "lær «tøffetoget» = I2")).text).toContain("Når en annen");
  expect((await region.store.read()).aliases).toMatchObject([{ confirmedBy: null }]);
  expect((await say("teams", "29:3", "per@fjell.no", "lær «tøffetoget» = I2")).text).toContain(
    "Nå går jeg rett til I2",
  );
});

describe("a second account on another platform is a second person only where that is known", () => {
  const WORDS = "lær «tøffetoget» = I2";
  const ACCOUNTS = {
    kariInSlack: ["slack", "U1", null],
    perInSlack: ["slack", "U2", null],
    kariInTeams: ["teams", "29:1", null],
    kariInTeamsKnown: ["teams", "29:1", "kari@fjell.no"],
    perInTeamsKnown: ["teams", "29:3", "per@fjell.no"],
    kariInSlackKnown: ["slack", "U1", "kari@fjell.no"],
    here: ["local", "Kari", null],
  } as const;

  async function taughtBy(...names: (keyof typeof ACCOUNTS)[]) {
    const region = await openRegion();
    const said: Reply[] = [];
    for (const name of names) {
      const [platform, id, email] = ACCOUNTS[name];
      const reply = await region.bot.handle({
        request: `${name} ${said.length}`,
        platform,
        sender: { id, name, email, external: false },
        place: { channel: id, kind: "direct" },
        way: platform === "local" ? "page" : "direct",
        message: null,
        now: "2018-11-26T09:00:00.000Z",
        input: { kind: "text", text: WORDS },
      });
      said.push(reply);
    }
    const [alias] = (await region.store.read()).aliases;
    return { last: said.at(-1), isConfirmed: alias?.confirmedBy !== null };
  }

  test.each([
    ["kariInSlack", "kariInTeams", "i Slack"],
    ["kariInSlackKnown", "kariInTeams", "i Slack"],
    ["kariInSlack", "kariInTeamsKnown", "i Slack"],
    ["kariInTeams", "here", "i Teams"],
    ["here", "kariInTeams", "på den lokale siden"],
  ] as const)("%s, then %s: not known, and it is said what to do", async (first, second, where) => {
    const { last, isConfirmed } = await taughtBy(first, second);
    expect(isConfirmed).toBe(false);
    expect(last?.stored).toBe(false);
    expect(last?.text).toContain("Jeg ser ikke at du er en annen");
    expect(last?.text).toContain(`Be en kollega skrive det samme ${where}.`);
  });

  test.each([
    ["kariInSlack", "perInSlack"],
    ["kariInSlackKnown", "perInSlack"],
    ["kariInSlackKnown", "perInTeamsKnown"],
  ] as const)("%s, then %s: two persons", async (first, second) => {
    const { last, isConfirmed } = await taughtBy(first, second);
    expect(isConfirmed).toBe(true);
    expect(last?.text).toContain("Nå går jeg rett til I2");
  });

  test("what somebody could not confirm elsewhere, a colleague confirms where it was taught", async () => {
    const { last, isConfirmed } = await taughtBy("kariInSlack", "kariInTeams", "perInSlack");
    expect([isConfirmed, last?.stored]).toEqual([true, true]);
  });
});

describe("what two accounts confirmed that may be one person's is confirmed no more (H5)", () => {
  const WORD = "tøffetoget: nytt møte";

  test("confirmed before the bot looked for that: it asks, and a colleague may confirm it now", async () => {
    const region = await openRegion();
    const say = sayers(region);
    await say("slack", "U1", null, "lær «tøffetoget» = I2");
    await say("teams", "29:1", null, "I1: møte holdt");
    const [alias] = (await region.store.read()).aliases;
    const [entry] = await region.store.entriesAfter(0, 1);
    const teams = await region.store.person({ platform: "teams", id: "29:1", name: "Kari Moen", email: null });
    if (alias === undefined || entry === undefined) throw new Error("a lesson was expected");
    const taught = [{ ...alias, confirmedBy: teams.id }];
    const words = { taught, forgotten: [] };
    await region.store.append({ request: "old", entries: [entry], expected: NOTHING_EXPECTED, notices: [], words });
    expect(await say("slack", "U1", null, WORD)).toMatchObject({ stored: false, understood: { ask: true } });
    await say("slack", "U2", null, "lær «tøffetoget» = I2");
    expect((await say("slack", "U1", null, WORD)).stored).toBe(true);
  });

  test("two addresses, until the second account gets the first one's: it asks from then on", async () => {
    const region = await openRegion();
    const say = sayers(region);
    await say("slack", "U1", "kari@fjell.no", "lær «tøffetoget» = I2");
    await say("teams", "29:1", "kari.moen@fjell.no", "lær «tøffetoget» = I2");
    expect((await say("slack", "U1", "kari@fjell.no", WORD)).stored).toBe(true);
    await say("teams", "29:1", "kari@fjell.no", "I1: møte holdt");
    expect(await say("slack", "U1", "kari@fjell.no", `${WORD} to`)).toMatchObject({
      stored: false,
      understood: { ask: true },
    });
    expect((await region.store.read()).aliases).toMatchObject([{ confirmedBy: null }]);
  });
});

test("what the receipt says of a word is what comes of it, the first and the second time", async () => {
  const WORDS = [
    ["tog", "I2"],
    ["tøffetoget", "I2"],
    ["toget mitt", "I2"],
    ["fjellhjernen", "K1"],
    ["bredbåndshjernen", "K1"],
    ["det store fiberløftet", "K1"],
    ["ungdomsfesten", "K1"],
    ["jernbanegjengen", "K1"],
  ] as const;
  for (const [words, code] of WORDS) {
    const region = await openRegion();
    for (const name of ["Kari", "Per"]) {
      const taught = await region.person(name).says(`lær «${words}» = ${code}`);
      if (!taught.stored) continue;
      const isStraight = / går jeg rett til |^Jeg går rett til /mu.test(taught.text);
      const said = await region.person(name).says(`${words}: graver i dag`);
      expect([words, name, said.stored]).toEqual([words, name, isStraight]);
      if (said.stored) expect(said.understood.activity).toBe(code);
    }
  }
});

test("who may only read is not told how to teach a word that is new", async () => {
  const region = await openRegion();
  expect((await region.person("Geir", null, true).says("tøffetoget")).text).not.toContain("Lær meg");
  expect((await region.person("Kari").says("tøffetoget")).text).toContain("Lær meg ordet slik: lær «tøffetoget»");
});

test("the help says what a second person is for, and its own example goes as it says", async () => {
  const region = await openRegion();
  const help = await region.person("Kari").says("hjelp ord");
  expect(help.text).toContain("Når en annen lærer meg det samme, går jeg rett dit.");
  const taught = await region.person("Kari").says("lær «tog» = jernbane");
  expect(taught.text).toContain("Jeg går rett til I2");
  expect((await region.person("Kari").says("tog: nytt møte")).stored).toBe(true);
});

test("the log with words in it still verifies", async () => {
  const file = temporaryFile();
  const region = await openRegion(file);
  await region.person("Kari").says("lær «tøffetoget» = I2");
  await region.person("Kari").says("glem tøffetoget");
  const connection = openDatabase(file);
  expect(verifyLog(connection)).toMatchObject({ ok: true, entries: 2, problems: [] });
  connection.close();
});

describe("what means something already cannot be taught, and one sentence says why (H5)", () => {
  test.each([
    ["I7", "er en kode"],
    ["i 7", "er en kode"],
    ["a", "minst tre bokstaver"],
    ["ny", "minst tre bokstaver"],
    ["ferdig", "sier hvordan det går"],
    ["i rute", "sier hvordan det går"],
    ["status", "betyr noe annet"],
    ["angre", "betyr noe annet"],
    ["oppdater", "betyr noe annet"],
    ["mine frister", "betyr noe annet"],
    ["hjelp meg", "betyr noe annet"],
    ["infrastruktur", "er et satsingsområde"],
    ["infra", "er et satsingsområde"],
    ["Per Vik", "navnet på en person"],
    ["per", "navnet på en person"],
    ["regionkoordinator", "er en rolle"],
    ["Tolga", "er et sted"],
    ["fiber til tolga", "betyr allerede I7"],
    ["bredbånd", "betyr allerede I7"],
    ["en to tre fire fem", "høyst 4 ord"],
    ["x".repeat(61), "høyst 4 ord"],
    ["uke 50", "tidspunkt eller et nummer"],
    ["1. mars", "tidspunkt eller et nummer"],
    ["jul", "tidspunkt eller et nummer"],
    ["påske", "tidspunkt eller et nummer"],
    ["i morgen", "tidspunkt eller et nummer"],
    ["til høsten", "tidspunkt eller et nummer"],
    ["desember", "tidspunkt eller et nummer"],
    ["nr 3", "tidspunkt eller et nummer"],
    ["#123", "tidspunkt eller et nummer"],
    ["2018", "tidspunkt eller et nummer"],
    ["60 %", "tidspunkt eller et nummer"],
    ["60 prosent", "betyr noe annet"],
    ["intern", "betyr noe annet"],
    ["vi har", "er et vanlig ord"],
    ["snart", "tidspunkt eller et nummer"],
    ["møte", "er et vanlig ord"],
    ["planen", "betyr noe annet"],
    ["fremdrift", "er et vanlig ord"],
    ["møtet i planen", "er et vanlig ord"],
    ["side 2", "tidspunkt eller et nummer"],
    ["hemmelig", "betyr noe annet"],
    ["konfidensielt", "betyr noe annet"],
    ["kun for styret", "betyr noe annet"],
    ["åpent", "betyr noe annet"],
    ["begge", "betyr noe annet"],
    ["lagre alle", "betyr noe annet"],
    ["forrige side", "betyr noe annet"],
    ["N3s", "er en kode"],
    ["N-3-saken", "er en kode"],
    ["k1 og i7", "er en kode"],
    ["Per Vik sin", "navnet på en person"],
    ["Pål Sør", "navnet på en person"],
    ["hos Pål Sør", "navnet på en person"],
    ["arbeidet", "er et vanlig ord"],
  ])("«%s»", async (words, why) => {
    const region = await openRegion();
    await region.person("Per Vik").says("I1: møte holdt");
    await region.person("Pål Sør").says("uendret I1");
    for (const name of ["Kari", "Ola"]) {
      const reply = await region.person(name).says(`lær «${words}» = K1`);
      expect(reply.text).toContain(why);
      expect(reply).toMatchObject({ stored: false });
    }
    expect((await region.store.read()).aliases).toEqual([]);
    expect(await entries(region)).toBe(2);
  });

  test.each(["tøffetoget", "lyntoget", "E6-pakka", "fjellhjernen", "fase 2", "RV3-køen", "persenteret", "sidesporet"])(
    "«%s» can",
    async (words) => {
      const region = await openRegion();
      expect((await region.person("Kari").says(`lær «${words}» = I2`)).stored).toBe(true);
    },
  );
});

test("who taught or confirmed a word may forget it, and editors may; others are told so, and teach nothing else instead", async () => {
  const region = await openRegion();
  const [kari, per, ola] = [region.person("Kari"), region.person("Per"), region.person("Ola")];
  await kari.says("lær «tøffetoget» = I2");
  expect((await per.says("glem tøffetoget")).text).toContain("Noen andre har lært meg «tøffetoget»");
  expect((await per.says("lær «tøffetoget» = I3")).text).toContain("må glemmes først");
  await per.says("lær «tøffetoget» = I2");
  expect((await ola.says("glem tøffetoget")).stored).toBe(false);
  expect((await per.says("glem TØFFETOGET")).text).toContain("Glemt");
  await kari.says("lær «tøffetoget» = I2");
  expect((await region.person("Regionrådgiver").says("glem tøffetoget")).text).toContain("Glemt");
});

test("ten words a person and day, and it is said", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const word = (number: number) => `tøffe${"abcdefghijklmnop"[number]}${"qwertyuiopasdfgh"[number]}toget`;
  for (let number = 0; number < 10; number += 1)
    expect((await kari.says(`lær «${word(number)}» = I2`)).stored).toBe(true);
  const refused = await kari.says(`lær «${word(10)}» = I2`);
  expect(refused).toMatchObject({ stored: false });
  expect(refused.text).toContain("10 ord i dag");
  expect((await region.person("Per").says(`lær «${word(10)}» = I2`)).stored).toBe(true);
  region.setClock("2018-11-27T10:00");
  expect((await kari.says(`lær «${word(11)}» = I2`)).stored).toBe(true);
});

/** So many words at once, as the store takes them. */
async function teachMany(region: Region, count: number): Promise<void> {
  const { id } = await region.store.person({ platform: "local", id: "Kari", name: "Kari", email: null });
  const taughtAt = "2018-11-20T09:00:00.000Z";
  const taught = Array.from({ length: count }, (_, number) => {
    const words = `zq${[...String(number)].map((digit) => "bcdfghjklm"[Number(digit)]).join("")}umf`;
    return { words, activity: "I2", taughtBy: id, taughtAt, confirmedBy: null };
  });
  await region.person("Kari").says("lær «tøffetoget» = I2");
  const [entry] = await region.store.entriesAfter(0, 1);
  if (entry === undefined) throw new Error("a lesson was expected");
  await region.store.append({
    request: "many",
    entries: [entry],
    expected: NOTHING_EXPECTED,
    notices: [],
    words: { taught, forgotten: [] },
  });
}

test("two hundred words in all, and it is said; the search still finds its way", async () => {
  const region = await openRegion();
  await teachMany(region, 199);
  const refused = await region.person("Per").says("lær «lyntoget» = I2");
  expect(refused.text).toContain("Jeg kan 200 lærte ord");
  expect((await region.person("Per").says("lær «tøffetoget» = I2")).text).toContain("Nå går jeg rett til I2");
  expect((await region.person("Per").says("status bredbånd")).understood).toMatchObject({ activity: "I7", sure: true });
});

test("two who teach at once the word its two meanings: one is taken, the other is told", async () => {
  const file = temporaryFile();
  const [one, other] = [await openRegion(file), await openRegion(file)];
  const replies = await Promise.all([
    one.person("Kari").says("lær «tøffetoget» = I2"),
    other.person("Per").says("lær «tøffetoget» = I3"),
  ]);
  expect(replies.map(({ stored }) => stored).sort()).toEqual([false, true]);
  expect((await one.store.read()).aliases).toHaveLength(1);
});

describe("a taught word never writes to something else than the plan's own words say (H5)", () => {
  const TEACHER = { taughtBy: "p1", taughtAt: "2018-11-20T09:00:00.000Z", confirmedBy: "p2" };

  test("even one that was confirmed by two before there was a check", async () => {
    const { store } = await openRegion();
    const { plan } = await store.read();
    for (const words of ["fiber til tolga", "bredbånd", "fiber"]) {
      const index = createIndex(plan, [{ words, activity: "K1", ...TEACHER }]);
      const found = findActivity(index, words, null);
      expect([words, found.clear]).toEqual([words, false]);
      expect(found.hits.map(({ code }) => code)).toContain("I7");
    }
    const area = findActivity(
      createIndex(plan, [{ words: "infrastruktur", activity: "K1", ...TEACHER }]),
      "infrastruktur",
      null,
    );
    expect(area.area).toBe("infrastruktur");
  });
});

test("in a database of November's program, what one person taught three times counts as taught once", async () => {
  const file = temporaryFile();
  const before = await openRegion(file);
  const { id } = await before.store.person({ platform: "local", id: "Kari", name: "Kari", email: null });
  const old = new Database(file);
  old.exec(`alter table alias drop column confirmed_by; alter table alias add column confirmations integer not null default 0;
    alter table alias add column requests text not null default '[]';`);
  old.pragma("user_version = 4");
  old
    .prepare("insert into alias values (?, ?, ?, ?, ?, ?)")
    .run("fiber til tolga", "K1", id, "2018-11-20T09:00:00.000Z", 2, `["a","b","c"]`);
  old.close();
  const region = await openRegion(file);
  expect((await region.store.read()).aliases).toMatchObject([{ words: "fiber til tolga", confirmedBy: null }]);
  const reply = await region.person("Per").says("fiber til Tolga: 60 %");
  expect(reply.understood).toMatchObject({ ask: true });
  expect(await entries(region)).toBe(0);
});
