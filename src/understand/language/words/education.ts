/** Schools, apprenticeships, higher education, skills, youth and young enterprise. */
import type { Concept } from "./concept.ts";

export const EDUCATION: readonly Concept[] = [
  {
    name: "upper-secondary",
    same: `videregående, videregåande, vidaregåande, videregående skole, videregående skoler, videregående opplæring, vidaregåande opplæring, vgs, vgo, gymnas, gymnaset, gymnasium, videregåendeskole, skoletilbud, utdanningsprogram,
      studieretning, studieretninger, elev, elever, elevene, elevar, skoleelever, yrkesfag, studiespesialisering, linjetilbud, high school, high schools, secondary school, secondary schools, upper secondary, upper secondary school,
      upper secondary education, secondary education, pupils, pupil, sixth form, college prep`,
    near: `skole, skolen, skoler, skolene, skule, skular, skolestruktur, skolelinje, linje, linjer, linjene, opptak, inntak, skoleplass, skoleplasser, lærer, lærere, rektor, karakterer, frafall, drop out, dropout, hybel, hybler, hybelboer, borteboer,
      nord-østerdal videregående, røros videregående, fylkestinget, tenåring, school, schools, teacher, teachers, teenage pupils, curriculum`,
  },
  {
    name: "primary-school",
    same: "barneskole, ungdomsskole, grunnskole, skolebygg, sfo, skolefritidsordning, skolemat, skolegård, nedlegging av skole, grendeskole, primary school, elementary school, skolenedleggelse, mellomtrinn, leksehjelp, skolebibliotek",
  },
  {
    name: "childcare",
    same: "barnehage, barnehagen, barnehager, barnehageplass, barnehageopptak, småbarn, kindergarten, nursery, daycare, preschool, lekeplass, lekeplasser, playground, barn og unge, dagmamma",
  },
  {
    name: "vocational-college",
    same: `fagskole, fagskolen, fagskoler, fagskule, fagskular, fagskoletilbud, fagskoleutdanning, yrkeshøyskole, teknisk fagskole, vocational college, vocational school, vocational education, vocational training, technical college,
      trade school, higher vocational, folk high school vocational`,
    near: "yrkesfag, fagutdanning, landbruksskole, landbruksskolen, yrkesutdanning, jordbruksskole, agronomutdanning, agronom, storsteigen, blæstad, voksenagronom, agricultural school, agricultural college, vocational",
  },
  {
    name: "apprentice",
    same: `lærling, lærlinger, lærlingen, lærlingar, lærlingplass, lærlingplasser, lærlingeplass, lærlingeplasser, læreplass, læreplasser, lærekontrakt, lærekontrakter, læretid, lærebedrift, lærebedrifter, lærlingordning, lærlingordningen, apprentice,
      apprentices, apprenticeship, apprenticeships, trainee, trainees, traineeship, traineeordning`,
    near: "yrkesfag, fagbrev, svennebrev, fagprøve, svenneprøve, opplæringskontor, opplæringskontoret, yrkesopplæring, lærekandidat, praksisplass, praksisplasser, utplassering, internship, internships, intern, journeyman, vocational training places",
  },
  {
    name: "skilled-workers",
    same: `fagfolk, fagarbeider, fagarbeidere, fagpersoner, fagkompetanse, faglært, faglærte, kvalifisert arbeidskraft, arbeidskraft, rekruttering, rekruttere, rekrutterer, rekrutteringstiltak, rekrutteringsarbeid, ansette, ansettelse, ansettelser, bemanning,
      skilled workers, skilled labour, skilled labor, workforce, recruitment, recruit, recruiting, hiring, hire, staffing, manpower, labour, professionals, qualified staff, skilled staff, skilled people`,
    near: `mangel på folk, arbeidskraftmangel, arbeidskraftbehov, håndverker, håndverkere, snekker, snekkere, rørlegger, rørleggere, elektriker, elektrikere, ingeniør, ingeniører, sykepleiermangel, spesialkompetanse, jobbsøker, jobbsøkere, søkere, headhunting, tiltrekke,
      skaffe folk, få tak i folk, få tak i fagfolk, kompetansemangel, labour shortage, labor shortage, craftsmen, engineers, engineer, electricians, staff shortage, talent, talents, medarbeidere`,
  },
  {
    name: "skills",
    same: `kompetanse, kompetansen, kompetanseheving, kompetansehevingen, kompetanseutvikling, kompetansebygging, kompetansetiltak, kompetanseløft, kompetanseplan, heve kompetansen, kvalifisering, ferdigheter, dyktighet, kvalifikasjoner, competence, competency, competencies,
      skills, skill, skills development, upskilling, reskilling, qualification, qualifications, expertise, competence building, competence development`,
    near: "etterutdanning, videreutdanning, etter- og videreutdanning, voksenopplæring, livslang læring, påfyll, opplæring, kursing, kurs, kurse, kurstilbud, training, training course, courses, lifelong learning, learning, lære, læring, fagbrev på jobb",
  },
  {
    name: "survey-of-needs",
    same: `kartlegging, kartlegge, kartlegges, kartlagt, kompetansekartlegging, behovskartlegging, kompetansebehov, opplæringsbehov, utdanningsbehov, kursbehov, kompetanseundersøkelse, spørreundersøkelse, spørreskjema, undersøkelse, undersøking,
      behovsundersøkelse, behovsanalyse, survey, mapping, needs analysis, needs assessment, skills survey, skills mapping, map skills, questionnaire, mapping of needs, assess needs, skills gap, competence needs, skills needs`,
    near: "behov, interesse, interesser, oversikt, etterspørsel, etterspurt, etterspurte, spørre, intervju, intervjue, analyse, skjema, demand, needs, interest",
  },
  {
    name: "higher-education",
    same: `høyskole, høyskolen, høyskoler, høgskole, høgskolen, høgskule, høgskuletilbod, høgskoletilbud, høyskoletilbud, universitet, universitetet, universiteter, høyere utdanning, høgare utdanning, høyskoleutdanning, universitetsutdanning, desentralisert utdanning,
      desentraliserte studier, desentrale studier, desentral utdanning, desentral, desentrale, desentralisert, studietilbud, studiested, studiesenter, studier, studium, studere, deltidsstudier, deltidsstudium, nettstudier, nettstudium, fjernundervisning, fjernstudier, distansestudier, distanseundervisning, distanseutdanning, distance learning, online studies, bachelor, master, bachelorgrad, campus, akademia, universitetstilbud, university, universities,
      college, colleges, higher education, decentralised education, decentralized education, decentralised studies, decentralized studies, university college, university courses, distance learning, distance education, remote studies, degree`,
    near: `student, studenter, studentar, studieplass, studieplasser, studiepoeng, lærerutdanning, sykepleierutdanning, sykepleierstudium, barnehagelærerutdanning, hedmark university, høgskolen i hedmark, høgskolen i innlandet, høyskolen i innlandet, inn, hih, ntnu, nord universitet, fleksibel utdanning, samlingsbasert, nettbasert, forelesning,
      forelesninger, eksamen, professor, foreleser, studieavgift, bibsys, students, academic, lecture, lectures, nurse education, teacher education, decentralised, decentralized`,
  },
  {
    name: "education",
    same: `utdanning, utdanninga, utdanningen, utdannelse, utdanningstilbud, utdanningstilbudet, utdanningstilbod, utdanningsinstitusjon, utdanningsinstitusjoner, undervisning, undervise, utdanningsløp, skolering, education, educational, educational institutions, educational offers, schooling, teaching, study, studies, study programmes`,
    near: "skole, skoler, opplæring, lærested, pedagogikk, læring, kunnskap, university, school",
  },
  {
    name: "youth",
    same: `ungdom, ungdommen, ungdommer, ungdommene, ungdomar, ungdommar, unge, ungdomstiltak, ungdommelig, tenåring, tenåringer, tenåringar, ungdomsråd, ungdomsrådet, youth, young, young people, young persons, teenager, teenagers, teens, adolescents, ung, ungt`,
    near: "elev, elever, ungdomsklubb, ungdomsskoleelever, skoleungdom, russ, neste generasjon, kids, unga, ongdom, ungdommane",
  },
  {
    name: "young-enterprise",
    same: `entreprenørskap, ungt entreprenørskap, elevbedrift, elevbedrifter, ungdomsbedrift, ungdomsbedrifter, studentbedrift, studentbedrifter, entreprenør, entreprenører, entreprenørskapsutdanning, gründercamp, innovasjonscamp, entrepreneurship, entrepreneur, entrepreneurs,
      young enterprise, junior achievement, youth entrepreneurship, young entrepreneurs, youth enterprise, student enterprise`,
    near: "gründer, gründere, ue, elevidé, forretningsidé, unge gründere, start-up ungdom, company programme",
  },
  {
    name: "fair",
    same: "messe, messa, messen, messer, ungdomsmesse, ungdomsmessa, utdanningsmesse, jobbmesse, yrkesmesse, karrieremesse, skapermesse, utstilling, utstillinger, fair, fairs, trade fair, youth fair, expo, exhibition, exhibitions, job fair, career fair",
    near: "stand, stands, utstillere, messehall, maker faire, showcase",
  },
  {
    name: "creative",
    same: "skapende, kreativ, kreative, kreativitet, skaperglede, skaping, skapertrang, creative, creativity, creating, maker",
    near: "kunst, oppfinnelser, oppfinner, koding, skaperverksted, idemyldring",
  },
  {
    name: "green",
    same: `grønn, grønne, grønt, grøn, grøne, grønne jobber, grønt skifte, det grønne skiftet, bærekraft, bærekraftig, bærekraftige, berekraft, berekraftig, miljø, miljøvennlig, miljøvennlige, klima, klimavennlig, klimatiltak, green, green jobs, green shift, green transition, sustainable, sustainability,
      environment, environmental, environmentally friendly, climate, eco, økologisk omstilling`,
    near: "omstilling, utslipp, klimakutt, sirkulær, sirkulærøkonomi, gjenbruk, fornybar, lavutslipp, circular economy, renewable, carbon",
  },
  {
    name: "ideas",
    same: "ide, idé, ideen, ideer, idear, idéutvikling, idea, ideas",
    near: "forslag, innfall, tanker, brainstorming",
  },
  {
    name: "knowledge",
    same: "kunnskap, kunnskapen, kunnskaper, kunnskapsbygging, kunnskapsheving, kunnskapsdeling, kunnskapsnivå, lærdom, viten, knowledge, know-how, knowhow, insight, kjennskap",
    near: "kompetanse, læring, lære, fagkunnskap, innsikt, erfaring, erfaringer, opplysning, learning, expertise",
  },
];
