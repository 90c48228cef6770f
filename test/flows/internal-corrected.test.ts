/** What is internal stays so, what is not is called so: corrections and undos of internal notes. */
import { describe, expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

async function withNote(...before: string[]) {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  for (const line of before) await kari.says(line);
  await kari.says("intern bredbånd: Telenor er vanskelige");
  const state = async () => (await region.store.read()).states.get("I7");
  const entries = () => region.store.log({ activity: "I7", limit: 20 });
  return { kari, state, entries };
}

const ONLY_HISTORY = "Vises bare i historikken";

describe("a correction after an internal note", () => {
  test("of status and per cent is of the entry before it, for all to see", async () => {
    const { kari, state, entries } = await withNote("bredbånd: 40 %");
    const receipt = await kari.says("rett bredbånd: 45 %, forsinket");
    expect(receipt.text).toContain("Rettet: I7");
    expect(receipt.text).not.toContain(ONLY_HISTORY);
    expect(await state()).toMatchObject({ status: "delayed", progress: 45 });
    const [correction, note, update] = await entries();
    expect(correction).toMatchObject({ kind: "correction", internal: false, refersTo: update?.id });
    expect(note?.internal).toBe(true);
  });

  test("with nothing else of mine to put right, it may be saved as an update", async () => {
    const { kari, state } = await withNote();
    const answer = await kari.says("rett bredbånd: 45 %, forsinket");
    expect(answer.text).toContain("intern");
    expect((await state())?.progress).toBeNull();
    const saved = await kari.taps(answer, "Lagre som oppdatering");
    expect(saved.text).not.toContain(ONLY_HISTORY);
    expect(await state()).toMatchObject({ status: "delayed", progress: 45 });
  });

  test("of its words keeps it internal", async () => {
    const { kari, state, entries } = await withNote("bredbånd: 40 %, grøfta er gravd");
    const receipt = await kari.says("rett bredbånd: Telenor er trege");
    expect(receipt.text).toContain(ONLY_HISTORY);
    expect((await state())?.note).toBe("grøfta er gravd");
    expect((await entries())[0]).toMatchObject({ internal: true, note: "Telenor er trege" });
  });

  test("of its words and the status keeps the words internal, and says that the status is not", async () => {
    const { kari, state } = await withNote("bredbånd: 40 %");
    const receipt = await kari.says("rett bredbånd: Telenor er trege, forsinket");
    expect(receipt.text).toContain("Kommentaren vises bare i historikken, for dem som kan melde. Status kan alle se.");
    expect((await state())?.note).toBeNull();
  });
});

test("An internal update tells what all can see, and so does its undo", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  const receipt = await kari.says("bredbånd: 45 %, forsinket, intern: Telenor er vanskelige");
  expect(receipt.text).toContain(
    "Kommentaren vises bare i historikken, for dem som kan melde. Status og fremdrift kan alle se.",
  );
  const undone = await kari.says("angre");
  expect(undone.text).not.toContain(ONLY_HISTORY);
  expect(undone.text).toContain("Status og fremdrift kan alle se.");
});

describe("the receipt of what was made internal", () => {
  test("says which entry it was, and with which words", async () => {
    const region = await openRegion();
    const kari = region.person("Kari Nordmann");
    await kari.says("bredbånd: 40 %");
    await kari.says("bredbånd: Telenor er trege, 45 %");
    const receipt = await kari.says("rett bredbånd: intern");
    expect(receipt.text).toContain("Nr. 2 (26.11.), «Telenor er trege», er nå internt.");
    expect(receipt.text).toContain("Fremdrift kan alle fortsatt se: det er bare ordene som er interne.");
    const again = await kari.says("rett bredbånd: Telenor er vanskelige");
    expect(again.text).not.toContain("er nå internt.");
    await kari.says("datasenter: 10 %");
    expect((await kari.says("rett datasenter: intern")).text).toContain("Nr. 5 (26.11.) er nå internt.");
  });

  test("undone, it does not say that somebody has changed the comment, for nobody has", async () => {
    const region = await openRegion();
    const kari = region.person("Kari Nordmann");
    await kari.says("bredbånd: Telenor er trege, 45 %");
    await kari.says("rett bredbånd: intern");
    const undone = await kari.says("angre");
    expect(undone.text).toContain("Angret: I7");
    expect(undone.text).toContain("Det som ble gjort internt, er fortsatt internt.");
    expect(undone.text).not.toContain("er endret etterpå");
  });

  test("undone after somebody else has changed something, it says so", async () => {
    const region = await openRegion();
    const kari = region.person("Kari Nordmann");
    await kari.says("bredbånd: Telenor er trege, 45 %");
    await kari.says("rett bredbånd: 50 %");
    await region.person("Ola").says("bredbånd: 55 %");
    expect((await kari.says("angre")).text).toMatch(/endret (?:igjen|etterpå)/u);
  });
});
