/** Guests and people of other organisations get no responsibility, however they are named (M6). */
import { describe, expect, test } from "vitest";
import { instantAtOslo } from "../../src/model/week.ts";
import { EXAMPLE_DAY, openRegion } from "../support/region.ts";
import { EDITOR, MEMBER, openWeekly } from "../support/weekly.ts";

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

describe("who was responsible, or stood in or followed, and has become a guest since (M6)", () => {
  const GUEST = { ...MEMBER, external: true };

  /** Ola holds a role, is the adviser's deputy and follows an activity; then Slack says that he is a guest. */
  async function sinceGuest() {
    const weekly = await openWeekly();
    await weekly.says("uendret K1", { sender: MEMBER });
    await weekly.says("følg K1", { sender: MEMBER });
    await weekly.says("ansvar regional næringssjef @U2");
    await weekly.says("ansvar U1 @U1");
    await weekly.says("utsett U1 til 1. desember");
    await weekly.says("stille til 31. desember stedfortreder @U2");
    await weekly.round("2018-11-19T10:01");
    return weekly;
  }
  const toOla = ({ to }: { to: object }) => "id" in to && to.id === MEMBER.id;

  test("he was asked and told before", async () => {
    const { says, round } = await sinceGuest();
    await says("K1: nytt møte");
    expect((await says("purr bredbånd")).text).toContain("Påminnelse sendt");
    const posts = [...(await round("2018-11-19T10:05")), ...(await round("2018-11-29T12:00"))];
    const kinds = new Set(posts.filter(toOla).map(({ key }) => key.split(":")[0]));
    expect([...kinds].sort()).toEqual(["chase", "notice", "nudge"]);
  });

  test("is asked and told nothing any more, and whoever asks him is told so", async () => {
    const { says, round } = await sinceGuest();
    await says("hei", { sender: GUEST });
    await says("K1: nytt møte", { sender: EDITOR });
    expect((await says("purr bredbånd")).text).toContain("Ingen å spørre om I7");
    const posts = [...(await round("2018-11-19T10:05")), ...(await round("2018-11-29T12:00"))];
    expect(posts.filter(toOla)).toEqual([]);
    const list = posts.find(({ key }) => key.startsWith("adviser:"));
    expect(JSON.stringify(list?.card)).toContain("regional næringssjef: ");
  });

  test("what he had asked for is his again when he is a colleague again", async () => {
    const { says, round } = await sinceGuest();
    await says("hei", { sender: GUEST });
    await says("hei", { sender: MEMBER });
    expect((await says("purr bredbånd")).text).toContain("Påminnelse sendt");
    expect((await round("2018-11-19T10:05")).filter(toOla)).toHaveLength(1);
  });
});
