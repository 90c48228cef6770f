/** Volunteers and clubs. */
import type { Concept } from "./concept.ts";

export const VOLUNTEERING: readonly Concept[] = [
  {
    name: "volunteering",
    same: `frivillighet, frivillig, frivillige, frivillig arbeid, frivillig sektor, frivilligpolitikk,
      frivillighetspolitikk, frivillighetsplan, frivilligsentral, frivillige lag, friviljug, friviljuge,
      lag og foreninger, foreningsliv, forening, foreninger, dugnad, lagsliv, sanitetsforening, sanitet, røde kors,
      lions, rotary, 4h, speider, speidere, bygdekvinnelag, frivillige organisasjoner, ideelle organisasjoner,
      volunteer, volunteers, volunteering, voluntary, voluntary sector, clubs and associations, ngo, scouts,
      frivillige hjelpere, lag og organisasjoner, lag og foreiningar, foreninger og lag, friville, frivilligheita,
      ildsjel, ildsjeler, frivilligkoordinator, dugnadsånd, dugnadsfolk, non-profit, unpaid help`,
    near: "ildsjel, ildsjeler, tilskudd til lag",
  },
];
