/** Moving a deadline: by how much, to which day, and what goes with it. */
import { describe, expect, test } from "vitest";
import { buttonsOf, openRegion } from "../support/region.ts";

/** Broadband is in progress, with a deadline on Friday 1 March 2019. */
async function withDeadline() {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  await kari.says("bredbånd: i gang, frist 1. mars");
  const state = async () => (await region.store.read()).states.get("I7");
  return { region, kari, state };
}

describe("a postponement by so much", () => {
  test.each([
    ["utsett bredbånd med 2 uker", "2019-03-15", "postponed"],
    ["utsett bredbånd to uker", "2019-03-15", "postponed"],
    ["utsett bredbånd +2 uker", "2019-03-15", "postponed"],
    ["utsett bredbånd to uker til", "2019-03-15", "postponed"],
    ["utsett bredbånd med ytterligere 14 dager fordi Telenor venter", "2019-03-15", "postponed"],
    ["utsett bredbånd: 2 uker", "2019-03-15", "postponed"],
    ["bredbånd: utsatt 2 uker", "2019-03-15", "postponed"],
    ["bredbånd: utsatt med en måned", "2019-04-01", "postponed"],
    ["bredbånd: utsatt to uker, Telenor venter", "2019-03-15", "postponed"],
    ["utsett fristen på bredbånd med 2 uker", "2019-03-15", "postponed"],
    ["skyv bredbånd med en måned", "2019-04-01", "postponed"],
    ["flytt frist bredbånd 2 uker", "2019-03-15", "in-progress"],
    ["flytt frist bredbånd en måned", "2019-04-01", "in-progress"],
    ["flytt fristen for bredbånd et halvt år", "2019-09-01", "in-progress"],
    ["forleng fristen på bredbånd med 10 dager", "2019-03-11", "in-progress"],
    ["frist bredbånd +2 uker", "2019-03-15", "in-progress"],
    ["bredbånd: frist +2 uker", "2019-03-15", "in-progress"],
    ["bredbånd: fristen er forlenget med to måneder", "2019-05-01", "in-progress"],
    ["bredbånd: gravd til Os, frist pluss én uke", "2019-03-08", "in-progress"],
  ])("«%s» counts from the deadline there is", async (line, deadline, status) => {
    const { kari, state } = await withDeadline();
    const receipt = await kari.says(line);
    expect(await state()).toMatchObject({ deadline, status });
    expect(receipt.text).toContain("Frist: fredag 1. mars 2019 → ");
  });

  describe("where there is no deadline to count from", () => {
    const LINES = ["utsett bredbånd med 2 uker", "bredbånd: utsatt 2 uker", "bredbånd: frist +2 uker"];
    const asked = async (line: string) => {
      const region = await openRegion();
      const kari = region.person("Kari");
      const question = await kari.says(line);
      const state = async () => (await region.store.read()).states.get("I7");
      expect(question.stored).toBe(false);
      expect(question.text).toContain("I7 har ingen frist å regne fra. Når er den nye fristen?");
      expect(await state()).toMatchObject({ status: "planned", deadline: null });
      return { kari, question, state };
    };

    test("a correction asks as well", async () => {
      const region = await openRegion();
      const kari = region.person("Kari");
      await kari.says("bredbånd: 60 %");
      const question = await kari.says("rett bredbånd: frist +2 uker");
      expect(question.stored).toBe(false);
      expect(question.text).toContain("I7 har ingen frist å regne fra");
      await kari.taps(question, "Ny frist 10.12.");
      expect((await region.store.read()).states.get("I7")).toMatchObject({ progress: 60, deadline: "2018-12-10" });
    });

    test.each(LINES)("«%s» asks, and a tap counts it from today", async (line) => {
      const { kari, question, state } = await asked(line);
      await kari.taps(question, "Ny frist 10.12.");
      expect((await state())?.deadline).toBe("2018-12-10");
    });

    test("a day that is typed is the answer; «uten frist» postpones, and sets none", async () => {
      const typed = await asked("bredbånd: utsatt 2 uker");
      await typed.kari.says("1. mars");
      expect(await typed.state()).toMatchObject({ status: "postponed", deadline: "2019-03-01" });
      const none = await asked("bredbånd: utsatt 2 uker, Telenor venter");
      await none.kari.taps(none.question, "Utsatt, uten frist");
      expect(await none.state()).toMatchObject({ status: "postponed", deadline: null, note: "Telenor venter" });
    });
  });

  test("«forsinket to uker» tells, and moves no deadline", async () => {
    const { kari, state } = await withDeadline();
    await kari.says("bredbånd: forsinket 2 uker");
    expect(await state()).toMatchObject({ status: "delayed", deadline: "2019-03-01", note: "forsinket 2 uker" });
  });

  test("is kept through the question which activity is meant, and counted from that one's deadline", async () => {
    const region = await openRegion();
    const kari = region.person("Kari");
    await kari.says("K1: frist 1. mars");
    const question = await kari.says("utsett referansegruppe med 3 uker");
    expect(question.text).toContain("Utsatt, frist 3 uker senere");
    const label = buttonsOf(question).find((button) => button.label.startsWith("K1"))?.label ?? "";
    expect((await kari.taps(question, label)).text).toContain("Frist: fredag 1. mars 2019 → fredag 22. mars 2019");
  });

  test("«et par uker» asks whether it is two or three", async () => {
    const { kari, state } = await withDeadline();
    const question = await kari.says("utsett bredbånd et par uker");
    expect(question.understood.ask).toBe(true);
    await kari.taps(question, "3 uker senere");
    expect((await state())?.deadline).toBe("2019-03-22");
  });

  test("put right, it is counted from the deadline that it moved", async () => {
    const { kari, state } = await withDeadline();
    await kari.says("utsett bredbånd med 2 uker");
    await kari.says("rett bredbånd: frist +3 uker");
    expect((await state())?.deadline).toBe("2019-03-22");
  });

  test("«frist bredbånd 2 uker» is still in two weeks", async () => {
    const { kari, state } = await withDeadline();
    await kari.says("frist bredbånd 2 uker");
    expect((await state())?.deadline).toBe("2018-12-10");
  });
});

describe("a postponement to a day before the deadline", () => {
  test("asks, and saves nothing before the answer", async () => {
    const { kari, state } = await withDeadline();
    const question = await kari.says("utsett bredbånd til 1. des fordi Telenor venter");
    expect(question.text).toContain("Fristen er fredag 1. mars 2019");
    expect(question.understood.ask).toBe(true);
    expect(await state()).toMatchObject({ deadline: "2019-03-01", status: "in-progress" });

    await kari.taps(question, "Utsatt til 1.12.2019");
    expect(await state()).toMatchObject({ deadline: "2019-12-01", status: "postponed" });
  });

  test("can be meant: the deadline is then earlier, and nothing is postponed", async () => {
    const { kari, state } = await withDeadline();
    await kari.taps(await kari.says("bredbånd: utsatt til 1. desember"), "Ny frist 1.12.");
    expect(await state()).toMatchObject({ deadline: "2018-12-01", status: "in-progress" });
  });

  test("is answered by the status alone, or by typing a later day", async () => {
    const { kari, state } = await withDeadline();
    await kari.taps(await kari.says("utsett bredbånd til 1. desember"), "Utsatt, samme frist");
    expect(await state()).toMatchObject({ deadline: "2019-03-01", status: "postponed" });
    await kari.says("utsett bredbånd til 1. desember");
    await kari.says("1. april");
    expect(await state()).toMatchObject({ deadline: "2019-04-01", status: "postponed" });
  });
});

describe("moving the deadline", () => {
  test.each([
    "flytt fristen for bredbånd til 1. april",
    "flytt frist bredbånd 1. april",
    "skyv fristen på bredbånd til 1. april",
    "endre frist på bredbånd til 1. april",
    "endre fristen for bredbånd: 1. april",
    "forleng fristen på bredbånd til 1. april",
    "sett fristen for bredbånd til 1. april",
  ])("«%s» moves it and sets no status", async (line) => {
    const { kari, state } = await withDeadline();
    expect((await kari.says(line)).text).toContain("Lagret: I7");
    expect(await state()).toMatchObject({ deadline: "2019-04-01", status: "in-progress" });
  });

  test("«utsett» and «flytt» with the activity alone say that it is postponed, too", async () => {
    const { kari, state } = await withDeadline();
    await kari.says("flytt bredbånd til 1. april");
    expect(await state()).toMatchObject({ deadline: "2019-04-01", status: "postponed" });
  });

  test("without a day it asks for one", async () => {
    const { kari, state } = await withDeadline();
    const answer = await kari.says("flytt fristen for bredbånd litt lenger fram");
    expect(answer.text).toContain("Jeg fant ingen dato");
    expect(await state()).toMatchObject({ deadline: "2019-03-01", status: "in-progress" });
  });
});
