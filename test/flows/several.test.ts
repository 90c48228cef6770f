/** One message about several activities: each is offered, none is lost by a tap, and what is in none of them is said (A7). */
import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import { buttonsOf, entries, openRegion, stateOf } from "../support/region.ts";

const offered = (reply: Reply) => buttonsOf(reply).filter(({ label }) => label.startsWith("Lagre «"));
const labels = (reply: Reply) => buttonsOf(reply).map(({ label }) => label);

describe("a message about several activities", () => {
  test.each([
    "bredbånd: 65 %\ndatasenter: i gang",
    "bredbånd: 65 %, datasenter: i gang",
    "I7 65 %\nN17 i gang",
    "bredbånd 65 % og datasenter er i gang",
    "datasenter i gang, bredbånd 65 %",
    "I7: 65 %. N17: i gang.",
    "I7: 65 %; N17: i gang",
    "- I7: 65 %\n- N17: i gang",
    "1. I7: 65 %\n2. N17: i gang",
    "Bredbånd er 65 % ferdig. Datasenter er i gang.",
    "I7 65 % mens N17 er i gang",
    "I7 er 65 %, men N17 er i gang",
  ])("«%s» offers each with its own button, and the log has the whole line", async (line) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const asked = await kari.says(line);
    expect(asked.stored).toBe(false);
    const mine = offered(asked);
    expect(mine).toHaveLength(2);
    for (const { label } of mine) expect((await kari.taps(asked, label)).stored).toBe(true);
    expect(await stateOf(region, "I7")).toMatchObject({ progress: 65, note: null });
    expect(await stateOf(region, "N17")).toMatchObject({ status: "in-progress", note: null });
    expect((await region.store.log({ limit: 9 })).map(({ raw }) => raw)).toEqual([line, line]);
  });

  test.each<[string, Record<string, object>]>([
    ["lufthavn: uendret. sykehus: i rute", { I6: { status: "in-progress" } }],
    ["I7 og N17: forsinket", { I7: { status: "delayed" }, N17: { status: "delayed" } }],
    ["I7/N17 forsinket", { I7: { status: "delayed" }, N17: { status: "delayed" } }],
    ["I7 + N17: forsinket", { I7: { status: "delayed" }, N17: { status: "delayed" } }],
    ["I7 I3 N17: forsinket", { I7: { status: "delayed" }, I3: { status: "delayed" }, N17: { status: "delayed" } }],
    [
      "forsinket I7 og I3 fordi Telenor venter",
      { I7: { status: "delayed", note: "fordi Telenor venter" }, I3: { note: "fordi Telenor venter" } },
    ],
    [
      "utsett I7 og N17 til 1. mars",
      { I7: { status: "postponed", deadline: "2019-03-01" }, N17: { deadline: "2019-03-01" } },
    ],
    ["utsett I7 til 1. mars og N17 til 1. april", { I7: { deadline: "2019-03-01" }, N17: { deadline: "2019-04-01" } }],
    ["frist I7 15. des og N17 20. des", { I7: { deadline: "2018-12-15" }, N17: { deadline: "2018-12-20" } }],
    ["I7, I3 og N17: i gang", { I7: { status: "in-progress" }, I3: { status: "in-progress" } }],
    ["bredbånd, datasenter og lufthavn er i rute", { I5: { status: "in-progress" }, N17: { status: "in-progress" } }],
    ["ferdig I7 og N17", { I7: { status: "done" }, N17: { status: "done" } }],
    ["notat I7 og N17: møte holdt", { I7: { note: "møte holdt" }, N17: { note: "møte holdt" } }],
    ["I7: 60 %, graver i Os, N17: 30 %", { I7: { progress: 60, note: "graver i Os" }, N17: { progress: 30 } }],
    ["notat I7: møte holdt\nN17: 30 %", { I7: { note: "møte holdt" }, N17: { progress: 30 } }],
  ])("«%s»: one tap stores all, and each has its own [Angre]", async (line, states) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const asked = await kari.says(line);
    expect(asked.stored).toBe(false);
    expect(await entries(region)).toBe(0);
    const count = offered(asked).length;
    const receipt = await kari.taps(asked, count === 2 ? "Lagre begge" : `Lagre alle ${count}`);
    expect(receipt.stored).toBe(true);
    for (const [code, state] of Object.entries(states)) expect(await stateOf(region, code)).toMatchObject(state);
    expect(await entries(region)).toBe(count);
    expect((await region.store.log({ limit: 9 })).every(({ raw }) => raw === line)).toBe(true);
    expect(labels(receipt).filter((label) => label === "Angre")).toHaveLength(count);
  });

  test.each([
    "I7: venter på N17",
    "I7: 60 %, samme entreprenør som I3",
    "I7: samarbeid mellom I3 og N17, 60 %",
    "fiber og bredbånd: 60 %",
    "notat I7: møtte N17, I3: forsinket",
    "I7: 60 %, kommentar: N17: forsinket",
    "I7: 60/100 meter. Graver i Os/Tolga",
    "I7: 60 %. Møte 12. des. med N17.",
  ])("«%s» is one report, and is stored at once", async (line) => {
    expect((await (await openRegion()).person("Kari").says(line)).stored).toBe(true);
  });

  test("says what is in none of them, before and after the tap", async () => {
    const kari = (await openRegion()).person("Kari");
    const asked = await kari.says("bredbånd: i rute\nRV3: forsinket\nblabla: stoppet");
    expect(asked.text).toContain("Dette er ikke med: «blabla: stoppet».");
    expect(asked.stored).toBe(false);
    expect((await kari.taps(asked, "Lagre begge")).text).toContain("Dette er ikke med: «blabla: stoppet».");
  });
});

describe("what is still to be saved after a tap", () => {
  test("stands on the receipt that takes the question's place, until nothing is left", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const asked = await kari.says("I7: 60 %. N17: 30 %. I3: forsinket");
    const first = await kari.taps(asked, "Lagre «N17: 30 %.»");
    expect(first.stored).toBe(true);
    expect(first.text).toContain("Gjenstår fra meldingen din:");
    expect(labels(first).filter((label) => label.startsWith("Lagre"))).toEqual([
      "Lagre «I7: 60 %.»",
      "Lagre «I3: forsinket»",
      "Lagre begge",
    ]);
    const second = await kari.taps(first, "Lagre «I7: 60 %.»");
    expect(labels(second).filter((label) => label.startsWith("Lagre"))).toEqual(["Lagre «I3: forsinket»"]);
    const third = await kari.taps(second, "Lagre «I3: forsinket»");
    expect(labels(third).filter((label) => label.startsWith("Lagre"))).toEqual([]);
    expect(await entries(region)).toBe(3);
  });

  test.each([
    ["begge", 2],
    ["alle", 2],
    ["ja", 2],
    ["1", 1],
    ["2", 1],
    ["3", 2],
    ["I7", 1],
    ["n17", 1],
  ])("is chosen by typing «%s» as well", async (answer, stored) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says("I7: 60 %. N17: 30 %");
    expect((await kari.says(answer)).stored).toBe(true);
    expect(await entries(region)).toBe(stored);
  });

  test("is chosen by typing on the receipt, too; another line there is a line of its own", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says("I7: 60 %. N17: 30 %. I3: forsinket");
    await kari.says("1");
    await kari.says("alle");
    expect(await entries(region)).toBe(3);
    expect(await stateOf(region, "N17")).toMatchObject({ progress: 30 });
    const other = await kari.says("RV3: 40 %");
    expect(other.stored).toBe(true);
    expect(await stateOf(region, "I3")).toMatchObject({ progress: 40 });
  });

  test("does not come again when all of it was saved on the first", async () => {
    const kari = (await openRegion()).person("Kari");
    const asked = await kari.says("I7: 60 %, N17: 30 %");
    const receipt = await kari.taps(asked, "Lagre alt på I7");
    expect(receipt.stored).toBe(true);
    expect(receipt.text).not.toContain("Gjenstår");
  });

  test("comes again when it was undone", async () => {
    const kari = (await openRegion()).person("Kari");
    const asked = await kari.says("I7: 60 %. N17: 30 %");
    await kari.taps(await kari.taps(asked, "Lagre «I7: 60 %.»"), "Angre");
    expect(labels(await kari.taps(asked, "Lagre «N17: 30 %»"))).toContain("Lagre «I7: 60 %.»");
  });

  test("is asked about where it raises a question, and the rest is stored", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const asked = await kari.says("I7: ferdig, 60 %. N17: 30 %. I3: forsinket");
    const receipt = await kari.taps(asked, "Lagre begge");
    expect(await entries(region)).toBe(2);
    const question = await kari.taps(receipt, "Lagre «I7: ferdig, 60 %.»");
    expect(question.stored).toBe(false);
    expect((await kari.taps(question, "60 %, i gang")).stored).toBe(true);
    expect(await stateOf(region, "I7")).toMatchObject({ progress: 60, status: "in-progress" });
  });

  test("asks whether it is internal where the words say so, and is never stored open with the others (H4)", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const asked = await kari.says("I7: 60 %. N17: 30 %. I3: LEKK (internt)");
    const receipt = await kari.taps(asked, "Lagre begge");
    expect(await entries(region)).toBe(2);
    const question = await kari.taps(receipt, "Lagre «I3: LEKK (internt)»");
    expect(question.stored).toBe(false);
    expect((await kari.taps(question, "Internt")).stored).toBe(true);
    expect((await region.store.log({ activity: "I3", limit: 1 })).map(({ internal }) => internal)).toEqual([true]);
  });

  test("is stored once, however often it is tapped, and a receipt comes each time", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const asked = await kari.says("I7: møte holdt. N17: 30 %");
    for (let tap = 0; tap < 3; tap += 1) {
      const receipt = await kari.taps(asked, "Lagre begge");
      expect(receipt.stored).toBe(true);
      expect(receipt.text).toContain("møte holdt");
    }
    expect(await entries(region)).toBe(2);
  });

  test("who only reads is refused, and keeps the words", async () => {
    const guest = (await openRegion()).person("Gjest", null, true);
    const refused = await guest.says("I7: 60 %. N17: 30 %");
    expect(refused.stored).toBe(false);
    expect(refused.text).toContain("I7: 60 %. N17: 30 %");
  });
});

test.each([
  "I7: 60 %. N17: i gang. I3: forsinket. I7: 70 %",
  "I7: ferdig\nN17: i gang\nI3: forsinket\nI7: ikke ferdig",
])("«%s»: what is said twice of one activity is stored part by part, never by the tap for all", async (line) => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const receipt = await kari.taps(await kari.says(line), "Lagre begge");
  expect(await stateOf(region, "N17")).toMatchObject({ status: "in-progress" });
  expect(await stateOf(region, "I3")).toMatchObject({ status: "delayed" });
  expect(await stateOf(region, "I7")).toMatchObject({ status: "planned", progress: null });
  expect(offered(receipt)).toHaveLength(2);
});

test("what stands in front of the colon names nothing, and what is told does: it is offered there, and all of it is kept", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const asked = await kari.says("oppsummering av møtet: bredbånd i rute");
  expect(asked.stored).toBe(false);
  await kari.taps(asked, "I7");
  expect((await stateOf(region, "I7"))?.note).toBe("oppsummering av møtet: bredbånd i rute");
});
