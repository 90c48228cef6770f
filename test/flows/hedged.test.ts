import { expect, test } from "vitest";
import { buttonsOf, openRegion } from "../support/region.ts";

test("a status that the rest of the message takes back is asked about, and can be stored as comment only", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const asked = await kari.says("I7: hvis vi får pengene, ferdig");
  expect(asked.understood).toMatchObject({ activity: "I7", ask: true });
  expect(asked.text).toContain("Fullført – eller er alt kommentar?");
  const stored = await kari.taps(asked, "Bare kommentar");
  expect(stored.text).toContain("«hvis vi får pengene, ferdig»");
  expect((await kari.says("status I7")).text).not.toContain("Fullført");
});

test.each([
  ["I7: er det ferdig", "Fullført"],
  ["I7: 60 %, hvis vi regner med Os", "60 %"],
  ["frist I7 15. des, hvis styret sier ja", "15. desember"],
  ["forsinket bredbånd kun Tolga", "Forsinket"],
])("«%s» is asked about, and stored once it is answered", async (line, said) => {
  const kari = (await openRegion()).person("Kari");
  const asked = await kari.says(line);
  expect(asked.understood).toMatchObject({ activity: "I7", ask: true });
  const stored = await kari.taps(asked, buttonsOf(asked)[0]?.label ?? "");
  expect(stored.text).toContain("Lagret: I7");
  expect(stored.text).toContain(said);
});
