import { describe, expect, test } from "vitest";
import { compoundParts } from "../../../src/understand/language/compound.ts";
import { editDistance } from "../../../src/understand/language/edit-distance.ts";
import { lexicon } from "../../../src/understand/language/lexicon.ts";
import { readLexicon } from "../../../src/understand/language/read-lexicon.ts";
import { oneSpelling, soundOf, wordKey } from "../../../src/understand/language/word-key.ts";
import { isKnownPart } from "../../../src/understand/search/word-terms.ts";

describe("one spelling for both written languages", () => {
  test.each([
    ["breiband", "bredband"],
    ["sjukehus", "sykehus"],
    ["hogskule", "hoyskole"],
    ["fylkesvegar", "fylkesveier"],
    ["lufthamna", "lufthavna"],
    ["rettleiing", "veiledning"],
    ["framandspraklege", "fremmedspraklige"],
    ["verksemder", "virksomheter"],
    ["statlege", "statlige"],
    ["fleirkulturelt", "flerkulturelt"],
    ["fritidsbustad", "fritidsbolig"],
    ["jarnbane", "jernbane"],
    ["tilbod", "tilbud"],
    ["verdsarven", "verdensarven"],
  ])("%s is %s", (nynorsk, bokmal) => {
    expect(wordKey(nynorsk)).toBe(wordKey(bokmal));
  });

  test.each(["vegg", "vegansk", "fastlege", "bevegelse"])("%s is left as it is", (word) => {
    expect(oneSpelling(word)).toBe(word);
  });

  test("what is written as it sounds sounds the same", () => {
    expect(soundOf("skjule")).toBe(soundOf("sjule"));
    expect(soundOf("hvalite")).toBe(soundOf("kvalite"));
    expect(soundOf("bane")).not.toBe(soundOf("bone"));
  });
});

describe("slips", () => {
  test.each([
    ["lufthavn", "lufthvan", 1],
    ["bredband", "bredbond", 1],
    ["datasenter", "datasneterr", 2],
    ["tog", "tog", 0],
  ])("between %s and %s are counted", (one, other, slips) => {
    expect(editDistance(one, other, 3)).toBe(slips);
    expect(editDistance(other, one, 3)).toBe(slips);
  });

  test("more than the limit is only «more»", () => {
    expect(editDistance("jernbane", "sykehus", 2)).toBe(3);
  });
});

describe("compounds", () => {
  test.each([
    ["ungdomsmesse", ["ungdoms", "messe"]],
    ["datasenter", ["data", "senter"]],
    ["togstasjon", ["tog", "stasjon"]],
  ])("%s is divided", (word, parts) => {
    expect(compoundParts(word, isKnownPart)).toEqual(parts);
  });

  test("a word that only looks like one is not", () => {
    expect(compoundParts("rustet", isKnownPart)).toBeNull();
    expect(compoundParts("etterspurte", isKnownPart)).toBeNull();
  });
});

describe("the word list", () => {
  test("knows everyday words, nynorsk and English for the same thing", () => {
    const concepts = (word: string) =>
      lexicon()
        .words.get(wordKey(word))
        ?.map(({ concept }) => concept) ?? [];
    for (const word of ["tog", "jarnveg", "railway"]) expect(concepts(word)).toContain("rail");
    for (const word of ["sjukehus", "hospital", "fodeavdeling"]) expect(concepts(word)).toContain("hospital");
    for (const word of ["hytte", "fritidsbustad", "cabin"]) expect(concepts(word)).toContain("cabin");
  });

  test("is broad", () => {
    expect(lexicon().words.size).toBeGreaterThan(3000);
  });

  test("keeps the stronger sense when a word is listed twice", () => {
    const { words } = readLexicon({ theme: [{ name: "x", same: "ord", near: "ord, annet ord" }] });
    expect(words.get(wordKey("ord"))).toEqual([{ concept: "x", same: true }]);
  });
});
