/** Which words say that a comment is not for everybody. */
import { expect, test } from "vitest";
import { saysInternal } from "../../../src/understand/language/internal-words.ts";

test.each([
  "intern LEKK",
  "LEKK (internt)",
  "LEKK - kun internt",
  "internt notat: LEKK",
  "forsinket. Internt: LEKK",
  "ikke for offentligheten, LEKK",
  "LEKK, konfidensielt",
  "LEKK. Unntatt offentlighet.",
  "unnateke offentlegheita: LEKK",
  "unntatt fra offentligheten",
  "ikke del dette: LEKK",
  "LEKK, ikkje del dette vidare",
  "dette må ikke spres",
  "bare for oss: LEKK",
  "berre for oss",
  "kun til styret",
  "hold dette internt",
  "hald dette internt",
  "LEKK, mellom oss",
  "oss imellom: LEKK",
  "INTERN: LEKK",
  "**internt** LEKK",
  "internnotat: LEKK",
  "skal ikke ut",
  "ikke til pressen",
  "ikke si dette til noen",
  "fortrolig: LEKK",
  "u.off.",
  "taushetsbelagt",
  "confidential",
  "internal only",
  "don’t share this",
  "keep this between us",
  "not for publication",
  "off the record",
  "intern revisjon gjennomført",
])("«%s» asks (H4)", (text) => {
  expect(saysInternal(text)).toBe(true);
});

test.each([
  "internett til Tolga",
  "internasjonalt samarbeid",
  "internatskole på Røros",
  "internkontroll innført",
  "internkommunikasjon",
  "international day",
  "ikke del av prosjektet",
  "kommer ikke videre",
  "ikke for alle kommuner ennå",
  "avtale mellom oss og Hamar",
  "samarbeid innad i regionen",
  "veien er privat",
  "offentlig høring",
  "taket holder tett",
  "bare for Tolga",
  "Internet Explorer",
  "møte med styret",
])("«%s» does not", (text) => {
  expect(saysInternal(text)).toBe(false);
});
