/** What the municipality owns and looks after. */
import type { Concept } from "./concept.ts";

export const PROPERTY: readonly Concept[] = [
  {
    name: "public-buildings",
    same: `kommunale bygg, offentlige bygg, bygningsmasse, eiendomsforvaltning, eiendomsstrategi, eiendomsavdeling,
      bygningsvedlikehold, vedlikehold av bygg, vedlikeholdsplan, formålsbygg, rådhus, kommunehus, fylkeshus, renhold,
      renholdere, vaktmester, vaktmestere, rehabilitering av bygg, public buildings, town hall, city hall,
      facility management, cleaning, caretaker, kommunens bygg, skolebygg og kommunale bygg, bygningsforvaltning,
      driftspersonell, vaskehjelp, renholder, municipal buildings`,
    near: "bygninger, bygning, buildings, building",
  },
  {
    name: "property",
    same: `eiendom, eigedom, grunneier, grunneiere, kommunal eiendom, kjøp og salg av eiendom, festetomt, utleie av lokaler,
      eiendomsmegler, ekspropriasjon, innløsning, innløse, innløsning av boliger, real estate, property, landowner,
      landowners, expropriation, eiendomsutvikling, grunnkjøp, eiendomssalg, bygg og eiendom, grunneigar, oppkjøp,
      buyouts`,
  },
  {
    name: "property-tax",
    same: "eiendomsskatt, eigedomsskatt, skattetakst, taksering, property tax",
    broader: ["municipal-finance"],
  },
];
