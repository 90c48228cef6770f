/** (A9) Emoji never change a field. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "../../../src/model/command.ts";
import { withoutDecoration } from "../../../src/understand/language/emoji.ts";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const neutral = parsingIn(null);
const read = (line: string) => parseCommand(line, neutral);

/** Everything but the letters of what is kept as it was typed. */
function saidBy(command: Command): unknown {
  return JSON.parse(JSON.stringify(command, (_, value) => (typeof value === "string" ? plain(value) : value)));
}

function plain(text: string): string {
  return withoutDecoration(text).text.replace(/\s+/gu, " ").trim();
}

const DECORATION = [
  "🎉",
  "🚀",
  "😅",
  "👍🏽",
  "❤️",
  "👩‍👩‍👧",
  "🇳🇴",
  "1️⃣",
  "⚠️",
  "🤷🏻‍♀️",
  ":fjellregionen:",
  ":tada:",
  "🎉🎉",
  "😀 🎉",
];

describe("(A9) an emoji that is no word is decoration", () => {
  test.each([
    ["bredbånd: 80 % 🎉", "bredbånd: 80 %"],
    ["🚀 bredbånd: 80 %", "bredbånd: 80 %"],
    ["bredbånd 🎉: 80 %", "bredbånd: 80 %"],
    ["bredbånd🎉: 80 %🎉", "bredbånd: 80 %"],
    ["bredbånd: 🎉 80 %, 🎉, frist 1. mars 2019 🎉", "bredbånd: 80 %, frist 1. mars 2019"],
    ["bredbånd: 80 % 👍", "bredbånd: 80 %"],
    ["takk 👍", "takk"],
    ["takk :+1:", "takk"],
    ["angre 😅", "angre"],
    ["angre :sweat_smile:", "angre"],
    ["😅 angre", "angre"],
    ["ferdig I7 🎉", "ferdig I7"],
    ["🎉 I7 ferdig", "I7 ferdig"],
    ["I7 🎉 ferdig", "I7 ferdig"],
    ["er I7 ferdig? 🤔", "er I7 ferdig?"],
    ["1️⃣ status I7", "status I7"],
    [":fjellregionen: bredbånd: 60 %", "bredbånd: 60 %"],
    ["bredbånd :fjellregionen:: 60 %", "bredbånd: 60 %"],
    ["utsett 🎉 datasenter til innen 🐣 påske", "utsett datasenter til innen påske"],
    ["🎉 hjelp", "hjelp"],
    ["🙏 @Aktivitet status I7", "status I7"],
  ])("«%s» is read as «%s»", (line, bare) => {
    expect(saidBy(read(line))).toEqual(saidBy(read(bare)));
  });

  test.each([
    ["bredbånd: fiber lagt 🎉", "fiber lagt 🎉"],
    ["🚀 bredbånd: 60 %, 🎉 fiber lagt, bra jobba 👍🏽, frist 1. mars 2019", "🎉 fiber lagt, bra jobba 👍🏽"],
    ["bredbånd 🎉: fiber 🚧 til Tolga", "fiber 🚧 til Tolga"],
    ["notat I7: takk til alle ❤️", "takk til alle ❤️"],
    ["notat I7: 🎉", "🎉"],
    ["bredbånd: alt vel 👍", "alt vel 👍"],
    ["bredbånd: lag :fjellregionen: er på plass", "lag :fjellregionen: er på plass"],
  ])("in a comment it stays to the letter: «%s»", (line, note) => {
    const command = read(line);
    expect("fields" in command ? command.fields.note : "note" in command ? command.note : null).toBe(note);
  });

  test.each([
    ["bredbånd: ✅", { status: "done", progress: 100 }],
    ["bredbånd: 🟢 60 % 🎉", { status: "in-progress", progress: 60 }],
    ["bredbånd: 🎉 🟡", { status: "delayed" }],
    ["🚧 bredbånd: 🔴", { status: "blocked" }],
    ["bredbånd: ⏸️", { status: "postponed" }],
  ])("the symbols of the statuses are words: «%s»", (line, fields) => {
    expect(read(line)).toMatchObject({ name: "update", fields });
  });

  test.each(["bredbånd 👍", "bredbånd: 👍", "I7: 👍🏽 🎉", "I7 :+1:"])(
    "«%s» says uendret, and nothing else does",
    (line) => {
      expect(read(line)).toMatchObject({ name: "confirm" });
    },
  );

  test.each(["takk 👍", "ok 👍", "ja 👍", "status I7 👍", "I7: 60 % 👍", "ferdig I7 👍", "hjelp 👍"])(
    "«%s» does not say uendret",
    (line) => {
      expect(read(line).name).not.toBe("confirm");
    },
  );

  test.each([
    ["I7: takk 🎉, frist snart, takk, møte", "takk 🎉, takk, møte"],
    ["I7: 🎉 a 🎉, 60 %, a 😀, b, 🎉 a", "🎉 a 🎉, a 😀, b, 🎉 a"],
    ["I7: 👷‍♀️ graver, 60 %, graver, graver 🎉", "👷‍♀️ graver, graver, graver 🎉"],
  ])("«%s»: of the same words said twice each keeps its own", (line, note) => {
    expect(read(line)).toMatchObject({ fields: { note } });
  });

  test("wherever it is put between the words, the command is the same", () => {
    const lines = fc.constantFrom(
      "bredbånd: fiber til Tolga ferdig, 60 %, frist 15. des",
      "I7 ferdig",
      "utsett datasenter til innen påske fordi tomta ikke er avklart",
      "RV3: møte i Vegforum, sak 12/2018, i rute",
      "Breiband – nesten ferdig, frist uke 50",
      "frist ungdomsmesse uke 1",
      "notat RV3: ringte vegvesenet",
      "intern RV3: ringte vegvesenet",
      "rett bredbånd: 70 %",
      "liste forsinket infra",
      "endringer siden 1. november",
      "historikk bredbånd",
      "ansvar I7 @kari",
      "uendret lufthavn",
      "er bredbånd ferdig?",
      "hva skjer med ungdomsmessa",
      "lær «fiberen» = I7",
      "takk",
      "angre",
      "oversikt",
    );
    fc.assert(
      fc.property(lines, fc.nat(), fc.constantFrom(...DECORATION), (line, at, emoji) => {
        const words = line.split(" ");
        const place = at % (words.length + 1);
        const put = [...words.slice(0, place), emoji, ...words.slice(place)].join(" ");
        expect([put, saidBy(read(put))]).toEqual([put, saidBy(read(line))]);
      }),
      { numRuns: 1000 },
    );
  });

  test("signs of ordinary text are none", () => {
    expect(withoutDecoration("TV® © 2018 ↔ kl. 13:30:45 a:b:c ™").text).toBe("TV® © 2018 ↔ kl. 13:30:45 a:b:c ™");
  });
});

describe("(A9) a shortcode stands free on both sides", () => {
  test.each(["a::A0:.-", "teams:19:abc", "kl::12ab:", "x::tada:"])("«%s» holds none", (text) => {
    expect(withoutDecoration(text).text).toBe(text);
  });

  test.each([":tada::rocket:", "ferdig :tada:", "(:tada:)", "🎉:tada:"])("«%s» does", (text) => {
    expect(withoutDecoration(text).text).not.toContain("tada");
  });

  test("and the key of a post is a key, whatever stands in it", () => {
    const part = fc.constantFrom(
      "digest",
      ":",
      "teams",
      "19",
      ":A0:",
      ":tada:",
      "👍",
      "✅",
      ".",
      "-",
      "@thread.v2",
      "2018-W48",
    );
    const keys = fc.array(part, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(keys, fc.boolean(), (post, again) => {
        expect(read(`avgjør ${again ? "send" : "kom fram"} ${post}`)).toEqual({ name: "decide", post, again });
      }),
    );
  });
});
