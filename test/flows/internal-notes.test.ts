/** Internal notes are for those of the council who may report: what they read of them, and what nobody else does. */
import { describe, expect, test } from "vitest";
import { seesInternal } from "../../src/bot/rights.ts";
import { openRegion } from "../support/region.ts";

const SECRET = "Telenor truer med søksmål";

async function withInternal() {
  const region = await openRegion();
  const kari = region.person("Kari Moen");
  await kari.says("bredbånd: grøfta er gravd, 40 %");
  const receipt = await kari.says(`intern bredbånd: ${SECRET}`);
  return { region, kari, receipt };
}

/** Every question that could lead to a note. */
const READS = [
  "status bredbånd",
  "historikk bredbånd",
  "endringer",
  "oversikt",
  "liste infra",
  "hvorfor I7 2",
  "hvorfor I7 1 2",
  "angre alt",
  "mine",
  "ukesmelding infrastruktur",
];

describe("an internal note (A2)", () => {
  test("is read in the history by whoever in the council may report", async () => {
    const { region } = await withInternal();
    expect((await region.person("Ola Bakken").says("historikk bredbånd")).text).toContain(SECRET);
  });

  test.each(READS)("is never shown to a guest who asks «%s»", async (line) => {
    const { region } = await withInternal();
    const answer = await region.person("Gjest fra Telenor", "infrastruktur", true).says(line);
    expect(JSON.stringify(answer)).not.toContain(SECRET);
  });

  test.each(["historikk bredbånd", "status bredbånd", "endringer"])(
    "stays out of «%s» shared with a channel",
    async (line) => {
      const { region } = await withInternal();
      const ola = region.person("Ola Bakken", "infrastruktur");
      const shared = await ola.says(`del ${line}`);
      const taken = shared.visibility === "channel" ? shared : (await ola.saysAloud(line)).everyone;
      expect(JSON.stringify(taken)).not.toContain(SECRET);
    },
  );

  test("is not shown to who was one of us and has become a guest, own words or not", async () => {
    const { region } = await withInternal();
    const guest = region.person("Kari Moen", null, true);
    for (const line of ["angre alt", "historikk bredbånd"]) {
      expect(JSON.stringify(await guest.says(line))).not.toContain(SECRET);
    }
  });

  test("says on its receipt who reads it", async () => {
    const { receipt } = await withInternal();
    expect(receipt.text).toContain("Vises bare i historikken, for dem som kan melde");
  });

  test("is for contributors and up alone, and for nobody where a channel reads along", () => {
    const sees = (right: Parameters<typeof seesInternal>[0]["right"]) => seesInternal({ right, forAll: false });
    expect(["reader", "contributor", "editor", "administrator"].filter((right) => sees(right as "reader"))).toEqual([
      "contributor",
      "editor",
      "administrator",
    ]);
    expect(seesInternal({ right: "administrator", forAll: true })).toBe(false);
  });
});
