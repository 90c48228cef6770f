/** Plans for land and buildings. */
import type { Concept } from "./concept.ts";

export const PLANNING: readonly Concept[] = [
  {
    name: "land-use-plan",
    same: `arealplan, arealplanlegging, kommuneplan, kommuneplanens arealdel, kommunedelplan, arealdel, arealstrategi,
      arealpolitikk, arealforvaltning, arealbruk, regional arealplan, kommuneplanlegging, planvask, planstrategi,
      planarbeid, regional planstrategi, regional plan, samfunnsdel, kommuneplanens samfunnsdel, kpa, kps,
      interkommunal plan, senterstruktur, fortetting, land use, land use plan, land-use planning, master plan,
      spatial planning, zoning plan, municipal master plan, planlegge arealer, bruk av arealer, hvor skal vi bygge,
      plan for utbygging, byvekst, utbyggingsmønster, arealprosess, planmyndighet, bygge tettere, byfortetting,
      densification`,
    near: "areal, arealer",
  },
  {
    name: "zoning",
    same: `reguleringsplan, regulering, regulere, detaljregulering, områdeplan, områderegulering, reguleringsarbeid,
      reguleringsendring, rekkefølgekrav, utbyggingsavtale, zoning, zoning plan, regulation plan, regulere område,
      områdereguleringsplan, detaljplan, planforslag, private planforslag`,
    broader: ["planning-and-building"],
  },
  {
    name: "planning-and-building",
    same: `plan og bygg, byggesak, byggesøknad, byggesaksbehandling, byggetillatelse, nabovarsel, dispensasjon,
      dispensasjoner, tilsyn byggesak, ulovlig bygging, garasje, tilbygg, påbygg, bruksendring, ferdigattest,
      søknadspliktig, byggesaksarkiv, planregister, plansak, innsigelse, innsigelser, konsekvensutredning,
      building permit, building permits, building application, planning permission, building case,
      planning and building, bygge garasje, bygge terrasse, terrasse, byggesaker, søke om å bygge,
      saksbehandlingstid byggesak, byggesøknader, byggesøknad på nett, digital byggesøknad, digital byggesak,
      build permits, naboklage`,
  },
  {
    name: "map-and-cadastre",
    same: `kart, oppmåling, matrikkel, matrikkelen, geodata, gis, kartdata, kartverk, eiendomsgrense, eiendomsgrenser,
      delingssak, jordskifte, jordskifterett, tomtedeling, 3d-kart, map, maps, survey of property, cadastre,
      kartforvaltning, adresser og kart, eiendomskart, oppmålingsforretning, landmåler`,
    broader: ["planning-and-building"],
  },
  {
    name: "architecture",
    same: `arkitektur, arkitekturstrategi, byggeskikk, estetikkveileder, byarkitekt, stedsanalyse, architecture`,
    related: ["town-square"],
  },
];
