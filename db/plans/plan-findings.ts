/** What an adopted plan leaves open or says unclearly. The plan file itself is sound (`plan-file.ts`). */
import { type Activity, activitiesIn, type Plan } from "../../src/model/plan.ts";
import * as say from "../../src/texts/plan.ts";
import { type Spelt, simplify, spellingIn } from "./plan-spelling.ts";

/** What `plan check` prints, one at a time. */
export interface Finding {
  kind:
    | "without-deadline"
    | "without-responsible"
    | "without-funding"
    | "same-title"
    | "area-lacks"
    | "spelt-differently"
    | "without-objective"
    | "without-strategy"
    | "not-adopted";
  /** The activities it is about, in the document's order; empty when it is about something else. */
  codes: string[];
  /** What was seen, in Norwegian. */
  text: string;
  /** What can be done about it. */
  advice: string;
}

const codesOf = (activities: readonly Activity[]) => activities.map(({ code }) => code);

/** Groups in the order in which their first member stands. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function blankCells(plan: Plan): Finding[] {
  const total = plan.activities.length;
  const noDeadline = plan.activities.filter(({ deadline }) => deadline === null);
  const dated = codesOf(noDeadline.filter(({ kind }) => kind === "dated"));
  const noRole = codesOf(plan.activities.filter(({ responsible }) => responsible.roles.length === 0));
  const noFunding = codesOf(plan.activities.filter(({ funding }) => funding.sources.length === 0));
  const role = plan.roles[0]?.name ?? "";
  const findings: Finding[] = [
    {
      kind: "without-deadline",
      codes: codesOf(noDeadline),
      ...say.withoutDeadline(noDeadline.length, total, dated),
    },
    { kind: "without-responsible", codes: noRole, ...say.withoutResponsible(noRole, total, role) },
    { kind: "without-funding", codes: noFunding, ...say.withoutFunding(noFunding, total) },
  ];
  return findings.filter(({ codes }) => codes.length > 0);
}

function sameTitles(plan: Plan): Finding[] {
  const groups = [...grouped(plan.activities, ({ title }) => simplify(title)).values()];
  return groups
    .filter((activities) => activities.length > 1)
    .map((activities) => {
      const codes = codesOf(activities);
      return { kind: "same-title", codes, ...say.sameTitle(activities[0]?.title ?? "", codes) };
    });
}

function areaLacks(plan: Plan): Finding[] {
  return plan.areaRequirements.flatMap(({ words, verbatim }) => {
    const has = (slug: string) => activitiesIn(plan, slug).some(({ title }) => title.toLowerCase().includes(words));
    const lacking = plan.areas.filter(({ slug }) => !has(slug)).map(({ name }) => name);
    return lacking.length === 0
      ? []
      : [{ kind: "area-lacks", codes: [], ...say.areasLack(lacking, words, verbatim) } satisfies Finding];
  });
}

/** An abbreviation (`RNH`), or the name with something added (`prosjektleder Tynset&Røros`), is no slip of the pen. */
function isSlip(spelling: string, name: string): boolean {
  return spelling !== spelling.toUpperCase() && !simplify(spelling).startsWith(`${simplify(name)} `);
}

function speltDifferently(
  plan: Plan,
  kind: "role" | "funding",
  cellOf: (activity: Activity) => { verbatim: string | null; slugs: readonly string[] },
): Finding[] {
  const entries: (Spelt & { slug: string })[] = kind === "role" ? plan.roles : plan.funding;
  return entries.flatMap((entry) => {
    const uses = plan.activities.flatMap((activity) => {
      const { verbatim, slugs } = cellOf(activity);
      const spelling = verbatim !== null && slugs.includes(entry.slug) ? spellingIn(verbatim, entry) : null;
      return spelling !== null && isSlip(spelling, entry.name) ? [{ spelling, code: activity.code }] : [];
    });
    const groups = [...grouped(uses, ({ spelling }) => simplify(spelling)).values()];
    if (groups.length < 2) return [];
    const spellings = groups.map((group) => ({
      spelling: group[0]?.spelling ?? "",
      codes: group.map(({ code }) => code),
    }));
    const codes = uses.map(({ code }) => code);
    return [
      { kind: "spelt-differently", codes, ...say.speltDifferently(kind, entry.name, spellings) } satisfies Finding,
    ];
  });
}

function withoutPlace(plan: Plan): Finding[] {
  const noObjective = codesOf(plan.activities.filter(({ objectives }) => objectives.length === 0));
  const noStrategy = codesOf(plan.activities.filter(({ strategies }) => strategies.length === 0));
  const findings: Finding[] = [
    { kind: "without-objective", codes: noObjective, ...say.withoutPlace("objectives", noObjective) },
    { kind: "without-strategy", codes: noStrategy, ...say.withoutPlace("strategies", noStrategy) },
  ];
  return findings.filter(({ codes }) => codes.length > 0);
}

/** Everything worth telling the regional adviser, the most important first; empty for a plan without open points. */
export function planFindings(plan: Plan): Finding[] {
  const notAdopted: Finding[] = plan.adopted === null ? [{ kind: "not-adopted", codes: [], ...say.NOT_ADOPTED }] : [];
  return [
    ...blankCells(plan),
    ...sameTitles(plan),
    ...areaLacks(plan),
    ...speltDifferently(plan, "role", ({ responsible: { verbatim, roles } }) => ({
      verbatim,
      slugs: roles.map(({ role }) => role),
    })),
    ...speltDifferently(plan, "funding", ({ funding: { verbatim, sources } }) => ({ verbatim, slugs: sources })),
    ...withoutPlace(plan),
    ...notAdopted,
  ];
}
