/** The plan's own texts side by side, to compare two versions of a plan. */
import type { Plan } from "../model/plan.ts";
import * as say from "../texts/plan-differences.ts";

/** Every text of the plan that is not an activity's, by its Norwegian name; what is blank is left out. */
export function planTexts(plan: Plan): Map<string, string> {
  const { organisation, period, actionPlanPeriod } = plan;
  const spelt = (kind: "roles" | "funding") =>
    plan[kind].map(({ slug, name, variants }): [string, string] => [
      say.speltWord(kind, slug),
      [name, ...variants].join(", "),
    ]);
  const texts: [string, string | null][] = [
    [say.PLAN_WORDS.title, plan.title],
    [say.PLAN_WORDS.adopted, plan.adopted],
    [say.PLAN_WORDS.period, `${period.from}–${period.to}`],
    [say.PLAN_WORDS.actionPlanPeriod, `${actionPlanPeriod.from}–${actionPlanPeriod.to}`],
    [
      say.PLAN_WORDS.organisation,
      [organisation.name, ...organisation.municipalities, ...organisation.counties].join(", "),
    ],
    [say.PLAN_WORDS.introduction, plan.introduction.flatMap((part) => [part.heading, ...part.paragraphs]).join(" ")],
    [say.PLAN_WORDS.vision, plan.vision],
    [say.PLAN_WORDS.overallGoal, plan.overallGoal],
    [say.PLAN_WORDS.sustainability, plan.sustainability],
    [say.PLAN_WORDS.coherence, plan.coherence.join(" ")],
    [say.PLAN_WORDS.areaRequirements, plan.areaRequirements.map(({ verbatim }) => verbatim).join(" ")],
    ...plan.areas.map(({ name, longTermGoal }): [string, string] => [say.longTermGoalOf(name), longTermGoal]),
    ...plan.areas.flatMap((area) =>
      [...area.objectives, ...area.strategies].map(({ id, text }): [string, string] => [id, text]),
    ),
    ...spelt("roles"),
    ...spelt("funding"),
  ];
  return new Map(texts.flatMap(([what, text]) => (text === null || text === "" ? [] : [[what, text]])));
}
