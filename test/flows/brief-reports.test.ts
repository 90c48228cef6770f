/** A few words that look like a report and are answered with a card: nothing is stored, it says so, and one tap keeps them. */
import { describe, expect, test } from "vitest";
import { buttonsOf, openRegion, stateOf } from "../support/region.ts";

describe("a free line that looks like a report", () => {
  test.each([
    ["ungdomsmesse avholdt", "U2", "avholdt"],
    ["I7 møte holdt", "I7", "møte holdt"],
  ])("«%s» says that nothing is stored, and one tap stores all of it", async (line, code, note) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const shown = await kari.says(line);
    expect(shown.stored).toBe(false);
    expect(shown.text).toContain(`Ingenting er lagret. Vil du melde det, skriv: ${code}: ${note}`);
    expect((await kari.taps(shown, `Lagre som merknad på ${code}`)).stored).toBe(true);
    expect(await stateOf(region, code)).toMatchObject({ note });
    expect((await region.store.log({ limit: 1 })).map(({ raw }) => raw)).toEqual([line]);
  });

  test.each([
    ["bredbånd 60 % i Tolga", "60 %", { progress: 60, note: "i Tolga" }],
    ["ungdomsmesse ferdig med 620 elever", "Ja", { status: "done", note: "med 620 elever" }],
    ["bredbånd ferdig i Os", "Bare kommentar", { status: "planned", note: "bredbånd ferdig i Os" }],
  ])("«%s» offers its field and all that is told beside it", async (line, label, said) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const shown = await kari.says(line);
    expect(shown.stored).toBe(false);
    expect((await kari.taps(shown, label)).stored).toBe(true);
    expect(await stateOf(region, line.startsWith("bredbånd") ? "I7" : "U2")).toMatchObject(said);
    expect((await region.store.log({ limit: 1 })).map(({ raw }) => raw)).toEqual([line]);
  });

  test.each(["bredbånd i Tolga", "ungdomsmesse 2018", "status bredbånd", "er bredbånd ferdig", "bredbånd forsinket?"])(
    "«%s» only asks",
    async (line) => {
      const shown = await (await openRegion()).person("Kari").says(line);
      expect(shown.text).not.toContain("Ingenting er lagret");
      expect(buttonsOf(shown).map(({ label }) => label)).not.toContain("Lagre som merknad på I7");
    },
  );

  test("who only reads is offered nothing", async () => {
    const shown = await (await openRegion()).person("Gjest", null, true).says("ungdomsmesse avholdt");
    expect(shown.text).not.toContain("Lagre som merknad");
  });
});
