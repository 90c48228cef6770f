/** Factories, minerals and what is made. */
import type { Concept } from "./concept.ts";

export const INDUSTRY: readonly Concept[] = [
  {
    name: "industry",
    same: `industri, industriutvikling, industriarbeidsplasser, industribedrift, industribedrifter, fabrikk, fabrikker,
      industrivekst, grønn industri, prosessindustri, kraftforedlende industri, kraftkrevende industri, metallindustri,
      smelteverk, verkstedindustri, mekanisk industri, industriklynge, industrietablering, produksjonsbedrift,
      leverandørindustri, aluminium, aluminiumverk, hydro, industry, factory, factories, manufacturing industry,
      industrial, industrial company, smelter, fabrikkarbeidsplasser, fabrikken, fabrikkjobber, industriarbeidere,
      smelteverket, aluminiumsverk, verksted, mekaniske bedrifter, industrien, metallgjenvinning`,
    near: "fabrikkarbeider, verk",
    broader: ["business"],
  },
  {
    name: "automation",
    same: `robotisering, roboter, robot, automatisering, industri 4.0, industrirobot, sensorteknologi, smart produksjon,
      3d-print, 3d-printing, testarena, katapult, norsk katapult, automation, robots, robotics, industry 4.0`,
    broader: ["industry"],
    related: ["research"],
  },
  {
    name: "industrial-area",
    same: `industripark, industriområde, industriareal, industritomt, industritomter, kraftkrevende industriområde,
      grønn industripark, regulerte industriområder, industrial park, industrial area, industrial site,
      industrial sites`,
    broader: ["industry", "premises"],
  },
  {
    name: "minerals",
    same: `mineral, mineraler, mineralnæring, mineralutvinning, mineralstrategi, bergverk, bergverksdrift, gruve, gruver,
      gruvedrift, gruveselskap, gruveprosjekt, gruveindustri, malm, jernmalm, kobbergruve, kobber, nikkel, kvarts,
      kvartsitt, titan, sjeldne jordarter, fosfat, gull, mineralressurser, deponi for gruveavfall, minerals, mining,
      mines, ore, rare earths, mining company, gruva, gruvene, gruveplaner, malmforekomst, utvinning av mineraler,
      gullgruve, mining industry, copper, gruvearbeider, krystall, krystaller, steinslip, mineralpark, steinpark,
      steinsamling, edelsteiner, smykkestein, gemstones`,
    related: ["industry"],
  },
  {
    name: "stone-and-gravel",
    same: `pukkverk, grustak, steinbrudd, skifer, naturstein, massetak, masseuttak, masseforvaltning, massedeponi,
      overskuddsmasser, byggeråstoff, grus, gravel, quarry, crushed stone, surplus masses`,
    broader: ["industry"],
  },
  {
    name: "tailor-made-production",
    same: `masseprodusert skreddersøm, masseproduksjon, masseprodusert, masseprodusere, skreddersøm, skreddersydd,
      skreddersy, skreddar, skredder, kundetilpasset, kundetilpasning, kundetilpasset produksjon, tilpasset produksjon,
      mass customization, mass customisation, mass production, mass produced, mass customised, tailor, tailored,
      tailoring, tailor-made, custom made, custom-made, customized production, customised production`,
    near: `automatisering, robotisering, robot, industri 4.0, 3d-print, 3d-printing, vareproduksjon, produksjonsbedrift,
      effektiv produksjon, lean, modulbasert, serieproduksjon, tilpasning, sy, sying, søm, klær, tekstil,
      customization, automation, customisation, clothes, sewing, industriproduksjon`,
  },
  {
    name: "production",
    same: `produksjon, produsere, produserer, production, productions, produce, manufacture, manufacturing, tilvirkning,
      fremstilling`,
    near: "fabrikk, produksjonslinje, produkt, produkter, product, products, factory",
  },
  {
    name: "construction-industry",
    same: `byggenæring, byggebransje, byggebransjen, anleggsbransje, bygg og anlegg, bygg- og anlegg, entreprenørselskap,
      håndverksbedrift, construction industry, builders`,
    broader: ["business"],
  },
];
