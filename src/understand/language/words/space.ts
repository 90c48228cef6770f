/** Space and satellites. */
import type { Concept } from "./concept.ts";

export const SPACE: readonly Concept[] = [
  {
    name: "space",
    same: `romfart, romindustri, romteknologi, romsenter, romforskning, romvirksomhet, spaceport, andøya space,
      andøya spaceport, rakett, raketter, rakettoppskyting, rakettskytefelt, oppskyting, oppskytning, oppskytingsbase,
      oppskytningsbase, satellitt, satellitter, satellittoppskyting, satellittdata, satellittstasjon, bakkestasjon,
      ksat, esa, verdensrommet, astronaut, space, space industry, spacecraft, rocket launch, launch site, satellite,
      satellites, space technology, space center, oppskyting av satellitter, sende opp satellitter, skyte opp rakett,
      rakettbase, romfartssenter, launch, romsatsing, planeter, universet`,
  },
  {
    name: "space-studies",
    same: "romteknologistudium, romfartsstudium, studere romfart, space studies, space education",
    broader: ["space", "higher-education"],
  },
];
