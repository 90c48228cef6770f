/** One message about several activities: each is offered, and what is in none of them is said (A7). */
import { describe, expect, test } from "vitest";
import { buttonsOf, openRegion, stateOf } from "../support/region.ts";

describe("a message about several activities", () => {
  test.each([
    "bredbånd: 65 %\ndatasenter: i gang",
    "bredbånd: 65 %, datasenter: i gang",
    "I7 65 %\nN17 i gang",
    "bredbånd 65 % og datasenter er i gang",
    "datasenter i gang, bredbånd 65 %",
  ])("«%s» offers each with its own button", async (line) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    const asked = await kari.says(line);
    expect(asked.stored).toBe(false);
    const mine = buttonsOf(asked).filter(({ label }) => label.startsWith("Lagre «"));
    expect(mine).toHaveLength(2);
    for (const { label } of mine) expect((await kari.taps(asked, label)).stored).toBe(true);
    expect(await stateOf(region, "I7")).toMatchObject({ progress: 65, note: null });
    expect(await stateOf(region, "N17")).toMatchObject({ status: "in-progress", note: null });
  });

  test("says what is in none of them", async () => {
    const kari = (await openRegion()).person("Kari");
    const asked = await kari.says("bredbånd: i rute\nRV3: forsinket\nblabla: stoppet");
    expect(asked.text).toContain("Dette er ikke med: «blabla: stoppet».");
    expect(asked.stored).toBe(false);
  });
});
