/** Reports whose fields stand where no field is looked for: they are read, or asked about, and never passed over. */
import { describe, expect, test } from "vitest";
import { buttonsOf, openRegion } from "../support/region.ts";

async function region() {
  const { person, store } = await openRegion();
  return { kari: person("Kari Nordmann"), state: async () => (await store.read()).states.get("I7") };
}

describe("sentences", () => {
  test.each([
    ["Bredbånd: Fiber til Tolga er ferdig. Neste er Os. Frist 15. desember.", "2018-12-15"],
    ["bredbånd: Gravd til Os. Ny frist 1. mars 2019", "2019-03-01"],
    ["bredbånd: Gravd til Os, alt går bra. Frist uke 50.", "2018-12-14"],
  ])("the last one is a field when it names one and nothing else: «%s»", async (line, deadline) => {
    const { kari, state } = await region();
    await kari.says(line);
    expect(await state()).toMatchObject({ deadline, status: "planned" });
  });

  test("what stands before it is the comment, to the letter", async () => {
    const { kari, state } = await region();
    await kari.says("Bredbånd: Fiber til Tolga er ferdig. Neste er Os. Frist 15. desember.");
    expect((await state())?.note).toBe("Fiber til Tolga er ferdig. Neste er Os.");
  });

  test.each([
    "bredbånd: Møtet er flyttet. Frist for søknaden er 15. desember.",
    "bredbånd: Vi venter pga. frist 15. desember i fylket",
    "bredbånd: Frist 15. desember. Det holder ikke.",
    "bredbånd: Dekningen er ca. 60 %.",
  ])("is comment when it says more: «%s»", async (line) => {
    const { kari, state } = await region();
    await kari.says(line);
    expect(await state()).toMatchObject({ deadline: null, progress: null });
  });
});

describe("what is perhaps a field", () => {
  test.each([
    [
      "bredbånd: fiber til Tolga ferdig 60 prosent frist femtende desember",
      { progress: 60, deadline: "2018-12-15", note: "fiber til Tolga ferdig" },
    ],
    ["bredbånd: gravd til Os frist 1. mars", { deadline: "2019-03-01", note: "gravd til Os" }],
    ["bredbånd: fårsinket", { status: "delayed" }],
    ["bredbånd: forsnket, 40 %", { status: "delayed", progress: 40 }],
    ["bredbånd: ferdg", { status: "done", progress: 100 }],
    ["bredbånd: 50", { progress: 50 }],
  ] as const)("«%s» asks, and the first answer is what it says", async (line, said) => {
    const { kari, state } = await region();
    const question = await kari.says(line);
    expect(question.understood.ask).toBe(true);
    expect(await state()).toMatchObject({ note: null, deadline: null, progress: null });
    await kari.taps(question, buttonsOf(question)[0]?.label ?? "");
    expect(await state()).toMatchObject(said);
  });

  test("«… ny frist +2 uker» asks what is meant, and then from when, where there is no deadline; no word is lost on the way", async () => {
    const { kari, state } = await region();
    const question = await kari.says("bredbånd: gravd til Tynset ny frist +2 uker");
    const from = await kari.taps(question, buttonsOf(question)[0]?.label ?? "");
    expect(from.text).toContain("I7 har ingen frist å regne fra");
    expect(await state()).toMatchObject({ note: null, deadline: null });
    await kari.taps(from, "Ny frist 10.12.");
    expect(await state()).toMatchObject({ deadline: "2018-12-10", note: "gravd til Tynset" });
  });

  test.each([
    "bredbånd: fiber til Tolga ferdig 60 prosent frist femtende desember",
    "bredbånd: fårsinket",
    "bredbånd: 50",
  ])("can be comment, to the letter: «%s»", async (line) => {
    const { kari, state } = await region();
    await kari.taps(await kari.says(line), "Bare kommentar");
    expect(await state()).toMatchObject({ status: "planned", progress: null, deadline: null, note: line.slice(10) });
  });

  test.each([
    "bredbånd: søknad sendt med frist 15. desember",
    "bredbånd: fylket har frist 15. desember",
    "bredbånd: svarte innen fylkets frist 1. mars",
    "bredbånd: levering",
    "bredbånd: 2018",
    "bredbånd: 500",
    "bredbånd: 50 hus",
  ])("is not seen in «%s»", async (line) => {
    const { kari, state } = await region();
    expect((await kari.says(line)).text).toContain("Lagret: I7");
    expect(await state()).toMatchObject({ deadline: null, progress: null, note: line.slice(10) });
  });

  test("a number behind an activity without a colon is asked about (rule 6)", async () => {
    const { kari } = await region();
    const asked = await kari.says("bredbånd 50");
    expect(asked.understood).toMatchObject({ name: "update", activity: "I7", progress: 50, ask: true });
    expect(asked.stored).toBe(false);
  });
});

describe("a comment that a completed activity is not done", () => {
  test.each(["ikke ferdig", "nesten ferdig, mangler Os", "Det er ikke helt ferdig ennå", "ikkje heilt i mål"])(
    "«%s» asks whether it is taken up again",
    async (comment) => {
      const { kari, state } = await region();
      await kari.says("ferdig bredbånd");
      const question = await kari.says(`bredbånd: ${comment}`);
      expect(question.text).toContain("I7 er Fullført. Sette den tilbake til I gang?");
      expect(await state()).toMatchObject({ status: "done", note: null });
      await kari.taps(question, "Ja");
      expect(await state()).toMatchObject({ status: "in-progress", progress: null, note: comment });
    },
  );

  test("can be comment only", async () => {
    const { kari, state } = await region();
    await kari.says("ferdig bredbånd");
    await kari.taps(await kari.says("bredbånd: nesten ferdig, mangler Os"), "Bare kommentar");
    expect(await state()).toMatchObject({ status: "done", note: "nesten ferdig, mangler Os" });
  });

  test("is stored at once where the activity is not completed", async () => {
    const { kari } = await region();
    expect((await kari.says("bredbånd: nesten ferdig, mangler Os")).text).toContain("Lagret: I7");
  });
});
