/** What in a plan file can be judged only by looking at more than one place: references, doubles, order in time. */
import type { Period, Plan } from "../../src/model/plan.ts";
import * as say from "../../src/texts/plan-file.ts";
import { activityProblems } from "./plan-activity-checks.ts";
import { type PlanProblem, pathText } from "./plan-problem.ts";
import { simplify } from "./plan-spelling.ts";

type Path = PlanProblem["path"];

interface Placed {
  value: string;
  path: Path;
}

/** One problem for each value that has stood before. */
function doubles(placed: readonly Placed[], same: (value: string) => string = (value) => value): PlanProblem[] {
  const first = new Map<string, Path>();
  return placed.flatMap(({ value, path }) => {
    const before = first.get(same(value));
    if (before === undefined) first.set(same(value), path);
    return before === undefined ? [] : [{ path, text: say.duplicate(value, pathText(before)) }];
  });
}

/** The values of one field in a list, with where each stands. */
function field<K extends string>(list: string, items: readonly Record<K, string>[], key: K): Placed[] {
  return items.map((item, at) => ({ value: item[key], path: [list, at, key] }));
}

function areaDoubles(plan: Plan): PlanProblem[] {
  const typed = plan.areas.flatMap((area, at) => [
    { value: area.slug, path: ["areas", at, "slug"] },
    ...area.aliases.map((value, place) => ({ value, path: ["areas", at, "aliases", place] })),
  ]);
  const ids = plan.areas.flatMap((area, at) =>
    (["objectives", "strategies"] as const).flatMap((list) =>
      area[list].map(({ id }, place) => ({ value: id, path: ["areas", at, list, place, "id"] })),
    ),
  );
  return [...doubles(typed), ...doubles(field("areas", plan.areas, "letter")), ...doubles(ids)];
}

/** A spelling must mean one role (or one source) only; the same spelling twice under one is a double, too. */
function speltDoubles(plan: Plan, list: "roles" | "funding"): PlanProblem[] {
  const spellings = plan[list].flatMap((spelt, at) => [
    { value: spelt.name, path: [list, at, "name"] },
    ...spelt.variants.map((value, place) => ({ value, path: [list, at, "variants", place] })),
  ]);
  return [...doubles(field(list, plan[list], "slug")), ...doubles(spellings, simplify)];
}

function codeProblems(plan: Plan): PlanProblem[] {
  const retired = plan.retiredCodes.map((value, at) => ({ value, path: ["retiredCodes", at] }));
  const reused = plan.activities.flatMap(({ code }, at) =>
    plan.retiredCodes.includes(code) ? [{ path: ["activities", at, "code"], text: say.retiredCode(code) }] : [],
  );
  return [...doubles(field("activities", plan.activities, "code")), ...doubles(retired), ...reused];
}

function periodProblems(plan: Plan): PlanProblem[] {
  const backwards = (key: "period" | "actionPlanPeriod"): PlanProblem[] => {
    const period: Period = plan[key];
    return period.to < period.from ? [{ path: [key], text: say.PERIOD_BACKWARDS }] : [];
  };
  const { period, actionPlanPeriod } = plan;
  const isOutside = actionPlanPeriod.from < period.from || period.to < actionPlanPeriod.to;
  const outside = isOutside ? [{ path: ["actionPlanPeriod"], text: say.ACTION_PLAN_OUTSIDE }] : [];
  return [...backwards("period"), ...backwards("actionPlanPeriod"), ...outside];
}

/** Every problem of a plan whose shape is right, in the order of the file's parts; empty when it is sound. */
export function crossChecks(plan: Plan): PlanProblem[] {
  const { municipalities, counties } = plan.organisation;
  const places = [
    ...municipalities.map((value, at) => ({ value, path: ["organisation", "municipalities", at] })),
    ...counties.map((value, at) => ({ value, path: ["organisation", "counties", at] })),
  ];
  return [
    ...doubles(places),
    ...periodProblems(plan),
    ...areaDoubles(plan),
    ...speltDoubles(plan, "roles"),
    ...speltDoubles(plan, "funding"),
    ...codeProblems(plan),
    ...doubles(field("activities", plan.activities, "shortTitle"), simplify),
    ...plan.activities.flatMap((activity, at) => activityProblems(plan, activity, at)),
  ];
}
