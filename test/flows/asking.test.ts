/** Asking the responsible (`purr`), and being left in peace (`stille`). */
import { describe, expect, test } from "vitest";
import { MEMBER, openWeekly, textOf } from "../support/weekly.ts";

/** Ola is the regional director of business; both have written to the bot. */
async function withResponsible() {
  const weekly = await openWeekly();
  await weekly.says("uendret K1");
  await weekly.says("uendret K1", { sender: MEMBER });
  await weekly.says("ansvar regional næringssjef @U2");
  await weekly.round("2018-11-19T10:00");
  return weekly;
}

describe("`purr`", () => {
  test("says when something was last heard, and never that nothing was", async () => {
    const { says, round, setTime } = await withResponsible();
    await says("bredbånd: møte holdt, 60 %");
    setTime("2018-11-21T10:00");
    await says("purr bredbånd");
    const [asked] = await round("2018-11-21T10:01");
    expect(textOf(asked)).toContain("Siste melding: for 2 dager siden");
    expect(textOf(asked)).not.toContain("Ingen melding");
  });

  test("asks the deputy while the responsible is away, and nobody when there is none", async () => {
    const { says, round } = await withResponsible();
    await says("stille til 31. desember stedfortreder @U1", { sender: MEMBER });
    await round("2018-11-19T10:05");
    await says("purr bredbånd", { sender: MEMBER });
    const [asked, ...others] = await round("2018-11-19T10:10");
    expect(others).toEqual([]);
    expect(asked?.to).toMatchObject({ id: "U1" });
    expect(textOf(asked)).toContain("Du er stedfortreder for Ola Nordmann.");
    const kept = await says("stille til 30. desember", { sender: MEMBER });
    expect(kept.text).toContain("Kari Moen får dem imens.");
    expect(kept.text).toContain("stille til 30.12.2018 uten stedfortreder");
    expect((await round("2018-11-19T10:12")).map(textOf)).toEqual([
      expect.stringContaining("til og med søndag 30. desember 2018"),
    ]);
    const none = await says("stille til 30.12.2018 uten stedfortreder", { sender: MEMBER });
    expect(none.text).not.toContain("imens");
    expect((await says("purr I5")).text).toContain("Ingen å spørre");
    expect(await round("2018-11-19T10:15")).toEqual([]);
  });

  test("asks nobody about what is completed", async () => {
    const { says, round } = await withResponsible();
    await says("ferdig bredbånd");
    expect((await says("purr bredbånd")).text).toContain("Fullført");
    expect(await round("2018-11-19T10:05")).toEqual([]);
  });
});

describe("`stille`", () => {
  test("tells the deputy", async () => {
    const { says, round } = await withResponsible();
    await says("stille til 31. desember stedfortreder @U1", { sender: MEMBER });
    const [told, ...others] = await round("2018-11-19T10:05");
    expect(others).toEqual([]);
    expect(told?.to).toMatchObject({ id: "U1" });
    expect(told?.text).toContain("stedfortreder for Ola Nordmann til og med mandag 31. desember 2018");
    await says("stille til 31. desember stedfortreder @U1", { sender: MEMBER });
    expect(await round("2018-11-19T10:10")).toEqual([]);
  });

  test("holds on the last day too, and not the day after", async () => {
    const { says, round } = await withResponsible();
    await says("utsett bredbånd til 1. desember");
    await says("stille til 29. november", { sender: MEMBER });
    const nudges = async (local: string) => (await round(local)).filter(({ key }) => key.startsWith("nudge:"));
    expect(await nudges("2018-11-29T12:00")).toEqual([]);
    expect((await nudges("2018-11-30T12:00")).map(({ to }) => to)).toMatchObject([{ id: "U2" }]);
  });
});
