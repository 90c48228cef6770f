import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlanFile } from "../../db/plans/plan-file.ts";
import type { Alias } from "../../src/model/snapshot.ts";
import { createIndex, findActivity } from "../../src/understand/search.ts";

const { plan } = readPlanFile(new URL("../../db/plans/fjellregionen-2017-2021.yaml", import.meta.url).pathname);
const index = createIndex(plan, []);

function find(words: string, channelArea: string | null = null) {
  return findActivity(index, words, channelArea);
}

function first(words: string): string | undefined {
  const found = find(words);
  return found.verdict === "none" ? undefined : found.hits[0]?.code;
}

function taught(words: string, activity: string, confirmedBy: string | null): Alias {
  return { words, activity, taughtBy: "p1", taughtAt: "2018-11-26T09:00:00.000Z", confirmedBy };
}

describe("codes", () => {
  test.each(["I7", "i7", "I-7", "#I7", "i 7", "I7?", "hvordan går det med I7?", "status i 7"])("%s is I7", (words) => {
    expect(find(words)).toMatchObject({ verdict: "sure", clear: true, hits: [{ code: "I7", score: 1 }] });
  });

  test("a code nobody has is not found", () => {
    expect(find("I99")).toMatchObject({ verdict: "none", clear: false });
  });

  test("roads and networks are not codes", () => {
    expect(first("RV3")).toBe("I3");
    expect(find("5G").hits.map(({ code }) => code)).not.toContain("G5");
  });

  test("a code among other words is read, and not written to without asking", () => {
    expect(find("bredbånd I2")).toMatchObject({ verdict: "sure", clear: false, hits: [{ code: "I2" }] });
  });
});

describe("focus areas", () => {
  test.each([
    ["kom", "kommunikasjon"],
    ["Kommunikasjon", "kommunikasjon"],
    ["næring", "næringsutvikling"],
    ["naering", "næringsutvikling"],
    ["næringsliv", "næringsutvikling"],
    ["kompetanse", "kompetanseutvikling"],
    ["kompetanse utvikling", "kompetanseutvikling"],
    ["infra", "infrastruktur"],
    ["infrastukturen", "infrastruktur"],
    ["infrastructure", "infrastruktur"],
    ["hvordan går det med infrastruktur?", "infrastruktur"],
    ["alt innen satsingsområdet kommunikasjon", "kommunikasjon"],
  ])("«%s» is %s", (words, area) => {
    expect(find(words)).toMatchObject({ area, clear: false });
  });

  test("an area together with a word is a search within it", () => {
    expect(find("referansegruppe kompetanse")).toMatchObject({ area: null, verdict: "sure" });
    expect(first("referansegruppe kompetanse")).toBe("U13");
  });
});

describe("words", () => {
  test.each([
    ["bredbånd", "I7"],
    ["Breiband", "I7"],
    ["bredbånd i Tolga", "I7"],
    ["tog", "I2"],
    ["rørosbanen", "I2"],
    ["rv 3", "I3"],
    ["riksveg 3", "I3"],
    ["data senter", "N17"],
    ["lærlingplasser", "U5"],
    ["sjukehuset på Tynset", "I6"],
    ["hytter", "N9"],
    ["innkjøp", "N6"],
    ["airport", "I5"],
    ["state jobs", "N18"],
    ["hvordan går det med arkivene?", "N19"],
    ["korleis gjeng det med breibandet", "I7"],
    ["når er ungdomsmessa ferdig", "U2"],
    ["lufthvan", "I5"],
    ["NÆRINGSLOKALER", "N16"],
    ["næringslokaler".normalize("NFD"), "N16"],
    ["verdensa", "N10"],
  ])("«%s» is %s", (words, code) => {
    expect(first(words)).toBe(code);
  });

  test.each(["skatepark i Tynset", "barnehage", "rovdyr", "pizza", "asdfgh", "matematikk", "vegg", "sykkelvei", ""])(
    "«%s» is honestly not found",
    (words) => {
      expect(find(words)).toMatchObject({ verdict: "none", clear: false });
    },
  );

  test("what could be several is a choice with all of them", () => {
    const found = find("referansegruppe");
    expect(found).toMatchObject({ verdict: "choose", clear: false, byChannel: false });
    expect(new Set(found.hits.slice(0, 3).map(({ code }) => code))).toEqual(new Set(["I8", "K1", "U13"]));
  });
});

describe("writing", () => {
  test.each(["bredbånd", "Breiband", "RV3", "datasenter", "sykehus", "lufthavn", "ungdomsmesse"])(
    "«%s» is clear enough to write to",
    (words) => {
      expect(find(words)).toMatchObject({ verdict: "sure", clear: true });
    },
  );

  test.each(["bredbond", "lufthvan", "ungdomsm"])("«%s» is enough to read and too little to write", (words) => {
    expect(find(words)).toMatchObject({ verdict: "sure", clear: false });
  });

  test.each(["bredbånd og sykehus", "møte", "prosjekt", "Tynset", "kommunikasjonsplan", "utvikling"])(
    "«%s» is never written to without asking",
    (words) => {
      expect(find(words).clear).toBe(false);
    },
  );
});

describe("the channel", () => {
  test("breaks a tie, and says so", () => {
    const found = find("referansegruppe", "infrastruktur");
    expect(found).toMatchObject({ verdict: "sure", clear: true, byChannel: true });
    expect(found.hits[0]?.code).toBe("I8");
  });

  test("does not choose where its area has none of the tied ones", () => {
    expect(find("referansegruppe", "næringsutvikling")).toMatchObject({ verdict: "choose", byChannel: false });
  });

  test("never changes a clear winner, and never makes a find of nothing", () => {
    for (const { slug } of plan.areas) {
      for (const words of ["bredbånd", "I7", "sykehus", "datasenter", "skatepark"]) {
        expect(find(words, slug)).toEqual(find(words));
      }
    }
  });
});

describe("taught words", () => {
  test("lead to a choice until another person has confirmed them", () => {
    const fresh = findActivity(createIndex(plan, [taught("lillebror", "I7", null)]), "lillebror", null);
    expect(fresh).toMatchObject({ verdict: "choose", clear: false });
    expect(fresh.hits[0]?.code).toBe("I7");
    const found = findActivity(createIndex(plan, [taught("lillebror", "I7", "p2")]), "Lillebror", null);
    expect(found).toMatchObject({ verdict: "sure", hits: [{ code: "I7" }] });
  });

  test("do not disturb other words", () => {
    const withAlias = createIndex(plan, [taught("lillebror", "I7", null)]);
    for (const words of ["sykehus", "referansegruppe", "skatepark", "arkiv"]) {
      expect(findActivity(withAlias, words, null).hits[0]).toEqual(find(words).hits[0]);
    }
  });

  test("a word that is plain already is not taken over by a fresh one", () => {
    const found = findActivity(createIndex(plan, [taught("sykehus", "I3", null)]), "sykehus", null);
    expect(found.clear).toBe(false);
    expect(found.hits.map(({ code }) => code)).toContain("I6");
  });

  test("taught for an activity that has left the plan, they lead nowhere", () => {
    expect(findActivity(createIndex(plan, [taught("lillebror", "X9", "p2")]), "lillebror", null).verdict).toBe("none");
  });
});

describe("whatever people send", () => {
  const odd = [
    "__proto__",
    "constructor",
    "toString",
    "%",
    "_",
    "*",
    "' OR 1=1 --",
    "\\",
    "\u0000",
    "\ud800",
    "🎿🚂✈️",
    "مرحبا",
    "日本語のテキスト",
    "a".repeat(40_000),
    "bredbånd ".repeat(5_000),
    "æøå-".repeat(10_000),
    `${"x y ".repeat(10_000)}bredbånd`,
    "(".repeat(40_000),
    "1".repeat(40_000),
  ];

  test.each(odd.map((text) => [text.slice(0, 20), text]))("«%s» is answered", (_, text) => {
    const found = find(text, "infrastruktur");
    expect(["sure", "choose", "none"]).toContain(found.verdict);
    expect(found.hits.length).toBeLessThanOrEqual(8);
  });

  test("any text is answered, the same each time, best first, with real codes and scores from 0 to 1", () => {
    const codes = new Set(plan.activities.map(({ code }) => code));
    const area = fc.constantFrom(null, ...plan.areas.map(({ slug }) => slug), "ukjent");
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("tog", "referansegruppe", "i 7", "møte", "Tynset"),
    );
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(text, area, (words, channel) => {
        const found = find(words, channel);
        expect(find(words, channel)).toEqual(found);
        const scores = found.hits.map(({ score }) => score);
        expect(found.hits.every(({ code }) => codes.has(code))).toBe(true);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        if (!found.byChannel) expect([...scores].sort((one, other) => other - one)).toEqual(scores);
        if (found.clear) expect(found.verdict).toBe("sure");
      }),
      { numRuns: 300 },
    );
  });

  test("the order of the plan makes no difference", () => {
    const turned = createIndex(
      { ...plan, activities: [...plan.activities].reverse(), areas: [...plan.areas].reverse() },
      [],
    );
    for (const words of [
      "referansegruppe",
      "tog",
      "turisme",
      "Tynset",
      "utdanning",
      "møte",
      "skatepark",
      "breiband",
      "drift",
    ]) {
      const one = find(words);
      const other = findActivity(turned, words, null);
      expect(other.hits.map(({ code }) => code)).toEqual(one.hits.map(({ code }) => code));
      expect(other.verdict).toBe(one.verdict);
    }
  });

  test("a plan without activities finds nothing", () => {
    expect(findActivity(createIndex({ ...plan, activities: [] }, []), "bredbånd", null).verdict).toBe("none");
  });
});
