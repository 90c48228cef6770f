/** Research, innovation and universities' partners. */
import type { Concept } from "./concept.ts";

export const RESEARCH: readonly Concept[] = [
  {
    name: "research",
    same: `forskning, forskninga, forskningen, forsking, forskingsarbeid, forskningsarbeid, forskningsprosjekt,
      forskningsprosjekter, forske, forsker, forskere, forskarar, fou, fou-arbeid, forskning og utvikling,
      forskningsinstitutt, forskningsmiljø, forskningsmiljøer, vitenskap, research, research and development, r&d,
      researcher, researchers, science, scientists, scientific`,
    near: `sintef, nibio, hkp, norges forskningsråd, ntnu, nofima, østlandsforskning, doktorgrad, phd, stipendiat, studie,
      laboratorium, lab, institutt, university, development work, utprøving`,
  },
  {
    name: "innovation",
    same: `innovasjon, innovasjoner, innovativ, innovative, nyskaping, nyskapning, nyskapende, nytenkning, nytenking,
      nye metoder, fornyelse, innovation, innovate, innovations, new methods`,
    near: "metode, metoder, teknologi, utprøving, prøve ut, oppfinnelse, technology, method, methods",
  },
  {
    name: "pilot",
    same: `pilot, piloten, piloter, pilotprosjekt, pilotprosjekter, pilotering, prøveprosjekt, prøveordning,
      forsøksprosjekt, forsøk, forsøksordning, utprøving, testprosjekt, test, pilot project, trial, trial project`,
  },
  {
    name: "student-help",
    same: `studenthjelp, student, studenter, studentar, studenten, studentene, studentprosjekt, studentprosjekter,
      studentoppgave, studentoppgaver, studenter i bedrift, masterstudent, masterstudenter, masteroppgave,
      masteroppgaver, bacheloroppgave, bacheloroppgaver, ktp, knowledge transfer partnership, kunnskapsoverføring,
      student assistance, student help, students, student projects, student project, knowledge transfer, nyutdannede,
      nyutdannet, nyutdanna, kandidat, kandidater, graduate, graduates`,
    near: `sommerjobb, traineeordning, praksis, internship, summer job, bedriftsutvikling,
      kobling mellom studenter og bedrifter`,
    related: ["trainee"],
  },
  {
    name: "cluster",
    same: `klynge, klynger, næringsklynge, klyngeutvikling, arena-klynge, nce, innovasjonsdistrikt, forskningspark,
      kunnskapspark, næringshage, næringshager, siva, cluster, clusters, science park`,
    related: ["network", "innovation"],
  },
  {
    name: "patents",
    same: `patent, patenter, patentsøknad, immaterielle rettigheter, ipr, varemerke, patent office, intellectual property`,
    broader: ["research"],
  },
  {
    name: "skattefunn",
    same: `skattefunn, forskningsfond, regionalt forskningsfond, forskningsmidler, forskningsrådet, research council,
      research fund`,
    broader: ["research", "financing"],
  },
];
