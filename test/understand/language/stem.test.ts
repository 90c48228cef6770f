import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { snowballStem, stem } from "../../../src/understand/language/stem.ts";

describe("the Snowball stem", () => {
  // From the vocabulary published with the algorithm.
  test.each([
    ["havnedistrikt", "havnedistrikt"],
    ["havnedistriktene", "havnedistrikt"],
    ["havnedistrikter", "havnedistrikt"],
    ["havnedistriktet", "havnedistrikt"],
    ["havnedistriktets", "havnedistrikt"],
    ["havnedrift", "havnedrift"],
    ["havneeffektivitet", "havneeffektivit"],
    ["havneeier", "havneei"],
    ["havneenheten", "havneen"],
    ["opning", "opning"],
    ["opninga", "opning"],
    ["opningsbalanse", "opningsbalans"],
    ["opningsbalansen", "opningsbalans"],
  ])("of %s is %s", (word, expected) => {
    expect(snowballStem(word)).toBe(expected);
  });
});

describe("the key of a word", () => {
  test.each([
    ["vei veien veier veiene veia"],
    ["toget tog togene"],
    ["hytte hytter hyttene hytta"],
    ["utbedring utbedre utbedret utbedringen"],
    ["elektrifisering elektrifisere elektrifisert elektrifiseres"],
    ["grunder grundere grunderen grunderne"],
    ["ungdom ungdommer ungdommen ungdommene"],
    ["veiledning veiledninga veiledningen"],
    ["statlig statlige"],
    ["arkiv arkiver arkivet arkivene"],
    ["gron gronne gronn"],
  ])("is one for %s", (words) => {
    expect(new Set(words.split(" ").map(stem)).size).toBe(1);
  });

  test.each([
    ["ledige", "ledende"],
    ["etablerere", "etablere"],
    ["fastlege", "faste"],
  ])("is not the same for %s and %s", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test("never throws, never grows and is never empty for a word", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,60}$/), (word) => {
        const key = stem(word);
        return key.length > 0 && key.length <= word.length;
      }),
    );
  });
});
