/** The weekly digest of a channel, from `koble` to the post: made once, at the right hour, and put right when it was wrong. */
import { describe, expect, test } from "vitest";
import { cardText } from "../../src/cards/text.ts";
import type { Delivery, Post } from "../../src/model/outbox.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { openRegion } from "../support/region.ts";
import { EDITOR, MEMBER, openFresh, openWeekly, PLACE, textOf } from "../support/weekly.ts";

describe("Connecting a channel", () => {
  test("shows privately what the next digest would say, tells the channel in one line, and happens once", async () => {
    const { says, round } = await openWeekly();
    const reply = await says("koble til infrastruktur");
    expect(reply.visibility).toBe("private");
    expect(reply.text).toContain("#infrastruktur er koblet til Infrastruktur");
    expect(reply.text).toContain("Første ukesmelding: mandag 26. november 2018 kl. 08.30");
    expect((await says("koble til infrastruktur")).text).toContain("er allerede koblet til");
    const [line, ...others] = await round("2018-11-19T10:00");
    expect(line?.text).toContain("Denne kanalen følger nå Infrastruktur");
    expect(others).toEqual([]);
    expect((await says("kanaler")).text).toContain("Neste: mandag 26. november 2018 kl. 08.30");
    expect((await says("koble fra")).text).toContain("Ingen flere ukesmeldinger her om Infrastruktur.");
    expect((await says("kanaler")).text).toContain("Ingen kanaler er koblet til ennå.");
  });

  test("is for editors; everybody may see how the channels fare", async () => {
    const { bot } = await openRegion();
    const sender = { ...EDITOR, email: null };
    const ask = (text: string) =>
      bot.handle({
        request: text,
        platform: "slack",
        sender,
        place: PLACE,
        way: "slash",
        message: null,
        now: instantAtOslo("2018-11-26T10:00"),
        input: { kind: "text", text },
      });
    expect((await ask("koble til infra")).text).toContain("Det har du ikke tilgang til");
    expect((await ask("ukesmelding nå infra")).text).toContain("Det har du ikke tilgang til");
    expect((await ask("kanaler")).text).toContain("Ingen kanaler");
  });
});

describe("The weekly digest", () => {
  test("comes on Monday at 08.30 with what happened since, once, and each report in one week only", async () => {
    const { says, round } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    await says("bredbånd: fiber til Tolga ferdig, 60 %, frist 15. des");
    expect(await round("2018-11-26T08:29")).toEqual([]);
    const [digest, ...others] = await round("2018-11-26T08:30");
    expect(others).toEqual([]);
    expect(digest?.key).toBe("digest:slack:C1:infrastruktur:2018-W48");
    expect(cardText(digest?.card ?? { title: "", blocks: [] })).toContain("I7 Bredbånd og fiber");
    expect(await round("2018-11-26T08:31")).toEqual([]);
    await says("RV3: venter på svar, forsinket");
    const [lines] = await round("2018-11-26T08:45");
    expect(lines?.kind).toBe("lines");
    const [next] = await round("2018-12-03T08:30");
    const text = cardText(next?.card ?? { title: "", blocks: [] });
    expect(text).toContain("I3");
    expect(text).not.toContain("fiber til Tolga ferdig");
  });

  test("is silent when there is nothing to say, and says so in `kanaler`", async () => {
    const { says, round } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    expect(await round("2018-11-26T08:30")).toHaveLength(1); // what is missing, once
    expect(await round("2018-12-03T08:30")).toEqual([]);
    expect((await says("kanaler")).text).toContain("Uke 49: ingenting å melde");
    // A day is promised only to what would be said on it (24).
    const again = (await says("koble til infrastruktur")).text;
    expect(again).toContain("Ukesmeldingen kan komme mandag 10. desember 2018 kl. 08.30. Nå er det ikke noe nytt");
    expect(again).not.toMatch(/Neste ukesmelding|Slik hadde den sett ut/u);
  });

  test("says on the first Monday what is missing, as `koble til` and the forecast have shown it", async () => {
    const { says, round, setTime, bot } = await openFresh("2026-12-01T10:00");
    const told = (await says("koble til kompetanseutvikling")).text;
    expect(told).toContain("Første ukesmelding: mandag 7. desember 2026 kl. 08.30. Slik hadde den sett ut nå:");
    const seen = (await bot.forecast("2026-12-07", instantAtOslo("2026-12-01T10:00"))).find(({ isSent }) => isSent);
    const [post, ...others] = (await round("2026-12-07T08:30")).filter(({ kind }) => kind === "digest");
    const text = textOf(post);
    expect(others).toEqual([]);
    expect(text).toBe(cardText(seen?.card ?? { title: "", blocks: [] }));
    expect(text.split("\n")).toEqual([
      "Kompetanseutvikling · uke 50 – 4 uten ansvarlig",
      "Trenger dere (3 av 4)",
      "👤 Ingen ansvarlig · U5 Flere lærlingeplasser",
      "👤 Ingen ansvarlig · U6 Kompetanseheving og fagfolk",
      "👤 Ingen ansvarlig · U9 Kontakt med utdanningsinstitusjoner",
      "Mangler frist: U1, U2, U6, U7, U11, U12, U13",
      "Stille: 13 uten melding ennå",
      "Alle 13: 7 ikke startet · 6 løpende",
      "Planperioden gikk ut 31.12.2021. Alt går som før til en ny er på plass.",
      "[Oppdater] [Hele området]",
    ]);
    for (const line of text.split("\n").slice(0, 7)) expect(told).toContain(line.replace("uke 50", "uke 49"));
    // «Stille» is one thing, in the digest and in the list (14).
    expect((await says("liste stille kompetanse")).understood.candidates).toHaveLength(13);
    expect(await round("2026-12-14T08:30")).toEqual([]);
    await says("uendret U5");
    expect((await says("liste stille kompetanse")).understood.candidates).toHaveLength(12);
    expect(await round("2026-12-21T08:30")).toEqual([]);
    const quiet = (await says("liste stille kompetanse")).understood.candidates;
    expect(quiet).toHaveLength(12);
    setTime("2026-12-22T08:30");
    const after = (await says("liste stille kompetanse")).understood.candidates;
    expect(after).toHaveLength(13);
    expect(after.at(-1)).toBe("U5"); // heard of last
  });

  test("that was held up is not posted after 17.00, at night or in a weekend", async () => {
    const { says, round } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    const later: Delivery = { outcome: "later", at: instantAtOslo("2018-11-26T17:05"), trouble: "ratelimited" };
    expect(await round("2018-11-26T16:59", () => later)).toHaveLength(1);
    expect(await round("2018-11-26T17:05")).toEqual([]);
    expect(await round("2018-11-27T03:00")).toEqual([]);
    expect(await round("2018-11-27T08:00")).toHaveLength(1);
  });

  test("posted by hand carries the news, and the regular one is then left out", async () => {
    const { says, round, setTime } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    setTime("2018-11-23T12:00");
    expect((await says("ukesmelding")).text).toContain("Slik blir ukesmeldingen for Infrastruktur");
    expect((await says("ukesmelding nå")).text).toContain("på vei til #infrastruktur");
    const digests = (posts: Post[]) => posts.filter(({ kind }) => kind === "digest");
    expect(digests(await round("2018-11-23T12:00"))).toHaveLength(1);
    expect(digests(await round("2018-11-26T08:30"))).toEqual([]);
  });

  test("is put right within a day when what it told was corrected, and not after", async () => {
    const { says, round, setTime } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await round("2018-11-26T08:30");
    await says("rett bredbånd: fiber til Tolga nesten ferdig, 40 %");
    const [edit, ...others] = await round("2018-11-26T08:35");
    expect(others).toEqual([]);
    expect(edit?.edits).toBe("2.0");
    expect(cardText(edit?.card ?? { title: "", blocks: [] })).toContain("40 %");
    setTime("2018-11-27T08:45");
    await says("angre");
    expect(await round("2018-11-27T09:00")).toEqual([]);
  });

  test("says that there is nothing new when all it told was taken back, and next week does not tell that again", async () => {
    const { says, round } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    await round("2018-11-26T08:30"); // what is missing, once
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await round("2018-12-03T08:30");
    await says("angre");
    await says("RV3: møte holdt");
    const [edit] = await round("2018-12-03T08:35");
    const text = cardText(edit?.card ?? { title: "", blocks: [] });
    expect(text).toContain("ingenting nytt");
    expect(text).not.toContain("fiber til Tolga");
    const [next] = await round("2018-12-10T08:30");
    const later = cardText(next?.card ?? { title: "", blocks: [] });
    expect(later).toContain("møte holdt");
    expect(later).not.toContain("I7 Bredbånd og fiber:");
    expect(later).not.toContain("trukket tilbake");
  });

  test("may be paused and moved to another day and time", async () => {
    const { says, round } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    expect((await says("ukesmelding pause")).text).toContain("satt på pause");
    expect(await round("2018-11-26T08:30")).toEqual([]);
    expect((await says("ukesmelding fortsett")).text).toContain("Neste: mandag 3. desember 2018 kl. 08.30");
    expect((await says("ukesmelding tid ons 10.15")).text).toContain("onsdager kl. 10.15");
    expect(await round("2018-12-05T10:14")).toEqual([]);
    expect(await round("2018-12-05T10:15")).toHaveLength(1);
  });
});

describe("[Hvorfor?]", () => {
  test("on a line that stays for more than a week shows what was said last", async () => {
    const { says, round, taps } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    await says("RV3: venter på svar fra vegvesenet, forsinket");
    await round("2018-11-26T08:30");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    const [digest] = await round("2018-12-03T08:30");
    const shown = { card: digest?.card ?? { title: "", blocks: [] } };
    const why = await taps(shown, "Hvorfor?");
    expect(why.text).toContain("Hvorfor står I3");
    expect(why.text).toContain("det som sist ble meldt");
    expect(why.text).toContain("venter på svar fra vegvesenet");
  });
});

describe("Channel lines", () => {
  test("gather for ten minutes and stand in the thread of the current digest; a slip that is undone is never told", async () => {
    const { says, round } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    const [digest] = await round("2018-11-26T08:30");
    await says("RV3: venter på svar fra vegvesenet, forsinket");
    await round("2018-11-26T08:35");
    await says("I5: avlyst");
    await says("angre");
    await says("utsett jernbane til 1. mars");
    expect(await round("2018-11-26T08:39")).toEqual([]);
    const [lines, ...others] = await round("2018-11-26T08:41");
    expect(others).toEqual([]);
    expect(lines?.to).toMatchObject({ thread: "2.0" });
    expect(cardText(lines?.card ?? { title: "", blocks: [] })).toMatch(
      /🟡 Forsinket · I3 .*venter på svar fra vegvesenet/u,
    );
    expect(cardText(lines?.card ?? { title: "", blocks: [] })).not.toContain("I5");
    expect(digest?.key).toContain("2018-W48");
    expect(await round("2018-11-26T09:30")).toEqual([]);
  });

  test("leave out percentages, notes and «uendret»", async () => {
    const { says, round } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    await says("bredbånd: 60 %");
    await says("notat bredbånd: møte holdt");
    await says("uendret lufthavn");
    expect(await round("2018-11-19T11:00")).toEqual([]);
  });
});

describe("The private nudge", () => {
  test("asks the holder once a week on Thursday at noon, and not after an answer", async () => {
    const { says, round } = await openWeekly();
    await says("uendret K1");
    await says("ansvar regional næringssjef @U1");
    await says("utsett bredbånd til 1. desember");
    expect((await round("2018-11-29T11:59")).filter(({ kind }) => kind === "nudge")).toEqual([]);
    const nudges = (await round("2018-11-29T12:00")).filter(({ key }) => key.startsWith("nudge:"));
    expect(nudges).toHaveLength(1);
    expect(nudges[0]?.to).toMatchObject({ kind: "person", platform: "slack", id: "U1" });
    expect((await round("2018-11-29T12:01")).filter(({ kind }) => kind === "nudge")).toEqual([]);
  });

  test("is answered with one line that names nothing, about the one thing that was asked; a line of its own is its own (A6)", async () => {
    const { says, round, store } = await openWeekly();
    const direct = { channel: "D1", kind: "direct" } as const;
    await says("uendret K1");
    await says("ansvar I7 @U1");
    await says("utsett bredbånd til 1. desember");
    const [nudge] = (await round("2018-11-29T12:00")).filter(({ key }) => key.startsWith("nudge:"));
    expect(cardText(nudge?.card ?? { title: "", blocks: [] })).toContain("I7");
    const entries = async () => (await store.log({ limit: 100 })).length;
    const before = await entries();
    const asked = await says("venter på svar fra fylket", { place: direct });
    expect(asked.understood).toMatchObject({ activity: "I7", ask: true });
    expect((await says("forsinket", { place: direct })).understood).toMatchObject({
      activity: "I7",
      status: "delayed",
      ask: true,
    });
    expect((await says("status lufthavn", { place: direct })).text).toContain("I5");
    expect((await says("jernbane", { place: direct })).text).toContain("I2");
    // A line that names another activity, clearly or not, or that asks, is a line of its own (A6).
    for (const line of [
      "bredbond: 60 %",
      "lufthavn 30 %",
      "møte om jernbane i går",
      "hva er forsinket",
      "referansegruppe: etablert",
    ]) {
      const own = await says(line, { place: direct });
      expect(own.understood.candidates.join() === "I7" && own.understood.ask && !line.startsWith("bred"), line).toBe(
        false,
      );
    }
    expect((await says("lufthavn 30 %", { place: direct })).understood).toMatchObject({ activity: "I5", ask: true });
    expect(await entries()).toBe(before);
    // Here the talk is of the airport by now; where it is of nothing else, the nudge is answered.
    const here = await says("venter på svar, frist 15. januar", { place: direct });
    expect(here.understood).toMatchObject({ activity: "I5", ask: true });
    expect(await entries()).toBe(before);
    const anew = { ...direct, thread: "2" };
    const receipt = await says("venter på svar, frist 15. januar", { place: anew });
    expect(receipt.text).toContain("Lagret: I7");
    expect(await entries()).toBe(before + 1);
    const later = await says("venter på svar, frist 16. januar", { place: anew });
    expect(later.text).not.toContain("Lagret");
    expect(await entries()).toBe(before + 1);
  });

  test("is off while somebody is away; the deputy gets it", async () => {
    const { says, round, bot } = await openWeekly();
    await says("uendret K1");
    const ola = { ...EDITOR, id: "U2", name: "Ola Nordmann", email: "ola@fjell.no" };
    const hei = { kind: "text", text: "uendret K1" } as const;
    await bot.handle({
      request: "ola",
      platform: "slack",
      sender: ola,
      place: PLACE,
      way: "slash",
      message: null,
      now: instantAtOslo("2018-11-19T10:00"),
      input: hei,
    });
    await says("ansvar regional næringssjef @U1");
    expect((await says("stille til 31. desember stedfortreder @Ola-Nordmann")).text).toContain("Ola Nordmann får dem");
    const asked = (await round("2018-11-29T12:00")).filter(({ key }) => key.startsWith("nudge:"));
    expect(asked.map(({ to }) => to)).toEqual([{ kind: "person", platform: "slack", id: "U2" }]);
  });
});

describe("A post that nobody knows of", () => {
  test("is held, the administrator is told, and decides with one button", async () => {
    const { says, round, taps, bot } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await round("2018-11-26T08:30", () => ({ outcome: "doubtful", trouble: "timeout" }));
    const [report] = await round("2018-11-26T08:31");
    expect(report?.to).toMatchObject({ kind: "person", id: "U1" });
    expect(report?.text).toContain("Ukesmeldingen til #infrastruktur er usikker");
    expect(await round("2018-11-26T08:32")).toEqual([]);
    const shown = { card: report?.card ?? { title: "", blocks: [] } };
    expect((await taps(shown, "Send på nytt")).text).toContain("sendes på nytt");
    const again = await round("2018-11-26T08:40");
    expect(again.map(({ key }) => key)).toEqual(["digest:slack:C1:infrastruktur:2018-W48"]);
    expect((await taps(shown, "Den kom fram")).text).toContain("allerede avgjort");
    expect(bot).toBeDefined();
  });
});

describe("Following and asking", () => {
  test("who follows an activity is told in private when somebody else reports", async () => {
    const { says, round, bot } = await openWeekly();
    expect((await says("følg bredbånd")).text).toContain("Du følger I7");
    const input = { kind: "text", text: "bredbånd: fiber til Tolga ferdig, 60 %" } as const;
    const sender = { ...EDITOR, id: "U2", name: "Ola Nordmann", email: null };
    const now = instantAtOslo("2018-11-19T10:00");
    await bot.handle({
      request: "ola",
      platform: "slack",
      sender,
      place: PLACE,
      way: "slash",
      message: null,
      now,
      input,
    });
    const [notice, ...others] = await round("2018-11-19T10:05");
    expect(others).toEqual([]);
    expect(notice?.to).toMatchObject({ kind: "person", id: "U1" });
    expect(notice?.text).toContain("I7 · Bredbånd og fiber: Ola Nordmann meldte");
    expect((await says("slutt å følge bredbånd")).text).toContain("Du følger ikke lenger I7");
  });

  test("`purr` asks the responsible once a week", async () => {
    const { says, round } = await openWeekly();
    await says("ansvar regional næringssjef @U2");
    expect((await says("purr bredbånd")).text).toContain("Ingen å spørre");
    await says("hei", { sender: MEMBER });
    await says("uendret K1", { sender: MEMBER });
    await says("ansvar regional næringssjef @U2");
    expect((await says("purr bredbånd")).text).toContain("Påminnelse sendt: I7");
    expect((await says("purr bredbånd")).text).toContain("allerede purret denne uka");
    const asked = (await round("2018-11-19T10:00")).filter(({ key }) => key.startsWith("chase:"));
    expect(asked).toHaveLength(1);
  });
});
