/** What is postponed without a day keeps the deadline it has, and the receipt says which that is. */
import { expect, test } from "vitest";
import { openRegion, stateOf } from "../support/region.ts";

const STANDS = "Fristen står fortsatt: fredag 1. mars 2019";

test.each([
  "I7: utsatt på ubestemt tid",
  "utsett I7 på ubestemt tid",
  "I7: utsatt",
  "I7: satt på vent fordi Os venter",
])("«%s»", async (line) => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7: frist 1. mars");
  const receipt = await kari.says(line);
  expect(receipt.stored).toBe(true);
  expect(receipt.text).toContain(STANDS);
  expect(await stateOf(region, "I7")).toMatchObject({ status: "postponed", deadline: "2019-03-01" });
  const [entry] = await region.store.log({ limit: 1 });
  expect(entry?.after).not.toHaveProperty("deadline");
  expect((await kari.says("fjern frist I7")).text).toContain("→ ingen");
});

test.each(["I7: utsatt til 1. april", "I7: utsatt, ingen frist", "I7: forsinket"])(
  "«%s» says it already",
  async (line) => {
    const kari = (await openRegion()).person("Kari");
    await kari.says("I7: frist 1. mars");
    expect((await kari.says(line)).text).not.toContain("står fortsatt");
  },
);

test("without a deadline there is none to tell of", async () => {
  expect((await (await openRegion()).person("Kari").says("I7: utsatt på ubestemt tid")).text).not.toContain("Frist");
});
