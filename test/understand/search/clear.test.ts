import { describe, expect, test } from "vitest";
import { createIndex, findActivity } from "../../../src/understand/search.ts";
import { plan } from "../../support/commands.ts";

const index = createIndex(plan, []);
const found = (words: string) => findActivity(index, words, null);

describe("a write asks when the words name less than the activity, deny it, or lie between two", () => {
  test.each([
    "ikke bredbånd",
    "uten bredbånd",
    "nesten datasenter",
    "hvis bredbånd",
    "er bredbånd",
    "ikke I7",
    "nesten I7",
    "kanskje I7",
    "snart I7",
    "hvis I7",
    "er I7",
    "nei I7",
    "med nesten alt I7",
    "bredbånd i Rendalen",
    "fiber Tolga",
    "planen for bredbånd",
    "leverandør av fiber",
    "Os",
    "Tynset",
    "kommunen",
    "arbeidsplasser",
    "koordinering",
    "markedsføringsplan",
    "arrangementer",
    "reiseliv",
    "profilering",
    "utdanningsinstitusjoner",
    "utdanning",
    "finansiering",
    "kunnskap",
    "bedrifter",
    "kommunikasjon og kompetanse",
  ])("«%s»", (words) => {
    expect(found(words).clear).toBe(false);
  });

  test.each([
    ["I7", "I7"],
    ["med alt på I7", "I7"],
    ["bredbånd", "I7"],
    ["bredbånd og fiber", "I7"],
    ["arbeidet med bredbånd", "I7"],
    ["bredbånd i hele regionen", "I7"],
    ["RV3 og FV30", "I3"],
    ["sentrumsutvikling Tynset og Os", "N7"],
    ["Matregion Røros", "N2"],
    ["datasenter i Nord-Østerdal", "N17"],
    ["ringvirkninger av arkivene på Tynset", "N19"],
    ["referansegruppe infrastruktur", "I8"],
    ["tidlig dialog i offentlig innkjøp", "N6"],
    ["oppgaveavklaring", "N1"],
    ["koordineringsmøtene", "N12"],
    ["kompetanseheving", "U6"],
    ["høyskoletilbud", "U8"],
    ["høgskuletilbodet", "U8"],
    ["desentrale utdanningstilbud", "U10"],
  ])("«%s» is %s", (words, code) => {
    expect(found(words)).toMatchObject({ clear: true, hits: [{ code }, ...found(words).hits.slice(1)] });
  });

  test.each(plan.activities)("its own short title is enough for $code", ({ code, shortTitle }) => {
    expect(found(shortTitle)).toMatchObject({ verdict: "sure", clear: true });
    expect(found(shortTitle).hits[0]?.code).toBe(code);
  });
});
