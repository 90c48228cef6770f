import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Status } from "../../../src/model/status.ts";
import { statusOf } from "../../../src/understand/language/status-words.ts";
import { saysUnchanged } from "../../../src/understand/language/unchanged.ts";

const WORDS: Record<Status | "ended", string> = {
  planned: "planlagt, ikke startet, ikke påbegynt, ikkje starta, Ikke startet ennå, ikkje påbyrja, ⚪",
  "in-progress":
    "i gang, igang, I GANG., i rute, pågår, under arbeid, påbegynt, startet, starta, igangsatt, i arbeid, etter plan, etter planen, som planlagt, grønn, grøn, på skinner, godt i gang, 🟢, er i rute, status: i gang",
  delayed:
    "forsinket, forsinka, forseinka, henger etter, heng etter, gul, gult, på etterskudd, noe forsinket, 🟡, nå forsinket",
  blocked: "stoppet, stoppa, stogga, stoppet opp, blokkert, står fast, rød, raudt, kritisk, 🔴, status rød",
  postponed: "utsatt, utsett, skjøvet, på vent, satt på vent, utsatt inntil videre, ⏸️, ⏸",
  done: "ferdig, Ferdig!, ferdeg, fullført, gjennomført, utført, i mål, levert, ferdigstilt, er nå ferdig, er ferdig no, helt ferdig, i boks, ✅, ✔️, :white_check_mark:",
  dropped: "utgår, avlyst, droppet, droppa, skrinlagt, ikke aktuell, ikkje aktuelt, ikke lenger aktuelt, ⏹️",
  ended: "avsluttet, avslutta, er avsluttet",
};

describe("status words", () => {
  const cases = Object.entries(WORDS).flatMap(([status, words]) => words.split(", ").map((word) => [word, status]));
  it.each(cases)("«%s» is %s", (word, status) => {
    expect(statusOf(word)).toBe(status);
  });

  it.each([
    "nesten ferdig",
    "ikke ferdig",
    "ikkje ferdig",
    "snart ferdig",
    "nærmer seg ferdig",
    "så godt som ferdig",
    "ikke helt ferdig",
    "halvveis ferdig",
    "blir ferdig",
    "skal være ferdig",
    "kan bli forsinket",
    "håper ferdig",
    "venter på ferdig",
    "hvis stoppet",
    "ikke i rute",
    "ikke forsinket",
    "ferdig?",
    "fiber til Tolga ferdig",
    "ferdig med gravinga",
    "planlagt ferdig",
    "grønt lys",
    "stille",
    "etablert",
    "på plass",
    "",
    "er",
    "status",
  ])("«%s» says no status", (text) => {
    expect(statusOf(text)).toBeNull();
  });

  it("one more ordinary word makes it a comment", () => {
    const word = fc.constantFrom(
      "nesten",
      "ikke",
      "ikkje",
      "snart",
      "kanskje",
      "skal",
      "blir",
      "om",
      "hvis",
      "møtet",
      "Tolga",
      "venter",
    );
    const status = fc.constantFrom(
      "ferdig",
      "fullført",
      "i rute",
      "forsinket",
      "stoppa",
      "utsatt",
      "levert",
      "droppet",
      "✅",
      "🔴",
    );
    fc.assert(
      fc.property(word, status, (before, after) => {
        expect(statusOf(`${before} ${after}`)).toBeNull();
      }),
    );
  });

  it("throws at nothing", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void statusOf(text)));
  });
});

describe("nothing has changed", () => {
  it.each([
    "uendret",
    "Uendret.",
    "uendra",
    "ingen endring",
    "inga endring",
    "ingen endringer siden sist",
    "som før",
    "som sist",
    "status uendret",
    "ikke noe nytt",
    "ikkje noko nytt",
    "ingenting nytt siden sist",
    "status quo",
    "👍",
    "👍🏼",
    "👍 uendret",
    ":thumbsup:",
  ])("«%s»", (text) => {
    expect(saysUnchanged(text)).toBe(true);
  });

  it.each([
    "uendret frist",
    "uendret, venter på svar",
    "møtet gikk bra 👍",
    "ingen endring i budsjettet",
    "",
    "status",
  ])("not «%s»", (text) => {
    expect(saysUnchanged(text)).toBe(false);
  });
});
