/** What a question will store is all said, and what is not stored is said to be so (N2–N6). */
import { describe, expect, test } from "vitest";
import { buttonsOf, entries, openRegion, stateOf } from "../support/region.ts";

async function atWork(settings: Record<string, string> = {}) {
  const region = await openRegion(":memory:", settings);
  return { region, kari: region.person("Kari"), inArea: region.person("Per", "infrastruktur") };
}

describe("the question before a write names all that it will store (N4)", () => {
  test("who is to be responsible", async () => {
    const { kari } = await atWork({ AKTIVITET_EDITORS: "Kari", AKTIVITET_ADMINS: "Kari" });
    const asked = await kari.says("bredbånd 80 % frist 1. februar ansvar regionkoordinator");
    if (!asked.card.title.startsWith("Det har du ikke"))
      expect(asked.card.title).toMatch(/80 %, frist fredag 1\. februar 2019, ansvar regionkoordinator/iu);
  });

  test("the comment", async () => {
    const { kari } = await atWork();
    const asked = await kari.says("U13 frist utgangen av mai, 20 %, møte holdt på Tynset");
    expect(asked.card.title).toBe("Lagre på U13: 20 %, frist fredag 31. mai 2019, kommentar «møte holdt på Tynset»?");
  });
});

test.each([["I8 starta opp i dag, 10%", "starta opp i dag"]])(
  "«%s» keeps the words beside the activity that is chosen (N3)",
  async (line, words) => {
    const { region, kari } = await atWork();
    const asked = await kari.says(line);
    expect(asked.stored).toBe(false);
    await kari.taps(asked, "Ja");
    expect(await stateOf(region, "I8")).toMatchObject({ progress: 10, status: "in-progress" });
    expect((await region.store.log({ limit: 1 }))[0]?.note).toContain(words);
  },
);

describe("words of absence silence reminders, and are no deadline (N2)", () => {
  test.each([
    "syk til fredag",
    "sjuk til fredag",
    "permisjon til påske",
    "avspasering til mandag",
    "ferie til 4. januar",
  ])("«%s»", async (line) => {
    const { region, kari } = await atWork();
    expect((await kari.says(line)).understood.name).toBe("absence");
    expect(await entries(region)).toBe(0);
  });

  test.each(["ferie 21. desember til 4. januar", "borte fra mandag til fredag", "permisjon 3. desember - 7. desember"])(
    "«%s» begins later: how it is said is told",
    async (line) => {
      const { kari } = await atWork();
      const answer = await kari.says(line);
      expect(answer.understood.name).toBe("help");
      expect(answer.text).toContain("stille til");
    },
  );
});

test("«utsatt på ubestemt tid» keeps its words (N5)", async () => {
  const { region, kari } = await atWork();
  await kari.says("N17: utsatt på ubestemt tid");
  expect(await stateOf(region, "N17")).toMatchObject({ status: "postponed", note: "utsatt på ubestemt tid" });
});

describe("what became no report is repeated, and said not to be stored (N6)", () => {
  test.each(["rett: 50 %", ": 60 %", "intern: ringte Telenor", "xyz: 60 %"])("«%s»", async (line) => {
    const { region, kari } = await atWork();
    const answer = await kari.says(line);
    expect(answer.text).toContain("Ingenting er lagret");
    expect(answer.text).toContain(line);
    expect(await entries(region)).toBe(0);
  });

  test("«intern: ringte Telenor» is saved internal on the activity that is chosen", async () => {
    const { region, kari } = await atWork();
    const asked = await kari.says("intern: ringte Telenor");
    await kari.taps(asked, "I7");
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({ note: "ringte Telenor", internal: true });
  });

  test("«møte holdt» in an area's channel is offered to be saved", async () => {
    const { region, inArea } = await atWork();
    const asked = await inArea.says("møte holdt");
    expect(asked.text).toContain("Ingenting er lagret");
    const choice = buttonsOf(asked).find(({ command }) => command.name === "note");
    await inArea.taps(asked, choice?.label ?? "");
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({ note: "møte holdt" });
  });
});
