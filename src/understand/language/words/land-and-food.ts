/** Farming, food, forestry and the bioeconomy. */
import type { Concept } from "./concept.ts";

export const LAND_AND_FOOD: readonly Concept[] = [
  {
    name: "farming",
    same: `landbruk, landbruket, primærlandbruk, jordbruk, jordbruket, bonde, bonden, bønder, bøndene, bøndane, bøndran, bøndern, bøndarne, gård, gården, gårder, gårdar, gardsbruk, gårdsbruk, gard, garden, gardar, gårdbruker, gårdbrukere, gardbruker, gardbrukarar, gardbrukar, småbruk, småbruker, småbrukere,
      primærnæring, primærnæringa, primærnæringen, primærnæringene, landbruksnæring, landbruksnæringa, landbruksutvikling, husdyr, husdyrhold, husdyrbruk, gårdsdrift, gardsdrift, agrar, agriculture, agricultural, farming, farm, farms, farmer, farmers, livestock, husbandry`,
    near: `skogbruk, skogdrift, skogsdrift, melk, melkeproduksjon, mjølk, mjølkeproduksjon, melkebonde, ku, kyr, kuer, storfe, storfekjøtt, sau, sauer, sauehold, lam, geit, geiter, gris, svin, kylling, høner, egg, korn, gras, grovfor, beite, beiter, beitebruk, beitedyr, beitelag, utmarksbeite, utmark, seter, setre, seterdrift, setring, støl, stølsdrift, fjøs,
      løsdriftsfjøs, låve, traktor, dyrking, dyrka jord, dyrket mark, jord, jorda, jordvern, matjord, nydyrking, åker, slått, agronomi, agronom, bondelag, bondelaget, småbrukarlag, landbrukskontor, landbrukskontoret, landbruksrådgiver, landbruksrådgiving, norsk landbruksrådgivning, tine, nortura, produsentlag, odel, gjødsel, drenering, fjellandbruk, fjellandbruket, gårdsturisme,
      tilleggsnæring, ysting, avløser, avløserlag, innovasjon norge landbruk, potet, poteter, grønnsaker, reindrift, reindriften, milk, dairy, dairy farming, cow, cows, cattle, sheep, goat, goats, tractor, crops, soil, pasture, grazing, mountain farming, mountain farm, fields, meat production, kjøttproduksjon`,
  },
  {
    name: "food",
    same: `mat, maten, matregion, matproduksjon, matproduksjonen, matprodusent, matprodusenter, lokalmat, lokal mat, lokalmatprodusent, lokalmatprodusenter, kortreist mat, næringsmiddel, næringsmidler, næringsmiddelproduksjon, næringsmiddelindustri, matindustri, matvarer, matspesialiteter, spesialitetsmat, matkultur,
      matopplevelser, matsatsing, matnettverk, matmerking, rørosmat, food, foods, local food, food region, food production, food producers, food producer, food industry, local produce, foodie, food culture, cuisine`,
    near: `råvarer, råvare, restaurant, restauranter, kokk, kokker, kokkekunst, smak, smaker, meieri, rørosmeieriet, smør, ost, ysteri, rømme, tjukkmelk, slakteri, slakt, kjøtt, pølse, spekemat, spekeskinke, fisk, fiskeprodukter, røye, bakeri, brød, flatbrød, økologisk, økomat, økologi, bondens marked, matfestival, matgründer, matstreif, meny,
      servering, gastronomi, delikatesser, bryggeri, matvei, debio, geografisk betegnelse, merkevare mat, organic, organic food, cheese, butter, meat, chef, chefs, taste, gastronomy, culinary, short travelled food, dairy products`,
  },
  {
    name: "forestry",
    same: "skog, skogen, skogbruk, skogbruket, skogsbruk, skogbruksnæring, skognæring, skogeier, skogeiere, tømmer, trevirke, trelast, sagbruk, hogst, bjørk, gran, furu, tremasse, treindustri, trebruk, massivtre, trehus, forest, forestry, forests, timber, wood, sawmill",
    near: "flis, ved, vedfyring, biobrensel, pellets, biokull, skogplanting, skogsbilvei, bark",
  },
  {
    name: "bioeconomy",
    same: `bioøkonomi, bioøkonomien, bio, bioøkonomisk, bionæring, bionæringer, biobasert, bioressurser, biologiske ressurser, fornybare ressurser, bioindustri, bioteknologi, bioprodukter, biomasse, bioenergi, biogass, biobrensel, biodrivstoff, biovarme, bioeconomy, bio economy, bio-based, biobased, biotechnology, biotech, biomass, bioenergy,
      biogas, biofuel`,
    near: "skog, skogbruk, skogen, tømmer, trevirke, flis, tang, biokull, alger, proteiner, insekter, foredling, fornybar, fornybart, ressurser i utmark, naturressurser, sirkulærøkonomi, restråstoff, avl, genetikk, oppdrett, fiskeoppdrett, landbasert oppdrett, bergverk, mineral, forest, forestry, natural resources, renewable resources, circular, fish farming, timber, wood",
  },
  {
    name: "wildlife",
    same: `rovdyr, rovdyra, rovdyrpolitikk, rovdyrforvaltning, ulv, ulven, ulver, ulvesone, bjørn, bjørnen, gaupe, gauper, jerv, jerven, kongeørn, villrein, villreinjakt, villreinnemnd, elg, elgjakt, rein, hjort, jakt, jakta, jegere, småviltjakt, rypejakt, rype, fiske, fiskekort, fisking, laks, ørret, hunting, fishing, wolf, wolves, bear,
      predators, moose, wildlife, reindeer, viltnemnd, vilt, hund, hunder, båndtvang, katt, katter, hundepark`,
  },
];
