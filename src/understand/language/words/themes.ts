/** The themes of the word list, each with its concepts: all that a Norwegian municipality, county or region plans for. */
import { AVIATION } from "./aviation.ts";
import { BUSINESS } from "./business.ts";
import { CARE } from "./care.ts";
import { CHURCH } from "./church.ts";
import { CLIMATE } from "./climate.ts";
import type { Concept } from "./concept.ts";
import { COOPERATION } from "./cooperation.ts";
import { CULTURE } from "./culture.ts";
import { DEFENCE } from "./defence.ts";
import { DEMOCRACY } from "./democracy.ts";
import { DIGITAL } from "./digital.ts";
import { ECONOMY } from "./economy.ts";
import { ENERGY } from "./energy.ts";
import { EVERYDAY } from "./everyday.ts";
import { FARMING } from "./farming.ts";
import { FISHERIES } from "./fisheries.ts";
import { FORESTRY } from "./forestry.ts";
import { HEALTH } from "./health.ts";
import { HOUSING } from "./housing.ts";
import { INDUSTRY } from "./industry.ts";
import { INTEGRATION } from "./integration.ts";
import { JUSTICE } from "./justice.ts";
import { MEDIA_AND_POLITICS } from "./media-and-politics.ts";
import { NATURE } from "./nature.ts";
import { PERSONNEL } from "./personnel.ts";
import { PLANNING } from "./planning.ts";
import { PORTS_AND_SEA } from "./ports-and-sea.ts";
import { PREPAREDNESS } from "./preparedness.ts";
import { PROPERTY } from "./property.ts";
import { PUBLIC_HEALTH } from "./public-health.ts";
import { PUBLIC_SECTOR } from "./public-sector.ts";
import { PUBLIC_TRANSPORT } from "./public-transport.ts";
import { RESEARCH } from "./research.ts";
import { ROADS } from "./roads.ts";
import { SAMI } from "./sami.ts";
import { SCHOOL } from "./school.ts";
import { SKILLS } from "./skills.ts";
import { SOCIAL } from "./social.ts";
import { SPACE } from "./space.ts";
import { SPORT } from "./sport.ts";
import { TOURISM } from "./tourism.ts";
import { TRADE } from "./trade.ts";
import { UPBRINGING } from "./upbringing.ts";
import { VOLUNTEERING } from "./volunteering.ts";
import { WASTE } from "./waste.ts";
import { WATER } from "./water.ts";

export const THEMES = {
  roads: ROADS,
  "public-transport": PUBLIC_TRANSPORT,
  aviation: AVIATION,
  "ports-and-sea": PORTS_AND_SEA,
  upbringing: UPBRINGING,
  school: SCHOOL,
  skills: SKILLS,
  health: HEALTH,
  care: CARE,
  "public-health": PUBLIC_HEALTH,
  social: SOCIAL,
  housing: HOUSING,
  preparedness: PREPAREDNESS,
  climate: CLIMATE,
  energy: ENERGY,
  nature: NATURE,
  farming: FARMING,
  sami: SAMI,
  forestry: FORESTRY,
  fisheries: FISHERIES,
  industry: INDUSTRY,
  trade: TRADE,
  tourism: TOURISM,
  culture: CULTURE,
  sport: SPORT,
  church: CHURCH,
  water: WATER,
  waste: WASTE,
  planning: PLANNING,
  property: PROPERTY,
  digital: DIGITAL,
  volunteering: VOLUNTEERING,
  integration: INTEGRATION,
  democracy: DEMOCRACY,
  economy: ECONOMY,
  personnel: PERSONNEL,
  research: RESEARCH,
  space: SPACE,
  defence: DEFENCE,
  justice: JUSTICE,
  business: BUSINESS,
  "public-sector": PUBLIC_SECTOR,
  "media-and-politics": MEDIA_AND_POLITICS,
  everyday: EVERYDAY,
  cooperation: COOPERATION,
} satisfies Record<string, readonly Concept[]>;

/** A theme of the word list. */
export type Theme = keyof typeof THEMES;
