/**
 * Everyday matters that a municipality also has. They are here so that the bot knows the word, and can say honestly
 * that the plan has nothing on it (instead of guessing at a word that looks like it), until a plan does.
 */
import type { Concept } from "./concept.ts";

export const MUNICIPAL: readonly Concept[] = [
  {
    name: "water-and-sewage",
    same: "vann, vannverk, vannforsyning, drikkevann, avløp, kloakk, vannavgift, vannledning, renseanlegg, spredt avløp, septik, water, sewage, sewer, vassverk, vatn, kommunale avgifter, eiendomsskatt, eigedomsskatt, property tax, skatteetaten, skattekontor, skattekort, skattemelding, selvangivelse, moms, skatt, skatter, tax, taxes, avgift, avgifter, gebyr",
  },
  {
    name: "waste",
    same: "renovasjon, søppel, søppeltømming, avfall, kildesortering, gjenvinning, gjenvinningsstasjon, fias, restavfall, matavfall, miljøstasjon, resirkulering, plast, waste, garbage, trash, recycling",
  },
  {
    name: "church",
    same: "kirke, kirka, kirken, kirker, kyrkje, kirkegård, gravlund, gravplass, prest, biskop, konfirmasjon, bedehus, menighet, moské, church, priest, cemetery, begravelse, bryllup",
  },
  {
    name: "fire-and-rescue",
    same: "brann, brannvesen, brannvesenet, brannstasjon, brannbil, feiing, feier, redningstjeneste, nødnett, nødsentral, 110-sentral, sivilforsvar, beredskap, beredskapsplan, flom, flomsikring, flomvern, skred, ras, naturskade, fire brigade, fire station, firefighters, flood, rescue, tilfluktsrom, redningshelikopter",
  },
  {
    name: "police-and-courts",
    same: "politi, politiet, politistasjon, politireform, nærpoliti, lensmann, lensmannen, lensmannskontor, kriminalitet, tingrett, tingretten, domstol, domstoler, fengsel, fengsler, tyveri, innbrudd, police, court, courts, prison, jail, crime, jordskifterett, advokat, passkontor, pass, førerkort, trafikkstasjon, førerprøve, toll, våpen",
  },
  {
    name: "energy",
    same: "vindkraft, vindmølle, vindmøller, vindturbin, vindturbiner, vindpark, vindkraftverk, vannkraft, vasskraft, kraftverk, vannkraftverk, småkraft, solkraft, solceller, solenergi, solcellepanel, kraft, kraftlinje, kraftlinjer, kraftnett, strøm, straum, strømpris, strømpriser, strømnett, strømregning, strømstøtte, nettleie, energi, enøk, energipriser, fjernvarme, atomkraft, kjernekraft, varmepumpe, wind power, wind farm, wind turbines, wind turbine, hydropower, solar, solar power, solar panels, nuclear power, nuclear, energy, electricity, electricity prices, power, power prices, electricity bill",
  },
  {
    name: "housing",
    same: "bolig, boliger, boligbygging, boligfelt, boligfelter, boligtomt, boligtomter, boligpolitikk, boligmarked, boligpriser, leilighet, leiligheter, utleiebolig, utleieboliger, husleie, boligutvikling, boligplan, husbanken, eneboliger, hus til salgs, kommunale boliger, ungdomsbolig, ungdomsboliger, startlån, housing, apartment, apartments, flats, enebolig, bofellesskap",
  },
  {
    name: "planning-and-building",
    same: "byggesak, byggesaker, byggesøknad, reguleringsplan, reguleringsplaner, kommuneplan, kommuneplanen, arealplan, kommunedelplan, dispensasjon, strandsone, oppmåling, kart, matrikkel, building permit, zoning, byggetillatelse, nabovarsel, garasje",
  },
  {
    name: "nature-protection",
    same: "nasjonalpark, nasjonalparken, naturreservat, naturvern, verneområde, verneområder, friluftsliv, friluftsråd, forurensning, støy, luftkvalitet, elvemusling, vassdrag, vannmiljø, innsjø, elv, fremmede arter, lupiner, svartelista, biologisk mangfold, national park, nature reserve, pollution, noise, river, lake",
  },
  {
    name: "snow-and-streets",
    same: "brøyting, snøbrøyting, snørydding, snømåking, snø, brøytekontrakt, strøing, gatelys, veilys, veglys, gatefeiing, snow, snow clearing, street lights, street lighting, snow removal, gravemaskin",
  },
  {
    name: "administration",
    same: "lønn, lønnsoppgjør, pensjon, pensjoner, ferieavvikling, sykefravær, tariff, tariffavtale, kollektivavtale, hovedavtale, arbeidstid, ferieplan, ferieliste, ferieplaner, vaktliste, turnus, reiseregning, reiseregninger, bilgodtgjørelse, kjøregodtgjørelse, streik, fagforening, tillitsvalgt, arbeidsmiljø, hms, personalpolitikk, rådhus, kommunehus, kantine, lunsj, kaffe, parkeringskort, kommunekasse, salary, pension, strike, sick leave, holiday pay, overtid, personalfest, julebord, sommerfest, kake, skriver, printer, kontorstol, møterom",
  },
  {
    name: "weather-and-time",
    same: "vær, været, værmelding, temperatur, regn, sol, vind, sommertid, klokka, weather, weather forecast, rain, sunshine, forecast",
  },
  {
    name: "defence",
    same: "forsvar, forsvaret, militær, militært, heimevern, heimevernet, skytefelt, nato, army, military, defence, soldater, rena leir",
  },
  {
    name: "space-and-gaming",
    same: "casino, spill, gaming, esport, e-sport, dataspill, lotteri, tipping, fotballkamp, eliteserien, melodi grand prix, eurovision, oppskrift, vits, sang, chess, sjakk, poker, bingo, zoo, dyrepark, akvarium, sirkus, tivoli, fornøyelsespark, amusement park, theme park",
  },
];
