/** What is typed while a question is open: only what answers it is its answer, and no word of it is dropped (A6, A7). */
import { describe, expect, test } from "vitest";
import { openRegion, stateOf } from "../support/region.ts";

async function asked(line: string) {
  const region = await openRegion();
  const kari = region.person("Kari");
  expect((await kari.says(line)).understood.ask).toBe(true);
  return { region, kari, state: (code = "I7") => stateOf(region, code) };
}

describe("an open question", () => {
  test.each(["ok", "takk", "👍", "ok!", "hm"])("is not ended by «%s»", async (noise) => {
    const { kari, state } = await asked("I7 ferdig");
    await kari.says(noise);
    expect(await state()).toMatchObject({ status: "planned" });
    await kari.says("ja");
    expect(await state()).toMatchObject({ status: "done" });
  });

  test("asks again with what was typed behind the «ja»", async () => {
    const { kari, state } = await asked("I7 ferdig");
    const again = await kari.says("ja, men bare i Tolga");
    expect(again.understood).toMatchObject({ activity: "I7", ask: true, note: "men bare i Tolga" });
    expect(await state()).toMatchObject({ status: "planned" });
  });

  test.each([
    ["nei, 60 %", { progress: 60 }],
    ["60 % og frist jul", { progress: 60, deadline: "2018-12-21" }],
    ["ja, frist 1. mars", { status: "done", deadline: "2019-03-01" }],
  ])("«%s» is about the same activity, and asked about", async (line, said) => {
    const { kari, state } = await asked("I7 ferdig");
    expect((await kari.says(line)).understood).toMatchObject({ activity: "I7", ask: true });
    await kari.says("ja");
    expect(await state()).toMatchObject(said);
  });

  test("of two per cents is answered by its number", async () => {
    const { kari, state } = await asked("I7: 60 nei 65 %");
    await kari.says("65");
    expect(await state()).toMatchObject({ progress: 65 });
  });

  test.each(["N17 30 %", "datasenter: 30 %", "status datasenter", "datasenter"])(
    "«%s» is a line of its own",
    async (line) => {
      const { kari, state } = await asked("I7 ferdig");
      expect((await kari.says(line)).understood.activity).toBe("N17");
      expect(await state()).toMatchObject({ status: "planned", progress: null });
    },
  );
});

describe("what is typed behind the «ja» and does not agree with the question (12)", () => {
  test.each(["ja, 60 %", "ja, 0 %", "ja, forsinket", "ja, avlyst"])("«%s» asks which of them", async (line) => {
    const { kari, state } = await asked("I7 ferdig");
    const again = await kari.says(line);
    expect(again.understood).toMatchObject({ activity: "I7", ask: true });
    await kari.says("ja");
    expect(await state()).toMatchObject({ status: "planned", progress: null });
    await kari.taps(again, "Fullført");
    expect(await state()).toMatchObject({ status: "done", progress: 100 });
  });

  test("the other is as it was said", async () => {
    const { kari, state } = await asked("I7 ferdig");
    await kari.taps(await kari.says("ja, forsinket"), "Forsinket");
    expect(await state()).toMatchObject({ status: "delayed", progress: null });
  });
});

describe("what is denied is never stored as if it were said (6)", () => {
  test.each([
    "utsett ikke I7 til påske",
    "utsett I7 ikke til påske",
    "ferdig ikke bredbånd",
    "ikke I7: 60 %",
    "uendret ikke I7",
    "frist kanskje I7 15. des",
  ])("«%s», then «ja»", async (line) => {
    const { region, kari, state } = await asked(line);
    const before = await state();
    await kari.says("ja");
    const after = await state();
    expect([after?.status, after?.progress, after?.deadline]).toEqual([
      before?.status,
      before?.progress,
      before?.deadline,
    ]);
    const [entry] = await region.store.log({ limit: 1 });
    expect(entry).toMatchObject({ activity: "I7", note: line });
  });
});

test("a reason alone names no activity: it is asked which one, and the words are repeated (10)", async () => {
  const kari = (await openRegion()).person("Kari");
  const reply = await kari.says("forsinket fordi vi venter på svar");
  expect(reply).toMatchObject({ understood: { activity: null, ask: true } });
  expect(reply.text).toContain("Hvilken aktivitet");
  expect(reply.text).toContain("forsinket fordi vi venter på svar");
});
