import fc from "fast-check";
import { expect, test } from "vitest";
import { boldLines, cutTo, escapeText, isLiteral, plainText, splitText } from "../../../adapters/slack/draw/mrkdwn.ts";

test.each([
  ["Tynset&Røros", "Tynset&amp;Røros"],
  ["<@U123> og <!channel>", "&lt;@U123&gt; og &lt;!channel&gt;"],
  ["&lt;", "&amp;lt;"],
])("«%s» is written so that Slack shows it and does nothing with it", (text, expected) => {
  expect(escapeText(text)).toBe(expected);
});

test.each(["*viktig*", "sak_12_2018", "~60", "`kode`", ":tada:", "> sitat", "linje\n  > sitat", "＊fet＊"])(
  "«%s» is never given to Slack as mrkdwn, which would show something else",
  (text) => {
    expect(isLiteral(text)).toBe(false);
    expect(boldLines([[{ text, bold: true }]], 3000)).toBeNull();
    expect(plainText(text, 75)).toEqual({ type: "plain_text", text: escapeText(text), emoji: false });
  },
);

test("bold hugs its words and ends with its line", () => {
  const lines = [
    [
      { text: "Frist:", bold: true },
      { text: " 15.12.", bold: false },
    ],
    [{ text: " to\n linjer ", bold: true }],
  ];
  expect(boldLines(lines, 3000)?.text).toBe("*Frist:* 15.12.\n*to*\n*linjer*");
});

test("a text is cut on a word, and an entity is never cut in two", () => {
  expect(cutTo("fiber til Tolga", 12)).toBe("fiber til…");
  expect(escapeText(cutTo("&".repeat(100), 21))).toMatch(/^(&amp;){3,4}…$/);
  expect(cutTo("😀".repeat(50), 75).length).toBeLessThanOrEqual(75);
});

test("a long text is divided at lines or words, and every word of it is there", () => {
  const text = fc.array(fc.constantFrom("ord ", "linje\n", "a&b<c> ", "😀", "lang".repeat(9)), { maxLength: 200 });
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 200 }), (words, limit) => {
      const pieces = splitText(words.join(""), limit);
      expect(pieces.every((piece) => escapeText(piece).length <= limit && piece.trim() !== "")).toBe(true);
      expect(pieces.join("").replaceAll(/\s/g, "")).toBe(words.join("").replaceAll(/\s/g, ""));
    }),
  );
});
