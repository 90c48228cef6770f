/** Of a message about several activities, one part says that it is not for everybody: no part is stored open by a tap (H4). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Button } from "../../src/model/card.ts";
import { isWrite } from "../../src/model/command.ts";
import { buttonsOf, entries, openRegion, type Region } from "../support/region.ts";

const QUESTION = "Skal dette være et internt notat?";

const writes = (buttons: Button[]) => buttons.filter(({ command }) => isWrite(command));

async function open(region: Region): Promise<string[]> {
  const log = await region.store.log({ limit: 50 });
  return log.flatMap(({ note, internal }) => (note === null || internal ? [] : [note]));
}

describe("whoever says of one part that it is internal may mean all of them (H4)", () => {
  test.each([
    "N3 LEKK intern\nN17: LEKK",
    "intern N3: LEKK\nN17: LEKK",
    "N3: LEKK\nN17: LEKK\nintern",
    "N3: LEKK\nN17: LEKK\nikke del dette",
    "internt:\nN3: LEKK\nN17: LEKK",
    "kun internt\nN3: LEKK\nN17: LEKK",
    "N3: LEKK; N17: LEKK (internt)",
    "N3: LEKK. Ikke del dette. N17: LEKK",
    "I7 og N17: LEKK\nikke del dette",
    "uendret N3, internt\nN17: LEKK",
    "N3: 20 %, internt\nN17: LEKK",
    "N3: LEKK\nI7: 60 %\nN17: LEKK, mellom oss",
    "blabla: LEKK internt\nN3: LEKK\nN17: 30 %, LEKK",
  ])("«%s»: no button stores a comment open", async (line) => {
    const region = await openRegion();
    const kari = region.person("Kari Moen");
    const asked = await kari.says(line);
    expect(asked.stored).toBe(false);
    const offered = writes(buttonsOf(asked));
    expect(offered.length).toBeGreaterThan(0);
    for (const { label } of offered) await kari.taps(asked, label);
    expect(await open(region)).toEqual([]);
  });

  test("what is not said to be internal itself is asked about, and stored as is answered", async () => {
    const region = await openRegion();
    const kari = region.person("Kari Moen");
    const asked = await kari.says("N3: Hansen trekker seg, internt\nN17: 30 %, møte holdt\nI7: 60 %");
    expect(writes(buttonsOf(asked)).map(({ label }) => label)).toEqual([
      "Lagre «N3: Hansen trekker seg, internt»",
      "Lagre «N17: 30 %, møte holdt»",
      "Lagre «I7: 60 %»",
      "Lagre begge",
      "Lagre alt på N3",
    ]);
    const left = await kari.taps(asked, "Lagre begge");
    expect(await entries(region)).toBe(2);
    const question = await kari.taps(left, "Lagre «N17: 30 %, møte holdt»");
    expect(question.card.title).toBe(QUESTION);
    const receipt = await kari.taps(question, "Åpent");
    expect(receipt.stored).toBe(true);
    expect(await open(region)).toEqual(["møte holdt"]);
    expect(writes(buttonsOf(receipt)).map(({ label }) => label)).not.toContain("Lagre «N17: 30 %, møte holdt»");
  });

  test("a comment that says that it is open is not asked about", async () => {
    const region = await openRegion();
    const kari = region.person("Kari Moen");
    const asked = await kari.says("N3: LEKK, internt\nN17: åpen kommentar: internt møte holdt");
    expect((await kari.taps(asked, "Lagre begge")).stored).toBe(true);
    expect(await open(region)).toEqual(["internt møte holdt"]);
  });

  test("the name of an activity that has the word in its title asks nothing", async () => {
    const region = await openRegion();
    const kari = region.person("Kari Moen");
    await kari.taps(await kari.says("informasjon internt: møte holdt\nI7: fiber til Tolga"), "Lagre begge");
    expect((await open(region)).sort()).toEqual(["fiber til Tolga", "møte holdt"]);
  });
});

test("No tap, in whatever order, stores a comment of such a message open, but for [Åpent] (H4)", async () => {
  const mark = fc.constantFrom("intern", "internt", "(internt)", "kun internt", "ikke del dette", "mellom oss");
  const activity = fc.shuffledSubarray(["N3", "I7", "bredbånd", "datasenter", "RV3", "K1"], {
    minLength: 2,
    maxLength: 3,
  });
  const said = fc.constantFrom("LEKK", "LEKK LEKK", "20 %, LEKK", "forsinket, LEKK", "LEKK, frist 1. mars", "60 %");
  const between = fc.constantFrom("\n", "; ", ". ", ", ", "\n- ", " og ");
  const place = fc.constantFrom("before", "behind", "named", "own line", "own first line");
  const parts = fc.tuple(activity, fc.array(said, { minLength: 3, maxLength: 3 }), fc.nat(2), mark, place, between);
  const message = parts.map(([names, words, at, word, where, glue]) => {
    const lines = names.map((name, index) => {
      const text = words[index] ?? "";
      if (index !== at % names.length) return `${name}: ${text}`;
      if (where === "before") return `${name}: ${word}, ${text}`;
      if (where === "behind") return `${name}: ${text}, ${word}`;
      return where === "named" ? `${name} ${word}: ${text}` : `${name}: ${text}`;
    });
    const text = lines.join(glue);
    return where === "own line" ? `${text}\n${word}` : where === "own first line" ? `${word}\n${text}` : text;
  });
  const region = await openRegion();
  const kari = region.person("Kari Moen");
  await fc.assert(
    fc.asyncProperty(message, fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }), async (line, choices) => {
      const before = await entries(region);
      let reply = await kari.says(line);
      let openly = false;
      for (const choice of choices) {
        const list = writes(buttonsOf(reply)).filter(({ command }) => command.name !== "undo");
        const button = list[choice % Math.max(1, list.length)];
        if (button === undefined) break;
        openly ||= button.label === "Åpent";
        reply = await kari.taps(reply, button.label);
      }
      const log = await region.store.log({ limit: (await entries(region)) - before + 1 });
      const made = log.slice(0, (await entries(region)) - before);
      const leaks = made.filter(({ note, internal }) => note !== null && !internal);
      expect(openly ? [] : leaks.map(({ note }) => note), line).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
