/** The armed forces. */
import type { Concept } from "./concept.ts";

export const DEFENCE: readonly Concept[] = [
  {
    name: "defence",
    same: `forsvar, forsvaret, forsvarssektoren, militær, militært, militære, militæret, forsvarsbygg, heimevern,
      heimevernet, hv, hæren, sjøforsvaret, luftforsvaret, hærens base, brigade, brigaden, bataljon, forsvarsindustri,
      forsvarsplan, langtidsplan for forsvaret, verneplikt, vernepliktige, førstegangstjeneste, soldat, soldater,
      offiser, offiserer, army, military, defence, defense, armed forces, soldiers, soldier, navy, conscripts,
      militæranlegg, forsvarssatsing, militærfolk, hærens, forsvarsansatte, militære anlegg, forsvarsetablering,
      forsvarsvekst, vernepliktig, troops`,
    near: "våpen, ammunisjon, rena leir, base",
  },
  {
    name: "military-base",
    same: `militærleir, leir, garnison, militærbase, militærbasen, kampbase, hærens base, military base, barracks,
      army base, army camp`,
    broader: ["defence"],
  },
  {
    name: "air-base",
    same: `flybase, flybasen, flystasjon, flystasjonen, luftving, kampfly, kampflybase, jagerfly, f-35, f35, p-8,
      overvåkingsfly, maritime patruljefly, militære fly, evenes flystasjon, ørland flystasjon, air base, air station,
      fighter jet, fighter jets, fighter planes, jetfly, kampflybasen, militær flyplass, forsvarets fly, jagerflybase,
      base for kampfly`,
    broader: ["defence", "military-base"],
    related: ["aviation"],
  },
  {
    name: "aircraft-noise",
    same: `flystøy, støy fra fly, flystøysone, støysone, flybråk, støyisolering, bråk fra fly, bråk fra flyene,
      støy fra jagerfly, aircraft noise, noise from aircraft, lyd fra fly, støyende fly, flyene bråker,
      plaget av flystøy, jet noise`,
    broader: ["noise-and-air"],
    related: ["air-base", "aviation"],
  },
  {
    name: "allied-exercise",
    same: `alliert, allierte, allierte styrker, alliert øving, militærøvelse, militærøvelser, vinterøvelse, cold response,
      nordic response, nato, nato-øvelse, nato-styrker, utenlandske soldater, utenlandske styrker,
      amerikanske soldater, forhåndslagring, vertslandsstøtte, host nation support, nato exercise, allied forces,
      military exercise, foreign troops, nato-soldater, amerikanere, utenlandske militære, allierte soldater,
      natoøvelser, nato troops`,
    broader: ["defence"],
  },
  {
    name: "firing-range",
    same: `skytefelt, skyte- og øvingsfelt, øvingsfelt, øvingsområde, rivning av forsvarsanlegg, firing range,
      training area`,
    broader: ["defence"],
  },
  {
    name: "defence-suppliers",
    same: `leverandører til forsvaret, leverandører til militæret, forsvarsleverandør, forsvarsleveranser,
      anskaffelser til forsvaret, defence suppliers, defence contracts`,
    broader: ["defence", "business"],
  },
  {
    name: "veterans",
    same: "veteran, veteraner, veteranplan, krigsveteraner, veterandag, 8. mai, veterans",
    broader: ["defence"],
  },
];
