/** What was said and then taken back, by an undo or by making it internal, is not read by others anywhere. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { EXAMPLE_DAY, openRegion, type Region, type Speaker } from "../support/region.ts";

const SECRET = "personalsak om Tolga";

/** Whatever shows words of the log. */
const READS = [
  "status N3",
  "historikk N3",
  "endringer",
  "endringer siden 1. november",
  "liste næring",
  "oversikt",
  "ukesmelding næring",
  "hvorfor N3 1",
  "hvorfor N3 1 2 3 4",
  "angre alt",
];

const shown = (reply: Reply | null) => JSON.stringify(reply);

async function shownTo(person: Speaker, reads: readonly string[] = READS): Promise<string> {
  let all = "";
  for (const line of reads) all += shown(await person.says(line));
  return all;
}

async function sharedBy(person: Speaker): Promise<string> {
  let all = "";
  for (const line of ["status N3", "historikk N3", "endringer"]) {
    const { reply: answer, everyone } = await person.saysAloud(line);
    all += shown(everyone);
    if (answer.text.includes("Del i kanalen")) all += shown(await person.taps(answer, "Del i kanalen"));
  }
  return all;
}

async function told(...lines: string[]) {
  const region = await openRegion();
  const kari = region.person("Kari Moen", "næringsutvikling");
  const ola = region.person("Ola Bakken", "næringsutvikling");
  const guest = region.person("Gjest fra Telenor", "næringsutvikling", true);
  await ola.says("følg N3");
  let last: Reply | null = null;
  for (const line of lines) last = await kari.says(line);
  return { region, kari, ola, guest, last };
}

describe("a correction to internal (H3)", () => {
  test.each([
    ["with other words", ["rett N3: intern: personalsak"]],
    ["with the word alone", ["rett N3: intern"]],
    ["after another correction", ["rett N3: 20 %", "rett N3: intern"]],
    ["of a correction", [`rett N3: nå igjen ${SECRET}`, "rett N3: intern: personalsak"]],
    ["undone again, for an undo must never publish", ["rett N3: intern: personalsak", "angre"]],
  ])("takes the open text back everywhere, %s", async (_how, lines) => {
    const { region, ola, guest } = await told("N3: i gang, grøfta er gravd", `N3: 40 %, ${SECRET}`, ...lines);
    expect(await shownTo(guest)).not.toContain(SECRET);
    expect(await sharedBy(ola)).not.toContain(SECRET);
    expect((await region.store.read()).states.get("N3")).toMatchObject({ note: "grøfta er gravd", municipalities: [] });
    expect(shown(await ola.says("status N3"))).not.toContain(SECRET);
    expect(shown(await ola.says("endringer"))).not.toContain(SECRET);
  });

  test("leaves what it changed, and to those who may report its words in the history, called internal", async () => {
    const { ola, guest } = await told(`N3: 40 %, ${SECRET}`, "rett N3: intern: personalsak");
    const history = (await ola.says("historikk N3")).text;
    expect(history).toContain(SECRET);
    expect(history).toContain("Oppdatering, intern");
    expect((await guest.says("historikk N3")).text).toContain("40 %");
    expect((await guest.says("status N3")).text).toContain("40 %");
  });

  test("leaves what somebody else has said since, and that is taken back without the first one coming up again", async () => {
    const { region, kari, ola, guest } = await told(`N3: ${SECRET}`);
    await ola.says("N3: møte holdt");
    await kari.says("rett N3: intern");
    expect((await region.store.read()).states.get("N3")?.note).toBe("møte holdt");
    await ola.says("angre");
    expect((await region.store.read()).states.get("N3")?.note).toBeNull();
    expect(await shownTo(guest)).not.toContain(SECRET);
  });

  test("says so on its receipt", async () => {
    const { last } = await told(`N3: ${SECRET}`, "rett N3: intern: personalsak");
    expect(last?.text).toContain("er også internt nå");
    expect(last?.text).not.toContain("Den opprinnelige linjen står fortsatt");
  });
});

describe("undone text (M1)", () => {
  test("is shown to nobody: the history says who, when and what, and nothing of the words", async () => {
    const { region, kari, ola, guest } = await told("N3: i gang, grøfta er gravd", `N3: 40 %, ${SECRET}`, "angre");
    for (const person of [kari, ola, guest, region.person("Regionrådgiver")]) {
      expect(await shownTo(person)).not.toContain(SECRET);
    }
    expect(await sharedBy(ola)).not.toContain(SECRET);
    const history = (await ola.says("historikk N3")).text;
    expect(history).toContain("Angret med nr.");
    expect(history).toContain("40 %");
    expect((await region.store.read()).states.get("N3")?.note).toBe("grøfta er gravd");
  });

  test("does not come up again when what was said after it is undone, too", async () => {
    const { region, kari, ola } = await told("N3: grøfta er gravd", `N3: ${SECRET}`);
    await ola.says("N3: møte holdt");
    const history = (await kari.says("historikk N3")).text;
    expect(history).toContain(SECRET);
    await kari.says("angre #2");
    await ola.says("angre");
    expect((await region.store.read()).states.get("N3")?.note).toBe("grøfta er gravd");
    expect(await shownTo(ola)).not.toContain(SECRET);
  });

  test("is not read out to the channel where the receipt of the undo cannot be private", async () => {
    const { kari } = await told(`N3: ${SECRET}`);
    const { reply, everyone } = await kari.saysAloud("angre");
    expect(reply.text).toContain("Angret");
    expect(shown(everyone)).not.toContain(SECRET);
  });

  test("a corrected line stays readable, for a correction takes nothing back", async () => {
    const { guest } = await told("N3: grøfta er gravdd", "rett N3: grøfta er gravd");
    expect((await guest.says("historikk N3")).text).toContain("gravdd");
  });
});

test("A message changed twice does not bring up again what another one took back meanwhile (M1, A10)", async () => {
  const region = await openRegion();
  const now = instantAtOslo(EXAMPLE_DAY);
  const sender = { id: "Kari Moen", name: "Kari Moen", email: null, external: false };
  const place = { channel: "felles", kind: "channel", area: null } as const;
  const from = { way: "page", platform: "local", sender, place, message: null, now } as const;
  const ola = region.person("Ola Bakken");
  await ola.says(`N3: ${SECRET}`);
  await region.bot.handle({ ...from, request: "e1", input: { kind: "text", text: "N3: møte holdt" } });
  await ola.says("angre #1");
  const texts = ["N3: møtet er holdt", "N3: 40 %"];
  for (const [at, text] of texts.entries()) {
    const before = ["N3: møte holdt", ...texts][at] ?? null;
    const offer = await region.bot.edited({ ...from, request: `e${at + 2}`, text, before, original: "e1", age: 1000 });
    if (offer === null) throw new Error("nothing is offered");
    await region.person("Kari Moen").taps(offer, "Rett");
  }
  expect((await region.store.read()).states.get("N3")).toMatchObject({ note: null, progress: 40 });
  expect(await shownTo(region.person("Gjest", null, true))).not.toContain(SECRET);
});

test("whatever two people say, put right, make internal and undo, nobody reads what was taken back (H3, M1)", async () => {
  const kinds = ["open", "intern", "rett", "rett intern", "angre"] as const;
  const step = fc.record({ who: fc.constantFrom("Kari Moen", "Ola Bakken"), what: fc.constantFrom(...kinds) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
      const region = await openRegion();
      for (const [at, { who, what }] of steps.entries()) {
        const line = { open: `N3: 4${at} %, tekst${at}`, intern: `intern N3: tekst${at}`, rett: `rett N3: tekst${at}` };
        const other = { "rett intern": `rett N3: intern: tekst${at}`, angre: "angre" };
        await region.person(who).says({ ...line, ...other }[what]);
      }
      const hidden = await takenBack(region);
      const seen = await shownTo(region.person("Gjest", null, true), READS.slice(0, 7));
      for (const word of hidden) expect(seen).not.toContain(word);
      const note = (await region.store.read()).states.get("N3")?.note ?? "";
      expect(hidden.has(note)).toBe(false);
      await region.store.close();
    }),
    { numRuns: 40 },
  );
});

/** The words that are undone, or internal by themselves or by a correction of a correction; found the long way. */
async function takenBack({ store }: Region): Promise<Set<string>> {
  const log = (await store.log({ activity: "N3", limit: 100 })).toReversed();
  const isInternal = (id: number): boolean =>
    log.some(
      (one) =>
        (one.id === id && one.internal) || (one.kind === "correction" && one.refersTo === id && isInternal(one.id)),
    );
  const isUndone = (id: number) => log.some(({ kind, refersTo }) => kind === "undo" && refersTo === id);
  const gone = log.filter(({ id, note }) => note !== null && (isUndone(id) || isInternal(id)));
  const standing = new Set(log.filter(({ id }) => !isUndone(id) && !isInternal(id)).map(({ note }) => note));
  return new Set(gone.flatMap(({ note }) => (note === null || standing.has(note) ? [] : [note])));
}
