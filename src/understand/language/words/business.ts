/** Firms, founders, investment, premises, innovation and research. */
import type { Concept } from "./concept.ts";

export const BUSINESS: readonly Concept[] = [
  {
    name: "business",
    same: `næringsliv, næringslivet, næring, næringa, næringer, bedrift, bedriften, bedrifter, bedriftene, bedriftar, virksomhet, virksomheter, verksemd, verksemder, firma, firmaer, firmaene, foretak, selskap, selskaper, business, businesses, business life, company, companies, firm, firms, enterprise, enterprises, industry, industries, private sector`,
    near: "privat sektor, handel, butikkeier, industri, bransje, bransjer, småbedrifter, bedriftseier, næringsforening, chamber of commerce, corporate, commercial, commerce, sme, økonomi",
  },
  {
    name: "business-development",
    same: "næringsutvikling, næringsarbeid, næringsutviklingsarbeid, næringsutviklingsapparat, næringsapparat, næringsapparatet, næringsmøter, business development, economic development, commercial development, industrial development",
    near: "vekst, bedriftsutvikling, growth, development",
  },
  {
    name: "business-officers",
    same: "næringssjef, næringssjefer, næringssjefene, næringsapparat, næringsapparatet, næringsrådgiver, næringsrådgivere, business adviser, business advisor, business advisors, business manager, business managers",
  },
  {
    name: "startup",
    same: `gründer, gründere, gründerne, gründerar, grunder, grundere, nyetablering, nyetableringer, nyetablerer, nyetablerere, etablererhjelp, etablererkurs, etablererveiledning, bedriftsetablering, bedriftsetableringer, nystartet, nystarta, oppstart, oppstartsbedrift, oppstartsbedrifter, start-up, startup, startups, start-ups, start up, start ups,
      knoppskyting, starte bedrift, starte firma, starte for seg selv, starte eget, eget firma, selvstendig næringsdrivende, founder, founders, new business, new businesses, new companies, new company, new enterprise, new enterprises, new firms, business start, business startup, spin-off, spin-offs, spinoff, spinoffs, establishing companies,
      self-employed, entrepreneur, entrepreneurs, entreprenør, entreprenører`,
    near: "etablerere, nye virksomheter, ny bedrift, ny virksomhet, nytt firma, nye firma, nye firmaer, nye selskaper, nye foretak, inkubator, risikokapital, såkorn, etablererstipend, etablererfond, gründerhus, gründerskap, gründermiljø, kontorfellesskap, coworking, accelerator, incubator, venture, seed capital",
  },
  {
    name: "investors-and-relocation",
    same: `investering, investeringer, investor, investorer, investere, kapital, nyetablering utenfra, etablerere utenfra, mulige etablerere, bedrifter utenfra, tilflytting, tilflytter, tilflyttere, flytte hit, flytte til, innflytting, innflytter, innflyttere, bedriftsflytting, flytte bedrift, lokalisering, attrahere, tiltrekke bedrifter, investor, investors, investment, investments, invest, relocate,
      relocation, moving here, inward investment, attract companies, attract business, attracting companies, attract investors, potential investors, new settlers`,
    near: "kontaktarbeid, utenfra, flytte, flytting, flytter, oppsøkende, salgsarbeid, verving, venture, hjemflytting, hjemflyttere, bosetting, folketall, fraflytting, innbyggere, settlement, move, moving, prospects, leads, salg",
  },
  {
    name: "premises",
    same: `næringsareal, næringsarealer, næringslokale, næringslokaler, næringstomt, næringstomter, næringsområde, næringsområder, næringspark, industriområde, industriområder, industriareal, industriarealer, industritomt, industritomter, industripark, industribygg, kontorlokale, kontorlokaler, kontorbygg, kontorplasser, forretningslokale, forretningslokaler, butikklokale, butikklokaler, ledige lokaler, ledige tomter, lokaler, lokale, lokalene, areal, arealer,
      tomt, tomter, tomtene, industrial area, industrial areas, industrial site, industrial sites, industrial park, business premises, business park, premises, commercial premises, commercial property, commercial space, commercial areas, business areas, office space, office premises, plot, plots, land for business, vacant premises, real estate, business sites`,
    near: "bygninger, eiendom, eiendommer, utleie, leie, kontor, kontorer, hall, haller, lager, lagerplass, lagerhall, næringsbygg, næringseiendom, regulert, office, offices, warehouse, property, properties, site, sites, facilities",
  },
  {
    name: "innovation",
    same: "innovasjon, innovasjoner, innovativ, innovative, nyskaping, nyskapning, nyskapende, nytenkning, nytenking, nye metoder, fornyelse, innovation, innovate, innovations, new methods",
    near: "metode, metoder, teknologi, utprøving, prøve ut, oppfinnelse, technology, method, methods",
  },
  {
    name: "pilot",
    same: "pilot, piloten, piloter, pilotprosjekt, pilotprosjekter, pilotering, prøveprosjekt, prøveordning, forsøksprosjekt, forsøk, forsøksordning, utprøving, testprosjekt, test, pilot project, trial, trial project",
  },
  {
    name: "student-help",
    same: `studenthjelp, student, studenter, studentar, studenten, studentene, studentprosjekt, studentprosjekter, studentoppgave, studentoppgaver, studenter i bedrift, masterstudent, masterstudenter, masteroppgave, masteroppgaver, bacheloroppgave, bacheloroppgaver, ktp, knowledge transfer partnership, kunnskapsoverføring, student assistance, student help, students, student projects, student project, knowledge transfer, nyutdannede, nyutdannet,
      nyutdanna, kandidat, kandidater, graduate, graduates`,
    near: "sommerjobb, traineeordning, praksis, internship, summer job, bedriftsutvikling, kobling mellom studenter og bedrifter",
  },
  {
    name: "tailor-made-production",
    same: `masseprodusert skreddersøm, masseproduksjon, masseprodusert, masseproduserte, masseprodusere, skreddersøm, skreddersydd, skreddersydde, skreddersy, skreddar, skredder, skreddere, kundetilpasset, kundetilpasning, kundetilpasset produksjon, tilpasset produksjon, mass customization, mass customisation, mass production, mass produced, mass customised, tailor, tailored, tailoring, tailor-made, custom made, custom-made, customized production, customised production`,
    near: "automatisering, robotisering, robot, industri 4.0, 3d-print, 3d-printing, vareproduksjon, produksjonsbedrift, produksjonsbedrifter, effektiv produksjon, lean, modulbasert, serieproduksjon, tilpasning, sy, sying, søm, klær, tekstil, customization, automation, customisation, clothes, sewing, industriproduksjon",
  },
  {
    name: "research",
    same: `forskning, forskninga, forskningen, forsking, forskingsarbeid, forskningsarbeid, forskningsprosjekt, forskningsprosjekter, forske, forsker, forskere, forskarar, fou, fou-arbeid, forskning og utvikling, forskningsinstitutt, forskningsmiljø, forskningsmiljøer, vitenskap, research, research and development, r&d, researcher, researchers, science, scientists, scientific`,
    near: "sintef, nibio, hkp, norges forskningsråd, forskningsrådet, ntnu, nofima, østlandsforskning, doktorgrad, phd, stipendiat, studie, laboratorium, lab, institutt, university, development work, utprøving, regionalt forskningsfond",
  },
  {
    name: "selected-initiatives",
    same: "utvalgte satsinger, utvalgte satsingar, særskilte satsinger, prioriterte satsinger, selected initiatives, chosen initiatives, selected priorities, priority areas, initiative, initiatives",
    near: "satsingsområder, utvalgt, prioritert, prioriterte, prioritering, selected, chosen, priorities",
  },
  {
    name: "shops",
    same: "butikk, butikken, butikker, kjøpesenter, varehus, matbutikk, dagligvare, dagligvarebutikk, søndagsåpent, polet, vinmonopol, vinmonopolet, shop, shops, shopping, shopping mall, mall, grocery, ikea, frisør, bank, bankfilial, post i butikk, postkontor, posten, postlevering, post office, pengespill, skjenkebevilling, alkohol",
  },
  {
    name: "mining-and-minerals",
    same: "bergverk, gruveselskap, gruveprosjekt, mineralutvinning, pukkverk, grustak, olje, oljeboring, oljevirksomhet, gass, fiskeindustri, oil, gas, skifer",
  },
];
