/** Politics, participation and how municipalities are arranged. */
import type { Concept } from "./concept.ts";

export const DEMOCRACY: readonly Concept[] = [
  {
    name: "participation",
    same: `medvirkning, innbyggermedvirkning, innbyggerinvolvering, brukermedvirkning, folkemøte, folkemøter,
      innbyggerundersøkelse, innbyggerpanel, innbyggerdialog, borgerpanel, medborgerskap, samskaping,
      deltakende budsjett, brukerråd, brukerundersøkelse, åpenhet, innspillsmøte, innspillsmøter, høring av innbyggere,
      citizen participation, participation, citizen panel, public meeting, town hall meeting, citizen survey,
      co-creation, innbyggerne bestemmer, spørre folk, folk sier sin mening, medborger, meninger fra folk,
      innbyggerforslag, dialogmøte, dialogmøter, involvere innbyggere, involvering, påvirke kommunen,
      public involvement, citizens`,
    near: "spørre innbyggerne, undersøkelse",
  },
  {
    name: "democracy",
    same: `demokrati, lokaldemokrati, demokratisk, folkestyre, folkevalgt, folkevalgte, folkevalgtopplæring, kommunestyre,
      kommunestyret, formannskap, fylkesting, fylkestinget, politiker, politikere, politisk ledelse,
      politisk organisering, ordfører, ordførere, varaordfører, lokalpolitikk, lokalpolitiker, møtestrømming,
      streaming av møter, democracy, local democracy, mayor, mayors, city council, municipal council, politicians,
      councillors, politikerne, folkevalde, kommunepolitikere, kommunestyremøte, formannskapet, lokalstyre,
      møter på nett, tillit til politikere, elected`,
    near: "politisk, politikk, parti, partier",
    related: ["participation"],
  },
  {
    name: "elections",
    same: `valg, kommunevalg, stortingsvalg, skolevalg, valglokale, valgdeltakelse, valgdeltaking, stemmerett, stemme,
      forhåndsstemme, ordførervalg, folkeavstemning, election, elections, voting, voter turnout, vote, referendum`,
    broader: ["democracy"],
  },
  {
    name: "municipal-reform",
    same: `kommunereform, kommunesammenslåing, kommunestruktur, regionreform, regionreformen, sammenslåing, kommunegrense,
      grensejustering, regionalisering, fylkessammenslåing, oppdeling av fylket, fylkesdeling, municipal merger,
      merger, municipal reform, slå sammen kommuner, nye kommunegrenser, storkommune, kommunedeling`,
  },
  {
    name: "inter-municipal-cooperation",
    same: `interkommunalt samarbeid, interkommunal, interkommunale, interkommunalt, vertskommune, vertskommunesamarbeid,
      iks, kommunesamarbeid, felles tjenester, felles kontor, regionråd, regionrådet, partnerskap, oppgavefellesskap,
      inter-municipal, inter-municipal cooperation, shared services, kommuner som samarbeider, felleskontor,
      samkommune, interkommunale selskaper, dele på tjenester`,
    related: ["cooperation"],
  },
  {
    name: "local-language-law",
    same: `tillitsreform, varslingsrutiner, etikk, etiske retningslinjer, korrupsjon, internkontroll, kvalitetssystem,
      avvik, avviksmelding, ethics, whistleblowing, corruption, internal control`,
    related: ["democracy"],
  },
  {
    name: "consumer-and-youth-ombud",
    same: "ombud, mobbeombud, eldreombud, pasientombud, helse- og sosialombud, ombudsman",
    related: ["democracy"],
  },
  {
    name: "elderly-council",
    same: `eldreråd, eldrerådet, seniorråd, råd for personer med funksjonsnedsettelse, brukerråd, medvirkningsråd,
      senior council`,
    broader: ["participation"],
    related: ["elderly"],
  },
];
