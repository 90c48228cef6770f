/** Rubbish and what becomes of it. */
import type { Concept } from "./concept.ts";

export const WASTE: readonly Concept[] = [
  {
    name: "waste",
    same: `renovasjon, søppel, boss, søppeltømming, avfall, avfallsplan, avfallsselskap, avfallshåndtering, kildesortering,
      sortering, gjenvinning, materialgjenvinning, gjenvinningsstasjon, miljøstasjon, restavfall, matavfall,
      hageavfall, resirkulering, resirkulere, plastavfall, emballasje, nedgravd søppel, avfallssug, deponi, fyllplass,
      forbrenningsanlegg, avfallsanlegg, farlig avfall, pant, fias, waste, garbage, trash, rubbish, recycling, recycle,
      landfill, waste management, søppelsortering, søppeldunk, søppelkasse, søppelspann, søppelbil, søppelplass,
      glass og metall, glas, avfallsordning, avfallssortering, sortere søppel, sortere avfall, sortering av avfall,
      avfallskvern, hente søppel, recycling station, sorting waste, hytterenovasjon, søppel fra hytter, hytteavfall,
      søppel fra hyttene, miljøstasjonar`,
    near: "plast, plastic",
  },
];
