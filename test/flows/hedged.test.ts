import { expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

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
