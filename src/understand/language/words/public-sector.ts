/** Public jobs, archives, procurement, town centres. */
import type { Concept } from "./concept.ts";

export const PUBLIC_SECTOR: readonly Concept[] = [
  {
    name: "state-jobs",
    same: `statlige arbeidsplasser, statlige arbeidsplassar, statlege arbeidsplassar, statlig, statlige, statleg, statlege, statsarbeidsplass, statsarbeidsplasser, statlige jobber, statlige stillinger, statlig virksomhet, statlige virksomheter, statlige etater, statsetat, utflytting av statlige arbeidsplasser, offentlige arbeidsplasser, offentlige jobber, offentlige stillinger, offentlege arbeidsplassar, jobber i staten,
      arbeidsplasser i staten, government jobs, government job, government positions, government agencies, government agency, government offices, state jobs, state workplaces, public jobs, public sector jobs, public workplaces, state agencies, state employment, public employment, civil service, civil servants, jobs from oslo`,
    near: "stat, staten, etat, etater, direktorat, direktorater, tilsyn, statsforvaltning, forvaltning, departement, departementer, utflytting, flytte ut, desentralisering, brønnøysund, kompensasjonsarbeidsplasser, statsansatte, arbeidsplass, arbeidsplasser, arbeidsplassar, government, federal, public sector, agency, agencies, state, ministry, directorate",
  },
  {
    name: "public",
    same: "offentlig, offentlige, det offentlige, offentleg, offentlege, offentlig sektor, public, public sector",
    near: "kommunal, kommunale, statlig, statlige, myndighet, forvaltning, governmental",
  },
  {
    name: "archive",
    same: `arkiv, arkiva, arkivet, arkiver, arkivene, arkivsenter, arkivsenteret, arkivsentre, helsearkiv, helsearkivet, norsk helsearkiv, helsearkivregisteret, arkivbygg, arkivverket, riksarkivet, statsarkiv, arkivering, archive, archives, health archive, national archive, archiving, records`,
    near: "pasientarkiv, pasientjournaler, journaler, dokumentsenter, magasin, slektsgransking, slektsforskning, digitalisering av arkiv, dokumenter, skanning",
  },
  {
    name: "ripple-effects",
    same: "ringvirkning, ringvirkninger, ringvirkningene, ringverknad, ringverknader, ringverknadar, synergi, synergier, synergieffekt, synergieffekter, tilleggseffekt, følgevirkninger, gevinst, gevinster, utnytte, ripple effect, ripple effects, spill-over, spillover, spillovers, spin-off effects, synergy, synergies, knock-on effects, benefits",
    near: "effekt, effekter, virkning, virkninger, følger, nytte, avledede, konsekvenser, effects, effect, impact",
  },
  {
    name: "procurement",
    same: `innkjøp, innkjøpet, innkjøpene, innkjøpar, innkjøper, innkjøpere, innkjøpsordning, innkjøpssamarbeid, anskaffelse, anskaffelser, anskaffelsen, anskaffing, anskaffingar, offentlige anskaffelser, offentlige innkjøp, anbud, anbudet, anbuda, anbudskonkurranse, anbudskonkurranser, anbudsrunde, innovative anskaffelser, innovative innkjøp, tidlig dialog, leverandørdialog, leverandørutvikling, dialogkonferanse,
      procurement, public procurement, purchasing, purchase, purchases, tender, tenders, tendering, buying, acquisitions, early dialogue, supplier dialogue, public purchasing, innovative procurement, purchasing process`,
    near: "kjøp, kjøpe, kjøpe inn, innkjøpsmakt, leverandør, leverandører, lokale leverandører, doffin, konkurranse, konkurransegrunnlag, rammeavtale, rammeavtaler, kontrakt, kontrakter, bestiller, dialog, tilbudskonkurranse, contract, contracts, suppliers, supplier, vendor, buy, bidding, bids, dialogue",
  },
  {
    name: "dialogue",
    same: "dialog, dialogen, samtale, samtaler, dialogue, dialog, conversation",
    near: "drøfting, kontakt, prat, talks",
  },
  {
    name: "town-centre",
    same: `sentrumsutvikling, sentrumsutviklinga, sentrum, sentra, sentrumsplan, sentrumsarbeid, sentrumshandel, sentrumsforening, sentrumsfornying, sentrumstiltak, stedsutvikling, tettstedsutvikling, tettsted, byutvikling, bysentrum, bid, business improvement district, business improvement districts, handelssentrum, kommunesentrum, bysenter, bykjerne, levende sentrum, miljøgate, town centre,
      town center, town centres, city centre, city center, downtown, town development, urban development, place development, main street, high street, village centre, centre development, center development, revitalisation, city development`,
    near: `by, byen, byer, bygdeby, gågate, gågata, torg, torget, gate, gater, gatemiljø, handel, handelsnæring, butikkdød, butikker, sentrumsbutikker, handelsstand, handelsstanden, handelsforening, gårdeier, gårdeiere, huseiere, byrom, møteplass, møteplasser, julegate, retail, shops, square, street, village, town, urban, shopping street, fasader, belysning, uteservering`,
  },
  {
    name: "financing",
    same: `finansiering, finansiere, finansierer, finansieringa, finansieringen, penger, pengar, midler, midlar, økonomi, økonomiske, støtte, tilskudd, tilskott, tilskot, prosjektmidler, driftsmidler, bevilgning, bevilgninger, løyving, pengestøtte, funding, fund, funds, funded, finance, finances, financing, financial, financial support, money, grants, grant, subsidies`,
    near: "budsjett, budget, kostnad, kostnader, kostnadsdeling, spleiselag, egenandel, rammer, ramme, sponsor, fond, økonomisk ramme, cost, costs, expenses, pay",
  },
  {
    name: "operations",
    same: "drift, drifta, driften, driftsmidler, operation, operations, running costs, operating budget",
  },
  {
    name: "organisation",
    same: "organisering, organisere, organisasjon, organisasjonsform, organization, organisation, organise, organize, organising",
    near: "struktur, selskapsform, modell, structure, model",
  },
];
