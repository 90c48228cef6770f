/** A per cent or a day that was said is a field, or it is asked about: never a comment in silence. */
import { describe, expect, test } from "vitest";
import { buttonsOf, entries, openRegion, stateOf } from "../support/region.ts";

async function said(line: string) {
  const region = await openRegion();
  const kari = region.person("Kari");
  return { region, kari, reply: await kari.says(line) };
}

describe("what says no more than how far it has come is stored at once", () => {
  test.each([
    ["I7: vi er 60 % ferdig", 60],
    ["I7: nå er vi 60 prosent ferdige", 60],
    ["I7: vi ligger på 60 %", 60],
    ["I7: har kommet til 60 %", 60],
    ["I7: det er halvveis", 50],
    ["I7: rundt 40 prosent", 40],
    ["I7: ca. 25,5 %", 26],
    ["I7: ~60 %", 60],
    ["I7: 60 % cirka", 60],
    ["I7: omtrent halvveis", 50],
  ])("«%s»", async (line, progress) => {
    const { region, reply } = await said(line);
    expect(reply.stored).toBe(true);
    expect(await stateOf(region, "I7")).toMatchObject({ progress, note: null });
  });
});

describe("what is said with less certainty, or with more words, is offered", () => {
  test.each([
    ["I7: nesten 60 %", 60],
    ["I7: over 60 %", 60],
    ["I7: i underkant av 60 %", 60],
    ["I7: kanskje 60 %", 60],
    ["I7: 60-ish %", 60],
    ["I7: 60+ %", 60],
    ["I7: litt over halvveis", 50],
    ["I7: 3/4 ferdig", 75],
    ["I7: to tredjedeler", 67],
    ["I7: halvparten ferdig", 50],
    ["I7: fra 60 til 70 %", 70],
    ["I7: 60 % → 70 %", 70],
    ["I7: økt til 70 %", 70],
    ["I7: 40 % gjenstår", 60],
    ["I7: en tredjedel gjenstår", 67],
    ["I7: status 60", 60],
  ])("«%s», and as comment alone", async (line, progress) => {
    const { region, kari, reply } = await said(line);
    expect(await entries(region)).toBe(0);
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual([`${progress} %`, "Bare kommentar"]);
    await kari.taps(reply, `${progress} %`);
    expect(await stateOf(region, "I7")).toMatchObject({ progress });
    const [entry] = await region.store.log({ limit: 1 });
    expect(entry?.raw).toBe(line);
  });

  test("beside a comment, which stays", async () => {
    const { region, kari, reply } = await said("I7: møte holdt, nesten 60 %");
    await kari.taps(reply, "60 %");
    expect(await stateOf(region, "I7")).toMatchObject({ progress: 60, note: "møte holdt" });
  });

  test.each(["I7: mellom 60 og 70 %", "I7: sånn 60-70 %", "I7: fra 60 eller 70 %"])("«%s»: which?", async (line) => {
    const { region } = await said(line);
    expect((await stateOf(region, "I7"))?.progress).toBeNull();
  });
});

test.each([
  "I7: fått 60 % støtte fra fylket",
  "I7: 60 % av husstandene koblet på",
  "I7: vi er 60 % finansiert",
  "I7: fått 3/4 av pengene",
  "I7: halvparten av kommunene har svart",
  "I7: nesten ferdig",
  "I7: pause i arbeidet",
])("«%s» is a comment, at once", async (line) => {
  const { region, reply } = await said(line);
  expect(reply.stored).toBe(true);
  expect(await stateOf(region, "I7")).toMatchObject({ progress: null, status: "planned", note: line.slice(4) });
});

test.each(["I7: pause til august", "I7: tar pause til august", "I7: satt på pause til august"])(
  "«%s» is offered with its day",
  async (line) => {
    const { region, kari, reply } = await said(line);
    expect(await entries(region)).toBe(0);
    await kari.says("1");
    expect(reply.understood).toMatchObject({ status: "postponed", deadline: "2019-08-31" });
    expect(await stateOf(region, "I7")).toMatchObject({ status: "postponed", deadline: "2019-08-31" });
  },
);

test.each(["I7: frist 15.12, 16.12", "I7: frist 15.12 eller 16.12"])("«%s»: which day?", async (line) => {
  const { region, reply } = await said(line);
  expect(await entries(region)).toBe(0);
  expect(buttonsOf(reply).map(({ label }) => label)).toEqual(["lørdag 15. desember 2018", "søndag 16. desember 2018"]);
});

test.each([
  "hei, kan du sette bredbånd til 75%?",
  "kan du sette bredbånd til 75 %",
  "hei sett bredbånd til 75 %",
  "Hei Kari, kan noen sette I7 til 75 prosent?",
])("«%s» is one complete tap", async (line) => {
  const { region, kari, reply } = await said(line);
  expect(await entries(region)).toBe(0);
  await kari.taps(reply, "Ja");
  expect(await stateOf(region, "I7")).toMatchObject({ progress: 75, note: null });
});

test.each(["kan du si om I7 er ferdig?", "kan noen fullføre I7 innen fredag?", "vil du se på I7?", "hei er I7 ferdig"])(
  "«%s» is a question",
  async (line) => {
    const { reply } = await said(line);
    expect(reply.understood).toMatchObject({ name: "status", ask: false });
  },
);

test.each([
  ["I7: skal være ferdig 15.12", "Frist lørdag 15. desember 2018"],
  ["I7: ferdig neste uke", "Frist fredag 7. desember 2018"],
  ["I7: blir nok ferdig til jul", "Frist fredag 21. desember 2018"],
  ["I7: ny dato 15.12", "Frist lørdag 15. desember 2018"],
  ["I7: 15. desember", "Frist lørdag 15. desember 2018"],
  ["I7: møte holdt, må være ferdig før påske", "Frist onsdag 17. april 2019"],
  ["I7: forsinket men ikke av oss", "Forsinket"],
  ["I7: på vent hos fylket", "Utsatt"],
  ["I7: 60 % men skulle vært 80", "60 %"],
])("«%s» is offered as %s, and as comment", async (line, label) => {
  const { region, kari, reply } = await said(line);
  expect(await entries(region)).toBe(0);
  expect(buttonsOf(reply).map((one) => one.label)).toEqual([label, "Bare kommentar"]);
  expect((await kari.taps(reply, label)).stored).toBe(true);
});

test.each([
  "I7: møte 15.12",
  "I7: 15.12 er det møte",
  "I7: ikke ferdig til jul",
  "I7: gravd i Os men ikke Tolga",
  "I7: avklart hos fylket",
])("«%s» sets no day and no status, and is stored at once", async (line) => {
  const { region, reply } = await said(line);
  expect(reply.stored).toBe(true);
  expect(await stateOf(region, "I7")).toMatchObject({ deadline: null, status: "planned", note: line.slice(4) });
});

test.each(["I7: ferdig 12. november", "I7: ferdig i går"])("«%s» says when it was done", async (line) => {
  const { region, reply } = await said(line);
  expect(reply.stored).toBe(true);
  expect(await stateOf(region, "I7")).toMatchObject({ deadline: null, status: "done", note: line.slice(4) });
});

test.each(["ferdig I7 Rambøll til 1. mars", "forsinket I7 Rambøll til 1. mars", "stoppet I7 Telenor innen fredag"])(
  "«%s» may be of another, and asks with all its words",
  async (line) => {
    const { region, kari, reply } = await said(line);
    expect(await entries(region)).toBe(0);
    await kari.taps(reply, "Bare kommentar");
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({
      note: line,
      after: { freshAt: expect.anything() },
    });
    expect(await stateOf(region, "I7")).toMatchObject({ status: "planned" });
  },
);
