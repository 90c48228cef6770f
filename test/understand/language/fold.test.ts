import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldedWords, foldText } from "../../../src/understand/language/fold.ts";

describe("folding", () => {
  test.each([
    ["næringsutvikling", "naeringsutvikling"],
    ["næringsutvikling", "naringsutvikling"],
    ["HØYSKOLE", "hoeyskole"],
    ["bredbånd", "bredbaand"],
    ["bredbånd", "bredbånd".normalize("NFD")],
    ["gründer", "grunder"],
    ["idé", "ide"],
    ["ｂｒｅｄｂåｎｄ", "bredbånd"],
  ])("%s and %s are the same letters", (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  test("words that differ in more than spelling stay different", () => {
    expect(foldText("vei")).not.toBe(foldText("vi"));
    expect(foldText("hytte")).not.toBe(foldText("hatte"));
  });

  test("folding what is folded changes nothing, whatever it was", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => foldText(foldText(text)) === foldText(text)));
    fc.assert(
      fc.property(fc.stringMatching(/^[aeoøæåäö ]{0,30}$/), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });

  test("a hyphen divides words and an apostrophe does not", () => {
    expect(foldedWords("TV-satsing på vei'n «nå»!")).toEqual(["tv", "satsing", "pa", "vein", "na"]);
  });

  test("text without letters has no words", () => {
    expect(foldedWords("🎿 … — !")).toEqual([]);
    expect(foldedWords("\ud800")).toEqual([]);
  });
});
