import { describe, expect, it } from "vitest";
import { formatFields, parseFields } from "../../src/language/fields.ts";
import { CONTEXT } from "./field-support.ts";

const doubtsOf = (text: string) => parseFields(text, CONTEXT).doubts.map(({ kind }) => kind);

describe("a status that the words beside it take back is asked about", () => {
  it.each([
    "hvis vi får pengene, ferdig",
    "dersom alt går bra, ferdig",
    "når kabelen er lagt, ferdig",
    "viss kommunen betaler, og folk stiller opp, i gang",
    "ferdig, hvis kommunen betaler",
    "ferdig, når kabelen er lagt",
    "stoppet, med mindre vi får penger",
    "vi er ikke, ferdig",
    "Kari sier, ferdig",
    "ferdig, sier entreprenøren",
    "ferdig, ifølge Telenor",
    "nesten, ferdig",
    "ferdig, nesten",
    "ferdig; tror jeg",
    "ferdig, eller nesten",
    "utsatt, kanskje",
    "ferdig, ikke ferdig",
    "ferdig, men ikke helt ferdig",
    "i gang, eller vi venter på svar",
    "ferdig, men ikke i Rendalen",
    "ferdig, bortsett fra sluttrapporten",
    "Tolga, ferdig",
    "ferdig, Tolga og Os",
    "fase 1, fullført",
    "fullført, første byggetrinn",
    "søknaden, ferdig",
    "delen i Tolga, ferdig",
    "Tolga-delen, ferdig",
    "ferdig, så vidt jeg vet",
    "etter det vi hører, ferdig",
    "60 %, eller 70 %",
    "alt unntatt Os, ferdig",
    "ferdig, neste uke",
    "i morgen, ferdig",
    "til jul, ferdig",
    "ferdig, i 2020",
    "frist 1. mai, holder ikke",
    "60 %, stemmer ikke",
    "frist uke 50, eller uke 2",
  ])("«%s»", (text) => {
    expect(doubtsOf(text)).toEqual(["hedged"]);
  });

  it("with the whole text kept for the answer «bare kommentar»", () => {
    expect(parseFields("hvis vi får pengene, ferdig", CONTEXT).doubts).toEqual([
      { kind: "hedged", typed: "hvis vi får pengene, ferdig" },
    ]);
  });
});

describe("a status beside an ordinary comment is not asked about", () => {
  it.each([
    "ferdig, 240 elever",
    "ferdig, alt er gravd",
    "var forsinket, i gang",
    "det går ikke, stoppet",
    "forsinket, sier vegvesenet",
    "forsinket, når telen går fortsetter vi",
    "i gang, ikke forsinket",
    "i rute, møte i Tolga",
    "forsinket, Tolga og Os",
    "utsatt, vi har ikke folk",
    "ferdig, ikke mer å melde",
    "møte om fiber i Os, ferdig",
    "stoppet, om en uke vet vi mer",
    "60 %, nesten halvveis til Os",
    "frist uke 50, hvis været holder",
    "ferdig, kommentar: nesten",
    "etablert, fullført",
    "gjennomført, 14. november",
    "gjennomført, i går",
    "ferdig, frist 15.12.",
    "i gang, neste uke",
    "sluttrapporten er sendt, ferdig",
    "60 %, eller noe sånt",
    "60 %, så vidt jeg vet",
  ])("«%s»", (text) => {
    expect(doubtsOf(text)).toEqual([]);
  });
});

describe("what has been answered", () => {
  it("is not asked about again when it is written out", () => {
    for (const text of ["ferdig, nesten", "Tolga, ferdig", "hvis vi får pengene, ferdig"]) {
      const { fields } = parseFields(text, CONTEXT);
      const again = parseFields(formatFields(fields), CONTEXT);
      expect(again.fields).toEqual(fields);
      expect(again.doubts).toEqual([]);
    }
  });
});
