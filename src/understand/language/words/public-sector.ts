/** Public jobs, archives and effects. */
import type { Concept } from "./concept.ts";

export const PUBLIC_SECTOR: readonly Concept[] = [
  {
    name: "state-jobs",
    same: `statlige arbeidsplasser, statlige arbeidsplassar, statlege arbeidsplassar, statlig, statlige, statleg, statlege,
      statsarbeidsplass, statsarbeidsplasser, statlige jobber, statlige stillinger, statlig virksomhet,
      statlige virksomheter, statlige etater, statsetat, utflytting av statlige arbeidsplasser,
      offentlige arbeidsplasser, offentlige jobber, offentlige stillinger, offentlege arbeidsplassar, jobber i staten,
      arbeidsplasser i staten, government jobs, government job, government positions, government agencies,
      government agency, government offices, state jobs, state workplaces, public jobs, public sector jobs,
      public workplaces, state agencies, state employment, public employment, civil service, civil servants,
      jobs from oslo`,
    near: `stat, staten, etat, etater, direktorat, direktorater, statsforvaltning, forvaltning, departement, departementer,
      utflytting, flytte ut, desentralisering, brønnøysund, kompensasjonsarbeidsplasser, statsansatte, arbeidsplass,
      arbeidsplasser, arbeidsplassar, government, federal, public sector, agency, agencies, state, ministry,
      directorate`,
  },
  {
    name: "public",
    same: `offentlig, offentlige, det offentlige, offentleg, offentlege, offentlig sektor, public, public sector`,
    near: "kommunal, kommunale, statlig, statlige, myndighet, forvaltning, governmental",
  },
  {
    name: "archive",
    same: `arkiv, arkiva, arkivet, arkiver, arkivene, arkivsenter, arkivsenteret, arkivsentre, helsearkiv, helsearkivet,
      norsk helsearkiv, helsearkivregisteret, arkivbygg, arkivverket, riksarkivet, statsarkiv, arkivering, archive,
      archives, health archive, national archive, archiving, records`,
    near: `pasientarkiv, pasientjournaler, journaler, dokumentsenter, magasin, slektsgransking, slektsforskning,
      digitalisering av arkiv, dokumenter, skanning`,
  },
  {
    name: "ripple-effects",
    same: `ringvirkning, ringvirkninger, ringvirkningene, ringverknad, ringverknader, ringverknadar, synergi, synergier,
      synergieffekt, synergieffekter, tilleggseffekt, følgevirkninger, gevinst, gevinster, utnytte, ripple effect,
      ripple effects, spill-over, spillover, spillovers, spin-off effects, synergy, synergies, knock-on effects,
      benefits`,
    near: `effekt, effekter, virkning, virkninger, følger, nytte, avledede, konsekvenser, effects, effect, impact`,
  },
  {
    name: "dialogue",
    same: "dialog, dialogen, samtale, samtaler, dialogue, conversation",
    near: "drøfting, kontakt, prat, talks",
  },
];
