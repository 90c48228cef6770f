/** «intern» anywhere in a comment asks before anything is stored (H4). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import type { FormValues } from "../../src/model/card.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { buttonsOf, EXAMPLE_DAY, entries, openRegion, type Region, stateOf } from "../support/region.ts";

const QUESTION = "Skal dette være et internt notat?";

async function atWork() {
  const region = await openRegion();
  return { region, kari: region.person("Kari Moen"), guest: region.person("Gjest", null, true) };
}

async function told(region: Region): Promise<string> {
  const guest = region.person("Gjest", null, true);
  const asked = ["status N3", "historikk N3", "endringer", "liste næring", "ukesmelding næring"];
  return JSON.stringify(await Promise.all(asked.map((line) => guest.says(line))));
}

const LINES = [
  "N3: intern LEKK",
  "N3: LEKK (internt)",
  "N3: LEKK - kun internt",
  "N3: 20 %, internt møte: LEKK",
  "N3: forsinket. Internt: LEKK",
  "N3: ikke for offentligheten, LEKK",
  "N3: LEKK, konfidensielt møte",
  "N3: unntatt offentlighet: LEKK",
  "N3: LEKK. Ikke del dette",
  "N3: bare for oss: LEKK",
  "N3: hold dette internt, LEKK",
  "N3: LEKK, hald dette internt",
  "N3: 20 %, LEKK, internal use",
  "notat N3: LEKK (internt)",
  "N3: kommentar: LEKK (internt)",
  "ferdig N3 LEKK, kun internt møte",
  "forsinket N3 fordi LEKK (internt)",
  "utsett N3 til 1. mars fordi LEKK (internt)",
  "uendret N3, LEKK internt nå",
  "vedtak N3: LEKK internt nå",
];

describe("a comment that says that it is not for everybody (H4)", () => {
  test.each(LINES)("«%s» is asked about, and nothing is stored before the tap", async (line) => {
    const { region, kari } = await atWork();
    const asked = await kari.says(line);
    expect(asked.card.title).toBe(QUESTION);
    expect(buttonsOf(asked).map(({ label }) => label)).toEqual(["Internt", "Åpent"]);
    expect(asked.text).toContain("LEKK");
    expect(await entries(region)).toBe(0);
    expect(await told(region)).not.toContain("LEKK");
  });

  test.each(LINES)("«%s» → [Internt] is for those who may report alone", async (line) => {
    const { region, kari } = await atWork();
    const receipt = await kari.taps(await kari.says(line), "Internt");
    expect(receipt.stored).toBe(true);
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({ internal: true });
    expect((await region.store.log({ limit: 1 }))[0]?.note).toContain("LEKK");
    expect(await told(region)).not.toContain("LEKK");
  });

  test.each(LINES)("«%s» → [Åpent] is stored open, with every word", async (line) => {
    const { region, kari } = await atWork();
    const receipt = await kari.taps(await kari.says(line), "Åpent");
    expect(receipt.stored).toBe(true);
    const [entry] = await region.store.log({ limit: 1 });
    expect(entry?.internal).toBe(false);
    expect(entry?.note).toContain("LEKK");
    expect(await told(region)).toContain("LEKK");
  });

  test.each([
    "N3 internt: LEKK",
    "N3 (internt): LEKK",
    "N3, intern: LEKK",
    "N3: 20 %, intern, LEKK",
    "intern N3: LEKK",
  ])("«%s» says so of all that follows, and is not asked about", async (line) => {
    const { region, kari } = await atWork();
    const answer = await kari.says(line);
    expect(answer.card.title).not.toBe(QUESTION);
    expect(await told(region)).not.toContain("LEKK");
    for (const entry of await region.store.log({ limit: 5 })) expect(entry.internal).toBe(true);
  });

  test("a correction is asked about, too", async () => {
    const { region, kari } = await atWork();
    await kari.says("N3: grøfta er gravd");
    const asked = await kari.says("rett N3: LEKK (internt)");
    expect(asked.card.title).toBe(QUESTION);
    expect(await entries(region)).toBe(1);
    await kari.taps(asked, "Internt");
    expect(await told(region)).not.toContain("LEKK");
    expect(await told(region)).not.toContain("grøfta");
  });

  test("a form is, and its other fields are kept", async () => {
    const { region, kari } = await atWork();
    const form = await kari.says("oppdater N17");
    const values: FormValues = { status: "delayed", progress: "20", deadline: "", note: "LEKK (internt)" };
    const asked = await kari.fillsIn(form, values);
    expect(asked.card.title).toBe(QUESTION);
    expect(await entries(region)).toBe(0);
    await kari.taps(asked, "Internt");
    expect(await stateOf(region, "N17")).toMatchObject({ status: "delayed", progress: 20, note: null });
  });

  test("a message that is logged is kept internal, for who pinned it is not asked", async () => {
    const region = await openRegion();
    const sender = { id: "Kari Moen", name: "Kari Moen", email: null, external: false };
    const now = instantAtOslo(EXAMPLE_DAY);
    const input = { kind: "log", activity: "N3", text: "LEKK, ikke del dette", author: sender, at: now } as const;
    const place = { channel: "felles", kind: "channel", area: null } as const;
    await region.bot.handle({
      request: "log1",
      way: "page",
      platform: "local",
      sender,
      place,
      message: null,
      now,
      input,
    });
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({ internal: true, note: "LEKK, ikke del dette" });
    expect(await told(region)).not.toContain("LEKK");
  });

  test("a sentence that was offered to be saved is asked about when it is", async () => {
    const { region, kari } = await atWork();
    const told1 = await kari.says("vi har hatt et internt møte om bredbånd med LEKK");
    const save = buttonsOf(told1).find(({ label }) => label.startsWith("Lagre"));
    if (save !== undefined) expect((await kari.taps(told1, save.label)).card.title).toBe(QUESTION);
    expect(await entries(region)).toBe(0);
  });

  test.each(["bredbånd: internett til Tolga", "N3: internkontroll innført", "N3: internasjonalt samarbeid, 20 %"])(
    "«%s» is about a theme, and is stored at once",
    async (line) => {
      const { region, kari } = await atWork();
      expect((await kari.says(line)).stored).toBe(true);
      expect((await region.store.log({ limit: 1 }))[0]?.internal).toBe(false);
    },
  );

  test.each([
    ["ja", true],
    ["ja takk", true],
    ["intern", true],
    ["Internt", true],
    ["1", true],
    ["nei", false],
    ["åpent", false],
    ["åpen", false],
  ])("is answered by typing «%s», too", async (typed, internal) => {
    const { region, kari } = await atWork();
    await kari.says("N3: LEKK (internt)");
    expect((await kari.says(typed)).stored).toBe(true);
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({ internal, note: "LEKK (internt)" });
  });

  test("one question at a time, and none of them is lost", async () => {
    const { region, kari } = await atWork();
    let answer: Reply = await kari.says("N3: ferdig, 60 %, LEKK (internt)");
    answer = await kari.taps(answer, "60 %, i gang");
    expect(answer.card.title).toBe(QUESTION);
    await kari.taps(answer, "Internt");
    expect(await stateOf(region, "N3")).toMatchObject({ progress: 60, note: null });
  });
});

test("Wherever the word stands among fields and words, nothing is stored open without a question (H4)", async () => {
  const word = fc.constantFrom(
    "intern",
    "internt",
    "INTERN",
    "(internt)",
    "konfidensielt",
    "unntatt offentlighet",
    "ikke del dette",
    "bare for oss",
    "hold dette internt",
  );
  const part = fc.constantFrom(
    "LEKK",
    "20 %",
    "forsinket",
    "møte holdt",
    "frist 1. mars",
    "sak 12/2018",
    "fordi vi venter",
  );
  const glue = fc.constantFrom(" ", ", ", ". ", ": ", " - ", "; ", "\n", " / ");
  const way = fc.constantFrom(
    "N3: ",
    "notat N3: ",
    "oppdater N3: ",
    "ferdig N3: ",
    "utsett N3: ",
    "N3 – ",
    "uendret N3: ",
  );
  const parts = fc.array(fc.tuple(part, glue), { minLength: 1, maxLength: 4 });
  const region = await openRegion();
  const kari = region.person("Kari Moen");
  await fc.assert(
    fc.asyncProperty(way, parts, parts, word, glue, async (start, before, after, said, joint) => {
      const text = [...before.flat(), said, joint, ...after.flat()].join("").trim();
      const answer = await kari.says(`${start}${text}`);
      if (!answer.stored) return;
      const [entry] = await region.store.log({ limit: 1 });
      expect(entry?.note === null || entry?.internal).toBe(true);
    }),
    { numRuns: 200 },
  );
});
