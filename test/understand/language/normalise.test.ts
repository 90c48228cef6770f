import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, normaliseText } from "../../../src/understand/language/normalise.ts";

describe("what is stored", () => {
  it("keeps letters, emoji and typographic quotes to the letter", () => {
    const text = "«Fiber» – 60 % ferdig… 👍🏽 👩‍👩‍👧 ⏸️ så’n, blåbærsyltetøy";
    expect(cleanText(text)).toBe(text);
  });

  it("composes letters that a Mac or a phone sends in two parts", () => {
    expect(cleanText("R\u00f8ros og A\u030asen")).toBe("Røros og Åsen");
  });

  it("replaces control characters, lone surrogates and no-break spaces", () => {
    expect(cleanText("60\u00a0%\tnå\u0000\u001b[31m")).toBe("60 % nå  [31m");
    expect(cleanText("a\ud800b")).toBe("a\ufffdb");
    expect(cleanText("en\r\nto\u2028tre\rfire")).toBe("en\nto\ntre\nfire");
  });

  it("removes what turns or hides text", () => {
    expect(cleanText("\u202efil\u202c \u2066x\u2069 fer\u00addig\u200b \ufeffhei\u{e0041}")).toBe("fil x ferdig hei");
    expect(cleanText("a\u200db")).toBe("ab");
  });

  it("cleans in one go, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        const hidden = [...once].filter(
          (character) => character !== "\n" && /\p{Cc}|\p{Bidi_Control}|\u200B/u.test(character),
        );
        expect(hidden).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is interpreted", () => {
  it("makes quotes, dashes and dots plain and spaces single", () => {
    expect(normaliseText(" «Fiber»  – nå… ‘ja’ ")).toBe("\"Fiber\" - nå... 'ja'");
  });

  it("reads the status symbols as their words, in any skin and in Slack's spelling", () => {
    expect(normaliseText("✅")).toBe("ferdig");
    expect(normaliseText("🟢, 🟡; 🔴")).toBe("i gang , forsinket ; stoppet");
    expect(normaliseText("⏸️⏹️")).toBe("utsatt utgår");
    expect(normaliseText("⚪️")).toBe("ikke startet");
    expect(normaliseText("👍🏿")).toBe("uendret");
    expect(normaliseText(":+1::skin-tone-2:")).toBe("uendret");
    expect(normaliseText(":large_yellow_circle: 40 %")).toBe("forsinket 40 %");
  });
});
