/** What is said to be internal stays so through questions, typed answers and every way of wording it (H4). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import { isWrite } from "../../src/model/command.ts";
import { encodePayload } from "../../src/payload/button-payload.ts";
import { buttonsOf, entries, openRegion, type Region, type Speaker, stateOf } from "../support/region.ts";

const QUESTION = "Skal dette være et internt notat?";

async function atWork() {
  const region = await openRegion();
  return { region, kari: region.person("Kari Moen"), guest: region.person("Gjest", null, true) };
}

async function lines(kari: Speaker, ...typed: string[]): Promise<Reply> {
  let reply = await kari.says(typed[0] ?? "");
  for (const line of typed.slice(1)) reply = await kari.says(line);
  return reply;
}

async function storedOpen(region: Region): Promise<boolean> {
  const log = await region.store.log({ limit: 20 });
  return log.some(({ note, internal }) => note !== null && !internal);
}

describe("what is still to be asked is asked after a typed answer, too (H4)", () => {
  test.each([
    [["N3: forsinket, ferdig, LEKK (internt)", "ja, 60 %"], []],
    [["N3: forsinket, ferdig, LEKK (internt)", "ja, men bare i Tolga"], ["Forsinket"]],
    [["N3: forsinket, ferdig, LEKK (internt)", "ja, men bare i Tolga"], ["Bare kommentar"]],
    [["N3: ferdig og 60 %, LEKK internt nå", "ja, frist 1. mars"], []],
    [["N3: 20 %, LEKK (internt)", "nei, 60 %"], []],
    [["bredbånd: 65 %, LEKK internt nå\ndatasenter: i gang"], ["Lagre alt på I7"]],
    [["I7 60 %", "ja, men LEKK internt"], ["60 %"]],
    [["I7 60 %", "ja, men LEKK internt"], ["Bare kommentar"]],
    [["N3: LEKK, frist 1. mars (internt)", "1. april"], []],
    [["N3: LEKK, frist 1. mars (internt)"], ["Lagre uten frist"]],
  ])("%j, then %j", async (typed, taps) => {
    const { region, kari } = await atWork();
    let reply = await lines(kari, ...typed);
    for (const label of taps) reply = await kari.taps(reply, label);
    const last = reply.card.title === QUESTION ? reply : await kari.taps(reply, "Ja");
    expect(last.card.title).toBe(QUESTION);
    expect(await entries(region)).toBe(0);
    await kari.taps(last, "Internt");
    const [entry] = await region.store.log({ limit: 1 });
    expect(entry).toMatchObject({ internal: true });
    expect(entry?.note).toContain("LEKK");
  });

  test("«nei, 60 %» keeps the comment, and both answers come with it", async () => {
    const { region, kari } = await atWork();
    const again = await lines(kari, "N3: 20 %, LEKK (internt)", "nei, 60 %");
    await kari.taps(again.card.title === QUESTION ? again : await kari.taps(again, "Ja"), "Åpent");
    expect(await stateOf(region, "N3")).toMatchObject({ progress: 60, note: "LEKK (internt)" });
  });

  test("what was answered [Åpent] is not asked again by a later question", async () => {
    const { region, kari } = await atWork();
    await kari.says("I2: ferdig");
    const reopen = await kari.taps(await kari.says("I2: 40 %, internt møte holdt"), "Åpent");
    expect(reopen.stored).toBe(false);
    expect((await kari.taps(reopen, "Ja")).stored).toBe(true);
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({ internal: false, note: "internt møte holdt" });
  });

  test("a button of before, which does not say that it was answered, asks once more", async () => {
    const { region, kari } = await atWork();
    const asked = await kari.says("N3: LEKK (internt)");
    const old = JSON.parse(JSON.stringify(asked)) as Reply;
    for (const { command } of buttonsOf(old)) if ("openly" in command) delete command.openly;
    const again = await kari.taps(old, "Åpent");
    expect(again.card.title).toBe(QUESTION);
    await kari.taps(again, "Åpent");
    expect(await storedOpen(region)).toBe(true);
  });
});

describe("«internt» in front of the colon is no activity's name (H4)", () => {
  test.each([
    "kun internt: LEKK",
    "internt: LEKK",
    "Dette er internt: LEKK om Kari",
    "til intern bruk: LEKK",
    "til orientering, internt: LEKK i budsjettet",
    "internt – LEKK om Kari",
    "notat internt: LEKK",
    "kommentar kun internt: LEKK",
    "ferdig internt: LEKK",
    "oppdater internt: LEKK",
    "internt, til styret: LEKK",
    "LEKK internt: forsinket",
  ])("«%s» is stored nowhere, and what is chosen then is internal", async (line) => {
    const { region, kari, guest } = await atWork();
    const asked = await kari.says(line);
    expect(asked.stored).toBe(false);
    expect(await entries(region)).toBe(0);
    expect(asked.text).toContain("Ingenting er lagret");
    for (const { command, typed } of buttonsOf(asked).filter((one) => isWrite(one.command))) {
      const payload = encodePayload({ command, ...(typed !== undefined && { typed }) });
      const saved = await kari.says(payload);
      expect(saved.stored).toBe(false);
    }
    expect(JSON.stringify(await guest.says("status K4"))).not.toContain("LEKK");
  });

  test("a choice among activities stores it internal", async () => {
    const { region, kari } = await atWork();
    const asked = await kari.says("til orientering, internt: bredbånd sprekker, LEKK");
    const choice = buttonsOf(asked).find(({ command }) => command.name === "update");
    expect(choice).toBeDefined();
    await kari.taps(asked, choice?.label ?? "");
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({ internal: true });
  });

  test.each(["informasjon internt: møte holdt", "K4: møte holdt"])("«%s» names the activity", async (line) => {
    const { region, kari } = await atWork();
    await kari.says(line);
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({ activity: "K4", internal: false });
  });

  test.each([
    ["ja, men internt: LEKK", "I7"],
    ["ja, internt: LEKK", "I7"],
    ["nei, internt: LEKK", null],
    ["ja, kun internt: LEKK", "I7"],
    ["ja, N17: forsinket", "N17"],
    ["nei, datasenter: 30 %", "N17"],
  ])("behind an open question «%s» is never stored in silence", async (line, activity) => {
    const { region, kari } = await atWork();
    const asked = await lines(kari, "I7 60 %", line);
    expect(await entries(region)).toBe(0);
    expect(asked.understood.ask).toBe(true);
    if (activity !== null) expect(asked.understood.activity).toBe(activity);
    expect(asked.text).toContain(line);
  });
});

test("No line, answer or button stores open what is said to be internal, but for [Åpent] (H4)", async () => {
  const word = fc.constantFrom("intern", "internt", "(internt)", "kun internt", "ikke del dette", "bare for oss");
  const names = fc.constantFrom("N3", "I7", "bredbånd", "datasenter", "internt", "kun internt", "");
  const part = fc.constantFrom("LEKK", "20 %", "forsinket", "ferdig", "frist 1. mars", "til høsten", "40 % 50 %");
  const glue = fc.constantFrom(" ", ", ", ": ", "\nN17: ", " og ");
  const first = fc.tuple(names, glue, part, glue, word, glue, part).map((parts) => parts.join("").trim());
  const second = fc.oneof(
    fc.constantFrom("ja", "nei", "1", "2", "60 %", "nei, 60 %", "ja, 60 %", "60 % og frist jul", "ja, frist 1. mars"),
    fc.constantFrom(
      "ja, men bare i Tolga",
      "ja, men internt: LEKK",
      "ja, åpent",
      "fredag",
      "forsinket",
      "nei, N3: 60 %",
    ),
  );
  const taps = fc.array(fc.nat(5), { maxLength: 3 });
  const region = await openRegion();
  const kari = region.person("Kari Moen");
  await fc.assert(
    fc.asyncProperty(first, fc.option(second), taps, async (line, answer, choices) => {
      const before = await entries(region);
      let reply = await kari.says(line);
      let openly = false;
      if (answer !== null && !reply.stored) {
        openly = reply.card.title === QUESTION && ["nei", "2"].includes(answer);
        reply = await kari.says(answer);
      }
      for (const choice of choices) {
        const list = buttonsOf(reply).filter(({ command }) => isWrite(command));
        const button = list[choice % Math.max(1, list.length)];
        if (reply.stored || button === undefined) break;
        openly ||= button.label === "Åpent";
        reply = await kari.taps(reply, button.label);
      }
      const [entry] = reply.stored ? await region.store.log({ limit: 1 }) : [];
      if (entry === undefined || (await entries(region)) === before) return;
      expect(entry.note === null || entry.internal || openly, `${line} / ${answer} / ${entry.note}`).toBe(true);
    }),
    { numRuns: 250 },
  );
});
