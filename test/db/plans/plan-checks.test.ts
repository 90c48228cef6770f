import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/model/plan.ts";
import { activityIn, areaIn, refused } from "./plan-support.ts";

const i7 = (copy: Plan) => activityIn(copy, "I7");
const AT_I7 = "activities[42]";

/** One thing wrong, and the line that says so. */
const CASES: [string, (copy: Plan) => void, string][] = [
  [
    "a code used twice",
    (copy) => {
      i7(copy).code = "I6";
    },
    `${AT_I7}.code (I6): «I6» er alt brukt i activities[41].code. Gi den ene et annet navn, eller ta den bort.`,
  ],
  [
    "a code with another area's letter",
    (copy) => {
      i7(copy).code = "N20";
    },
    `${AT_I7}.code (N20): «N20» begynner ikke med I, som er bokstaven til infrastruktur. Rett koden eller området.`,
  ],
  [
    "a code that is no code",
    (copy) => {
      i7(copy).code = "I-7";
    },
    `${AT_I7}.code (I-7): er ingen kode. Skriv områdets bokstav og et tall fra 1, for eksempel I7.`,
  ],
  [
    "a code that was retired",
    (copy) => {
      copy.retiredCodes = ["I7"];
    },
    `${AT_I7}.code (I7): «I7» står i retiredCodes og kan ikke brukes igjen. Ta neste ledige nummer.`,
  ],
  [
    "an unknown area",
    (copy) => {
      i7(copy).area = "samferdsel";
    },
    `${AT_I7}.area (I7): «samferdsel» finnes ikke. Velg en av: kommunikasjon, næringsutvikling, kompetanseutvikling, infrastruktur, eller før den opp først.`,
  ],
  [
    "another area's objective",
    (copy) => {
      i7(copy).objectives = ["I-D6", "U-D1"];
    },
    `${AT_I7}.objectives[1] (I7): «U-D1» finnes ikke. Velg en av: I-D1, I-D2, I-D3, I-D4, I-D5, I-D6, eller før den opp først.`,
  ],
  [
    "a strategy that does not exist",
    (copy) => {
      i7(copy).strategies = ["I-S9"];
    },
    `${AT_I7}.strategies[0] (I7): «I-S9» finnes ikke. Velg en av: I-S1, I-S2, I-S3, I-S4, eller før den opp først.`,
  ],
  [
    "the same objective twice",
    (copy) => {
      i7(copy).objectives = ["I-D6", "I-D6"];
    },
    `${AT_I7}.objectives[1] (I7): «I-D6» står to ganger i listen. Ta den ene bort.`,
  ],
  [
    "a source of funding that does not exist",
    (copy) => {
      i7(copy).funding.sources = ["drift", "prosjekter"];
    },
    `${AT_I7}.funding.sources[1] (I7): «prosjekter» finnes ikke. Velg en av: drift, prosjekt, prosjekt-tynset-roeros, scandinavian-heartland, prosjekt-groenne-jobber, sh-bi, eller før den opp først.`,
  ],
  [
    "a role that the document does not name there",
    (copy) => {
      i7(copy).responsible.roles = [{ role: "regionkoordinator", main: true }];
    },
    `${AT_I7}.responsible.roles[0] (I7): «regionkoordinator» er ikke nevnt i «Regional næringssjef». Ta den bort, eller før dokumentets skrivemåte opp under variants.`,
  ],
  [
    "several responsible and none of them main",
    (copy) => {
      for (const role of activityIn(copy, "K1").responsible.roles) role.main = false;
    },
    "activities[0].responsible.roles (K1): har 0 roller med main: true. Merk nøyaktig én: den som står først i dokumentet.",
  ],
  [
    "several responsible and all of them main",
    (copy) => {
      for (const role of activityIn(copy, "K1").responsible.roles) role.main = true;
    },
    "activities[0].responsible.roles (K1): har 2 roller med main: true. Merk nøyaktig én: den som står først i dokumentet.",
  ],
  [
    "a blank cell with a guessed role",
    (copy) => {
      activityIn(copy, "N17").responsible.roles = [{ role: "regional-naeringssjef", main: true }];
    },
    "activities[20].responsible (N17): er blank i enten verbatim eller roles, men ikke i begge. Fyll ut begge, eller skriv null og [].",
  ],
  [
    "a cell with words and no source",
    (copy) => {
      i7(copy).funding.sources = [];
    },
    `${AT_I7}.funding (I7): er blank i enten verbatim eller sources, men ikke i begge. Fyll ut begge, eller skriv null og [].`,
  ],
  [
    "a short title used twice",
    (copy) => {
      i7(copy).shortTitle = "Kollektivtransport";
    },
    `${AT_I7}.shortTitle (I7): «Kollektivtransport» er alt brukt i activities[39].shortTitle. Gi den ene et annet navn, eller ta den bort.`,
  ],
  [
    "a kind that is neither dated nor ongoing",
    (copy) => {
      Object.assign(i7(copy), { kind: "løpende" });
    },
    `${AT_I7}.kind (I7): har en ukjent verdi. Velg en av: dated, ongoing.`,
  ],
  [
    "a deadline on a day that is not in the calendar",
    (copy) => {
      i7(copy).deadline = "2018-11-31";
    },
    `${AT_I7}.deadline (I7): er ingen dag i kalenderen. Skriv år-måned-dag, for eksempel 2018-12-15.`,
  ],
  [
    "a number where a text should be",
    (copy) => {
      Object.assign(i7(copy), { title: 2018 });
    },
    `${AT_I7}.title (I7): skal være tekst, men er tall. Rett verdien, eller sett tekst i "anførselstegn".`,
  ],
  [
    "an empty title",
    (copy) => {
      i7(copy).title = "";
    },
    `${AT_I7}.title (I7): er tom. Skriv teksten, eller null der dokumentet lar feltet stå blankt (og feltet tillater det).`,
  ],
  [
    "a line break inside a title",
    (copy) => {
      i7(copy).title = "Bistå\nkommunene";
    },
    `${AT_I7}.title (I7): har linjeskift, tegn som ikke vises, eller mellomrom først, sist eller dobbelt. Skriv teksten på nytt uten dem.`,
  ],
  [
    "two areas with the same letter",
    (copy) => {
      areaIn(copy, "U").letter = "N";
      copy.activities = copy.activities.filter(({ code }) => !code.startsWith("U"));
    },
    "areas[2].letter: «N» er alt brukt i areas[1].letter. Gi den ene et annet navn, eller ta den bort.",
  ],
  [
    "a short form that means two areas",
    (copy) => {
      areaIn(copy, "U").aliases.push("kom");
    },
    "areas[2].aliases[1]: «kom» er alt brukt i areas[0].aliases[0]. Gi den ene et annet navn, eller ta den bort.",
  ],
  [
    "an objective's id used twice",
    (copy) => {
      areaIn(copy, "U").objectives.push({ id: "U-D1", text: "Flere lærlinger" });
    },
    "areas[2].objectives[6].id: «U-D1» er alt brukt i areas[2].objectives[0].id. Gi den ene et annet navn, eller ta den bort.",
  ],
  [
    "a spelling that means two roles",
    (copy) => {
      copy.roles.find(({ slug }) => slug === "regionraadet")?.variants.push("au");
    },
    "roles[2].variants[0]: «au» er alt brukt i roles[1].variants[1]. Gi den ene et annet navn, eller ta den bort.",
  ],
  [
    "a slug with a Norwegian letter where it must be plain",
    (copy) => {
      copy.funding.push({ slug: "støtte", name: "støtte", variants: [] });
    },
    "funding[6].slug: kan bare ha a–z, 0–9 og bindestrek. Skriv for eksempel regional-naeringssjef.",
  ],
  [
    "a municipality twice",
    (copy) => {
      copy.organisation.municipalities.push("Tolga");
    },
    "organisation.municipalities[8]: «Tolga» er alt brukt i organisation.municipalities[3]. Gi den ene et annet navn, eller ta den bort.",
  ],
  [
    "a period that ends before it begins",
    (copy) => {
      copy.actionPlanPeriod = { from: "2018-12-31", to: "2017-01-01" };
    },
    "actionPlanPeriod: slutter før den begynner. Rett from eller to.",
  ],
  [
    "activities for years outside the plan",
    (copy) => {
      copy.actionPlanPeriod = { from: "2021-01-01", to: "2022-12-31" };
    },
    "actionPlanPeriod: går utenfor planperioden (period). Rett den ene av dem.",
  ],
  [
    "no activities",
    (copy) => {
      copy.activities = [];
    },
    "activities: er en tom liste. Før opp minst én.",
  ],
];

describe("a plan file is refused for", () => {
  it.each(CASES)("%s", (_, change, line) => {
    expect(refused(change)).toEqual([line]);
  });

  it("an unknown role, told with the roles there are", () => {
    const [first] = refused((copy) => {
      i7(copy).responsible.roles = [{ role: "ordfoerer", main: true }];
    });
    expect(first).toMatch(
      /^activities\[42\]\.responsible\.roles\[0\]\.role \(I7\): «ordfoerer» finnes ikke\. Velg en av: regionraadgiver, /,
    );
  });

  it("nothing, when a slip is kept as it stands in the document and put under variants", () => {
    expect(
      refused((copy) => {
        i7(copy).responsible.verbatim = "Regional næringsjef";
        copy.roles.find(({ slug }) => slug === "regional-naeringssjef")?.variants.push("regional næringsjef");
      }),
    ).toEqual([]);
  });
});
