import { describe, expect, it } from "vitest";
import { NO_FIELDS, type UpdateFields } from "../../../src/model/command.ts";
import { formatFields, parseFields } from "../../../src/understand/language/fields.ts";
import { CONTEXT, identityNumber } from "./field-support.ts";

const parse = (text: string) => parseFields(text, CONTEXT);
const note = (text: string, municipalities: string[] = []): Partial<UpdateFields> => ({ note: text, municipalities });

/** What was typed, and what it says; nothing else is said. Today is Monday 26.11.2018. */
const UNDERSTOOD: [string, Partial<UpdateFields>][] = [
  // The examples of commands.md
  [
    "fiber til Tolga ferdig, 60 %, frist 15. des",
    { progress: 60, deadline: "2018-12-15", ...note("fiber til Tolga ferdig", ["Tolga"]) },
  ],
  ["ferdig", { status: "done", progress: 100 }],
  ["nesten ferdig, frist uke 50", { deadline: "2018-12-14", ...note("nesten ferdig") }],
  ["etablert, fullført", { status: "done", progress: 100, ...note("etablert") }],
  ["møte i Vegforum, sak 12/2018, i rute", { status: "in-progress", decision: "12/2018", ...note("møte i Vegforum") }],
  [
    "utsatt til innen påske fordi tomt ikke er avklart",
    { status: "postponed", deadline: "2019-04-17", ...note("fordi tomt ikke er avklart") },
  ],
  ["frist 3. tertial", { deadline: "2018-12-31" }],
  ["15.12 frist", { deadline: "2018-12-15" }],
  ["15. desember er ny frist", { deadline: "2018-12-15" }],
  ["ingen ny frist", note("ingen ny frist")],
  ["15.12. søknadsfrist", note("15.12. søknadsfrist")],
  ["frist uke 1", { deadline: "2019-01-04" }],

  // Progress
  ["60 %", { progress: 60 }],
  ["60%", { progress: 60 }],
  ["fremdrift 60", { progress: 60 }],
  ["Framdriften er nå 60", { progress: 60 }],
  ["fremdrift 60 deltakere", note("fremdrift 60 deltakere")],
  ["60 prosent", { progress: 60 }],
  ["ca. 60 %", { progress: 60 }],
  ["ca 60%.", { progress: 60 }],
  ["60 % ferdig", { progress: 60 }],
  ["60 % er ferdig", { progress: 60 }],
  ["60 % så langt", { progress: 60 }],
  ["femti prosent", { progress: 50 }],
  ["62,5 %", { progress: 63 }],
  ["0 %", { progress: 0 }],
  ["halvveis", { progress: 50 }],
  ["halvvegs", { progress: 50 }],
  ["halvveis ferdig", { progress: 50 }],
  ["3 av 8", { progress: 38, ...note("3 av 8") }],
  ["3 av 8 ferdig", { progress: 38, ...note("3 av 8 ferdig") }],
  ["tre av åtte", { progress: 38, ...note("tre av åtte") }],
  ["100 %", { progress: 100 }],
  ["100 % ferdig", { status: "done", progress: 100 }],
  ["ferdig, 100 %", { status: "done", progress: 100 }],
  ["60 % av fiberen", note("60 % av fiberen")],
  ["3 av 8 kommuner", note("3 av 8 kommuner")],
  ["9 av 8", note("9 av 8")],

  // Status
  ["status i gang", { status: "in-progress" }],
  ["er nå forsinket", { status: "delayed" }],
  ["forsinket fordi vegvesenet ikke svarer", { status: "delayed", ...note("fordi vegvesenet ikke svarer") }],
  [
    "Forsinket pga. snø og is, nytt forsøk i Tynset",
    { status: "delayed", ...note("pga. snø og is, nytt forsøk i Tynset", ["Tynset"]) },
  ],
  [
    "stoppa på grunn av manglande midlar; møte i januar",
    { status: "blocked", ...note("på grunn av manglande midlar; møte i januar") },
  ],
  ["forseinka sidan kommunen ikkje svarar", { status: "delayed", ...note("sidan kommunen ikkje svarar") }],
  ["ferdig da alle har signert", { status: "done", progress: 100, ...note("da alle har signert") }],
  ["i gang 60 %", { status: "in-progress", progress: 60 }],
  ["60 % i gang", { status: "in-progress", progress: 60 }],
  ["🟡 40 %", { status: "delayed", progress: 40 }],
  ["✅ ferdig", { status: "done", progress: 100 }],
  ["avlyst, 40 %", { status: "dropped", progress: 40 }],
  ["avsluttet, gjennomført", { status: "done", progress: 100 }],
  ["nesten ferdig", note("nesten ferdig")],
  ["ikke ferdig", note("ikke ferdig")],
  ["ferdig?", note("ferdig?")],
  ["planlagt levert", note("planlagt levert")],
  ["ferdig hvis alle møter", note("ferdig hvis alle møter")],
  ["Ferdig. Nesten.", note("Ferdig. Nesten.")],
  ["uendret, venter på svar", note("uendret, venter på svar")],

  ["Ferdig 👍", { status: "done", progress: 100 }],
  ["levert 🎉", { status: "done", progress: 100 }],
  ["I gang :-)", { status: "in-progress" }],
  ["stoppet i påvente av NTP", { status: "blocked", ...note("i påvente av NTP") }],
  ["gul pga manglende svar", { status: "delayed", ...note("pga manglende svar") }],

  // Deadline
  ["frist påske", { deadline: "2019-04-17" }],
  ["frist nyttår", { deadline: "2018-12-31" }],
  ["ferdig te jul", { deadline: "2018-12-21" }],
  ["Frist - 1. mars", { deadline: "2019-03-01" }],
  ["frist ila uka", { deadline: "2018-11-30" }],
  ["fristen på 15.12. ryker", note("fristen på 15.12. ryker")],
  ["ny frist: 1. juni pga. sykdom", { deadline: "2019-06-01", ...note("pga. sykdom") }],
  ["innan påske", { deadline: "2019-04-17" }],
  ["senest fredag", { deadline: "2018-11-30" }],
  ["ferdig innen jul", { deadline: "2018-12-21" }],
  ["ferdig til jul", { deadline: "2018-12-21" }],
  ["til uke 50", { deadline: "2018-12-14" }],
  ["før 15.12.", { deadline: "2018-12-15" }],
  ["fristen er flyttet til 1. juni", { deadline: "2019-06-01" }],
  ["flytta til 1. juni", { deadline: "2019-06-01" }],
  ["frist om 3 uker", { deadline: "2018-12-17" }],
  ["frist 2019", { deadline: "2019-12-31" }],
  ["frist fredag, 14. des", { deadline: "2018-12-14" }],
  ["utsatt til uke 50", { status: "postponed", deadline: "2018-12-14" }],
  ["utsett til veke 50", { status: "postponed", deadline: "2018-12-14" }],
  ["forsinket til uke 50", { status: "delayed", deadline: "2018-12-14" }],
  ["forsinket, ny frist uke 50", { status: "delayed", deadline: "2018-12-14" }],
  ["i rute\nfrist uke 50\nmøte holdt", { status: "in-progress", deadline: "2018-12-14", ...note("møte holdt") }],
  ["60 %. Frist uke 50.", { progress: 60, deadline: "2018-12-14" }],
  ["til Tolga", note("til Tolga", ["Tolga"])],
  ["søknadsfrist 15.12.", note("søknadsfrist 15.12.")],
  ["frist for søknad er gått ut", note("frist for søknad er gått ut")],
  ["møte på fredag", note("møte på fredag")],
  ["gjennomført før jul", note("gjennomført før jul")],
  ["i gang til fredag", note("i gang til fredag")],

  // Decision, responsible, visibility
  ["AU-sak 56/18", { decision: "56/18" }],
  ["jf. sak 12/2018", { decision: "12/2018" }],
  ["vedtatt i AU-sak 56/18", { decision: "56/18", ...note("vedtatt i AU-sak 56/18") }],
  ["ansvar @kari", { responsible: { mention: "kari" } }],
  ["Ansvar: @Kari Nordmann", { responsible: { mention: "Kari-Nordmann" } }],
  ["ansvar <@U012AB|kari>", { responsible: { mention: "U012AB" } }],
  ["ansvarlig regionkoordinatoren", { responsible: { role: "regionkoordinator" } }],
  ["ansvar regional næringssjef", { responsible: { role: "regional-naeringssjef" } }],
  ["ansvar: Regionale næringssjefer", { responsible: { role: "regional-naeringssjef" } }],
  ["ansvar AU", { responsible: { role: "arbeidsutvalget" } }],
  ["ansvar kommunene", note("ansvar kommunene")],
  ["ansvar @kari tar over", note("ansvar @kari tar over")],
  ["ring Kåre, intern", { internal: true, ...note("ring Kåre") }],
  ["intern: budsjettet sprekker, ferdig", { internal: true, ...note("budsjettet sprekker, ferdig") }],

  // Comment, to the letter
  ["kommentar: ferdig, 60 %", note("ferdig, 60 %")],
  ["60 %, merknad: «ferdig», sier de; frist uke 50", { progress: 60, ...note("«ferdig», sier de; frist uke 50") }],
  [
    "RV3 og FV30, 5G, 100 Mbit, 1,5 mill., 2017–2021, kl. 13",
    note("RV3 og FV30, 5G, 100 Mbit, 1,5 mill., 2017–2021, kl. 13"),
  ],
  ["møte –  «bra» stemning… 👍🏽; takk, Tolga", note("møte –  «bra» stemning… 👍🏽; takk, Tolga", ["Tolga"])],
  ["møte, 60 %, takk", { progress: 60, ...note("møte, takk") }],
  ["", {}],
  [" ,; \n", {}],
];

describe("what an update says", () => {
  it.each(UNDERSTOOD)("«%s»", (text, said) => {
    const parsed = parse(text);
    expect(parsed.fields).toEqual({ ...NO_FIELDS, ...said });
    expect(parsed.doubts).toEqual([]);
    expect(parsed.confirm).toBe(false);
    const says = Object.keys(said).length > 0;
    expect(parsed.onlyFields).toBe(says && said.note === undefined);
  });

  it.each(UNDERSTOOD)("«%s» can be written again", (text) => {
    const { fields } = parse(text);
    expect(parse(formatFields(fields)).fields).toEqual(fields);
  });
});

describe("what must be asked about", () => {
  it.each([
    ["ferdig, 60 %", { kind: "status-and-progress", status: "done", progress: 60 }],
    ["ferdig 60 %", { kind: "status-and-progress", status: "done", progress: 60 }],
    ["fullført; halvveis", { kind: "status-and-progress", status: "done", progress: 50 }],
    ["ikke startet, 10 %", { kind: "status-and-progress", status: "planned", progress: 10 }],
    ["i gang, forsinket", { kind: "two-statuses", statuses: ["in-progress", "delayed"] }],
    ["forsinket og stoppet", { kind: "two-statuses", statuses: ["delayed", "blocked"] }],
    ["40 %, 60 %", { kind: "two-progresses", progresses: [40, 60] }],
    ["frist 15.12., innen uke 50", { kind: "two-deadlines", deadlines: ["2018-12-15", "2018-12-14"] }],
    ["120 %", { kind: "impossible-progress", typed: "120 %" }],
    ["avsluttet", { kind: "ended" }],
    ["frist 12/15", { kind: "impossible-date", typed: "12/15", alternatives: ["2019-05-12", "2018-12-15"] }],
    ["frist 14/13", { kind: "impossible-date", typed: "14/13", alternatives: [] }],
    ["frist 45. mai", { kind: "impossible-date", typed: "45. mai", alternatives: [] }],
    ["ny frist 2019-13-01", { kind: "impossible-date", typed: "2019-13-01", alternatives: [] }],
    ["Ny frist 31.11.", { kind: "impossible-date", typed: "31.11.", alternatives: ["2018-11-30", "2018-12-01"] }],
    ["til høsten", { kind: "vague-date", typed: "til høsten", alternatives: ["2019-09-30", "2019-11-29"] }],
    ["frist neste høst", { kind: "vague-date", typed: "neste høst", alternatives: ["2019-09-30", "2019-11-29"] }],
    ["frist neste haust", { kind: "vague-date", typed: "neste haust", alternatives: ["2019-09-30", "2019-11-29"] }],
    ["frist snart", { kind: "vague-date", typed: "snart", alternatives: [] }],
  ])("«%s»", (text, doubt) => {
    expect(parse(text)).toEqual({ fields: NO_FIELDS, doubts: [doubt], confirm: false, onlyFields: true });
  });

  it("keeps everything that is not in doubt", () => {
    const { fields, doubts } = parse("ferdig, 60 %, frist uke 50, møte i Os");
    expect(fields).toEqual({ ...NO_FIELDS, deadline: "2018-12-14", note: "møte i Os", municipalities: ["Os"] });
    expect(doubts.map(({ kind }) => kind)).toEqual(["status-and-progress"]);
    expect(parse("utsatt til våren").fields.status).toBe("postponed");
    expect(parse("utsatt til 14/13")).toMatchObject({
      fields: { status: "postponed", deadline: null, note: null },
      doubts: [{ kind: "impossible-date" }],
    });
  });

  it("the same thing said twice is no contradiction", () => {
    expect(parse("ferdig, gjennomført, 100 %, frist uke 50, innen 14.12.")).toMatchObject({
      fields: { status: "done", progress: 100, deadline: "2018-12-14" },
      doubts: [],
    });
  });
});

describe("«uendret»", () => {
  it.each(["uendret", "👍", "Ingen endring siden sist.", "som før"])("%s alone confirms", (text) => {
    expect(parse(text)).toEqual({ fields: NO_FIELDS, doubts: [], confirm: true, onlyFields: true });
  });
});

describe("municipalities", () => {
  it.each([
    ["Tolgas ordfører og rådmannen i tynset", ["Tolga", "Tynset"]],
    ["Rørosbanen og Røros- og Solørbanen", []],
    ["Tolga-Os og RØROS", ["Røros", "Os", "Tolga"]],
    ["os er ikke Oss", []],
    ["møte i Os.", ["Os"]],
    ["Rørosingene på Tynsetmarka", []],
  ])("«%s»", (text, municipalities) => {
    expect(parse(text).fields.municipalities).toEqual(municipalities);
  });
});

describe("national identity numbers", () => {
  const refused = { fields: NO_FIELDS, doubts: [{ kind: "identity-number" }], confirm: false, onlyFields: false };

  it.each(["150774", "550774", "154774", "158774"])(
    "are refused whether ordinary, D-number or synthetic (%s…)",
    (birth) => {
      const number = identityNumber(birth);
      expect(parse(`ferdig, ring ${number} om fiber`)).toEqual(refused);
      expect(parse(`kommentar: ${number.slice(0, 6)} ${number.slice(6)}`)).toEqual(refused);
      expect(parse(`${number.slice(0, 6)}\u00a0${number.slice(6)}`)).toEqual(refused);
      expect(parse(`${number.slice(0, 3)}\u200b${number.slice(3)}`)).toEqual(refused);
    },
  );

  it("other long numbers are let through", () => {
    const number = identityNumber("150774");
    const wrong = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`;
    for (const text of [wrong, `1${number}`, `${number}1`, "12345678901", "tlf. 90 12 34 56", "konto 1503.40.12345"]) {
      expect(parse(text).doubts).toEqual([]);
    }
  });
});

describe("the comment is what was typed without its fields", () => {
  it.each([
    ["  mange   mellomrom ,  60 %  ; og  slutt", "mange   mellomrom, og  slutt"],
    ["A , B,C;D, 60 %", "A , B,C;D"],
    ["a\n60 %\nb", "a, b"],
    ["a; b\nc\n60 %", "a; b\nc"],
    ["«Sitat, med komma», 60 %, “mer”", "«Sitat, med komma», “mer”"],
    ["I RUTE!, Ståle: «bra»", "Ståle: «bra»"],
    ["møte, , 60 %", "møte"],
    ["møte 😀, ✅ bra", "møte 😀, ✅ bra"],
    ["mer, 60 %, mer", "mer, mer"],
    ["kommer det til Os?, 60 %", "kommer det til Os?"],
    ["forsinket fordi snø, og vind, 60 %", "fordi snø, og vind"],
    ["60 %, møte, kommentar: resten, ferdig", "møte, resten, ferdig"],
  ])("«%s»", (typed, comment) => {
    expect(parse(typed).fields.note).toBe(comment);
  });
});

describe("a per cent that is not all", () => {
  it.each([
    ["99,9 %", 99],
    ["99.5 %", 99],
    ["999 av 1000", 99],
    ["100 %", 100],
    ["59,6 %", 60],
  ])("«%s» is %i", (text, progress) => {
    expect(parseFields(text, CONTEXT).fields.progress).toBe(progress);
  });
});
