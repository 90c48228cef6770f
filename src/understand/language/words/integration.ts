/** Newcomers, languages, a multicultural region, guidance and work. */
import type { Concept } from "./concept.ts";

export const INTEGRATION: readonly Concept[] = [
  {
    name: "newcomers",
    same: `fremmedspråklig, fremmedspråklige, framandspråkleg, framandspråklege, minoritetsspråklig, minoritetsspråklige, innvandrer, innvandrere, innvandrarar, innvandrar, innvandring, flyktning, flyktninger, flyktningar, asylsøker, asylsøkere, asylmottak, mottak, nyankomne, nykommere,
      utlending, utlendinger, utenlandske, utenlandsk, utlendingar, nordmenn med utenlandsk bakgrunn, arbeidsinnvandrer, arbeidsinnvandrere, arbeidsinnvandring, integrering, integreringsarbeid, integreringstiltak, integrere, integreringa, inkludering, inkludere,
      immigrant, immigrants, immigration, refugee, refugees, migrant, migrants, migration, asylum, asylum seekers, foreigner, foreigners, foreign, foreign workers, foreign language, foreign language speakers, foreign speakers, non-native speakers, newcomer, newcomers, newly arrived, integration, inclusion, integrate,
      minority language, minorities, minoritet, minoriteter, tilflyttere fra utlandet`,
    near: `språk, språkopplæring, språktrening, språkpraksis, norskopplæring, norsktrening, norskkurs, norskundervisning, lære norsk, snakke norsk, introduksjonsprogram, introprogram, introduksjonsordningen, introduksjonskurs, bosetting av flyktninger, imdi, udi, syrere, syria, ukrainere, eritreere, polakker, språkkafe, tolk, tolking,
      language, languages, language training, norwegian classes, norwegian course, norwegian language, learn norwegian, language course, introduction programme, arabic, syrian, ukrainian, innflyttere, settlement`,
  },
  {
    name: "course",
    same: "kurs, kurset, kursene, pilotkurs, prøvekurs, kurstilbud, kursopplegg, kursing, course, courses, class, classes, workshop, workshops, training course, pilot course, verksted",
    near: "opplæring, undervisning, seminar, samling, læring, training, opplæringsprogram",
  },
  {
    name: "multicultural",
    same: `flerkulturell, flerkulturelle, flerkulturelt, fleirkulturell, fleirkulturelt, flerkulturelt senter, mangfold, mangfoldig, kulturelt mangfold, verdiskapingssenter, verdiskapningssenter, verdiskapningscenter, multicultural, multiculturalism, diversity, cross-cultural, intercultural, internasjonalt senter, multicultural centre, multicultural center`,
    near: "internasjonal, internasjonalt, kulturmøte, ulike kulturer, etnisk, verdenskulturer, ethnic, cultures, innvandrer, innvandrere, flyktninger, immigrants",
  },
  {
    name: "career",
    same: `karriere, karrieren, karrieresenter, karrieresenteret, karriereveiledning, karriererettleiing, karriererådgivning, yrkesveiledning, yrkesrådgivning, yrkesvalg, jobbveiledning, utdanningsveiledning, studieveiledning, veiledningssenter, veiledning, veilede, rettleiing, rådgivning, rådgiving, rådgiver, rådgjeving,
      career, careers, career centre, career center, career guidance, career counselling, career counseling, guidance, counselling, counseling, job guidance, career advice, advice`,
    near: "jobbsøking, jobbsøk, jobbsøkerkurs, cv, arbeidssøker, arbeidssøkere, arbeidsledig, arbeidsledige, veileder, mentor, veivalg, jobbvalg, omskolering, coaching, mentoring, mentorordning, job seekers, unemployed, unemployment, kartlegge ferdigheter, fremtidsvalg",
  },
  {
    name: "value-creation",
    same: "verdiskaping, verdiskapning, verdiskapninga, verdiskapingen, verdiøkning, value creation, added value, value adding, create value",
    near: "vekst, lønnsomhet, lønnsomt, growth",
  },
  {
    name: "job",
    same: "jobb, jobben, jobber, jobbar, arbeid og liv, arbeidsliv, arbeidslivet, yrke, yrkesliv, stilling, stillinger, arbeidsplass, arbeidsplasser, arbeidsplassar, sysselsetting, jobbskaping, job, jobs, employment, work life, working life, workplace, workplaces, position, positions, vacancy, vacancies",
    near: "ansatt, ansatte, arbeidsgiver, arbeidstaker, arbeidsmarked, arbeidsmarkedet, ledig stilling, ledige stillinger, career, employer, employees, arbeidssted, kontorplass",
  },
];
