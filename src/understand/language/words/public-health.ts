/** What keeps people well. */
import type { Concept } from "./concept.ts";

export const PUBLIC_HEALTH: readonly Concept[] = [
  {
    name: "public-health",
    same: `folkehelse, folkehelsearbeid, folkehelseplan, folkehelsekoordinator, folkehelsetiltak, folkehelseprofil,
      folkehelseoversikt, oversiktsdokument, helsefremmende, forebyggende helsearbeid, sosial ulikhet i helse,
      helseforskjeller, sunnhet, livskvalitet, program for folkehelse, public health, health promotion,
      health inequality, wellbeing, well-being, quality of life, friske innbyggere, bedre helse, sunne vaner,
      helseoversikt, helsefremming, sunn oppvekst`,
    near: "forebygge, sunn, sunt, trivsel, prevent",
    related: ["health"],
  },
  {
    name: "healthy-life-centre",
    same: `frisklivssentral, friskliv, frisklivstilbud, frisklivsresept, livsstil, livsstilskurs, livsstilsendring,
      livsstilssykdommer, røykeslutt, slutte å røyke, røyking, røyk, snus, tobakk, grønn resept,
      lærings- og mestringstilbud, mestringskurs, overvekt, fedme, kosthold, kostholdsveiledning, sunt kosthold,
      ernæring, bra mat, healthy living, lifestyle, smoking, quit smoking, obesity, diet, nutrition, tobacco,
      vektreduksjon, gå ned i vekt, slanke, slutte med snus, matkurs, treningsgruppe på resept, sunnere liv,
      diabetes type 2, overvektige, stop smoking`,
    near: "slanking, matvaner, trening",
    broader: ["public-health"],
  },
  {
    name: "physical-activity",
    same: `fysisk aktivitet, trening, trim, trimgruppe, mosjon, seniortrening, bevegelse, turgruppe, rørelse, stikk ut,
      sykkelaksjon, physical activity, exercise, training group, gå tur, trene, trim for eldre, sittetrim,
      bevegelsesglede, aktiv på dagtid, aktive unger, fysak, inaktive, dårlig form`,
    broader: ["public-health"],
    related: ["outdoor-life"],
  },
  {
    name: "loneliness",
    same: `ensomhet, ensomme, einsemd, sosialt fellesskap, sosiale møteplasser, utenforskap, isolasjon, sosial isolasjon,
      besøksvenn, generasjonsmøter, loneliness, lonely, social isolation, exclusion, ensomme eldre, eldre som er alene,
      ensomme unge, sitter alene, savner venner, venneløs, møtested for eldre, besøkstjeneste, lonesome, alene, aleine,
      folk som er alene, være alene, savn, aktivitetsvenn, venner, lonely people`,
    broader: ["public-health"],
  },
  {
    name: "noise-and-air",
    same: `støy, støyskjerm, støyskjerming, støyplage, støykart, støynivå, bråk, trafikkstøy, luftkvalitet,
      luftforurensning, lokal luftforurensning, svevestøv, piggdekk, piggdekkavgift, inneklima, radon,
      miljørettet helsevern, noise, air quality, air pollution, noise barrier, lydforurensning, larm, støv,
      dårlig luft, eksos i gata, luktplager, støysvak asfalt`,
    near: "plages, plaget, desibel",
    broader: ["public-health", "pollution"],
  },
  {
    name: "sexual-health",
    same: "seksuell helse, prevensjon, seksualundervisning, seksuelle overgrep, sex",
    broader: ["public-health"],
  },
];
