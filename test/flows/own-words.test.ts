/** The log keeps the words that a person typed, through questions, taps, typed answers, forms and reminders (A7). */
import { describe, expect, test } from "vitest";
import type { LogEntry } from "../../src/model/log.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { buttonsOf, entries, openRegion, type Region, stateOf } from "../support/region.ts";
import { openWeekly } from "../support/weekly.ts";

async function newest({ store }: Region): Promise<LogEntry> {
  const [entry] = await store.log({ limit: 1 });
  if (entry === undefined) throw new Error("nothing was stored");
  return entry;
}

describe("tapped or typed, an answer stores the line that was asked about", () => {
  test.each([
    ["I7 ferdig", ["Ja"]],
    ["I7: ferdig, 60 %", ["60 %, i gang"]],
    ["I7: i gang, forsinket, graver i Vingelen", ["Forsinket"]],
    ['I7: 40 %, 60 %, sa «ja» og "nei"', ["60 %"]],
    ["I7: avsluttet", ["Fullført"]],
    ["I7: ferdig, nesten, mangler Os", ["Bare kommentar"]],
    ["I7: frist til høsten", ["mandag 30. september 2019"]],
    ["referansegruppe: etablert, fullført", ["I8"]],
    ["vi har hatt møte om bredbånd 👷‍♀️", ["Lagre som merknad"]],
    ["bredbånd ok", ["Lagre som merknad"]],
    ["I7 uendret", ["Ja"]],
    ["referansegruppe: avsluttet, 60 %, 70 %", ["I8", "Avsluttet, ikke gjort", "60 %"]],
  ])("«%s» → %j", async (line, labels) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    let shown = await kari.says(line);
    for (const label of labels) {
      expect(shown.stored).toBe(false);
      const found = buttonsOf(shown).find((one) => one.label.startsWith(label));
      shown = await kari.taps(shown, found?.label ?? label);
    }
    expect(shown.stored).toBe(true);
    expect((await newest(region)).raw).toBe(line);
  });

  test.each([
    ["I7 ferdig", "ja", "I7 ferdig"],
    ["I7: ferdig, 60 %", "2", "I7: ferdig, 60 %"],
    ["I7: i gang, forsinket", "forsinket", "I7: i gang, forsinket"],
    ["frist I7 snart", "15. des", "frist I7 snart\n15. des"],
    ["I7: frist til høsten", "ny frist er 1. november", "I7: frist til høsten\nny frist er 1. november"],
    ["frist I7 snart", "@Aktivitet 15. des.", "frist I7 snart\n15. des."],
  ])("«%s» → «%s»", async (line, answer, raw) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says(line);
    expect((await kari.says(answer)).stored).toBe(true);
    expect((await newest(region)).raw).toBe(raw);
  });

  test("what is refused, and asked further, repeats the line and not the button's", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const which = await kari.says("referansegruppe: ferdig, 60 %");
    const asked = await kari.taps(which, "I8");
    expect(asked.text).toContain("«referansegruppe: ferdig, 60 %» (Teksten din)");
    const refused = await region.person("Gjest", null, true).taps(asked, "Fullført");
    expect(refused.text).toContain("«referansegruppe: ferdig, 60 %» (Teksten din)");
    expect(await entries(region)).toBe(0);
  });

  test("a tap behind which nothing was typed is kept as the line that it can be typed as", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.taps(await kari.says("status bredbånd"), "Uendret");
    expect((await newest(region)).raw).toBe("uendret I7");
    await kari.taps(await kari.says("I5: møte holdt"), "Angre");
    expect((await newest(region)).raw).toBe("angre #2");
  });
});

describe("a form", () => {
  test("that grew out of a question keeps the line above what was filled in", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const which = await kari.says("oppdater referansegruppe");
    const form = await kari.taps(which, "I8");
    const again = await kari.fillsIn(form, { progress: "600", note: "etablert" });
    expect(again.text).toContain("Skriv et helt tall fra 0 til 100.");
    expect((await kari.fillsIn(again, { progress: "60", note: "etablert" })).stored).toBe(true);
    expect((await newest(region)).raw).toBe("oppdater referansegruppe\nI8: 60 %, kommentar: etablert");
  });

  test("that was typed keeps the line; one that was tapped has nothing but what was filled in", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.fillsIn(await kari.says("bredbånd:"), { status: "delayed", note: "graver ikke nå" });
    expect((await newest(region)).raw).toBe("bredbånd:\nI7: forsinket, kommentar: graver ikke nå");
    const form = await kari.taps(await kari.says("status I5"), "Oppdater");
    await kari.fillsIn(form, { note: "møte med Avinor" });
    expect((await newest(region)).raw).toBe("I5: møte med Avinor");
  });

  test("whose answer is a question keeps what was filled in through the tap", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says("I7: frist 1. mars 2019");
    const form = await kari.taps(await kari.says("status I7"), "Oppdater");
    const asked = await kari.fillsIn(form, { status: "postponed", deadline: "2018-12-01", note: "venter på Eidsiva" });
    expect(asked.text).toContain("(Teksten din)");
    const tapped = buttonsOf(asked).find(({ label }) => label.startsWith("Ny frist"));
    expect((await kari.taps(asked, tapped?.label ?? "")).stored).toBe(true);
    expect((await newest(region)).raw).toBe("I7: utsatt, frist 2018-12-01, kommentar: venter på Eidsiva");
  });

  test("of an activity that has left the plan stores nothing, and what was filled in is not lost (A4)", async () => {
    const region = await openRegion();
    const sender = { id: "Kari", name: "Kari", email: null, external: false };
    const fill = (name: string, note: string) =>
      region.bot.handle({
        request: `gone ${name} ${note}`,
        platform: "local",
        sender: { ...sender, id: name, name },
        place: { channel: "felles", kind: "channel", area: null },
        way: "page",
        message: null,
        now: instantAtOslo("2018-11-26T10:00"),
        input: { kind: "form", form: "update", activity: "I99", values: { status: "delayed", note }, shown: {} },
      });
    const first = await fill("Kari", "venter på svar");
    expect(first.text).toContain("I99 står ikke lenger i planen. Ingenting er lagret.");
    expect(first.text).toContain("I99: forsinket, kommentar: venter på svar");
    expect(first.stored).toBe(false);
    expect((await fill("Kari", "01010012345 og 010100 00050")).stored).toBe(false);
  });

  test("is never answered with what another's form with the same comment was answered with (A4)", async () => {
    const region = await openRegion();
    const [kari, ola] = [region.person("Kari"), region.person("Ola")];
    const values = { note: "status bredbånd" };
    const forms = [
      await kari.taps(await kari.says("status I7"), "Oppdater"),
      await ola.taps(await ola.says("status I5"), "Oppdater"),
    ];
    await kari.says("status bredbånd");
    const [first, second] = forms;
    if (first === undefined || second === undefined) throw new Error("two forms were expected");
    const answers = [await kari.fillsIn(first, values), await ola.fillsIn(second, values)];
    expect(answers.map(({ stored }) => stored)).toEqual([true, true]);
    expect((await region.store.log({ limit: 5 })).map(({ activity }) => activity)).toEqual(["I5", "I7"]);
  });
});

describe("a reminder", () => {
  async function reminded() {
    const weekly = await openWeekly();
    await weekly.says("uendret K1");
    await weekly.says("ansvar regional næringssjef @U1");
    for (const code of ["I7", "I2"]) {
      await weekly.says(`ansvar ${code} @U1`);
      await weekly.says(`utsett ${code} til 1. desember`);
    }
    const nudge = (await weekly.round("2018-11-29T12:00")).find(({ key }) => key.startsWith("nudge:"));
    if (nudge === undefined) throw new Error("a reminder was expected");
    return { ...weekly, nudge };
  }

  test("answered by tap is kept as the line that the button can be typed as", async () => {
    const region = await reminded();
    await region.taps(region.nudge, "Forsinket");
    expect((await newest(region)).raw).toMatch(/^[INUK]\d+: forsinket$/u);
  });

  test("answered by writing is kept as it was written, also when one must choose", async () => {
    const region = await reminded();
    const place = { channel: "D1", kind: "direct" } as const;
    const asked = await region.says("forsinket, venter på vegvesenet", { place });
    expect(asked.stored).toBe(false);
    const [choice] = buttonsOf(asked);
    await region.taps(asked, choice?.label ?? "");
    expect((await newest(region)).raw).toBe("forsinket, venter på vegvesenet");
  });
});

describe("two answers to the same question", () => {
  test("tapped right after each other are both stored: a wrong tap can be put right at once", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const question = await kari.says("I7: i gang, forsinket, graver i Vingelen");
    const first = await kari.taps(question, "I gang");
    const second = await kari.taps(question, "Forsinket");
    expect(second.text).toContain("🟢 I gang → 🟡 Forsinket");
    expect(await entries(region)).toBe(2);
    expect(await kari.taps(question, "Forsinket")).toEqual(second);
    expect(first.stored).toBe(true);
    expect((await stateOf(region, "I7"))?.status).toBe("delayed");
  });

  test("a postponement by so much, tapped twice, postpones once", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says("I8: frist 1. mars 2019");
    const question = await kari.says("utsett referansegruppe med 3 uker");
    const label = "I8 · Referansegruppe infrastruktur";
    const first = await kari.taps(question, label);
    expect(await kari.taps(question, label)).toEqual(first);
    expect((await stateOf(region, "I8"))?.deadline).toBe("2019-03-22");
  });

  test("a note, and nothing changed, tapped twice are stored once", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    for (const [line, label] of [
      ["vi har hatt møte om bredbånd", "Lagre som merknad på I7"],
      ["I5 uendret", "Ja"],
    ] as const) {
      const question = await kari.says(line);
      const first = await kari.taps(question, label);
      expect(await kari.taps(question, label)).toEqual(first);
    }
    expect(await entries(region)).toBe(2);
  });
});
