import { describe, expect, it } from "vitest";
import { formatFields, parseFields } from "../../../src/understand/language/fields.ts";
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
    "utsatt, vi har ikke folk",
    "ferdig, ikke mer å melde",
    "stoppet, om en uke vet vi mer",
    "60 %, nesten halvveis til Os",
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

describe("what narrows or denies a field is looked for on both sides of it (A12)", () => {
  it.each([
    "avlyst, folkemøtet på Tynset",
    "levert, rapporten",
    "ferdig, søknaden til fylket",
    "ferdig; ikke Os",
    "ferdig, så å si",
    "ferdig, møte om fiber i Os",
    "ferdig, så godt som",
    "ferdig, første etappe",
    "ferdig, kapittel 2",
    "ferdig, i Dalsbygda",
    "ferdig, Tynset–Alvdal",
    "ferdig, halvparten",
    "ferdig, uten sluttrapporten",
    "stoppet, gravingen",
    "forsinket, toget",
    "forsinket, svaret fra fylket",
    "forsinket, Tolga og Os",
    "utsatt, møtet",
    "stoppet, på Tynset",
    "60 %, i Tolga",
    "60 %, kartleggingen",
    "100 %, søknaden",
    "frist 1. mars, søknaden",
    "ferdig, i praksis",
  ])("«%s», and its mirror image", (text) => {
    const [field = "", beside = ""] = text.split(/[,;] /);
    expect(doubtsOf(text)).toEqual(["hedged"]);
    expect(doubtsOf(`${beside}, ${field}`)).toEqual(["hedged"]);
  });

  it.each(["ferdig, nei vent", "ferdig, møte holdt, nei vent litt", "60 %, oi feil tall", "frist 1. mars, nei"])(
    "«%s» is taken back",
    (text) => expect(doubtsOf(text)).toEqual(["hedged"]),
  );

  it.each([
    "forsinket fordi fylket venter; møte i januar",
    "i gang, kartleggingen",
    "i gang, i Tolga",
    "møte, 60 %, takk",
    "ferdig, takk for det",
    "ferdig, godt jobba alle sammen",
    "ferdig, 3 måneder før tida",
    "ferdig, i drift",
    "forsinket, venter på svar fra fylket",
    "60 %, i rute",
  ])("«%s» is not", (text) => expect(doubtsOf(text)).toEqual([]));
});

describe("a question without its mark is asked about", () => {
  it.each([
    "er det ferdig",
    "er dette ferdig",
    "er vi ferdig",
    "er me ferdige",
    "er det utsatt nå",
    "er vi forsinket",
    "er dette stoppet",
    "er vi i gang",
    "er alt i rute",
    "er alt ferdig",
    "ligger vi i rute",
    "går det som planlagt",
  ])("«%s»", (text) => {
    expect(doubtsOf(text)).toEqual(["hedged"]);
  });
});

describe("a per cent or a deadline with a condition is asked about", () => {
  it.each([
    "60 %, hvis vi regner med Os",
    "frist 15. des, hvis styret sier ja",
    "hvis vi regner med Os, 60 %",
    "om styret sier ja, frist 15. des",
    "frist uke 50, hvis været holder",
  ])("«%s»", (text) => {
    expect(doubtsOf(text)).toEqual(["hedged"]);
  });
});

describe("a per cent or a deadline that may be of something else is asked about", () => {
  it.each([
    "feil aktivitet, 60 %",
    "beklager, mente I3, frist 15. des",
    "Kari er borte, til mandag",
    "ferie, til mandag",
    "møtet er flyttet, til fredag",
    "svar fra fylket, innen jul",
    "søknad til fylket, frist 15. des",
    "vi jobber med søknaden, frist 15. des",
    "høring, frist 15. des",
    "vedtak om at det skal være ferdig, 100 %",
    "60 %, bare Tolga",
  ])("«%s»", (text) => {
    expect(doubtsOf(text)).toEqual(["hedged"]);
  });
});

describe("a meeting, an application or a case that is held, sent, moved or late is asked about", () => {
  it.each([
    "møte, gjennomført",
    "folkemøte på Tynset, gjennomført",
    "styremøte 12.11., gjennomført",
    "søknad, levert",
    "søknad om midler, levert",
    "søknad til fylket, levert",
    "rapport, levert",
    "fase en, ferdig",
    "fase to, ferdig",
    "befaring, avlyst",
    "anbud, avlyst",
    "møtet, utsatt",
    "møte i dag, utsatt",
    "saken, utsatt",
    "fakturaen, forsinket",
    "leveransen, forsinket",
  ])("«%s»", (text) => {
    expect(doubtsOf(text)).toEqual(["hedged"]);
  });
});

describe("a status that is another's word, a wish, not all or not yet is asked about", () => {
  it.each([
    "ferdig, gitt bevilgning",
    "ferdig, avhengig av været",
    "ferdig, med forbehold",
    "ferdig, med forbehold om styret",
    "ferdig, under tvil",
    "ferdig, så sant snøen går",
    "ferdig, i følge Telenor",
    "ferdig, tror Kari",
    "ferdig, skrev avisa",
    "ferdig, leste jeg",
    "ferdig, ryktes det",
    "ferdig, satser vi på",
    "ferdig, regner vi med",
    "ferdig, planlegger vi",
    "ferdig, er målet",
    "ferdig, det er planen",
    "ferdig, sånn omtrent",
    "ferdig, vår 2019",
    "ferdig, våren 2019",
    "ferdig, untatt Os",
    "ferdig, gjenstår Os",
    "ferdig, mangler testing",
    "ferdig, bare tester igjen",
    "ferdig, venter på siste godkjenning",
    "gammel status, ferdig",
    "i fjor, ferdig",
    "ønsker, ferdig",
    "beklager, mente I3, ferdig",
    "feil aktivitet, ferdig",
    "ferdig, feil aktivitet",
    "utgår, vil jeg foreslå",
    "utgår, mener Rune",
    "utsatt, foreslår vi",
    "i gang, neste år",
    "forsinket, kun Tolga",
    "kun Tolga, forsinket",
  ])("«%s»", (text) => {
    expect(doubtsOf(text)).toEqual(["hedged"]);
  });
});

describe("an ordinary report is not asked about", () => {
  it.each([
    "nå er det ferdig",
    "ja, nå er vi i gang",
    "no er me i gang",
    "her er alt i rute",
    "ja er i gang",
    "det er ferdig",
    "vi er i gang",
    "er i gang",
    "alt er gjort",
    "60 %, når vi er i mål vet vi mer",
    "dessuten, forsinket",
    "aktiviteten, ferdig",
    "jobben, ferdig",
    "arbeidet, stoppet",
    "tiltaket, utsatt",
    "bredbånd, ferdig",
    "i gang, planlegger møte",
    "forsinket, venter på kommunen",
    "venter på svar, ny frist 15. des",
    "i henhold til plan, frist 15. des",
    "konkurs, stoppet",
    "ferdig, rapport kommer",
    "snøfall, stoppet",
    "mye snø, forsinket",
    "vi gravde i uken, i gang",
    "hatt møte med fylket, i gang",
    "møte, i gang",
    "ferdig, gjenstår ingenting",
    "ferdig, mangler ikke noe",
    "ferdig, gitt beskjed til Os",
    "i gang, innen jul",
    "i gang, til mandag",
    "60 %, innen jul",
    "gravd til Os, frist 15. des",
    "søknad sendt, frist 15. des",
    "innen jul",
    "innen jul, venter på svar",
    "alt gravd, 100 %",
    "99 %",
  ])("«%s»", (text) => {
    expect(doubtsOf(text)).toEqual([]);
  });
});

describe("what has been answered", () => {
  it("is not asked about again when it is written out", () => {
    for (const text of [
      "ferdig, nesten",
      "Tolga, ferdig",
      "hvis vi får pengene, ferdig",
      "60 %, hvis vi regner med Os",
      "søknad til fylket, frist 15. des",
      "feil aktivitet, 60 %",
    ]) {
      const { fields } = parseFields(text, CONTEXT);
      const again = parseFields(formatFields(fields), CONTEXT);
      expect(again.fields).toEqual(fields);
      expect(again.doubts).toEqual([]);
    }
  });
});
