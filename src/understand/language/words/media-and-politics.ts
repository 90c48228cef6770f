/** Communication, marketing, reputation, the press, and influence on those who decide. */
import type { Concept } from "./concept.ts";

export const MEDIA_AND_POLITICS: readonly Concept[] = [
  { name: "infrastructure", same: "infrastruktur, infrastrukturen, infrastructure" },
  {
    name: "communication",
    same: "kommunikasjon, kommunikasjonen, kommunisere, kommunikasjonsarbeid, kommunikasjonsstrategi, kommunikasjonstiltak, communication, communications, communicate, communicating",
    near: "budskap, kanaler, formidling, formidle, message, messaging",
  },
  {
    name: "marketing",
    same: `markedsføring, markedsføringa, markedsføringen, marknadsføring, markedsføre, markedsfører, markedsarbeid, reklame, reklamere, reklamekampanje, annonse, annonser, annonsering, annonsere, kampanje, kampanjer, promotering, promotere, promo, marketing, advertising, advertisement, advertise, ads, promotion, promote, promoting, campaign, campaigns`,
    near: "profilering, profilere, omdømme, omdømmebygging, synliggjøre, synliggjøring, salg, selge inn, brosjyre, brosjyrer, nettside, nettsider, nettsted, hjemmeside, sosiale medier, facebook, instagram, messedeltakelse, magasin, reklamefilm, logo, merkevare, website, web site, social media, brochure, selling",
  },
  {
    name: "profile",
    same: `profilering, profilere, profilerer, profil, omdømme, omdømmebygging, omdømmearbeid, omdømmet, rykte, image, merkevarebygging, merkevare, synliggjøring, synliggjøre, synlighet, synleg, synlig, attraktiv, attraktivitet, branding, brand, brand building, reputation, visibility, visible, attractiveness, profiling, place branding, image building`,
    near: "stolthet, bolyst, blilyst, trivsel, kjent, kjennskap, bostedsattraktivitet, bo og arbeid, fortrinn, rom for å skape, pride, attractive, popularity, known",
  },
  {
    name: "communication-plan",
    same: "kommunikasjonsplan, kommunikasjonsplanen, markedsføringsplan, markedsføringsplanen, markedsplan, informasjonsplan, infoplan, mediaplan, medieplan, kommunikasjonsstrategi, markedsstrategi, marknadsføringsplan, markedsføringsstrategi, communication plan, communications plan, marketing plan, communication strategy, marketing strategy, pr plan, media plan, promotion plan",
    near: "sosiale medier, facebook, instagram, twitter, tiktok, snapchat, linkedin, youtube, nettside, nettsider, nettsted, hjemmeside, hjemmesider, brosjyre, brosjyrer, logo, grafisk profil, reklame, reklamere, annonser, annonsering, kampanje, kampanjer, website, social media, advertising, campaign",
  },
  {
    name: "information",
    same: "informasjon, informasjonen, info, informasjonsutveksling, informasjonsflyt, informasjonsdeling, informere, informering, intern informasjon, opplysninger, nyhetsbrev, intranett, information, inform, info sharing, information sharing, information exchange, information flow, newsletter",
    near: "formidling, melding, beskjed, beskjeder, nyheter, orientering, orientere, rapportering, rapport, message, messages, report, reporting, briefing",
  },
  {
    name: "exchange",
    same: "utveksling, utveksle, utveksler, deling, exchange, exchanging, sharing, share, swap",
    near: "overføring",
  },
  {
    name: "internal",
    same: "intern, internt, interne, innad, internkommunikasjon, internal, internally, in-house",
  },
  {
    name: "media",
    same: `media, medier, mediene, mediearbeid, medieutspill, mediesak, mediesaker, mediestrategi, mediekanal, mediekanaler, mediedekning, presse, pressa, pressen, pressearbeid, presseoppslag, pressemelding, pressemeldinger, pressekonferanse, avis, avisa, avisen, aviser, avisene, avisoppslag, avisinnlegg, lokalavis, lokalavisa, riksmedia, riksmedier, nasjonale medier, nasjonale media, kronikk, kronikker, leserinnlegg, leserbrev, utspill, oppslag, debattinnlegg,
      journalist, journalister, press, press coverage, press release, newspaper, newspapers, news coverage, news media, national media, mass media, media coverage, op-ed, journalists`,
    near: "nrk, tv2, radio, vg, dagbladet, aftenposten, østlendingen, arbeidets rett, adressa, adresseavisen, dagsrevyen, nationen, intervju, reportasje, artikkel, artikler, nyhet, nyheter, nyhetssak, debatt, ytring, publisere, skrive i avisen, news, interview, article, articles, publish, publicity, sosiale medier",
  },
  {
    name: "lobbying",
    same: `påvirkning, påvirkningsarbeid, påvirkningsarbeidet, påvirke, påverke, påverknad, påverknadsarbeid, lobbyvirksomhet, lobbyarbeid, lobbying, lobbyisme, lobby, lobbyist, lobbyere, politisk arbeid, politisk påvirkning, politisk gjennomslag, interessepolitikk, interessepolitisk, advocacy, influence, influencing, political influence, political work, pressure`,
    near: `politikk, politisk, politiske, politiker, politikere, politikarar, stortinget, storting, stortingsbenken, stortingsmelding, regjering, regjeringa, regjeringen, statsråd, minister, departement, myndigheter, myndighetene, beslutningstakere, høring, høringer, uttalelse, uttalelser, audiens, komitemøte, delegasjon, gjennomslag, press mot, politics, political, politician, politicians, parliament, government, ministers, decision makers,
      authorities, hearing, hearings`,
  },
  {
    name: "state-budget",
    same: "statsbudsjett, statsbudsjettet, statsbudsjettinnspill, budsjettinnspill, budsjetthøring, revidert nasjonalbudsjett, nasjonalbudsjett, budsjettforslag, state budget, national budget, government budget, fiscal budget, federal budget",
    near: "finansdepartementet, stortinget, storting, regjeringen, budsjett, budsjettet, finanskomiteen, bevilgninger, budget, treasury",
  },
  {
    name: "national-transport-plan",
    same: "ntp, nasjonal transportplan, samferdselsplan, transportplan, transportplanen, national transport plan, transport plan",
    near: "samferdselsdepartementet, samferdselsminister, samferdselsministeren, samferdselspolitikk, samferdsel",
  },
  {
    name: "hearing",
    same: "høring, høringer, høringen, høringssvar, høringsuttalelse, høringsuttalelser, høringsinnspill, høyring, høyringar, høyringssvar, høyringsuttale, hearing, hearings, consultation, consultations, consultation response, public consultation",
    near: "uttalelse, uttalelser, uttale, innspill, merknader, statement, comments",
  },
  {
    name: "input",
    same: "innspill, innspillet, innspel, gi innspill, uttalelse, uttalelser, input, inputs, suggestion, suggestions, comments, feedback, tilbakemelding, tilbakemeldinger",
    near: "forslag, synspunkter, merknader, proposal, proposals, views",
  },
  {
    name: "municipal-reform",
    same: "kommunereform, kommunesammenslåing, kommunesammenslåinger, regionreform, regionreformen, sammenslåing, kommunegrense, kommunegrenser, valg, kommunevalg, stortingsvalg, stemmerett, valglokale, ordførervalg, municipal merger, election, elections, merger",
  },
];
