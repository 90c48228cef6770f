/** Guests and people of other organisations get no responsibility, however they are named (M6). */
import { describe, expect, test } from "vitest";
import { instantAtOslo } from "../../src/model/week.ts";
import { EXAMPLE_DAY, openRegion } from "../support/region.ts";

const REFUSED = "er gjest eller fra en annen organisasjon";

async function withGuest() {
  const region = await openRegion();
  const guest = region.person("Per Gjest", null, true);
  await guest.says("status bredbånd");
  return { region, guest, adviser: region.person("Regionrådgiver"), kari: region.person("Kari Moen") };
}

describe("a guest whom the bot has seen (M6)", () => {
  test.each([
    "ansvar I7 Per Gjest",
    "ansvar I7 @per-gjest",
    "ansvar I7 @per",
    "ansvar regional næringssjef @per-gjest",
    "ansvar regional næringssjef per gjest",
    "N3: 20 %, ansvar @per-gjest",
    "I7: ansvar @Per Gjest",
    "Per Gjest tar over bredbånd",
    "overta @regionrådgiver @per-gjest",
    "stille til 15. januar stedfortreder @per-gjest",
  ])("gets nothing by «%s», and one clear sentence says so", async (line) => {
    const { region, adviser } = await withGuest();
    await adviser.says("ansvar AU @regionrådgiver");
    const before = (await region.store.log({ limit: 10 })).length;
    const answer = await adviser.says(line);
    expect(answer.text).toContain(REFUSED);
    expect(answer.stored).toBe(false);
    expect((await region.store.log({ limit: 10 })).length).toBe(before);
    expect((await region.store.read()).absences).toEqual([]);
  });

  test("may be a colleague from the next message that the platform vouches for", async () => {
    const { region, adviser } = await withGuest();
    await region.person("Per Gjest").says("status bredbånd");
    expect((await adviser.says("ansvar I7 @per-gjest")).stored).toBe(true);
  });

  test("who was a colleague and is a guest from now on gets nothing more, and what was held is handed over", async () => {
    const { region, adviser, kari } = await withGuest();
    await kari.says("uendret K1");
    await adviser.says("ansvar regional næringssjef @kari-moen");
    await region.person("Kari Moen", null, true).says("status bredbånd");
    expect((await adviser.says("ansvar I7 @kari-moen")).text).toContain(REFUSED);
    expect((await adviser.says("overta @kari-moen @ola-bakken")).stored).toBe(true);
  });
});

test("A guest whose message was logged is known by it, and gets nothing either (M6)", async () => {
  const region = await openRegion();
  const kari = { id: "U0000000K", name: "Kari Moen", email: null, external: false };
  const per = { id: "U0000000P", name: "Per Gjest", email: null, external: true };
  const now = instantAtOslo(EXAMPLE_DAY);
  const place = { channel: "C1", kind: "channel" } as const;
  const from = { way: "mention", platform: "slack", place, message: null, now } as const;
  const log = { kind: "log", activity: "I7", text: "vi er klare", author: per, at: now } as const;
  await region.bot.handle({ ...from, request: "g1", sender: kari, input: log });
  const adviser = { ...kari, id: "U0000000R", name: "Regionrådgiver" };
  const settings = await openRegion(":memory:", { AKTIVITET_ADMINISTRATORS: "slack:U0000000R" });
  await settings.bot.handle({ ...from, request: "g1", sender: kari, input: log });
  for (const text of ["ansvar I7 @Per-Gjest", "ansvar I7 @U0000000P", "ansvar I7 Per Gjest"]) {
    const answer = await settings.bot.handle({
      ...from,
      request: text,
      sender: adviser,
      input: { kind: "text", text },
    });
    expect(answer.text).toContain(REFUSED);
  }
});

test("Whom the platform could not tell of just now is not taken for a guest for ever", async () => {
  const region = await openRegion();
  await region.person("Kari Moen").says("uendret K1");
  const now = instantAtOslo(EXAMPLE_DAY);
  const place = { channel: "felles", kind: "channel", area: null } as const;
  const sender = { id: "Kari Moen", name: "Kari Moen", email: null, external: true, unsure: true } as const;
  const input = { kind: "text", text: "status I7" } as const;
  await region.bot.handle({ request: "u1", way: "page", platform: "local", sender, place, message: null, now, input });
  expect((await region.person("Regionrådgiver").says("ansvar I7 @kari-moen")).stored).toBe(true);
});
