/** Airports and flights. */
import type { Concept } from "./concept.ts";

export const AVIATION: readonly Concept[] = [
  {
    name: "aviation",
    same: `fly, flyplass, lufthavn, lufthamn, luftfart, flytrafikk, flytransport, luftfartstilbud, airport, airports, plane,
      planes, airplane, aeroplane, aircraft, aviation, air traffic, air travel, airfield, flyplasser, flyhavn,
      flyplassutbygging, flyplassdrift, storflyplass, nye flyplassen, air transport`,
    near: `rullebane, terminal, flyterminal, flyger, flyvning, flyging, avinor, kortbane, kortbanenett, kortbaneflyplass,
      småfly, tårn, flygeleder, fjernstyrt tårn, innsjekking, gardermoen, værnes, vaernes, osl, oslo lufthavn, runway,
      airliner, flyseter, flykapasitet, flypassasjerer, helikopter, helikopterbase, helicopter, flyrute, flytilbud,
      flyavgang, widerøe, direktefly, flybillett, flights`,
    broader: ["transport"],
  },
  {
    name: "flights",
    same: `flyrute, flyruter, flytilbud, flyavgang, flyreise, flyforbindelse, flytur, flyselskap, flybillett, direktefly,
      direkterute, direkteruter, direkteflyvning, fot-rute, fot-ruter, fot-ruta, anbudsrute, kortbaneruter, charter,
      charterfly, charterrute, chartertrafikk, ruteutvikling, ruteutviklingsfond, widerøe, wideroe, norwegian, sas,
      flyr, danish air transport, norrønafly, anbud på flyruter, utenlandsrute, flight, flights, flight ticket,
      flight tickets, plane ticket, plane tickets, air service, air connection, air route, airline, airlines,
      direct flight, flying, flypris, flypriser, flybilletter, flyavganger, dyre flybilletter, morgenfly, kveldsfly,
      ruter til oslo, rute til europa, flyrabatt, anløp av fly`,
    broader: ["aviation"],
  },
  {
    name: "drones",
    same: `drone, droner, dronesenter, dronenæring, droneflyging, ubemannet fly, ubemannede fly, elfly, elektriske fly,
      drones, unmanned aircraft, el-fly, elektrisk fly, nullutslippsfly, elektrisk luftfart, electric aircraft,
      electric planes, lavutslippsfly`,
    broader: ["aviation"],
  },
  {
    name: "air-ambulance",
    same: `luftambulanse, ambulansehelikopter, legehelikopter, ambulansefly, luftambulansetjeneste, helikopterbase,
      ambulansehelikopterbase, helikopterlandingsplass, air ambulance, ambulance helicopter`,
    near: "helikopter, helicopter",
    broader: ["ambulance"],
  },
];
