/** Police, courts and crime. */
import type { Concept } from "./concept.ts";

export const JUSTICE: readonly Concept[] = [
  {
    name: "police",
    same: `politi, politistasjon, politireform, nærpoliti, politikontakt, politiråd, lensmann, lensmannskontor,
      lensmannsdistrikt, passkontor, pass, førerkort, trafikkstasjon, førerprøve, grensekontroll, toll, tollsted,
      tollstasjon, police, sheriff, passport, driving licence, customs, politifolk, synlig politi, politibil,
      politimann, lokalt politi, mangel på politi, politiets, nærpolitireform, police officers`,
  },
  {
    name: "crime-prevention",
    same: `kriminalitet, kriminalitetsforebygging, slt, slt-koordinator, kriminalitetsforebyggende, natteravn, natteravner,
      hærverk, tagging, vinningskriminalitet, tyveri, innbrudd, vold, radikalisering, ekstremisme, trygghet i byen,
      trygge byrom, svindel, crime, crime prevention, theft, burglary, vandalism, trygge gater, utrygt, kriminelle,
      ungdomskriminalitet, hindre kriminalitet, gjengkriminalitet, robbery, safety in the streets`,
    related: ["police"],
  },
  {
    name: "courts",
    same: `tingrett, domstol, domstoler, domstolreform, rettsvesen, lagmannsrett, konfliktråd, forliksråd, jordskifterett,
      advokat, fengsel, fengsler, kriminalomsorg, court, courts, prison, jail, lawyer, rettssak, domstolene, soning`,
  },
];
