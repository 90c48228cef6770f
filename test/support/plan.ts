/** A plan small enough to see at a glance: two areas, four activities, two roles. */
import type { Activity, FocusArea, Plan } from "../../src/model/plan.ts";

function area(slug: string, name: string, letter: string): FocusArea {
  return {
    slug,
    name,
    letter,
    aliases: [],
    longTermGoal: `Langsiktig mål for ${name.toLowerCase()}.`,
    objectives: [{ id: `${letter}-D1`, text: "Et delmål." }],
    strategies: [{ id: `${letter}-S1`, text: "En strategi." }],
  };
}

function activity(code: string, areaSlug: string, title: string, rest: Partial<Activity> = {}): Activity {
  const letter = code.slice(0, 1);
  return {
    code,
    area: areaSlug,
    title,
    shortTitle: title,
    kind: "dated",
    objectives: [`${letter}-D1`],
    strategies: [`${letter}-S1`],
    responsible: { verbatim: "Regionrådgiver", roles: [{ role: "regionradgiver", main: true }] },
    funding: { verbatim: null, sources: [] },
    deadline: null,
    ...rest,
  };
}

/** The same plan each time; a fresh copy is `structuredClone(smallPlan)`. */
export const smallPlan: Plan = {
  id: "fjellregionen-liten",
  line: "regionradet-for-fjellregionen",
  title: "Liten plan for Fjellregionen",
  adopted: null,
  organisation: {
    name: "Regionrådet for Fjellregionen",
    municipalities: ["Tolga", "Os", "Tynset"],
    counties: ["Hedmark"],
  },
  period: { from: "2017-01-01", to: "2021-12-31" },
  actionPlanPeriod: { from: "2018-01-01", to: "2021-12-31" },
  introduction: [],
  vision: "Sammen om Fjellregionen",
  overallGoal: "Vekst i regionen.",
  sustainability: "Alt arbeid skal være bærekraftig.",
  coherence: [],
  areaRequirements: [],
  areas: [area("infrastruktur", "Infrastruktur", "I"), area("kommunikasjon", "Kommunikasjon", "K")],
  roles: [
    { slug: "regionradgiver", name: "regionrådgiver", variants: ["Regionrådgiver"] },
    { slug: "regional-naeringssjef", name: "regional næringssjef", variants: ["Regionale næringssjefer"] },
  ],
  funding: [],
  activities: [
    activity("I1", "infrastruktur", "Bredbånd til alle"),
    activity("I2", "infrastruktur", "Kollektivtransport", { deadline: "2018-12-31" }),
    activity("K1", "kommunikasjon", "Felles nettside"),
    activity("K2", "kommunikasjon", "Møteplasser", { kind: "ongoing" }),
  ],
  retiredCodes: [],
};
